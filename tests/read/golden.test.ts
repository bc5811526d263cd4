/** Folders and the stories they are read as. `npx vitest run tests/read/golden -u` writes the stories anew. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatProblem } from '../../src/problem.ts';
import type { Story } from '../../src/story.ts';
import type { Text } from '../../src/text.ts';
import { markupOf } from '../texts.ts';
import { type Files, read } from './support.ts';

const golden = join(import.meta.dirname, 'golden');

function filesOf(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, name)))]),
  );
}

/** The outlines are Natural Earth's, not ours to compare. */
function withoutOutlines({ graphic, ...story }: Story): object {
  return graphic ? { ...story, graphic: { ...graphic, base: undefined } } : story;
}

/** Texts are easier to read as markup. */
function printTexts(_key: string, value: unknown): unknown {
  const isText = typeof value === 'object' && value !== null && 'type' in value && value.type === 'root';
  return isText ? markupOf(value as Text) : value;
}

const folders = readdirSync(golden).filter((name) => statSync(join(golden, name)).isDirectory());

for (const name of folders) {
  it(name, async () => {
    const { problems, story } = await read(filesOf(join(golden, name)));
    if (!story) throw new Error(problems.map(formatProblem).join('\n'));
    const report = problems.map((problem) => formatProblem({ ...problem, excerpt: '' }));
    await expect(
      `${JSON.stringify({ problems: report, story: withoutOutlines(story) }, printTexts, 2)}\n`,
    ).toMatchFileSnapshot(join(golden, `${name}.json`));
  });
}
