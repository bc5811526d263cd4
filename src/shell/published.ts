/** A folder that is published: which of its files are the site's, and how it is brought up to date. */
import { Buffer } from 'node:buffer';
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ignoreAbsent } from './absent.ts';

/** Lists the files of a site in the folder where it is published. */
export const manifest = '.published';

/** Bytes by path, with forward slashes. */
export type Site = ReadonlyMap<string, Uint8Array>;

/** Whether a folder is another one, or holds it. */
export function holds(folder: string, inner: string): boolean {
  return join(resolve(inner), sep).startsWith(join(resolve(folder), sep));
}

/**
 * Files by path, with forward slashes, but for what lies in folders that begin with a dot, as `.git`; files that do so are read where
 * that is asked for. A folder that is not there has none.
 */
export async function readFolder(folder: string, hidden = false): Promise<Site> {
  const list = async (inner: string): Promise<readonly string[]> => {
    const entries = (await readdir(inner, { withFileTypes: true }).catch(ignoreAbsent)) ?? [];
    const seen = entries.filter((entry) => !entry.name.startsWith('.') || (hidden && !entry.isDirectory()));
    const folders = seen.filter((entry) => entry.isDirectory()).map(({ name }) => list(join(inner, name)));
    const files = seen.filter((entry) => entry.isFile()).map(({ name }) => join(inner, name));
    return [...files, ...(await Promise.all(folders)).flat()];
  };
  const paths = [...(await list(folder))].sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => {
        const name = relative(folder, path).replaceAll(sep, '/');
        return [name, new Uint8Array(await readFile(path))] as const;
      }),
    ),
  );
}

/** The paths of the files that were written before. */
export async function readManifest(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, manifest), 'utf8').catch(() => '');
  // What somebody wrote into it must lead to no file outside of the folder.
  return text.split(/\r?\n/).filter((path) => path !== '' && holds(folder, join(folder, path)));
}

/** What becomes of a folder's files. */
export interface Change {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly same: readonly string[];
}

/** `there` are the files of the folder, `ours` the paths of those that were written before. */
export function compare(site: Site, there: Site, ours: ReadonlySet<string>): Change {
  const paths = [...site.keys()];
  const known = paths.filter((path) => there.has(path));
  const isKept = (path: string): boolean => isSame(there.get(path), site.get(path));
  return {
    added: paths.filter((path) => !there.has(path)),
    changed: known.filter((path) => !isKept(path)),
    removed: [...ours].filter((path) => !site.has(path) && there.has(path)),
    same: known.filter(isKept),
  };
}

/** Whether both files are there, with the same bytes. */
export function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}

/** What is cut short is known to be the site's all the same. Pages come after what they load. */
export async function writeSite(folder: string, site: Site, change: Change, ours: ReadonlySet<string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeManifest(folder, [...ours, ...site.keys()]);
  const paths = [...change.added, ...change.changed];
  for (const path of [...paths.filter((each) => !isPage(each)), ...paths.filter(isPage)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), site.get(path) ?? '');
  }
  for (const path of change.removed) await remove(folder, path);
  await writeManifest(folder, [...site.keys()]);
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

function writeManifest(folder: string, paths: readonly string[]): Promise<void> {
  return writeFile(
    join(folder, manifest),
    [...new Set(paths)]
      .sort()
      .map((path) => `${path}\n`)
      .join(''),
  );
}

/** Folders go with their last file. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (let inner = dirname(path); inner !== '.'; inner = dirname(inner)) {
    const isGone = await rmdir(join(folder, inner)).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
