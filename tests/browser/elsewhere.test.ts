/** The same input gives the same bytes, whatever a machine thinks of where it is and what is spoken there. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';
import { compareBuilds } from './killed.ts';

const program = fileURLToPath(new URL('elsewhere.ts', import.meta.url));

test('in Kolkata, in German, all files and the handout are the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'elsewhere-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const out = join(folder, 'dist');
  const env = { ...process.env, TZ: 'Asia/Kolkata', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' };
  const args = ['--import', 'tsx', program, inject('story'), out, join(folder, 'cache')];
  await promisify(execFile)(process.execPath, args, { env });
  expect((await stat(join(out, 'handout.pdf'))).size).toBeGreaterThan(10_000);
  expect(await compareBuilds(out, inject('dist'))).toEqual([]);
});
