/** What the deck does for whoever presents: tracks, overview, search, help, black screen, pointer, zoom; and what is heard of it. */
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { createEdition } from '../../src/render/ground/edition.ts';
import { markupOf } from '../texts.ts';
import { goTo, runAxe } from './harness.ts';
import { openDeck, test } from './opened.ts';
import { drawStep, readPageData, readStage } from './picture.ts';
import { currentStep } from './places.ts';
import { step, steps, story } from './story.ts';
import { readText, squeeze } from './text.ts';

const short = steps.filter((step) => step.short);

describe('the short track', () => {
  test('next and back go through its steps alone, and a reload keeps it', async () => {
    const { page } = await openDeck('?track=short&controls=false');
    for (const { id } of short) {
      await expect.poll(() => currentStep(page)).toBe(id);
      await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('PageUp');
    await expect.poll(() => currentStep(page)).toBe(short.at(-1)?.id);
    await expect.poll(() => page.url()).toMatch(new RegExp(`\\?track=short#/${short.at(-1)?.id}$`));
    await page.reload();
    await page.waitForSelector('html.running');
    await page.keyboard.press('PageUp');
    await expect.poll(() => currentStep(page)).toBe(short.at(-2)?.id);
  });

  test('T keeps the place, also at a step that is left out: the next key goes on in the track', async () => {
    const index = steps.findIndex((each, i) => !each.short && steps.slice(i).some((later) => later.short) && i > 3);
    const { page } = await openDeck(`#/${step(index)}`);
    await page.keyboard.press('t');
    await expect.poll(() => page.locator('#_told').textContent()).toContain(String(short.length));
    expect(await currentStep(page)).toBe(step(index));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => currentStep(page)).toBe(steps.slice(index).find((each) => each.short)?.id);
    await page.keyboard.press('t');
    await page.keyboard.press('ArrowLeft');
    const full = steps.findIndex(({ id }) => id === steps.slice(index).find((each) => each.short)?.id);
    await expect.poll(() => currentStep(page)).toBe(step(full - 1));
  });

  test('no text of a step that is left out stands on a slide, unless it was asked for', async () => {
    const slide =
      story.slides.find(
        (each) =>
          each.short &&
          each.steps.some((part, i) => i > 0 && !part.short && each.steps.slice(i).some((later) => later.short)),
      ) ?? story.slides.find((each) => each.short && each.steps.some((part) => !part.short));
    const left = slide?.steps.find((part) => !part.short)?.id ?? '';
    const after = slide?.steps.filter((part) => part.short).at(-1)?.id ?? '';
    const { page } = await openDeck(`?track=short#/${left}`);
    await expect.poll(() => page.locator(`#${left}`).isVisible()).toBe(true);
    await goTo(page, `#/${after}`);
    await expect.poll(() => currentStep(page)).toBe(after);
    expect(await page.locator(`#${left}`).isVisible()).toBe(false);
  });
});

test('the overview shows each slide with its last picture and leads there by arrows and Enter, or by click', async () => {
  const { page, troubles } = await openDeck(`#/${step(3)}`, { viewport: { width: 800, height: 450 } });
  const data = await readPageData(page);
  await page.keyboard.press('o');
  const current = page.locator('#_overview [aria-current]');
  const slides = story.slides.map(({ id }) => id);
  const index = story.slides.findIndex((slide) => slide.steps.some(({ id }) => id === step(3)));
  expect(await current.getAttribute('href')).toBe(`#/${slides[index]}`);
  expect(await page.locator('#_overview > ol > li').count()).toBe(slides.length + 1);
  const last = story.slides[index]?.steps.at(-1)?.id ?? '';
  const picture = `#_overview > ol > li:nth-child(${index + 1}) .stage`;
  await expect.poll(() => readStage(page, picture)).toBe(drawStep(data, last, { width: 1280, height: 720 }));
  // Those far below are not drawn before they are looked at.
  expect(await page.locator('#_overview .stage').count()).toBeLessThan(slides.length);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => currentStep(page)).toBe(slides[index + 2]);
  expect(await page.locator('#_overview').isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  await page.locator('#_overview > ol > li').nth(4).click();
  await expect.poll(() => currentStep(page)).toBe(slides[4]);
  await page.keyboard.press('o');
  await page.locator('#_overview .close').click();
  await page.waitForSelector('#_overview', { state: 'hidden' });
  expect(troubles).toEqual([]);
});

