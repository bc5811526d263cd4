import { expect, it } from 'vitest';
import { problemsOf, readGood, smallStory } from './support.ts';

const bad = { 'data/places.csv': 'id,name,lat,lon,also\nmoscow,Moscow,95,37.6,\ncanton,Canton,23.1,113.3,\n' };

it('tables that have not changed are not read again', async () => {
  const before = await readGood(smallStory());
  const after = await readGood(smallStory({ '01-start.md': '---\ntitle: Start\n---\n\n## Other\n' }));
  expect(after.graphic?.ratings).toBe(before.graphic?.ratings);
  expect(before.graphic?.ratings).toHaveLength(1);
});

it('tables that have changed are', async () => {
  const ratings = 'recipient,kind,from,to,level,why,source\nkmt,arms,1924,1927,2,Fewer,wilbur\n';
  const levels = async (files = {}): Promise<readonly number[] | undefined> =>
    (await readGood(smallStory(files))).graphic?.ratings.map(({ level }) => level);
  expect(await levels()).toEqual([3]);
  expect(await levels({ 'data/ratings.csv': ratings })).toEqual([2]);
});

it('mistakes in tables are reported at every reading', async () => {
  const first = await problemsOf(smallStory(bad));
  expect(first.join('\n')).toMatch(/^data\/places.csv:2:\d+ error/);
  expect(await problemsOf(smallStory(bad))).toEqual(first);
});

it('new settings are looked at with old tables', async () => {
  const settings = String(smallStory()['story.yaml']).replace('id: kmt', 'id: gmd');
  await readGood(smallStory());
  expect((await problemsOf(smallStory({ 'story.yaml': settings }))).join('\n')).toContain('unknown recipient "kmt"');
});
