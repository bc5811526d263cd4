/** How smoothly the pages move, beside an empty page in the same run, with a processor four times slower. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, CDPSession } from 'playwright';
import { startServer } from '../../src/shell/server.ts';
import { median } from './process.ts';
import {
  doFixedWork,
  openSlowPage,
  scrollSteadily,
  slowDown,
  type Viewport,
  watchFrames,
  watchKeys,
} from './slowpage.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

export interface FrameResult {
  /** What moved: page, screen, speed, how it was scrolled. */
  readonly what: string;
  /** Share of frames that came within 17.5 ms, in percent, and the longest frame in milliseconds. */
  readonly onTime: number;
  readonly longest: number;
  /** The same for an empty page in the same run, and how long a fixed piece of work took beside each run: what this machine can do. */
  readonly empty: number;
  readonly emptyLongest: number;
  readonly work: readonly [least: number, most: number];
  /** The share that is asked for; at full speed, what reveal.js reaches in its scroll view. */
  readonly budget: number;
}

interface Movement {
  readonly by: 'script' | 'wheel';
  /** Pixels in a second. */
  readonly speed: number;
  readonly seconds: number;
  readonly budget: number | 'reveal.js';
}

const screens = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

const movements: readonly Movement[] = [
  { by: 'script', speed: 300, seconds: 8, budget: 95 },
  { by: 'wheel', speed: 300, seconds: 8, budget: 95 },
  { by: 'wheel', speed: 900, seconds: 6, budget: 85 },
  { by: 'wheel', speed: 6000, seconds: 3, budget: 'reveal.js' },
];

/** Where a page is scrolled from: in the midst of ours, at the beginning of the shorter one. */
const starts: Readonly<Record<string, number>> = { 'index.html': 16_000, 'reveal.html': 0, 'empty.html': 16_000 };

const emptyPage = '<!DOCTYPE html><title>Empty</title><div style="height:200000px"></div>';

/** Scrolls the story's page and an empty one at each speed on each screen; medians of `runs`. */
export async function measureFrames(browser: Browser, files: Files, runs = 5): Promise<readonly FrameResult[]> {
  const pages: Files = new Map([...files, ['empty.html', emptyPage], ...(await makeRival(files))]);
  const server = await startServer(async (path) => pages.get(path), 0);
  const results: FrameResult[] = [];
  try {
    for (const screen of screens) {
      for (const movement of movements)
        results.push(await measureMovement(browser, server.url, screen, movement, runs));
    }
  } finally {
    await server.close();
  }
  return results;
}

async function measureMovement(
  browser: Browser,
  url: string,
  screen: (typeof screens)[number],
  movement: Movement,
  runs: number,
): Promise<FrameResult> {
  const own: Frames[] = [];
  const empty: Frames[] = [];
  const rival: Frames[] = [];
  for (let run = 0; run < runs; run++) {
    empty.push(await scrollOnce(browser, url, 'empty.html', screen, movement));
    own.push(await scrollOnce(browser, url, 'index.html', screen, movement));
    if (movement.budget === 'reveal.js') rival.push(await scrollOnce(browser, url, 'reveal.html', screen, movement));
  }
  return {
    what: `scroll page ${screen.width}×${screen.height}, ${movement.speed} px/s by ${movement.by}`,
    onTime: median(own.map(({ onTime }) => onTime)),
    longest: median(own.map(({ longest }) => longest)),
    empty: median(empty.map(({ onTime }) => onTime)),
    emptyLongest: median(empty.map(({ longest }) => longest)),
    work: [Math.min(...own.map(({ work }) => work)), Math.max(...own.map(({ work }) => work))],
    budget: movement.budget === 'reveal.js' ? median(rival.map(({ onTime }) => onTime)) : movement.budget,
  };
}

/** The same slides with the same pictures in a plain reveal.js deck, in its scroll view. */
async function makeRival(files: Files): Promise<Files> {
  const require = createRequire(import.meta.url);
  const [script, style] = await Promise.all(
    ['reveal.js/reveal.css', 'reveal.js']
      .map((name) => require.resolve(name))
      .map((path) => readFile(path.replace(/\.mjs$/, '.js'), 'utf8')),
  ).then(([css, js]) => [js, css]);
  const slides = String(files.get('slides.html'));
  const start = `Reveal.initialize({ view: 'scroll', scrollActivationWidth: null, width: 1280, height: 720, margin: 0 })`;
  const page = slides
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(
      '</head>',
      () =>
        `<style>${style}\nbody.reveal-viewport .reveal .slides .sheet.sheet.sheet { height: 720px !important; }</style></head>`,
    )
    .replace(/<section class="view">(.*?)<\/section>/gs, '<div class="view">$1</div>')
    .replace('<main>', '<div class="reveal"><div class="slides">')
    .replace('</main>', () => `</div></div><script src="rival.js"></script><script>${start}</script>`);
  return new Map([
    ['reveal.html', page],
    ['rival.js', script ?? ''],
  ]);
}

interface Frames {
  readonly onTime: number;
  readonly longest: number;
  /** Milliseconds of a fixed piece of work just before. */
  readonly work: number;
}

async function scrollOnce(
  browser: Browser,
  url: string,
  name: string,
  viewport: Viewport,
  movement: Movement,
): Promise<Frames> {
  const { context, page, session } = await openSlowPage(browser, viewport);
  await page.goto(url + name, { waitUntil: 'load' });
  await slowDown(session);
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), starts[name] ?? 0);
  await page.waitForTimeout(2500);
  const work = await page.evaluate(doFixedWork);
  const frames = await page.evaluateHandle(watchFrames);
  await (movement.by === 'script'
    ? page.evaluate(scrollSteadily, movement)
    : scrollByWheel(session, viewport, movement));
  const counted = countFrames(await frames.jsonValue());
  await context.close();
  return { ...counted, work };
}

/** The first frames belong to the start of the measurement. */
function countFrames(frames: readonly number[]): Omit<Frames, 'work'> {
  const times = frames.slice(3);
  const onTime = times.filter((time) => time <= 17.5).length;
  return { onTime: (100 * onTime) / times.length, longest: Math.max(...times) };
}

async function scrollByWheel(
  session: CDPSession,
  { width, height }: Viewport,
  { speed, seconds }: Movement,
): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    x: width / 2,
    y: height * 0.8,
    yDistance: -speed * seconds,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
}

/** Milliseconds from a key press to the first frame in which the picture has changed: the middle and the worst of `presses`. */
export async function measureKey(
  browser: Browser,
  files: Files,
  presses = 30,
): Promise<{ readonly middle: number; readonly worst: number }> {
  const server = await startServer(async (path) => files.get(path), 0);
  const { context, page, session } = await openSlowPage(browser, { width: 1280, height: 720 });
  try {
    await page.goto(`${server.url}deck.html`, { waitUntil: 'load' });
    await page.waitForSelector('html.running');
    await slowDown(session);
    const keys = await page.evaluateHandle(watchKeys);
    for (let press = 0; press < presses; press++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(press % 2 === 0 ? 1500 : 300);
    }
    const times = await keys.jsonValue();
    return { middle: median(times), worst: Math.max(...times) };
  } finally {
    await context.close();
    await server.close();
  }
}