test('typing finds a chapter, a slide’s number, a step and words of a heading', async ({ deck: page }) => {
  const chapter = story.slides.filter(({ kind }) => kind === 'opening').at(-1);
  const slide = story.slides[7];
  const last = steps.at(-3)?.id ?? '';
  for (const [typed, id] of [
    [chapter?.headingText, chapter?.id],
    ['8', slide?.id],
    [last, last],
  ]) {
    await page.keyboard.press('g');
    await page.keyboard.type(typed ?? '');
    expect(await page.locator('#_places [aria-selected=true]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => currentStep(page)).toBe(id);
    // A dialog that has just been closed holds the focus for a moment, and the keys with it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('dialog') ?? null)).toBe(null);
  }
  await page.keyboard.press('/');
  await page.keyboard.type('xyzxyz');
  expect((await page.locator('#_found').boundingBox())?.height).toBeGreaterThan(12);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#_find', { state: 'hidden' });
  expect(await currentStep(page)).toBe(last);
});

test('a black screen by B or the clicker’s full stop; going on lights it', async ({ deck: page }) => {
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect
      .poll(() => page.locator('.pause-overlay').evaluate((cover) => getComputedStyle(cover).visibility))
      .toBe('visible');
    await page.keyboard.press(key);
    await page.waitForSelector('.reveal:not(.paused)');
  }
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  await page.waitForSelector('.reveal:not(.paused)');
  await expect.poll(() => currentStep(page)).toBe(step(1));
});

test('Alt and a click magnify slide and picture; Escape goes back, and so does the next step', async () => {
  const { page } = await openDeck(`#/${step(4)}`);
  const width = (): Promise<number> => page.locator('#_stage').evaluate((stage) => stage.getBoundingClientRect().width);
  for (const leave of ['Escape', 'PageDown']) {
    await page.locator('body').click({ modifiers: ['Alt'], position: { x: 900, y: 300 } });
    await expect.poll(width).toBeGreaterThan(2000);
    await page.keyboard.press(leave);
    await expect.poll(width).toBe(1280);
  }
  expect(await page.locator('#_overview').isVisible()).toBe(false);
});

test('Z magnifies the picture, arrows move over it and change no step; Z and Escape go back, which is said', async () => {
  const { page } = await openDeck(`#/${step(4)}`);
  const box = (): Promise<DOMRect> => page.locator('#_stage').evaluate((stage) => stage.getBoundingClientRect());
  for (const leave of ['z', 'Escape']) {
    await page.keyboard.press('z');
    await expect.poll(async () => (await box()).width).toBeGreaterThan(2000);
    await expect.poll(() => page.locator('#_said').textContent()).toMatch(/^Magnified/);
    const [first, moves] = [await box(), [] as (readonly [number, number])[]];
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
      await page.keyboard.press(key);
      const { x, y } = await box();
      moves.push([Math.round(x - first.x), Math.round(y - first.y)]);
    }
    expect(moves).toEqual([
      [320, 0],
      [320, -180],
      [0, -180],
      [0, 0],
    ]);
    expect(await currentStep(page)).toBe(step(4));
    await page.keyboard.press(leave);
    await expect.poll(async () => (await box()).width).toBe(1280);
    expect(await page.locator('#_said').textContent()).toBe('The whole slide shows again');
  }
  expect(await page.locator('#_overview').isVisible()).toBe(false);
});

