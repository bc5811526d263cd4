/** The two pages with a stage: how to see a step there, and in which frame it is drawn. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { Scene } from '../../src/graphic.ts';
import type { PageData } from '../../src/pagedata.ts';
import { goTo, server, type VisitOptions, visit } from './harness.ts';
import { drawStep, presentStep, printStage, readStage, signOf, stageAt } from './picture.ts';

type Size = Scene['size'];

export interface Place {
  readonly path: string;
  readonly sizes: readonly [Size, Size];
  readonly show: (page: Page, id: string) => Promise<void>;
  readonly expected: (page: Page, data: PageData, id: string) => Promise<string>;
}

export const deck: Place = {
  path: 'deck.html',
  sizes: [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ],
  show: (page, id) => goTo(page, `#/${id}`),
  expected: async (page, data, id) => {
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    const k = Math.min(width / 1280, height / 720);
    return drawStep(data, id, { width: Math.round(width / k), height: Math.round(height / k) });
  },
};

export const scroll: Place = {
  path: 'index.html',
  sizes: [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ],
  show: (page, id) =>
    page.evaluate((name) => {
      document.getElementById(name)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, id),
  expected: async (page, data, id) => {
    const size = await page.evaluate(() => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = document.querySelector('#_stage') ?? {};
      return { width, height };
    });
    return drawStep(data, id, size, (page.viewportSize()?.width ?? 0) <= 700);
  },
};

export const places = [
  ['the deck', deck],
  ['the scroll page', scroll],
] as const;

/** Opens a stage in its first size, unless the options say another, and waits until its script runs. */
export async function openStage(place: Place, options: VisitOptions, address = ''): Promise<Page> {
  const { page } = await visit(`${server.url}${place.path}${address}`, { viewport: place.sizes[0], ...options });
  await page.waitForSelector('html.running, html.ready');
  return page;
}

export const still = { reducedMotion: 'reduce' } as const;

export const moving = { reducedMotion: 'no-preference' } as const;

/** Movements on a clock of the test's, which may leap: what a slow machine does to them is no matter. */
export const timed = { ...moving, before: (page: Page) => page.clock.install() } as const;

/** Longer than any movement, in milliseconds. */
export const MOVEMENT = 2000;

/** The step that the page says it is at. */
export function currentStep(page: Page): Promise<string> {
  return page.evaluate(presentStep);
}

/**
 * The page comes to a step and shows what is drawn of it. The page itself looks, frame by frame, and compares signs: a picture is a
 * hundred thousand letters. It is read as a whole only where it differs. For pages whose frames are their own, not on a test's clock.
 */
export async function expectStep(page: Page, place: Place, data: PageData, id: string): Promise<void> {
  const picture = await place.expected(page, data, id);
  const told = JSON.stringify([id, signOf(picture), stageAt()]);
  if (await page.evaluate<boolean>(`(${comesTo})(${presentStep}, ${printStage}, ${signOf}, ...${told})`)) return;
  await expect.poll(() => currentStep(page)).toBe(id);
  await expect.poll(() => readStage(page), { message: id }).toBe(picture);
}

/** In the page, which knows no other function of ours: whether it comes to a step and its picture within a second's frames. */
async function comesTo(
  present: typeof presentStep,
  print: typeof printStage,
  signed: typeof signOf,
  id: string,
  sign: number,
  at: ReturnType<typeof stageAt>,
): Promise<boolean> {
  for (let frames = 0; frames < 60; frames++) {
    if (present() === id && signed(print(at)) === sign) return true;
    await new Promise(requestAnimationFrame);
  }
  return false;
}

/** The stage shows what is drawn of the step that the page is at. */
export async function expectPicture(page: Page, place: Place, data: PageData): Promise<void> {
  const differs = async (): Promise<string> => {
    const id = await currentStep(page);
    return (await readStage(page)) === (await place.expected(page, data, id)) ? '' : id;
  };
  await expect.poll(differs).toBe('');
}

/** The stage of a page on a clock of the test's comes to rest at the step that the page is at, and stays there. */
export async function expectRest(page: Page, place: Place, data: PageData): Promise<void> {
  await page.clock.runFor(MOVEMENT);
  await expectPicture(page, place, data);
  await page.clock.runFor(MOVEMENT);
  expect(await readStage(page)).toBe(await place.expected(page, data, await currentStep(page)));
}
