/** Pages with a processor four times slower, and what is asked in them. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';

export interface SlowPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly session: CDPSession;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** An empty page in a context of its own. */
export async function openSlowPage(browser: Browser, viewport: Viewport): Promise<SlowPage> {
  const context = await browser.newContext({ viewport, reducedMotion: 'no-preference' });
  // What TypeScript's loader wraps around functions within a function; a page that is given its text does not know it.
  await context.addInitScript('globalThis.__name = (value) => value');
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  return { context, page, session };
}

/** From here on its processor is slow. */
export async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** In the page: milliseconds of a piece of work long enough to meet whatever else the machine does. */
export function doFixedWork(): number {
  const start = performance.now();
  let sum = 0;
  for (let i = 0; i < 2e7; i++) sum += Math.sqrt(i);
  return sum > 0 ? performance.now() - start : 0;
}

/** In the page: a list of milliseconds from frame to frame, which grows. */
export function watchFrames(): number[] {
  const frames: number[] = [];
  let last = 0;
  const next = (now: number): void => {
    if (last > 0) frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  return frames;
}

/** In the page: scrolls at a speed, in pixels a second, for so many seconds. */
export function scrollSteadily({
  speed,
  seconds,
}: {
  readonly speed: number;
  readonly seconds: number;
}): Promise<void> {
  return new Promise((done) => {
    const [from, start] = [scrollY, performance.now()];
    const next = (): void => {
      const passed = (performance.now() - start) / 1000;
      scrollTo({ top: from + speed * passed, behavior: 'instant' });
      if (passed < seconds) requestAnimationFrame(next);
      else done();
    };
    next();
  });
}

/** In the page: a list, which grows, of milliseconds from a key to the frame after its scripts, the first that shows their work. */
export function watchKeys(): number[] {
  const times: number[] = [];
  const watch = ({ timeStamp }: KeyboardEvent): void => {
    const channel = new MessageChannel();
    requestAnimationFrame(() => {
      channel.port1.onmessage = () => times.push(performance.now() - timeStamp);
      channel.port2.postMessage(0);
    });
  };
  addEventListener('keydown', watch, true);
  return times;
}

/** Milliseconds to the largest contentful paint, and the sum of layout shifts that no input explains. */
export interface Painted {
  paint: number;
  shift: number;
}

/** In the page: what has been painted and what is still to come. */
export function watchPaint(): Painted {
  const seen: Painted = { paint: 0, shift: 0 };
  const on = (
    type: string,
    take: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void,
  ): void => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('largest-contentful-paint', ({ startTime }) => {
    seen.paint = startTime;
  });
  on('layout-shift', ({ value = 0, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  return seen;
}
