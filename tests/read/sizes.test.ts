/** Stories that leave things out: what each table asks for, and what a story without it has. */
import { describe, expect, it } from 'vitest';
import { type Files, problemsOf, readGood } from './support.ts';

const chapter = (text: string): Files => ({ '01.md': `---\ntitle: C\n---\n\n${text}` });
const box = 'map: { box: [[-10, 35], [25, 60]] }\n';
const events = {
  'data/places.csv': 'id,name,lat,lon\nmainz,Mainz,50,8.3\nparis,Paris,48.9,2.4\n',
  'data/support.csv': 'id,start,what,place,label,mark\nbible,1455,A Bible is printed,mainz,A Bible,depot\n',
};
const story = (settings: string, files: Files = {}): Files => ({
  'story.yaml': `title: T\n${settings}`,
  ...chapter('## F {#f}\n\nText.\n'),
  ...files,
});

describe('a story without', () => {
  it('data and map has no graphic, and its slides are text', async () => {
    const { graphic, slides } = await readGood(story(''));
    expect(graphic).toBeUndefined();
    expect(slides.map(({ layout }) => layout)).toEqual(['text', 'text', 'text']);
  });

  it('anything but sources has citations and no graphic', async () => {
    const sources = '[{ "id": "snow", "type": "book", "title": "Cholera" }]';
    const { graphic, notes } = await readGood(
      story('', { 'data/sources.json': sources, ...chapter('## F\n\nText. [@snow]\n') }),
    );
    expect([graphic, notes.length]).toEqual([undefined, 1]);
  });

  it('flows has a map and events of no kind and for nobody', async () => {
    const { graphic, slides } = await readGood(story(`span: [1450, 1480]\n${box}`, events));
    expect(graphic).toMatchObject({ recipients: [], kinds: [], ratings: [], routes: [] });
    expect(graphic).not.toHaveProperty('giver');
    expect(graphic?.ledger).toMatchObject([{ id: 'bible', kind: '', recipients: [], start: '1455-01-01' }]);
    expect(slides.map(({ layout }) => layout)).toEqual(['full', 'full', 'figure']);
  });

  it('a span has a map on which nothing is dated', async () => {
    const { graphic } = await readGood(story(box, { 'data/places.csv': events['data/places.csv'] }));
    expect(graphic).toMatchObject({ timeless: true });
  });

  it('a map has pictures where its slides ask for them', async () => {
    const text = '## F {view=count show=dead}\n\n---\n\n## G\n\n---\n\n## H {layout=views}\n';
    const { graphic, slides } = await readGood(
      story('span: [1450, 1480]\n', {
        'data/support.csv': 'id,start,what,quantity\ndead,1455,Dead,12\n',
        ...chapter(text),
      }),
    );
    expect(graphic).toMatchObject({ outlines: 'none' });
    expect(slides.map(({ layout }) => layout)).toEqual(['text', 'text', 'figure', 'text', 'views']);
  });
});

const rated = 'recipient,kind,from,to,level,why,source\na,k,1455,1456,3,Why,\n';
const cases: Readonly<Record<string, readonly [files: Files, says: readonly string[]]>> = {
  'places without a map': [
    story('', { 'data/places.csv': events['data/places.csv'] }),
    ['story.yaml:1:1 error: the key "map" is missing: data/places.csv needs it'],
  ],
  'events without a span': [
    story(box, events),
    ['story.yaml:1:1 error: the key "span" is missing: data/support.csv needs it'],
  ],
  'ratings without recipients': [
    story('span: [1450, 1480]\nkinds: [{ id: k, name: K }]\n', { 'data/ratings.csv': rated }),
    ['story.yaml:1:1 error: the key "recipients" is missing: data/ratings.csv needs it'],
  ],
  'a recipient where there is none': [
    story('span: [1450, 1480]\n', { 'data/support.csv': 'id,start,what,recipient\nx,1455,X,paris\n' }),
    ['data/support.csv:2:10 error: unknown recipient "paris": the story has none'],
  ],
  'a row of no kind where there are kinds': [
    story('span: [1450, 1480]\nkinds: [{ id: k, name: K }]\n', {
      'data/support.csv': 'id,start,what,kind\nx,1455,X,\n',
    }),
    ['data/support.csv:2:10 error: the cell "kind" is empty'],
  ],
  'a source without a list of sources': [
    story('span: [1450, 1480]\n', { 'data/support.csv': 'id,start,what,source\nx,1455,X,snow\n' }),
    ['data/support.csv:2:10 error: unknown source "snow": there is no source in data/sources.json'],
  ],
  'a date where nothing is dated': [
    story(box, chapter('## F {date=1455}\n')),
    ['01.md:5:12 error: nothing in the story is dated, expected span: in story.yaml'],
  ],
  'a focus without a map': [
    story('span: [1450, 1480]\n', chapter('## F {focus=paris}\n')),
    ['01.md:5:13 error: the story has no map, expected map: in story.yaml'],
  ],
  'a map that is asked for and is not there': [
    story('span: [1450, 1480]\n', chapter('## F {view=map}\n')),
    ['01.md:5:12 error: the story has no map, expected map: in story.yaml, or another view here'],
  ],
  'a picture that is asked for and no view': [
    story('span: [1450, 1480]\n', chapter('## F {layout=figure}\n')),
    ['01.md:5:1 error: the story has no map, expected map: in story.yaml, or another view here'],
  ],
  'a river without ratings': [
    story(`span: [1450, 1480]\n${box}`, { ...events, ...chapter('## F {view=river}\n') }),
    ['01.md:5:12 error: nothing is rated at all, expected rows of ratings.csv for view=river'],
  ],
  'groups without their table': [
    story('span: [1450, 1480]\n', chapter('## F {view=groups date=1455}\n')),
    ['01.md:5:12 error: there is no group on 1455-01-01, expected rows of groups.csv for view=groups'],
  ],
};

describe('mistakes', () => {
  for (const [name, [files, says]] of Object.entries(cases))
    it(name, async () => {
      expect(await problemsOf(files)).toEqual(says);
    });
});
