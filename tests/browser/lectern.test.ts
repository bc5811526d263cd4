/** What a lecture needs of the machine: a screen that stays awake, slides by number, a mouse that turns, the dark, hints on the desk. */
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { at, openHall, openTimed } from './desk.ts';
import { fileUrl, readAddress, server } from './harness.ts';
import { openDeck, test } from './opened.ts';
import { currentStep } from './places.ts';
import { step, story } from './story.ts';

const slides = story.slides.map(({ id }) => id);

describe('the screen', () => {
  interface Locks {
    readonly asked: number;
    readonly held: number;
  }

  /** Counts the locks of a page instead of the browser's own; `refuses` gives none. */
  const count = (refuses: boolean) => (page: Page) =>
    page.context().addInitScript((refused) => {
      const locks = { asked: 0, held: 0 };
      const request = (): Promise<unknown> => {
        locks.asked += 1;
        if (refused) return Promise.reject(new DOMException('the battery is low', 'NotAllowedError'));
        locks.held += 1;
        const lock = {
          released: false,
          release: () => {
            locks.held -= 1;
            lock.released = true;
          },
        };
        addEventListener('hidden-by-test', lock.release, { once: true });
        return Promise.resolve(lock);
      };
      Object.assign(window, { locks });
      Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    }, refuses);

  const read = (page: Page): Promise<Locks> =>
    page.evaluate(() => (window as unknown as { readonly locks: Locks }).locks);

  test('stays awake while slides show, again after the window was hidden, and no longer at the end', async () => {
    const { page } = await openDeck('', { before: count(false) });
    await expect.poll(() => read(page)).toEqual({ asked: 1, held: 1 });
    await page.keyboard.press('PageDown');
    await expect.poll(() => currentStep(page)).toBe(step(1));
    expect(await read(page)).toEqual({ asked: 1, held: 1 });
    // A browser takes the lock of a page that it hides.
    const hidden = await page.evaluate(() => {
      dispatchEvent(new Event('hidden-by-test'));
      return { ...(window as unknown as { readonly locks: Locks }).locks };
    });
    expect(hidden).toEqual({ asked: 1, held: 0 });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => read(page)).toEqual({ asked: 2, held: 1 });
    await page.keyboard.press('End');
    await expect.poll(() => read(page)).toEqual({ asked: 2, held: 0 });
    await page.keyboard.press('PageUp');
    await expect.poll(() => read(page)).toEqual({ asked: 3, held: 1 });
  });

  test('the desk keeps its own awake, and says where it cannot', async () => {
    for (const refuses of [false, true]) {
      const { speaker } = await openHall(`${server.url}deck.html`, {}, count(refuses));
      await expect.poll(() => read(speaker).then(({ held }) => held)).toBe(refuses ? 0 : 1);
      await expect.poll(() => speaker.locator('#_dark').isVisible()).toBe(refuses);
    }
  });

  test('where the browser knows nothing of it, the slides run as ever', async () => {
    const { page, troubles } = await openDeck('', {
      before: (opened) => opened.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock')),
    });
    await page.keyboard.press('PageDown');
    await expect.poll(() => currentStep(page)).toBe(step(1));
    expect(troubles).toEqual([]);
  });

  test('on a disk it stays awake too', async () => {
    const { page } = await openDeck('', {}, fileUrl('deck.html'));
    expect(await page.evaluate(() => 'wakeLock' in navigator)).toBe(true);
  });
});

describe('a number and Enter', () => {
  const told = (page: Page): Promise<string | null> => page.locator('#_told').textContent();

  test('lead to a slide, from either window; the number shows', async () => {
    const { page, speaker } = await openHall(`${server.url}deck.html`);
    await page.keyboard.type('12');
    expect(await told(page)).toBe('Slide 12');
    expect(await currentStep(page)).toBe(step(0));
    await page.keyboard.press('Enter');
    await expect.poll(() => currentStep(page)).toBe(slides[11]);
    expect(await told(page)).toBe('');
    await speaker.keyboard.type('3');
    expect(await speaker.locator('#_typed').textContent()).toBe('→ Slide 3');
    await speaker.keyboard.press('Enter');
    await expect.poll(() => at(speaker)).toBe(slides[2]);
    await speaker.keyboard.type(`${slides.length + 1}`);
    await speaker.keyboard.press('Enter');
    await expect.poll(() => currentStep(page)).toBe('_sources');
  });

  test('Escape and other keys give the number up, Backspace its last digit, and so does time', async () => {
    const { page } = await openDeck('', { before: (opened) => opened.clock.install() });
    await page.keyboard.type('12');
    await page.keyboard.press('Escape');
    expect(await page.locator('#_overview').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => currentStep(page)).toBe(step(1));
    await page.keyboard.type('12');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await expect.poll(() => currentStep(page)).toBe(step(0));
    await page.keyboard.type('12');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => currentStep(page)).toBe(step(2));
    await page.keyboard.type('12');
    await page.clock.runFor(4100);
    expect(await told(page)).toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(() => currentStep(page)).toBe(step(3));
  });

  test('a number that no slide has is answered, and digits do nothing where they are no keys', async ({
    deck: page,
  }) => {
    await page.keyboard.type('999');
    await page.keyboard.press('Enter');
    expect(await told(page)).toBe(`There are ${slides.length + 1} slides.`);
    expect(await currentStep(page)).toBe(step(0));
    await page.keyboard.press('F1');
    await page.locator('#_letters').uncheck();
    await page.locator('#_help .close').click();
    await page.waitForSelector('#_help', { state: 'hidden' });
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect.poll(() => currentStep(page)).toBe(step(1));
  });
});

