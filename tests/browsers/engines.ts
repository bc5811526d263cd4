/** The browsers of the list: found, or installed where that can be done, and started. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright';
import { launchBrowser } from '../../src/shell/browser.ts';
import { joinBrowser } from './bidi.ts';
import type { Engine, Tab } from './tab.ts';
import { beginSession } from './webdriver.ts';

/** How a browser comes to be, and Debian's packages that bring it. Nothing where it is not there. */
interface Kind {
  readonly name: string;
  readonly packages: readonly string[];
  readonly start: () => Promise<Omit<Engine, 'name'> | undefined>;
}

const kinds: readonly Kind[] = [
  { name: 'Chromium', packages: ['chromium'], start: startChromium },
  { name: 'Firefox', packages: ['firefox-esr'], start: startFirefox },
  { name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb', 'xauth'], start: startWebKit },
];

/** All browsers that can be had; of each other one is said in a line that it is left out. */
export async function startEngines(): Promise<readonly Engine[]> {
  const engines: Engine[] = [];
  for (const kind of kinds) {
    const engine = (await kind.start()) ?? ((await install(kind)) ? await kind.start() : undefined);
    if (engine) engines.push({ ...engine, name: kind.name });
    else console.log(`${kind.name} is left out: it cannot be had here (on Debian: ${kind.packages.join(' ')})`);
  }
  return engines;
}

const installer = '/usr/bin/apt-get';

/** Debian's packages, where we may install any. */
async function install({ name, packages }: Kind): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync(installer)) return false;
  const args = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  console.log(`${name} is not here: installing Debian's packages (apt-get ${args.join(' ')})`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (given: readonly string[]): Promise<unknown> =>
    new Promise((done) => spawn(installer, given, { stdio: 'ignore', env }).on('error', done).on('close', done));
  await run(['update', '-q']);
  return (await run(args)) === 0;
}

function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

async function startChromium(): Promise<Omit<Engine, 'name'> | undefined> {
  const browser = await launchBrowser({ install: false, say: console.log });
  if (browser === undefined) return undefined;
  const tab = asTab(await browser.newPage());
  return { version: browser.version(), tab, close: () => browser.close() };
}

function asTab(page: Page): Tab {
  return {
    open: async (address) => void (await page.goto(address)),
    evaluate: (ask, given) => page.evaluate(ask as never, given),
    press: (key) => page.keyboard.press(key),
    click: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewportSize({ width, height }),
    others: async () =>
      page
        .context()
        .pages()
        .filter((other) => other !== page)
        .map(asTab),
    picture: () => page.screenshot(),
    close: () => page.close(),
  };
}

async function startFirefox(): Promise<Omit<Engine, 'name'> | undefined> {
  const program = process.env.FIREFOX_PATH ?? findProgram('firefox-esr', 'firefox');
  if (program === undefined) return undefined;
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await readUntil(child, /WebDriver BiDi listening on (ws:\S+)/);
  const engine = await joinBrowser(address);
  return {
    ...engine,
    close: () =>
      engine
        .close()
        .then(() => end(child))
        .then(() => rm(profile, { recursive: true })),
  };
}

/** The driver starts its own small browser, on a screen that nobody sees. */
async function startWebKit(): Promise<Omit<Engine, 'name'> | undefined> {
  const [screen, driver] = [findProgram('xvfb-run'), findProgram('WebKitWebDriver')];
  if (screen === undefined || driver === undefined) return undefined;
  const port = await findPort();
  const size = '--server-args=-screen 0 1600x1200x24';
  const child = spawn(screen, ['-a', size, driver, `--port=${port}`], { stdio: 'ignore', detached: true });
  const address = `http://127.0.0.1:${port}`;
  for (let isReady = false; !isReady && child.exitCode === null; ) {
    isReady = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
  const engine = await beginSession(address, { browserName: 'MiniBrowser' });
  return { ...engine, close: () => engine.close().then(() => end(child, -(child.pid ?? 0))) };
}

/** What a pattern finds in what a program says on standard error. */
async function readUntil(child: ChildProcess, pattern: RegExp): Promise<string> {
  if (child.stderr === null) throw new Error('nothing is heard of the program');
  for await (const line of createInterface(child.stderr)) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`${child.spawnfile} ended before it listened`);
}

/** Ends a program, and where it leads a group, all of the group. */
async function end(child: ChildProcess, group = child.pid ?? 0): Promise<void> {
  const isGone = new Promise((done) => child.once('exit', done));
  if (child.exitCode === null && child.signalCode === null) {
    process.kill(group);
    await isGone;
  }
}

/** A port that is free. */
function findPort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
