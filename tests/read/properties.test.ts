/** Any text at all compiles or is refused with a located problem; it never crashes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { type Files, read, smallStory } from './support.ts';

/** Pieces that the format gives a meaning, so that random texts reach its rules. */
const piece = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom(
    ...[
      '---',
      '----',
      '***',
      '\n',
      '\n\n',
      '\n---\n',
      '\n\n---\n\n',
      '# ',
      '## A',
      '{#a',
      ' .b',
      ' date=',
      '1925',
      '}',
      '{',
      '"',
      '::: ',
      '::::',
      ':::\n',
      '\n:::\n',
      'step',
      'notes',
      'reading',
      'view {title="x"}',
    ],
    ...[
      '. . .',
      '\n\n. . .\n\n',
      '[^1]',
      '[^1]: ',
      '^[x]',
      '[@',
      '@wilbur',
      '[@wilbur, p. 5]',
      ']',
      '[#loan]',
      '[#loan value]',
      '[x]{.gap}',
      '![a](b.jpg)',
      '![](x)',
      '(',
      ')',
      '> ',
      '— ',
      '- ',
      '1. ',
      '    ',
      '\t',
    ],
    ...[
      '|a|b|\n|-|-|\n|1|2|',
      '<!--',
      '-->',
      '<b style="x">',
      '<script>',
      '</script>',
      '$x$',
      '$$',
      '\\frac{',
      '`',
      '```\n',
      '\\',
      '*',
      '_',
      '~~',
      'Note:',
      '\n???\n',
      '^ ',
      '%%',
      '\n%%\n',
      '{>>',
      '<<}',
      '\\note{',
      '[note]',
      '[/note]',
      '.notes:',
      '\n# Presenter Notes\n',
      '\n--\n',
      'title: ',
      'dates: 1924–1927',
      'layout: x',
      ': ',
      ',',
      ';',
      '\r\n',
      '\0',
      '\ufeff',
      '&amp;',
      '&#0;',
    ],
  ),
);

const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const anyBytes = fc.oneof(
  anyText.map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 60 }),
);

/** A story or an error, and each problem in a line of its file. */
async function check(files: Files): Promise<void> {
  const { problems, story } = await read(files);
  expect(story !== undefined).toBe(!problems.some(({ severity }) => severity === 'error'));
  for (const problem of problems) checkPlace(problem, files);
}

function checkPlace({ file, line, column, message, excerpt }: Problem, files: Files): void {
  expect(message).not.toMatch(/undefined|NaN|\[object/);
  expect(message.endsWith('.')).toBe(false);
  expect(line).toBeGreaterThan(0);
  expect(column).toBeGreaterThan(0);
  const bytes = files[file];
  if (bytes === undefined) return;
  const lines = (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)).split(/\r\n?|\n/);
  if (!message.includes('UTF-16')) expect(lines.length).toBeGreaterThanOrEqual(line);
  expect(column).toBeLessThanOrEqual(excerpt.length + 1);
}

describe('any text at all', () => {
  it(
    'as a bare deck',
    () =>
      fc.assert(
        fc.asyncProperty(anyBytes, (text) => check({ 'deck.md': text })),
        { numRuns: 600 },
      ),
    60_000,
  );

  it(
    'as a chapter',
    () =>
      fc.assert(
        fc.asyncProperty(anyText, (text) => check(smallStory({ '01-start.md': `---\ntitle: A\n---\n${text}` }))),
        { numRuns: 400 },
      ),
    60_000,
  );

  for (const path of [
    'story.yaml',
    'data/places.csv',
    'data/routes.csv',
    'data/ratings.csv',
    'data/support.csv',
    'data/sources.json',
    'data/lines.geojson',
    'data/areas.geojson',
    'data/people.csv',
  ]) {
    it(
      `as ${path}`,
      () =>
        fc.assert(
          fc.asyncProperty(anyBytes, (text) => check(smallStory({ [path]: text }))),
          { numRuns: 60 },
        ),
      60_000,
    );
  }

  it('inserted into a good file', () => {
    const files = smallStory();
    const change = fc.tuple(fc.constantFrom(...Object.keys(files)), fc.nat(), fc.nat(20), anyText);
    return fc.assert(
      fc.asyncProperty(change, ([path, at, cut, text]) => {
        const good = String(files[path]);
        const start = at % (good.length + 1);
        return check({ ...files, [path]: good.slice(0, start) + text + good.slice(start + cut) });
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
