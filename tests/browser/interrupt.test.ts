/** Ctrl-C while the PDFs are being made. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { root } from '../../src/shell/root.ts';

const launcher = fileURLToPath(new URL('src/shell/launch.mjs', root));

test.skipIf(process.platform === 'win32')('ends with status 130, whole files and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'interrupt-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const out = join(folder, 'dist');
  const options = ['--no-install', '--story', inject('slides'), '--out', out];
  const build = spawn(process.execPath, [launcher, ...options], { stdio: 'ignore' });
  const ended = once(build, 'exit');
  const list = (): Promise<readonly string[]> => readdir(out).catch(() => []);
  await expect.poll(list, { timeout: 50_000 }).toContain('handout.pdf');
  build.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
  expect(await readdir(folder)).toEqual(['dist']);
  const names = await list();
  expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  for (const name of names.filter((name) => name.endsWith('.pdf'))) {
    expect((await readFile(join(out, name), 'latin1')).endsWith('%%EOF\n')).toBe(true);
  }
});
