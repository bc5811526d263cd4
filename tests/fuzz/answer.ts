/** Compiles a folder with everything that an author may ask for: what must come of it are files, or located problems. */
import { checkSources, compile } from '../../src/compile.ts';
import type { Problem } from '../../src/problem.ts';
import { createFonts } from '../../src/shell/fonts.ts';
import { sha256 } from '../../src/shell/memo.ts';
import { createPictures } from '../../src/shell/pictures.ts';
import type { Sources, Tools } from '../../src/tools.ts';

const kept = new Map<string, unknown>();

/** As on a disk: answers travel as JSON. */
const memo: Tools['memo'] = async (name, input, make) => {
  const key = sha256(JSON.stringify([name, input]));
  if (!kept.has(key)) kept.set(key, JSON.parse(JSON.stringify(await make())));
  if (kept.size > 300) for (const old of [...kept.keys()].slice(20, 40)) kept.delete(old);
  return kept.get(key) as never;
};

const face = {
  family: 'CP Text',
  weight: 400,
  style: 'normal',
  file: 'fonts/a.woff2',
  bytes: new Uint8Array(1),
} as const;

const tools: Tools = {
  sha256,
  memo,
  missing: createFonts(memo).missing,
  // To subset fonts takes long, and no more than a list of characters comes there.
  fonts: async () => ({ faces: [face] }),
  scripts: { deck: '', scroll: '', motion: '', explore: '', display: '', lecturer: '', print: '', save: '' },
  pictures: createPictures(memo),
  styles: {},
};

/** Everything that a build does but printing, and the checks of a story. */
export async function tryAll(sources: Sources): Promise<string | undefined> {
  const { problems, files, papers } = await compile(sources, tools, { single: 'lecturer' });
  await papers?.();
  const all = [...problems, ...(await checkSources(sources, memo))];
  const ends = countLines(sources);
  const bad = all.find((problem) => !isLocated(problem, ends));
  if (bad) return `bad problem: ${JSON.stringify(bad).slice(0, 2000)}`;
  const isRefused = problems.some(({ severity }) => severity === 'error');
  return isRefused === (files === undefined) ? undefined : 'files beside errors, or neither';
}

/** One sentence at a place of a file that the author has, or should have. */
function isLocated({ file, line, column, message, excerpt }: Problem, ends: ReadonlyMap<string, number>): boolean {
  const isSentence = !/undefined|NaN|\[object|native code/.test(message);
  return (
    isSentence &&
    message.length < 1000 &&
    line > 0 &&
    line <= (ends.get(file) ?? 1) &&
    column > 0 &&
    column <= excerpt.length + 1
  );
}

/** How many lines each file has. */
function countLines(sources: Sources): ReadonlyMap<string, number> {
  const decode = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);
  return new Map([...sources].map(([path, bytes]) => [path, decode(bytes).split(/\r\n?|\n/).length]));
}

function encodingOf([a, b]: Uint8Array): string {
  return a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
}
