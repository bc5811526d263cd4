/** The same short list in Chromium, Firefox and WebKit: what people with other browsers must be able to rely on. */
import { afterAll, describe, expect, inject, test } from 'vitest';
import type { PageData } from '../../src/pagedata.ts';
import { lecturerFolder } from '../../src/shell/output.ts';
import { drawStep, presentStep, printStage, stageAt } from '../browser/picture.ts';
import { steps } from '../browser/story.ts';
import { startEngines } from './engines.ts';
import type { Tab } from './tab.ts';
import { locksOf, serveWatched, troublesOf } from './watched.ts';

/** The lecturer's copy, whose deck has a desk. */
const server = await serveWatched(lecturerFolder(inject('dist')));
const engines = await startEngines();

afterAll(async () => {
  await Promise.all(engines.map(({ close }) => close()));
  await server.close();
});

const size = { width: 1280, height: 720 };

/** Twelve steps over the whole story, the first and the last among them. */
const twelve = Array.from({ length: 12 }, (_, index) => stepAt((index * (steps.length - 1)) / 11));

function stepAt(index: number): string {
  return steps[Math.round(index)]?.id ?? '';
}

/** Opens a page that has its script running, and nothing moves. */
async function openPage(tab: Tab, path: string): Promise<PageData> {
  await tab.resize(size.width, size.height);
  await tab.open(server.url);
  await tab.evaluate(() => localStorage.setItem('story-motion', 'none'), null);
  await tab.open('about:blank');
  await tab.open(server.url + path);
  await expect.poll(() => isRunning(tab)).toBe(true);
  return tab.evaluate(() => JSON.parse(document.getElementById('_data')?.textContent ?? ''), null);
}

function isRunning(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => document.documentElement.matches('.running, .ready'), null);
}

function present(tab: Tab): Promise<string> {
  return tab.evaluate(presentStep, null);
}

/** The page's stage shows a step as it is drawn in a frame of a size. */
async function expectDrawn(tab: Tab, data: PageData, id: string, frame: typeof size): Promise<void> {
  await expect.poll(() => present(tab)).toBe(id);
  await expect.poll(() => tab.evaluate(printStage, stageAt()), { message: id }).toBe(drawStep(data, id, frame));
}

/** The size of the scroll page's stage. */
function readFrame(tab: Tab): Promise<typeof size> {
  return tab.evaluate(() => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = document.getElementById('_stage') ?? {};
    return { width, height };
  }, null);
}

function goTo(tab: Tab, hash: string): Promise<void> {
  return tab.evaluate((address) => {
    location.hash = address;
  }, hash);
}

