/** Helpers of the reader's tests. */
import { vi } from 'vitest';
import { formatProblem } from '../../src/problem.ts';
import { readStory } from '../../src/read/story.ts';
import type { Story } from '../../src/story.ts';

// The first base map and the first citation of a test file are slow to make.
vi.setConfig({ testTimeout: 30_000 });

/** Files by path; text is encoded as UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const made = new Map<string, unknown>();

/** A cache that lasts as long as the test file: the base map is slow to make. Answers travel as JSON, as they do on a disk. */
export async function memo<T>(name: string, input: unknown, make: () => T | Promise<T>): Promise<T> {
  const key = JSON.stringify([name, input]);
  if (!made.has(key)) made.set(key, JSON.parse(JSON.stringify(await make())));
  return made.get(key) as T;
}

/** The folder as the reader takes it. */
export function sourcesOf(files: Files): ReadonlyMap<string, Uint8Array> {
  return new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      typeof text === 'string' ? new TextEncoder().encode(text) : text,
    ]),
  );
}

/** Reads a folder. */
export function read(files: Files): ReturnType<typeof readStory> {
  return readStory(sourcesOf(files), memo);
}

/** Reads a folder that must be good, and gives its story. */
export async function readGood(files: Files): Promise<Story> {
  const { problems, story } = await read(files);
  if (!story) throw new Error(problems.map(formatProblem).join('\n'));
  return story;
}

/** The problems of a folder: `file:line:column severity: message`, without their excerpts. */
export async function problemsOf(files: Files): Promise<readonly string[]> {
  const { problems } = await read(files);
  return problems.map((problem) => formatProblem({ ...problem, excerpt: '' }));
}

/** A story without data that allows raw HTML, and whose one slide holds the text. */
export function storyWith(text: string, settings = ''): Files {
  return { 'story.yaml': `title: T\n${settings}`, '01.md': `---\ntitle: C\n---\n\n${text}` };
}

const table = {
  'data/places.csv':
    'id,name,lat,lon,also\nmoscow,Moscow,55.8,37.6,\ncanton,Canton,23.1,113.3,\nwuhan,Wuhan,30.6,114.3,\n',
  'data/routes.csv': 'id,recipient,via,start,end,label\nsea,kmt,moscow canton,1924,1927,Sea route\n',
  'data/ratings.csv': 'recipient,kind,from,to,level,why,source\nkmt,arms,1924,1927,3,Shipments,"wilbur, p. 5"\n',
  'data/support.csv':
    'id,start,end,recipient,kind,what,quantity,unit,place,route,source,confidence,note\nloan,1927-03,,kmt,money,Loan,2000000,gold roubles,wuhan,sea,wilbur,high,\n',
  'data/sources.json':
    '[{ "id": "wilbur", "type": "book", "title": "Missionaries", "author": [{ "family": "Wilbur" }], "issued": { "date-parts": [[1989]] } }]',
};

/** A small story with data; `changes` replace files, an empty text takes one away. */
export function smallStory(changes: Files = {}): Files {
  const files: Files = {
    'story.yaml': [
      'title: Small',
      'span: [1920, 1930]',
      'giver: { name: Giver }',
      'recipients:\n  - { id: kmt, name: Kuomintang, color: "#17407f" }\n  - { id: ccp, name: Communists, color: "#d8452e" }',
      'kinds:\n  - { id: arms, name: Arms }\n  - { id: money, name: Money }',
      'map: { box: [[74, 18], [142, 56]] }\n',
    ].join('\n'),
    '01-start.md': '---\ntitle: Start\ndates: 1924–1927\n---\n\n## First {date=1925 focus=canton}\n\nText.\n',
    ...table,
    ...changes,
  };
  return Object.fromEntries(Object.entries(files).filter(([, text]) => text !== ''));
}