test('a click and the wheel turn only where that was chosen, not on a control, and the choice is kept', async () => {
  const { page } = await openDeck('');
  const middle = { x: 900, y: 420 };
  await page.mouse.click(middle.x, middle.y);
  await page.mouse.wheel(0, 120);
  await page.keyboard.press('F1');
  await page.locator('#_mouse').check();
  await page.mouse.click(middle.x, middle.y);
  await page.locator('#_help .close').click();
  await page.waitForSelector('#_help', { state: 'hidden' });
  expect(await currentStep(page)).toBe(step(0));
  await page.mouse.click(middle.x, middle.y);
  await expect.poll(() => currentStep(page)).toBe(step(1));
  // What a wheel says in a row is one turn.
  for (const _ of [1, 2, 3]) await page.mouse.wheel(0, 120);
  await expect.poll(() => currentStep(page)).toBe(step(2));
  await page.mouse.wheel(0, -120);
  await expect.poll(() => currentStep(page)).toBe(step(1));
  await expect.poll(() => readAddress(page)).toBe(step(1));
  await page.reload();
  await page.waitForSelector('html.running');
  await page.mouse.click(middle.x, middle.y);
  await expect.poll(() => currentStep(page)).toBe(step(2));
  await page.locator('#_back').click();
  await expect.poll(() => currentStep(page)).toBe(step(1));
});

test('the dark is left by its key or a turn alone', async ({ deck: page }) => {
  const isDark = (): Promise<boolean> => page.evaluate(() => document.querySelector('.reveal.paused') !== null);
  await page.keyboard.press('b');
  await expect.poll(isDark).toBe(true);
  await page.keyboard.press('Escape');
  await page.mouse.click(900, 420);
  for (const key of ['c', 'm', 'l', 't']) await page.keyboard.press(key);
  expect([await isDark(), await page.locator('#_overview').isVisible()]).toEqual([true, false]);
  for (const [keys, id] of [
    [['5', 'Enter'], slides[4]],
    [['Home'], step(0)],
    [['PageDown'], step(1)],
    [['g', '7', 'Enter'], slides[6]],
  ] as const) {
    if (!(await isDark())) await page.keyboard.press('b');
    await expect.poll(isDark).toBe(true);
    for (const key of keys) await page.keyboard.press(key);
    await expect.poll(() => currentStep(page)).toBe(id);
    expect(await isDark()).toBe(false);
  }
});

test('a hasty key closes the help and switches nothing there', async ({ deck: page }) => {
  await page.keyboard.press('?');
  await page.waitForSelector('#_help[open]');
  await page.keyboard.press('Space');
  await page.waitForSelector('#_help', { state: 'hidden' });
  expect(await page.locator('#_letters').isChecked()).toBe(true);
});

test('F5, which clickers send to begin, fills the screen and loads nothing anew', async ({ deck: page }) => {
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await page.keyboard.press('F5');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
});

describe('the desk says', () => {
  test('where the deck was the last time, which the hall does not see, and leads there', async () => {
    const { page, speaker } = await openHall(`${server.url}deck.html#/${step(9)}`);
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(step(9));
    await speaker.close();
    await page.goto('about:blank');
    await page.goto(`${server.url}deck.html`);
    await page.waitForSelector('html.running');
    const [desk] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    const hint = desk.locator('#_last');
    const heading = story.slides.find(({ steps }) => steps.some(({ id }) => id === step(9)))?.headingText ?? '?';
    await expect.poll(() => hint.locator('span').textContent()).toBe(`Last time you were here: ${heading}`);
    expect(await page.locator('body').innerText()).not.toContain('Last time');
    expect(await currentStep(page)).toBe(step(0));
    await hint.locator('button').first().click();
    await expect.poll(() => currentStep(page)).toBe(step(9));
    await expect.poll(() => hint.isVisible()).toBe(false);
  });

  test('that the computer slept, and counts it only where somebody asks for it', async () => {
    const { page, speaker, pass } = await openTimed();
    const elapsed = (): Promise<string | null> => speaker.locator('#_elapsed').textContent();
    await page.keyboard.press('ArrowRight');
    await pass(0.5);
    await expect.poll(() => at(speaker)).toBe(step(1));
    await pass(63);
    await expect.poll(elapsed).toMatch(/^1:0[1234]$/);
    await page.clock.fastForward(20 * 60_000);
    await pass(5);
    await expect.poll(elapsed).toMatch(/^1:0[6789]$/);
    await expect
      .poll(() => speaker.locator('#_slept span').textContent())
      .toMatch(/^The computer slept for 20:0\d, which is not counted\.$/);
    await speaker.locator('#_slept button').first().click();
    await expect.poll(elapsed).toMatch(/^21:0[6789]$|^21:1\d$/);
    expect(await speaker.locator('#_slept').isVisible()).toBe(false);
  });

  test('what to do about one screen, until it is put away', async () => {
    const one = (isExtended: boolean) => (page: Page) =>
      page.context().addInitScript((value) => {
        Object.defineProperty(Screen.prototype, 'isExtended', { configurable: true, get: () => value });
      }, isExtended);
    const { speaker } = await openHall(`${server.url}deck.html`, {}, one(false));
    await expect.poll(() => speaker.locator('#_one-screen').textContent()).toContain('Windows key and P');
    await speaker.locator('#_one-screen .away').click();
    expect(await speaker.locator('#_one-screen').isVisible()).toBe(false);
    const { speaker: other } = await openHall(`${server.url}deck.html`, {}, one(true));
    await expect.poll(() => other.locator('#_elapsed').isVisible()).toBe(true);
    expect(await other.locator('#_one-screen').isVisible()).toBe(false);
  });
});