test('the pointer follows the mouse, the count counts, the help names every key', async () => {
  const { page } = await openDeck(`#/${step(9)}`);
  await page.keyboard.press('l');
  await page.mouse.move(600, 200);
  await expect.poll(async () => (await page.locator('.dot-pointer').boundingBox())?.x).toBe(589);
  await page.keyboard.press('Escape');
  expect(await page.locator('.dot-pointer').count()).toBe(0);
  expect(await page.locator('#_count').isVisible()).toBe(false);
  await page.keyboard.press('c');
  await expect.poll(() => page.locator('#_count').textContent()).toBe(`10 / ${steps.length}`);
  await page.keyboard.press('Shift+?');
  await page.waitForSelector('#_help[open]');
  const keys = await page.locator('#_help kbd').allTextContents();
  for (const key of ['Page Down', 'G', 'O', 'S', 'T', 'R', 'B', '.', 'L', 'Z', 'Alt', 'C', 'M', 'F', '?', 'Esc'])
    expect(keys).toContain(key);
  await page.keyboard.press('PageDown');
  expect(await currentStep(page)).toBe(step(9));
  await page.locator('#_help .close').click();
  await page.waitForSelector('#_help', { state: 'hidden' });
});

test('swipes go on and back', async () => {
  const { page } = await openDeck('', { hasTouch: true, viewport: { width: 844, height: 390 } });
  const swipe = (from: number, to: number): Promise<void> =>
    page.locator('.slides').evaluate(
      (slides, course) => {
        for (const [type, x] of course) {
          const where = { pointerType: 'touch', isPrimary: true, bubbles: true, clientX: x, clientY: 200 };
          slides.dispatchEvent(new PointerEvent(type, where));
        }
      },
      [
        ['pointerdown', from],
        ['pointermove', (from + to) / 2],
        ['pointerup', to],
      ] as const,
    );
  await swipe(600, 300);
  await expect.poll(() => currentStep(page)).toBe(step(1));
  await swipe(600, 580);
  await swipe(300, 600);
  await expect.poll(() => currentStep(page)).toBe(step(0));
  await page.locator('#_next').tap();
  await expect.poll(() => currentStep(page)).toBe(step(1));
  await page.locator('#_all').tap();
  await page.locator('#_overview > ol > li').nth(2).tap();
  await expect.poll(() => currentStep(page)).toBe(story.slides[2]?.id);
});

describe('the controls', () => {
  const seen = (page: Page): Promise<readonly string[]> =>
    page
      .locator('#_read, .ways, .motion')
      .evaluateAll((controls) => [...new Set(controls.map((control) => getComputedStyle(control).opacity))]);

  test('leave the slide until a pointer moves, and again when it rests; the pointer for the hall moves without them', async () => {
    const { page } = await openDeck(`#/${step(4)}`, { before: (opened: Page) => opened.clock.install() });
    expect(await seen(page)).toEqual(['0']);
    await page.mouse.move(500, 300);
    expect(await seen(page)).toEqual(['1']);
    await page.clock.runFor(3100);
    expect(await seen(page)).toEqual(['0']);
    await page.keyboard.press('l');
    await page.mouse.move(400, 300);
    expect(await seen(page)).toEqual(['0']);
  });

  test('stay while a mouse is held over them, or the keyboard’s focus is on one', async () => {
    const { page } = await openDeck(`#/${step(4)}`, { before: (opened: Page) => opened.clock.install() });
    const box = await page.locator('#_next').boundingBox();
    // As a hand moves it: what came under it with the first movement is hovered with the next.
    await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8, { steps: 3 });
    await expect.poll(() => page.locator('#_next:hover').count()).toBe(1);
    await page.clock.runFor(9000);
    expect(await seen(page)).toEqual(['1']);
    await page.mouse.move(500, 300);
    await page.clock.runFor(3100);
    await page.keyboard.press('Shift+Tab');
    await page.locator('#_all').focus();
    await page.clock.runFor(9000);
    expect(await seen(page)).toEqual(['1']);
  });

  test('a first touch shows them and presses none', async () => {
    const { page } = await openDeck('', { hasTouch: true });
    const box = await page.locator('#_next').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 8, (box?.y ?? 0) + 8];
    await page.touchscreen.tap(x, y);
    expect(await seen(page)).toEqual(['1']);
    expect(await currentStep(page)).toBe(step(0));
    await page.touchscreen.tap(x, y);
    await expect.poll(() => currentStep(page)).toBe(step(1));
  });
});

