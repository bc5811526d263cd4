/** Replaces the output as a whole: written beside, then swapped in, so that a failed or killed build loses nothing. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Files } from '../tools.ts';

/** Why a folder may not be replaced, or nothing: it must be absent, empty or an earlier output, and must not hold the story. */
export async function findObstacle(out: string, story: string): Promise<string | undefined> {
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

async function repair(out: string): Promise<void> {
  const { next, old } = besides(out);
  await rename(old, out).catch(() => {});
  // The old one is the only one where it could not be put back.
  const spare = existsSync(out) ? [next, old] : [next];
  await Promise.all(spare.map((folder) => rm(folder, { recursive: true, force: true })));
  const parts = (await listOutput(out)).filter((name) => name.endsWith('.part'));
  await Promise.all(parts.map((name) => rm(join(out, name), { force: true })));
}

/** What stands in the output and in its folder for the lecturer, the two that hold PDFs. */
async function listOutput(out: string): Promise<readonly string[]> {
  const [names, inner] = await Promise.all(['', 'lecturer'].map((name) => readdir(join(out, name)).catch(() => [])));
  return [...(names ?? []), ...(inner ?? []).map((name) => join('lecturer', name))];
}

/**
 * Replaces the output by `files`. Of the earlier output the PDFs stay, until new ones are printed, and what begins with a dot
 * (`.git`, `.nojekyll`).
 */
export function writeOutput(out: string, files: Files): Promise<void> {
  return inQueue(out, () => swap(out, files));
}

async function swap(out: string, files: Files): Promise<void> {
  const { next, old } = besides(out);
  await repair(out);
  try {
    await fill(next, files);
    await keepOld(out, next);
    await move(out, old).catch(ignoreAbsent);
    await move(next, out);
  } catch (error) {
    // What failed leaves what was there; where even that fails, the next build tries again.
    await repair(out).catch(() => {});
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Writes files into a new folder. */
async function fill(next: string, files: Files): Promise<void> {
  await Promise.all(
    [...new Set([...files.keys()].map((path) => dirname(join(next, path))))].map((folder) =>
      mkdir(folder, { recursive: true }),
    ),
  );
  const writing = [...files].map(([path, content]) => writeFile(join(next, path), content));
  // Nothing may still be written into a folder that is given up.
  await Promise.allSettled(writing);
  await Promise.all(writing);
}

/** Puts one file into the output as a whole; not when it comes on after `signal` has said stop. */
export function replaceFile(out: string, path: string, content: Uint8Array, signal?: AbortSignal): Promise<void> {
  const part = join(out, `${path}.part`);
  return inQueue(out, async () => {
    if (signal?.aborted) return;
    try {
      await writeFile(part, content);
      await move(part, join(out, path));
    } finally {
      await rm(part, { force: true });
    }
  });
}

/** Removes files of the output, of which some may not exist; none when it comes on after `signal` has said stop. */
export function removeFiles(out: string, paths: readonly string[], signal?: AbortSignal): Promise<void> {
  return inQueue(out, async () => {
    if (signal?.aborted) return;
    await Promise.all(paths.map((path) => rm(join(out, path), { force: true })));
  });
}

function besides(out: string): { readonly next: string; readonly old: string } {
  const beside = (ending: string): string => join(dirname(resolve(out)), `.${basename(resolve(out))}.${ending}`);
  return { next: beside('next'), old: beside('old') };
}

async function keepOld(out: string, next: string): Promise<void> {
  const kept = (await listOutput(out)).filter((name) => name.endsWith('.pdf') || name.startsWith('.'));
  await Promise.all(
    kept.map((name) =>
      cp(join(out, name), join(next, name), { recursive: true, preserveTimestamps: true }).catch(ignoreAbsent),
    ),
  );
}

function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
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
