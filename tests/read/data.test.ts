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

it('a work read in another one is called so, and both are works of the story', async () => {
  const work = (id: string, author: string, note: string) => ({
    ...{ id, type: 'book', title: 'A', note },
    author: [{ family: author }],
    issued: { 'date-parts': [[1989]] },
  });
  const works = [
    work('wilbur', 'Wilbur', 'Memoirs.\nseen: quoted in'),
    work('other', 'Other', 'seen: excerpt. Its index'),
  ];
  const { graphic, bibliography } = await readGood(
    smallStory({
      'data/sources.json': JSON.stringify(works),
      'data/support.csv': 'id,start,end,recipient,kind,what,quantity,unit,place,route,source,confidence,note\n',
      'data/ratings.csv':
        'recipient,kind,from,to,level,why,source\nkmt,arms,1924,1927,3,Few,"wilbur, p. 9; quoted in other, p. 1; other"\n',
    }),
  );
  expect(graphic?.ratings[0]?.sources).toEqual([
    { key: 'wilbur', locator: 'p. 9', through: 'other', short: 'Wilbur 1989, p. 9, quoted in Other 1989, p. 1' },
    { key: 'other', short: 'Other 1989' },
  ]);
  expect(bibliography.map(({ id, seen, remark }) => [id, seen, remark])).toEqual([
    ['other', 'excerpt', 'Its index'],
    ['wilbur', 'quoted in', 'Memoirs.'],
  ]);
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

const rows = [
  ['id', 'name', 'lat', 'lon', 'also'],
  ['moscow', 'Moscow', '55.8', '37.6', ''],
  ['canton', 'Canton', '23.1', '113.3', 'Guangzhou'],
  ['wuhan', 'Wuhan', '30.6', '114.3', ''],
];
const written = (sign: string, end = ''): string => rows.map((cells) => `${cells.join(sign)}${end}\n`).join('');

/** What spreadsheets make of a table when they save it. */
const saved: Readonly<Record<string, string>> = {
  'empty columns behind': written(';', ';;'),
  'an empty column in the middle': rows.map(([id, ...rest]) => `${[id, '', ...rest].join(',')}\n`).join(''),
  'empty columns of the header alone': written(',').replace('also', 'also,,'),
  'empty rows': `,,,,\n${written(',')},,,,\n\n,,,,\n`,
  'sep=;': `sep=;\n${written(';')}`,
  'sep= with another sign': `SEP=|\r\n${written('|').replaceAll('\n', '\r\n')}`,
  'sep= as a cell': `"sep=,",,,,\n${written(',')}`,
  tabs: written('\t'),
  'sep= with a tab': `sep=\t\n${written('\t')}`,
};

for (const [name, table] of Object.entries(saved)) {
  it(`a table is read as a spreadsheet saves it: ${name}`, async () => {
    const plain = await readGood(smallStory({ 'data/places.csv': written(',') }));
    const read = await readGood(smallStory({ 'data/places.csv': table }));
    expect(read.graphic?.places.map(({ id }) => id)).toContain('canton');
    expect(read.graphic?.places).toEqual(plain.graphic?.places);
  });
}
