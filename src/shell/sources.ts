/** Reads an author's folder, or one Markdown file with the images it asks for. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { listImages } from '../compile.ts';
import { isFont, isForeign, isMarkdown, isShown, isText } from '../endings.ts';
import { createKeep } from '../keep.ts';
import type { Memo, Sources } from '../tools.ts';
import { ignoreAbsent } from './absent.ts';
import { sha256 } from './memo.ts';
import { isOutput } from './output.ts';

/** Is a change of this path, relative to the story's folder, a change of the story? */
export function isStoryFile(path: string): boolean {
  return (isText(path) || isShown(path) || isFont(path) || isForeign(path)) && !isHidden(path);
}

/** Can it be read at all: a folder, or a Markdown file? */
export async function isStory(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory() || (entry.isFile() && isMarkdown(path)),
    () => false,
  );
}

/** What no story is made of: hidden files and folders, and packages. */
export function isHidden(path: string): boolean {
  return /(^|[\\/])(\.[^\\/.]|node_modules([\\/]|$))/.test(path);
}

/** What to watch: the folder, or the file and the images that it asks for, those that are still missing too. */
export async function listWatched(path: string): Promise<readonly string[]> {
  const isFolder = (await stat(path)).isDirectory();
  const asked = isFolder ? [] : await listAsked(path);
  return [path, ...(await Promise.all(asked.map((name) => untilMissing(dirname(path), name))))];
}

/** The path of a file, or of the first folder on the way to it that is not there: where nothing is, nothing can be watched. */
async function untilMissing(folder: string, name: string): Promise<string> {
  const parts = name.split('/');
  const ways = parts.map((_, i) => join(folder, ...parts.slice(0, i + 1)));
  const are = await Promise.all(
    ways.map((way) =>
      stat(way).then(
        () => true,
        () => false,
      ),
    ),
  );
  return ways[are.indexOf(false)] ?? join(folder, name);
}

/**
 * Bytes by path relative to the story, with forward slashes. `out` is the output's folder, which may lie inside; `memo` knows what
 * a text that has not changed asks for.
 */
export async function readSources(path: string, out: string, memo?: Memo): Promise<Sources> {
  const isFolder = (await stat(path)).isDirectory();
  const paths = isFolder ? await listFolder(resolve(path), out) : await listNamed(path, memo);
  const folder = isFolder ? path : dirname(path);
  const files = await Promise.all(paths.map(async (name) => [name, await readPresent(join(folder, name))] as const));
  return new Map(files.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes]])));
}

async function readPresent(path: string): Promise<Uint8Array | undefined> {
  if (isForeign(path)) return new Uint8Array();
  const bytes = await readFile(path).catch(ignoreAbsent);
  return bytes && new Uint8Array(bytes);
}

async function listFolder(folder: string, out: string): Promise<readonly string[]> {
  const list = async (inner: string): Promise<readonly string[]> => {
    if (isOutput(inner, out)) return [];
    const entries = (await readdir(inner, { withFileTypes: true })).filter(({ name }) => isVisible(name));
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(inner, name));
    const nested = folders.map(async (path) => (await list(path).catch(ignoreAbsent)) ?? []);
    const files = entries.filter((entry) => !entry.isDirectory() && isStoryFile(entry.name));
    return [...files.map(({ name }) => relative(folder, join(inner, name))), ...(await Promise.all(nested)).flat()];
  };
  return (await list(folder)).map((path) => path.replaceAll(sep, '/')).sort();
}

function isVisible(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** A Markdown file by itself may lie in a folder with much else: only the images that it asks for belong to it. */
async function listNamed(path: string, memo: Memo | undefined): Promise<readonly string[]> {
  const asked = await listAsked(path, memo);
  const exists = await Promise.all(asked.map((name) => isFile(join(dirname(path), name))));
  return [basename(path), ...asked.filter((_, i) => exists[i])];
}

/** What the last texts asked for: at each save they are read and watched. */
const keepAsked = createKeep<Promise<readonly string[]>>(1);

/** The images and other files that a file asks for, and those that the latter ask for. */
async function listAsked(path: string, memo: Memo = withoutMemo): Promise<readonly string[]> {
  const texts = new Map<string, Uint8Array>([[basename(path), new Uint8Array(await readFile(path))]]);
  for (;;) {
    const asked = await askedBy(texts, memo);
    const fresh = asked.filter((name) => isMarkdown(name) && !texts.has(name));
    const read = await Promise.all(
      fresh.map(async (name) => [name, await readPresent(join(dirname(path), name))] as const),
    );
    for (const [name, bytes] of read) if (bytes) texts.set(name, bytes);
    if (!read.some(([, bytes]) => bytes)) return asked;
  }
}

const withoutMemo: Memo = async (_name, _input, make) => make();

function askedBy(texts: Sources, memo: Memo): Promise<readonly string[]> {
  const question = [...texts].map(([name, bytes]) => name + sha256(bytes));
  const list = async (): Promise<readonly string[]> =>
    (await listImages(texts)).filter((name) => isShown(name) || isForeign(name) || isMarkdown(name));
  return keepAsked(listImages, question.join(), () => memo('asked', question, list));
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
