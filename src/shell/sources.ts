/** Reads an author's folder, or one Markdown file with the images it names. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Sources } from '../compile.ts';

const story = /\.(md|ya?ml|csv|json|geojson)$/i;
const image = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** Is a change of this path, relative to the story's folder, a change of the story? */
export function isStoryFile(path: string): boolean {
  return (story.test(path) || image.test(path)) && !/(^|[\\/])(\.[^\\/.]|node_modules[\\/])/.test(path);
}

/** Can it be read at all: a folder, or a Markdown file? */
export async function isStory(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory() || (entry.isFile() && path.endsWith('.md')),
    () => false,
  );
}

/** Bytes by path relative to the story, with forward slashes. `without` is the output's folder, which may lie inside. */
export async function readSources(path: string, without: string): Promise<Sources> {
  const isFolder = (await stat(path)).isDirectory();
  const paths = isFolder ? await listFolder(resolve(path), resolve(without)) : await listNamed(path);
  const folder = isFolder ? path : dirname(path);
  const files = paths.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const);
  return new Map(await Promise.all(files));
}

async function listFolder(folder: string, without: string): Promise<readonly string[]> {
  const list = async (inner: string): Promise<readonly string[]> => {
    if (inner === without) return [];
    const entries = (await readdir(inner, { withFileTypes: true })).filter(({ name }) => isVisible(name));
    const nested = entries.filter((entry) => entry.isDirectory()).map(({ name }) => list(join(inner, name)));
    const files = entries.filter((entry) => !entry.isDirectory() && isStoryFile(entry.name));
    return [...files.map(({ name }) => relative(folder, join(inner, name))), ...(await Promise.all(nested)).flat()];
  };
  return (await list(folder)).map((path) => path.replaceAll(sep, '/')).sort();
}

function isVisible(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** A Markdown file by itself may lie in a folder with much else: only the images that it names belong to it. */
async function listNamed(path: string): Promise<readonly string[]> {
  const words = (await readFile(path, 'utf8')).split(/[\s()<>"'`|{}[\]]+/);
  const names = [...new Set(words)].filter((word) => image.test(word) && !/^([a-z]+:|\/)|(^|\/)\.\.(\/|$)/i.test(word));
  const decoded = names.map((name) => decode(name));
  const exists = await Promise.all(decoded.map((name) => isFile(join(dirname(path), name))));
  return [basename(path), ...decoded.filter((_, i) => exists[i])];
}

function decode(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
