/** What a build takes as a story grows: the shipped one many times over, more ratings and events, outlines of more points. */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../../src/shell/root.ts';
import { createRandom } from './decks.ts';
import { measureNode } from './process.ts';

export interface GrowthResult {
  readonly what: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** Bytes of the explore page as sent, by Brotli. */
  readonly explore: number;
  /** What is allowed. */
  readonly budget: { readonly seconds: number; readonly megabytes: number };
}

/** Changes a copy of the shipped story. */
type Grow = (folder: string) => Promise<void>;

const launcher = fileURLToPath(new URL('src/shell/launch.mjs', root));

const stories: readonly (readonly [what: string, seconds: number, grow: Grow])[] = [
  ['10 times our slides', 8, repeatChapters(10)],
  ['30 times our slides', 15, repeatChapters(30)],
  ['100 times our slides', 40, repeatChapters(100)],
  ['20,000 ratings', 15, writeRatings(20_000)],
  ['50,000 ratings', 25, writeRatings(50_000)],
  ['10,000 events', 10, writeEvents(10_000)],
  ['a line of a million points', 10, writePoints('lines', 1_000_000)],
  ['an area of a million points', 10, writePoints('areas', 1_000_000)],
];

/** Builds each story once, without PDFs and without what an earlier build has left. */
export async function measureGrowth(folder: string): Promise<readonly GrowthResult[]> {
  const results: GrowthResult[] = [];
  for (const [what, limit, grow] of stories) {
    const story = join(folder, 'grown');
    await rm(story, { recursive: true, force: true });
    await cp(new URL('slides', root), story, { recursive: true });
    await grow(story);
    const out = join(folder, 'out-grown');
    const measured = await measureNode([launcher, '--story', story, '--out', out, '--no-pdf']);
    const explore = brotliCompressSync(await readFile(join(out, 'explore.html'))).length;
    results.push({ what, ...measured, explore, budget: { seconds: limit, megabytes: 1500 } });
  }
  return results;
}

/** The chapters so many times, each copy with words, ids, footnotes and, where the month allows it, days of its own. */
function repeatChapters(times: number): Grow {
  return async (folder) => {
    const chapters = (await readdir(folder)).filter((name) => /^\d.*\.md$/.test(name));
    for (const name of chapters) {
      const text = await readFile(join(folder, name), 'utf8');
      for (let copy = 1; copy < times; copy++) {
        await writeFile(join(folder, `${String(copy + 100)}-${name}`), varyChapter(text, copy));
      }
    }
  };
}

function varyChapter(text: string, copy: number): string {
  return text
    .replace(/(\{#|^id: |print=|\]\(#)([\w-]+)/gm, `$1$2-${copy}`)
    .replace(/^ *[-\p{L}\d].{30,}[^}]$/gmu, `$& (${copy})`)
    .replace(/\[\^([\w-]+)\]/g, `[^$1-${copy}]`)
    .replace(/(date=\d{4}-\d\d-)(0\d|1[0-4])/g, (_, month, day) => {
      return `${month}${String(Number(day) + (copy % 14)).padStart(2, '0')}`;
    });
}

/** Ratings of all recipients and kinds, each as long as the others, in place of the story's. */
function writeRatings(count: number): Grow {
  return async (folder) => {
    const pairs = ['kmt', 'ccp', 'other'].flatMap((recipient) =>
      ['arms', 'money', 'advisers', 'access', 'diplomacy'].map((kind) => `${recipient},${kind}`),
    );
    const each = Math.floor(count / pairs.length);
    const day = (i: number): string =>
      new Date(Date.UTC(1920, 0, 1 + Math.floor((i * 11_300) / each))).toISOString().slice(0, 10);
    const rows = pairs.flatMap((pair) =>
      Array.from({ length: each }, (_, i) => `${pair},${day(i)},${day(i + 1)},${i % 6},Reason ${i},wangboling`),
    );
    await writeFile(join(folder, 'data/ratings.csv'), `recipient,kind,from,to,level,why,source\n${rows.join('\n')}\n`);
  };
}

/** More rows of the ledger, each with words and a day of its own. */
function writeEvents(count: number): Grow {
  return async (folder) => {
    const file = join(folder, 'data/support.csv');
    const text = await readFile(file, 'utf8');
    const columns = text.split(/\r?\n/, 1).join().split(',');
    const random = createRandom(count);
    const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
    const rows = Array.from(
      { length: count },
      (_, i): Readonly<Record<string, string>> => ({
        id: `event-${i}`,
        start: new Date(Date.UTC(1920, 0, 1 + Math.floor((i * 11_300) / count))).toISOString().slice(0, 10),
        recipient: pick(['kmt', 'ccp', 'other']),
        kind: pick(['arms', 'money', 'advisers', 'access', 'diplomacy']),
        what: Array.from({ length: 12 }, () => pick(things)).join(' '),
        quantity: String(Math.floor(random() * 1e6)),
        unit: 'rifles',
        source: 'wangboling',
        confidence: pick(['high', 'medium', 'low']),
      }),
    );
    const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
    await writeFile(file, `${text.trimEnd()}\n${lines.join('\n')}\n`);
  };
}

const things = 'shipment rifles cartridges of for from by lorry train ship aircraft oil lead wool hides credit'.split(
  ' ',
);

/** One more river, or one more area held by somebody, round the middle of the map. */
function writePoints(kind: 'lines' | 'areas', count: number): Grow {
  return async (folder) => {
    const file = join(folder, `data/${kind}.geojson`);
    const { type, features } = JSON.parse(await readFile(file, 'utf8'));
    const coordinates = Array.from({ length: count }, (_, i) => {
      const angle = (i / count) * 2 * Math.PI;
      const radius = 5 + Math.sin(angle * 400);
      return [110 + radius * Math.cos(angle), 35 + radius * Math.sin(angle)];
    });
    const shape = shapes[kind](coordinates);
    await writeFile(file, JSON.stringify({ type, features: [...features, { type: 'Feature', ...shape }] }));
  };
}

type Coordinates = readonly (readonly number[])[];

const shapes: Readonly<Record<'lines' | 'areas', (coordinates: Coordinates) => object>> = {
  lines: (coordinates) => ({
    properties: { id: 'many-points', kind: 'river' },
    geometry: { type: 'LineString', coordinates },
  }),
  areas: (coordinates) => ({
    properties: { id: 'many-points', kind: 'territory', holder: 'kmt', start: '1924', end: '1926' },
    geometry: { type: 'Polygon', coordinates: [[...coordinates, coordinates[0]]] },
  }),
};
