/** Replaces both copies of the output together: written beside, then swapped in, so that a failed or killed build loses nothing. */
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isPrivate, lecturerCopyOf, pathInCopy, siteOf } from '../copies.ts';
import type { Files } from '../tools.ts';
import { ignoreAbsent } from './absent.ts';

/** The folder of the lecturer's copy, beside the public one. */
export function lecturerFolder(out: string): string {
  return `${resolve(out)}-lecturer`;
}

function foldersOf(out: string): readonly string[] {
  return [resolve(out), lecturerFolder(out)];
}

/** Is this the folder of one of the copies? */
export function isOutput(path: string, out: string): boolean {
  return foldersOf(out).includes(resolve(path));
}

/** Why the copies may not be replaced, or nothing: each must be absent, empty or an earlier one, and must not hold the story. */
export async function findObstacle(out: string, story: string): Promise<string | undefined> {
  return (await findObstacleIn(out, story)) ?? findObstacleIn(lecturerFolder(out), story);
}

async function findObstacleIn(out: string, story: string): Promise<string | undefined> {
  const inside = resolve(story) === resolve(out) || resolve(story).startsWith(join(resolve(out), '/'));
  if (inside) return `the output folder ${out} would replace the story ${story}`;
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => error.code ?? 'unreadable');
  if (typeof names === 'string') return names === 'ENOENT' ? undefined : `${out} is no folder (${names})`;
  const ours = names.length === 0 || names.includes('deck.html') || names.every((name) => name.endsWith('.part'));
  return ours ? undefined : `the folder ${out} holds other files; choose one that is empty or does not exist yet`;
}

/** The last task of each folder that is written into. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Tasks that write into one folder follow each other, whoever asks for them: a PDF that came while the folder is swapped would be
 * lost, or fail. A task that fails does not keep others from theirs.
 */
function inQueue(out: string, task: () => Promise<void>): Promise<void> {
  const folder = resolve(out);
  const end = (queues.get(folder) ?? Promise.resolve()).then(task);
  queues.set(
    folder,
    end.catch(() => {}),
  );
  return end;
}

/** Puts back what a killed build left half swapped, and removes its leftovers. */
export function repairOutput(out: string): Promise<void> {
  return inQueue(out, () => repair(out));
}

/** While one copy is missing, the other may be new already: then both old ones come back, as far as there are any. */
async function repair(out: string): Promise<void> {
  const folders = foldersOf(out);
  if (!folders.every((folder) => existsSync(folder))) await Promise.all(folders.map(putBack));
  await Promise.all(folders.map(tidy));
}

async function putBack(folder: string): Promise<void> {
  const { old } = besides(folder);
  if (!existsSync(old)) return;
  await remove(folder).catch(() => {});
  await rename(old, folder).catch(() => {});
}

async function tidy(folder: string): Promise<void> {
  const { next, old } = besides(folder);
  // The old one is the only one where it could not be put back.
  await Promise.all((existsSync(folder) ? [next, old] : [next]).map(remove));
  const parts = (await list(folder)).filter((name) => name.endsWith('.part'));
  await Promise.all(parts.map((name) => rm(join(folder, name), { force: true })));
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

function list(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/**
 * Replaces both copies by `files`: the public one in `out`, the lecturer's beside it. Of the earlier ones the PDFs stay, until new
 * ones are printed, and what begins with a dot (`.git`, `.nojekyll`).
 */
export function writeOutput(out: string, files: Files): Promise<void> {
  return inQueue(out, () => swap(out, files));
}

async function swap(out: string, files: Files): Promise<void> {
  const folders = foldersOf(out);
  await repair(out);
  try {
    const site = siteOf(files);
    await fill(out, site);
    await fill(lecturerFolder(out), lecturerCopyOf(files), { folder: besides(out).next, files: site });
    // Until the last of them is in its place, one copy is missing: so a repair knows whether all is done.
    for (const folder of folders) await move(folder, besides(folder).old).catch(ignoreAbsent);
    for (const folder of folders) await move(besides(folder).next, folder);
  } catch (error) {
    // What failed leaves what was there; where even that fails, the next build tries again.
    await repair(out).catch(() => {});
    throw error;
  }
  await Promise.all(folders.map((folder) => remove(besides(folder).old)));
}

/** Files that stand in a folder already. */
interface Written {
  readonly folder: string;
  readonly files: Files;
}

/** Writes a new copy beside a folder, with what stays of the earlier one. */
async function fill(folder: string, files: Files, written?: Written): Promise<void> {
  const { next } = besides(folder);
  await writeFiles(next, files, written);
  await keepOld(folder, next);
}

/**
 * Writes files into a new folder, one after another: at once, all of a large story would stand in memory a second time, as bytes. What
 * is written already is copied.
 */
async function writeFiles(next: string, files: Files, written?: Written): Promise<void> {
  await Promise.all(
    [...new Set([...files.keys()].map((path) => dirname(join(next, path))))].map((folder) =>
      mkdir(folder, { recursive: true }),
    ),
  );
  for (const [path, content] of files) {
    if (written?.files.get(path) === content) await copyFile(join(written.folder, path), join(next, path));
    else await writeFile(join(next, path), content);
  }
}

/** Puts one file as a whole into the copies that may hold it; not when it comes on after `signal` has said stop. */
export function replaceOutput(out: string, path: string, content: Uint8Array, signal?: AbortSignal): Promise<void> {
  return inQueue(out, async () => {
    if (!signal?.aborted) await replaceFiles(placesOf(out, path), content);
  });
}

/** Puts a file as a whole into all these places, or into none. */
export async function replaceFiles(files: readonly string[], content: Uint8Array): Promise<void> {
  try {
    for (const file of files) await mkdir(dirname(file), { recursive: true });
    for (const file of files) await writeFile(`${file}.part`, content);
    for (const file of files) await move(`${file}.part`, file);
  } finally {
    await Promise.all(files.map((file) => rm(`${file}.part`, { force: true })));
  }
}

/** Where a file stands: in both copies, what is private in the lecturer's alone. */
function placesOf(out: string, path: string): readonly string[] {
  return (isPrivate(path) ? [lecturerFolder(out)] : foldersOf(out)).map((folder) => join(folder, pathInCopy(path)));
}

/** Removes files of the output, of which some may not exist; none when it comes on after `signal` has said stop. */
export function removeFiles(out: string, paths: readonly string[], signal?: AbortSignal): Promise<void> {
  return inQueue(out, async () => {
    if (signal?.aborted) return;
    await Promise.all(paths.flatMap((path) => placesOf(out, path)).map((file) => rm(file, { force: true })));
  });
}

function besides(folder: string): { readonly next: string; readonly old: string } {
  const beside = (ending: string): string => join(dirname(resolve(folder)), `.${basename(resolve(folder))}.${ending}`);
  return { next: beside('next'), old: beside('old') };
}

async function keepOld(folder: string, next: string): Promise<void> {
  const kept = (await list(folder)).filter((name) => name.endsWith('.pdf') || name.startsWith('.'));
  await Promise.all(
    kept.map((name) =>
      cp(join(folder, name), join(next, name), { recursive: true, preserveTimestamps: true }).catch(ignoreAbsent),
    ),
  );
}

/** Renames, patiently: on Windows a virus scanner or a reader may hold a file for a moment. */
async function move(from: string, to: string, tries = 20): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (tries === 0 || !['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY', 'EEXIST'].includes(code ?? '')) throw error;
    await setTimeout(50);
    await move(from, to, tries - 1);
  }
}
