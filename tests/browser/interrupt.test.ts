/** Ends that a person or the system wants, while PDFs are being made: nothing half-written, and no browser left. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { lecturerFolder } from '../../src/shell/output.ts';
import { root } from '../../src/shell/root.ts';
import { killBuild } from './killed.ts';
import { browserGroups, countIn, listProcesses } from './processes.ts';

const launcher = fileURLToPath(new URL('src/shell/launch.mjs', root));

let folder: string;
let out: string;
/** Where the program's browsers have their profiles: their command lines name it. */
let temporary: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interrupt-'));
  [out, temporary] = [join(folder, 'dist'), join(folder, 'temporary')];
  await mkdir(temporary);
  const place = folder;
  onTestFinished(() => rm(place, { recursive: true, force: true }));
});

/** Starts a command; what it says on standard error is kept, and what is left of it goes with the test. */
function start(
  command: string,
  args: readonly string[],
): { readonly child: ChildProcess; readonly said: () => string } {
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env, cwd: root, detached: true });
  let said = '';
  child.stderr?.on('data', (chunk) => (said += chunk));
  const group = -(child.pid ?? 0);
  onTestFinished(() => {
    if (group < 0 && listProcesses().some((one) => -one.group === group)) process.kill(group, 'SIGKILL');
  });
  return { child, said: () => said };
}

async function untilBrowserRuns(): Promise<readonly number[]> {
  await expect.poll(() => browserGroups(temporary), { timeout: 50_000 }).not.toEqual([]);
  return browserGroups(temporary);
}

/** A small story: whatever is printed, the ends are the same. */
const quiet = ['--no-install', '--story', fileURLToPath(new URL('tests/cholera', root))];

const ends = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

describe.skipIf(process.platform === 'win32')('a build that is told to end by', () => {
  test.each(ends)('%s ends with status %i, whole files and nothing else', async (signal, status) => {
    const { child, said } = start(process.execPath, [launcher, ...quiet, '--out', out]);
    const ended = once(child, 'exit');
    const list = (): Promise<readonly string[]> => readdir(out).catch(() => []);
    await expect.poll(list, { timeout: 50_000 }).toContain('handout.pdf');
    const groups = browserGroups(temporary);
    expect(groups.length).toBe(1);
    child.kill(signal);
    expect([...(await ended), said()]).toEqual([status, null, '']);
    expect(countIn(groups)).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(['dist', 'dist-lecturer', 'temporary']);
    const names = await list();
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
    for (const name of names.filter((name) => name.endsWith('.pdf'))) {
      expect((await readFile(join(out, name), 'latin1')).slice(-6)).toMatch(/%%EOF\n?$/);
    }
  });
});

describe.skipIf(process.platform === 'win32')('a build that is killed hard', () => {
  test('leaves whole files of one build, and no browser', async () => {
    for (const copy of [(path: string) => path, lecturerFolder])
      await cp(copy(inject('dist')), copy(out), { recursive: true });
    const kill = { story: inject('story'), out, whole: inject('dist'), temporary };
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
      expect(await killBuild({ ...kill, wait: share * 4000 }), `killed after ${share * 4} s`).toEqual([]);
    }
  });
});

describe.skipIf(process.platform === 'win32')('npm start', () => {
  test.each([...ends, ['SIGKILL', null] as const])(
    'ends by %s while it prints, and its browser with it',
    async (signal, status) => {
      const { child, said } = start(process.execPath, [launcher, '--serve', '--port', '0', ...quiet, '--out', out]);
      const ended = once(child, 'exit');
      const groups = await untilBrowserRuns();
      child.kill(signal);
      expect([...(await ended), said()]).toEqual([status, status === null ? signal : null, '']);
      await expect.poll(() => countIn(groups)).toBe(0);
    },
  );

  test('leaves nothing when npm itself is killed hard', async () => {
    const { child } = start('npm', ['start', '--silent', '--', '--port', '0', ...quiet, '--out', out]);
    const groups = await untilBrowserRuns();
    const own = [child.pid ?? 0];
    child.kill('SIGKILL');
    await expect.poll(() => countIn([...groups, ...own])).toBe(0);
  });
});
