/** Finds a Chromium, or provides one. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import type { Browser } from 'playwright';

/** Nobody has a browser for us, and what to do about it. */
export const noBrowser = `no Chromium, Chrome or Edge that starts, so no PDFs; install one with

    npx playwright install --with-deps chromium

or set CHROME_PATH to a browser's program`;

/**
 * What Chromium leaves out. It heeds the last such list alone: so what Playwright leaves out stands here too. Then come lists under an
 * address bar that nobody sees, which Chromium loads anew with each window: as much work as one of our pages; and a process that stands
 * ready for the next site, where our next page is of the same one.
 */
const withoutFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
];

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${withoutFeatures.join()}`,
];

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** How a browser may be come by. */
export interface BrowserOptions {
  /** May a browser be downloaded or installed? */
  readonly install: boolean;
  /** Tells the user in one line what is going to be downloaded or installed. */
  readonly say: (line: string) => void;
}

/**
 * Starts the first browser that runs: `$CHROME_PATH`, the system's, Playwright's own, then, if that is allowed, Playwright's
 * download and Debian's package. Nothing when there is none.
 */
export async function launchBrowser({ install, say }: BrowserOptions): Promise<Browser | undefined> {
  const given = process.env.CHROME_PATH;
  for (const program of [...(given ? [given] : []), ...listPrograms()]) {
    const browser = await launch(program);
    if (browser) return browser;
    if (program === given) say(`CHROME_PATH: ${given} does not start; looking for another browser`);
  }
  const own = await launch();
  if (own !== undefined || !install || isNowhere) return own;
  const provided = await provideBrowser(say);
  isNowhere = provided === undefined;
  return provided;
}

/** What could not be had once is not waited for again, print after print and save after save. */
let isNowhere = false;

/** Programs that exist, in the order of preference. */
function listPrograms(): readonly string[] {
  const { env, platform } = process;
  const program = platform === 'win32' ? '.exe' : '';
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name + program)));
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder ? windowsPrograms.map((path) => join(folder, path)) : [],
  );
  const mac = macPrograms.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const usual = platform === 'win32' ? windows : platform === 'darwin' ? mac : ['/snap/bin/chromium'];
  return [...new Set([...onPath, ...usual])].filter((path) => existsSync(path));
}

/** Starts a program, by default Playwright's own browser; nothing when that fails. */
async function launch(executablePath?: string): Promise<Browser | undefined> {
  const { chromium } = await import('playwright');
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  // Playwright would close the browser and let the program go on; a browser ends with its program, even with one that is killed.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const options = { args, timeout: 30_000, ...signals, ...(executablePath && { executablePath }) };
  return chromium.launch(options).catch(() => undefined);
}

async function provideBrowser(say: BrowserOptions['say']): Promise<Browser | undefined> {
  const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  say('No browser found for the PDFs: downloading Playwright’s Chromium (about 120 MB)');
  if (await run(process.execPath, [playwright, 'install', '--only-shell', 'chromium'])) {
    const browser = await launch();
    if (browser) return browser;
  }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('No browser found for the PDFs: installing the Debian package chromium (apt-get install -y chromium)');
  await run('apt-get', ['update', '-q']);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  const program = listPrograms().at(0);
  return program ? launch(program) : undefined;
}

/** Runs a program silently, five minutes at most and no longer than this one; says whether it succeeded. */
function run(program: string, args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  const child = spawn(program, args, { stdio: 'ignore', signal: AbortSignal.timeout(300_000), env });
  const end = (): void => void child.kill();
  process.once('exit', end);
  const isDone = new Promise<boolean>((done) => {
    child.on('error', () => done(false)).on('close', (code) => done(code === 0));
  });
  return isDone.finally(() => process.off('exit', end));
}