test('beside a picture the present text alone stands, and the one before where a step has none', async () => {
  const slides = story.slides.filter(({ layout, steps: parts }) => layout === 'figure' && parts.length > 2);
  const { page } = await openDeck();
  for (const { id } of slides.flatMap(({ steps: parts }) => parts)) {
    await goTo(page, `#/${id}`);
    await expect.poll(() => currentStep(page)).toBe(id);
    expect(await page.locator('section.present .step:visible').count(), id).toBeLessThanOrEqual(1);
  }
  const told = slides.flatMap(({ steps: parts }) => parts.filter(({ body }) => markupOf(body) !== ''));
  await goTo(page, `#/${told.at(-1)?.id}`);
  await expect
    .poll(async () => squeeze((await page.locator('section.present .step:visible').allInnerTexts()).join('')))
    .toContain(squeeze(readText(markupOf(told.at(-1)?.body))).slice(0, 30));
});

describe('for those who hear the slides', () => {
  test('no application, one polite voice that says the step and its picture once', async () => {
    const { page } = await openDeck(`#/${step(2)}`);
    const { sentences } = createEdition(story);
    expect(await page.locator('[role=application]').count()).toBe(0);
    expect(await page.locator('[aria-live]').count()).toBe(1);
    const heard = await page.locator('#_said').evaluateHandle((voice) => {
      const texts: string[] = [];
      const hear = () => texts.push(voice.textContent ?? '');
      new MutationObserver(hear).observe(voice, { childList: true, subtree: true, characterData: true });
      return texts;
    });
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => heard.jsonValue()).toHaveLength(1);
    const [said = ''] = await heard.jsonValue();
    expect(said.split(sentences.get(step(3)) ?? '?')).toHaveLength(2);
    const heading = story.slides.find((slide) => slide.steps.some(({ id }) => id === step(3)))?.headingText ?? '';
    expect(said.includes(heading)).toBe(story.slides.some(({ id }) => id === step(3)));
    expect(await page.locator('#_said').getAttribute('aria-live')).toBe('polite');
  });

  test('the tab key goes round in the order of reading, with a focus that shows', async () => {
    const { page } = await openDeck(`#/${step(4)}`);
    const order: string[] = [];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      order.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.closest('.slides') ? 'slide' : (activeElement?.id ?? '');
        }),
      );
      if (order.at(-1) === '') continue;
      const outline = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline).not.toBe('none');
    }
    expect(order.filter((id) => id !== 'slide' && id !== '').slice(0, 4)).toEqual(['_read', '_back', '_all', '_next']);
  });

  test.each([
    ['the slide', '', ''],
    ['the overview', 'o', '#_overview[open]'],
    ['the search', 'g', '#_find[open]'],
    ['the help', '?', '#_help[open]'],
  ])('axe finds nothing with %s open', async (_, key, selector) => {
    const { page } = await openDeck(`#/${step(4)}`);
    if (key !== '') await page.keyboard.press(key);
    if (selector !== '') await page.waitForSelector(selector);
    expect(await runAxe(page)).toEqual([]);
  });

  test('axe finds nothing on the desk of the speaker', async () => {
    const { page } = await openDeck(`#/${step(6)}`, { opens: true });
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await speaker.waitForSelector('body.live');
    expect(await runAxe(speaker)).toEqual([]);
    await speaker.locator('#_times').click();
    expect(await runAxe(speaker)).toEqual([]);
  });
});