/** Brings a card under the reader's eye. */
function scrollTo(tab: Tab, id: string): Promise<void> {
  return tab.evaluate((name) => {
    document.getElementById(name)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, id);
}

describe.each(engines)('$name $version', ({ name, tab }) => {
  test('the deck shows twelve steps as they are drawn', async () => {
    const data = await openPage(tab, 'deck.html');
    for (const id of twelve) {
      await goTo(tab, `#/${id}`);
      await expectDrawn(tab, data, id, size);
    }
    expect(await troublesOf(tab)).toEqual([]);
  });

  test('a slide fills the window, whatever its size, and the picture with it', async () => {
    await openPage(tab, 'deck.html');
    for (const [width, height, scale] of [
      [1280, 720, 1],
      [960, 720, 0.75],
      [1400, 540, 0.75],
    ] as const) {
      await tab.resize(width, height);
      await expect.poll(() => readWidth(tab, '.slides')).toBe(1280 * scale);
      await expect.poll(() => readWidth(tab, '#_stage')).toBe(width);
    }
  });

  test('keys go on and back, to the end and to the beginning, and the address follows', async () => {
    await openPage(tab, 'deck.html');
    const walk = [
      ...[1, 2, 3].map((index) => ['ArrowRight', stepAt(index)] as const),
      ...[2, 1].map((index) => ['ArrowLeft', stepAt(index)] as const),
      ...([
        ['PageDown', stepAt(2)],
        ['End', '_sources'],
        ['Home', stepAt(0)],
        [' ', stepAt(1)],
      ] as const),
    ];
    for (const [key, id] of walk) {
      await tab.press(key);
      await expect.poll(() => present(tab)).toBe(id);
    }
    await expect.poll(() => tab.evaluate(() => decodeURIComponent(location.hash), null)).toBe(`#/${stepAt(1)}`);
    expect(await troublesOf(tab)).toEqual([]);
  });

  test('scrolling shows twelve steps as they are drawn, on and back', async () => {
    const data = await openPage(tab, 'index.html');
    const shows = async (id: string): Promise<void> => {
      await scrollTo(tab, id);
      await expectDrawn(tab, data, id, await readFrame(tab));
    };
    for (const id of twelve) await shows(id);
    await expect.poll(() => tab.evaluate(() => decodeURIComponent(location.hash), null)).toBe(`#${twelve.at(-1)}`);
    for (const id of [...twelve].reverse()) await shows(id);
    expect(await troublesOf(tab)).toEqual([]);
  });

  test('the speaker window opens, follows and leads', async () => {
    await openPage(tab, 'deck.html');
    await tab.press('s');
    await expect.poll(async () => (await tab.others()).length).toBe(1);
    const [desk] = await tab.others();
    if (desk === undefined) throw new Error('the speaker window closed itself');
    const shown = (): Promise<string | undefined> =>
      desk.evaluate(() => document.querySelector<HTMLElement>('.live #_board')?.dataset.step, null);
    await expect.poll(shown).toBe(stepAt(0));
    await tab.press('ArrowRight');
    await expect.poll(shown).toBe(stepAt(1));
    await desk.press('PageDown');
    await expect.poll(() => present(tab)).toBe(stepAt(2));
    expect([await troublesOf(tab), await troublesOf(desk)]).toEqual([[], []]);
    await desk.close();
  });

  test('the screen stays awake while slides show, and the desk says where it cannot', async () => {
    await openPage(tab, 'deck.html');
    // Some refuse it to a page that nobody has touched.
    await tab.press('ArrowRight');
    await expect.poll(() => present(tab)).toBe(stepAt(1));
    const can = await tab.evaluate(canStayAwake, null);
    console.log(`${name}: ${can ? 'keeps' : 'cannot keep'} the screen awake`);
    await expect.poll(() => locksOf(tab)).toBe(can ? 1 : 0);
    await tab.press('End');
    await expect.poll(() => locksOf(tab)).toBe(0);
    await tab.press('Home');
    await expect.poll(() => locksOf(tab)).toBe(can ? 1 : 0);
    await tab.press('s');
    await expect.poll(async () => (await tab.others()).length).toBe(1);
    const [desk] = await tab.others();
    if (desk === undefined) throw new Error('the speaker window closed itself');
    const isSaid = (): Promise<boolean> =>
      desk.evaluate(() => document.querySelector('.live #_dark:not([hidden])') !== null, null);
    await expect.poll(async () => (await locksOf(desk)) + Number(await isSaid())).toBe(1);
    await desk.press('ArrowRight');
    await expect.poll(async () => [await locksOf(desk), await isSaid()]).toEqual(can ? [1, false] : [0, true]);
    await desk.close();
  });

  test('the explore page opens an event, closes it and leaves out what is not asked for', async () => {
    await openPage(tab, 'explore.html');
    await clickOn(tab, '#_river .event');
    await expect.poll(() => detailsOf(tab)).not.toBe('');
    await tab.press('Escape');
    await expect.poll(() => detailsOf(tab)).toBe('');
    const rows = await countRows(tab);
    await clickOn(tab, '#_controls [type=checkbox]');
    await expect.poll(() => countRows(tab)).toBeLessThan(rows);
    expect(await troublesOf(tab)).toEqual([]);
  });
});

/** Whether the browser gives this page what keeps the screen awake; it is given back. */
async function canStayAwake(): Promise<boolean> {
  const lock = await (navigator as Partial<Navigator>).wakeLock?.request('screen').catch(() => undefined);
  await lock?.release();
  return lock !== undefined;
}

/** How wide an element is seen. */
function readWidth(tab: Tab, selector: string): Promise<number> {
  return tab.evaluate((kind) => Math.round(document.querySelector(kind)?.getBoundingClientRect().width ?? 0), selector);
}

/** Clicks the first element of its kind that is seen. */
async function clickOn(tab: Tab, selector: string): Promise<void> {
  const [x, y] = await tab.evaluate((kind) => {
    const seen = [...document.querySelectorAll(kind)].find((element) => element.getBoundingClientRect().width > 0);
    seen?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left = 0, top = 0, width = 0, height = 0 } = seen?.getBoundingClientRect() ?? {};
    return [left + width / 2, top + height / 2] as const;
  }, selector);
  await tab.click(x, y);
}

/** The heading of the event that is open. */
function detailsOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.querySelector('#_details:not([hidden]) h2')?.textContent ?? '', null);
}

/** The rows of the ledger that are shown. */
function countRows(tab: Tab): Promise<number> {
  return tab.evaluate(() => document.querySelectorAll('#_ledger tbody tr:not([hidden])').length, null);
}
