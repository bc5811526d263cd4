/** How long whole compiles take, ours and marp-cli's, both started by `node FILE`, taking turns. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../src/shell/root.ts';
import { type Dialect, writeDeck } from './decks.ts';
import { measureNode, median, timeNode } from './process.ts';

export interface CompileResult {
  readonly slides: number;
  /** Seconds, medians. */
  readonly warm: number;
  readonly cold: number;
  readonly marp: number;
  /** Megabytes. */
  readonly memory: number;
  readonly marpMemory: number;
}

/** What a build leaves for the next one; the bundles of scripts and styles are there since the installation. */
const memo = fileURLToPath(new URL('node_modules/.cache/changing-partners/memo', root));
const launcher = fileURLToPath(new URL('src/shell/launch.mjs', root));

/** Measures decks of several sizes. `folder` is for the decks and for marp-cli, which is installed there once. */
export async function measureCompiles(folder: string, sizes: readonly number[]): Promise<readonly CompileResult[]> {
  const marp = installMarp(folder);
  const results: CompileResult[] = [];
  for (const slides of sizes) results.push(await measureSize(folder, slides, marp));
  return results;
}

async function measureSize(folder: string, slides: number, marp: string): Promise<CompileResult> {
  const write = (dialect: Dialect): Promise<string> => writeDeck(join(folder, `${dialect}-${slides}`), slides, dialect);
  const own = [launcher, '--story', await write('plain'), '--out', join(folder, `out-${slides}`), '--no-pdf'];
  const other = [
    marp,
    await write('marp'),
    '-o',
    join(folder, `marp-${slides}`, 'slides.html'),
    '--no-stdin',
    '--quiet',
  ];
  const times = { warm: [] as number[], cold: [] as number[], marp: [] as number[] };
  await timeNode(own);
  for (let turn = 0; turn < (slides > 1000 ? 3 : 5); turn++) {
    times.marp.push(await timeNode(other));
    times.warm.push(await timeNode(own));
    await rm(memo, { recursive: true, force: true });
    times.cold.push(await timeNode(own));
  }
  const middle = { warm: median(times.warm), cold: median(times.cold), marp: median(times.marp) };
  const [memory, marpMemory] = [(await measureNode(own)).megabytes, (await measureNode(other)).megabytes];
  return { slides, ...middle, memory, marpMemory };
}

function installMarp(folder: string): string {
  const program = join(folder, 'node_modules', '@marp-team', 'marp-cli', 'marp-cli.js');
  const npm = process.env.npm_execpath;
  if (existsSync(program)) return program;
  if (npm === undefined) throw new Error('start the bench by `npm run bench`, so that it finds npm');
  console.log('Installing marp-cli for the comparison');
  const args = [npm, 'install', '--prefix', folder, '--no-audit', '--no-fund', '@marp-team/marp-cli@4.5'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error('marp-cli could not be installed');
  return program;
}
