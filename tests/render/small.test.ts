/** Small stories in full: their pages hold what they have, and nothing of what they have not. */
import { describe, expect, test } from 'vitest';
import { checkSources, compile } from '../../src/compile.ts';
import { readSources } from '../../src/shell/sources.ts';
import { memo } from '../read/support.ts';
import { tools } from './fixture.ts';

/** What a page says where flows are rated. */
const ofFlows =
  /editorial rating|our rating|rated|refusal|\ba break\b|breaks and|river of support|Support to|no support|tons/i;

interface Pages {
  readonly names: readonly string[];
  readonly text: (page: string) => string;
}

async function build(folder: string): Promise<Pages> {
  const { problems, files, papers } = await compile(await readSources(folder, ''), { ...tools, memo });
  expect(problems).toEqual([]);
  const all = new Map([...(files ?? []), ...((await papers?.()) ?? [])]);
  return {
    names: [...all.keys()].filter((name) => /\.(html|csv)$/.test(name)),
    // Neither styles and scripts nor the names of classes are words.
    text: (page) =>
      String(all.get(page))
        .replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, '')
        .replace(/<svg class="shapes".*?<\/svg>/gs, '')
        .replace(/ (?:class|id|data-\w+)="[^"]*"/g, ''),
  };
}

describe.each(['tests/cholera', 'assets/new/map', 'assets/new/pictures'])('%s', async (folder) => {
  const { names, text } = await build(folder);

  test('says nothing of flows', () => {
    expect(names.filter((name) => name.endsWith('.html')).flatMap((name) => ofFlows.exec(text(name)) ?? [])).toEqual(
      [],
    );
  });

  test('keeps the rules that hold for any story', async () => {
    expect(await checkSources(await readSources(folder, ''), memo)).toEqual([]);
  });
});

describe('the map of an outbreak', async () => {
  const { names, text } = await build('tests/cholera');

  test('has a page to explore, one about it, and the ledger to take away', () => {
    expect(names.filter((name) => /^(about|explore|figures|data)/.test(name))).toEqual([
      'about.html',
      'explore.html',
      'data/support.csv',
      'figures.html',
    ]);
    expect(text('explore.html')).toContain('Every event');
    expect(text('about.html')).toContain('Timeline');
  });

  test('is told day by day', () => {
    const told = [...text('deck.html').matchAll(/<p>((?:On|The map)[^<]*)<\/p>/g)].map(([, sentence]) => sentence);
    expect(told).toEqual(
      expect.arrayContaining([
        'On 31 August 1854: The outbreak. The map shows Broad Street pump and Golden Square.',
        'On 8 September 1854: The handle is off. The map shows Broad Street pump.',
      ]),
    );
  });

  test('is drawn on streets of its own', () => {
    expect(text('index.html')).not.toContain('Modern outlines');
    expect(text('index.html')).not.toContain('Coastlines');
  });
});

test('pictures alone need neither a map nor a page to explore', async () => {
  const { names } = await build('assets/new/pictures');
  expect(names.filter((name) => /explore|figures|csv|about/.test(name))).toEqual([]);
});
