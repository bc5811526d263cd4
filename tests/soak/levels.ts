/** How much a page holds while it is used for long. */
import type { Browser, Page } from 'playwright';

/** What a page holds after so many turns, once the garbage is taken away. */
export interface Level {
  readonly turns: number;
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface Walk {
  readonly address: string;
  /** At least so many turns are made, in whole rounds. */
  readonly turns: number;
  /** Goes once through the page and back to where it began; tells how many turns that were. */
  readonly round: (page: Page) => Promise<number>;
}

/** Longer than any movement, in milliseconds. */
const REST = 3000;

/** What a page holds after each round, always at the same place and at rest. */
export async function measureLevels(browser: Browser, { address, turns, round }: Walk): Promise<readonly Level[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'no-preference' });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('html.running, html.ready');
  const levels: Level[] = [];
  for (let done = 0; done < turns; ) {
    done += await round(page);
    await page.waitForTimeout(REST);
    levels.push({ turns: done, ...(await readLevel(page)) });
  }
  await context.close();
  return levels;
}

async function readLevel(page: Page): Promise<Omit<Level, 'turns'>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // What is found dead may set free what it held.
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { megabytes: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

/** The first rounds fill what is kept on purpose, and the browser compiles what runs often: the second half is looked at. */
const WARM_UP = 0.5;

/** How much more there may be at the end than in the middle: of each a share and a little. */
const leeway = { megabytes: [0.1, 0.5], nodes: [0.01, 20], listeners: [0, 0] } as const;

/** What has grown after the warm-up, in words. */
export function findGrowth(levels: readonly Level[]): readonly string[] {
  const [warm, last] = [levels[Math.floor(levels.length * WARM_UP)], levels.at(-1)];
  if (warm === undefined || last === undefined || last === warm) return ['too few rounds to tell'];
  return (['megabytes', 'nodes', 'listeners'] as const).flatMap((name) => {
    const [share, little] = leeway[name];
    const isLevel = last[name] <= warm[name] * (1 + share) + little;
    return isLevel ? [] : [`${name} grew from ${warm[name].toFixed(1)} to ${last[name].toFixed(1)}`];
  });
}
