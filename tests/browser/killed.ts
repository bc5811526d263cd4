/** A build that is killed hard: what is left of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { lecturerFolder } from '../../src/shell/output.ts';
import { root } from '../../src/shell/root.ts';
import { browserGroups, countIn } from './processes.ts';

export interface Kill {
  readonly story: string;
  readonly out: string;
  /** A whole build of the same story: what may be in the output. */
  readonly whole: string;
  /** Where the build's browser has its profile. */
  readonly temporary: string;
  /** Milliseconds until it is killed; without end it may end by itself. */
  readonly wait: number;
}

/** Starts a build with its PDFs and kills it hard after a while. Gives what is left that should not be. */
export async function killBuild({ story, out, whole, temporary, wait }: Kill): Promise<readonly string[]> {
  const launcher = fileURLToPath(new URL('src/shell/launch.mjs', root));
  const args = [launcher, '--no-install', '--story', story, '--out', out];
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(process.execPath, args, { stdio: 'ignore', env, cwd: root });
  const ended = once(child, 'exit');
  await (Number.isFinite(wait) ? Promise.race([ended, setTimeout(wait)]) : ended);
  const groups = browserGroups(temporary);
  child.kill('SIGKILL');
  await ended;
  return [...(await compareBuilds(out, whole)), ...((await outlives(groups)) ? ['a browser'] : [])];
}

/** Browsers end by themselves when nobody speaks to them: a few seconds are given to them. */
async function outlives(groups: readonly number[]): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (countIn(groups) === 0) return false;
    await setTimeout(100);
  }
  return true;
}

/** What comes after the pages, one file at a time. */
const isLater = (path: string): boolean => /\.pdf$|^cards[\\/]/.test(path);

/** A bitmap that is not cut off. */
const isWholePng = (bytes: Buffer): boolean => bytes.subarray(-8, -4).toString('latin1') === 'IEND';

/** What a build's two copies lack of a whole build, beside what comes later, and what differs in them. */
export async function compareBuilds(out: string, whole: string): Promise<readonly string[]> {
  const copies = [compareFolders(out, whole), compareFolders(lecturerFolder(out), lecturerFolder(whole))];
  return (await Promise.all(copies)).flat();
}

/** A folder that was just being swapped is not there: the next build puts it back. */
async function compareFolders(out: string, whole: string): Promise<readonly string[]> {
  const [made, wanted] = await Promise.all([listFiles(out), listFiles(whole)]);
  if (made.length === 0) return [];
  const missing = wanted.filter((path) => !isLater(path) && !made.includes(path));
  const differs = made.map(async (path) => {
    if (path.endsWith('.part')) return [];
    const one = await readFile(join(out, path));
    // The whole build may have been one without cards.
    if (!wanted.includes(path) && isLater(path)) return isWholePng(one) ? [] : [`${path} is cut off`];
    return wanted.includes(path) && one.equals(await readFile(join(whole, path))) ? [] : [`${path} differs`];
  });
  return [...missing.map((path) => `${path} is missing`), ...(await Promise.all(differs)).flat()];
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const base = resolve(folder);
  return entries.flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(base.length + 1)] : [],
  );
}
