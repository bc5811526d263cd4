import { describe, expect } from 'vitest';
import { fileUrl, goTo, readAddress, server } from './harness.ts';
import { openDeck, test } from './opened.ts';
import { readPageData } from './picture.ts';
import { currentStep, expectPicture, expectRest, openStage, deck as place, timed } from './places.ts';
import { step, story } from './story.ts';

test('a movement ends in its picture, also when it is interrupted', async () => {
  const { page } = await openDeck('', timed);
  const data = await readPageData(page);
  for (let presses = 0; presses < 7; presses++) {
    await page.keyboard.press('ArrowRight');
    await page.clock.runFor(120);
  }
  expect(await currentStep(page)).toBe(step(7));
  await expectRest(page, place, data);
});

test.each([
  ['three-sums', 'abc'],
  ['three-ways', ''],
])('at %s the texts show the letters of the picture: "%s"', async (id, letters) => {
  const { page } = await openDeck(`#/${id}`);
  await expect.poll(() => currentStep(page)).toBe(id);
  const seen = page.locator('.slides > section.present .quantity .letter:visible');
  expect((await seen.allTextContents()).sort().join('')).toBe(letters);
});

test('jumping by address and reloading keep the step', async () => {
  const { page } = await openDeck(`#/${step(2)}`);
  const data = await readPageData(page);
  const id = step(-3);
  await goTo(page, `#/${id}`);
  await expect.poll(() => currentStep(page)).toBe(id);
  await expectPicture(page, place, data);
  await expect.poll(() => readAddress(page)).toBe(id);
  await page.reload();
  await expect.poll(() => currentStep(page)).toBe(id);
  await expectPicture(page, place, data);
});

test('an address that is written anew while another is followed can be asked for again at once', async () => {
  const page = await openStage(place, timed, `#/${step(2)}`);
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate(
    ([from, to]) => {
      location.hash = `#/${to}`;
      history.replaceState(null, '', `#/${from}`);
    },
    [step(2), step(3)],
  );
  await expect.poll(() => currentStep(page)).toBe(step(3));
  await goTo(page, `#/${step(2)}`);
  await expect.poll(() => currentStep(page)).toBe(step(2));
});

describe('keys', () => {
  test.for(['ArrowRight', 'Space', 'PageDown', 'n', 'ArrowDown'])('%s goes on', async (key, { deck: page }) => {
    await page.keyboard.press(key);
    await expect.poll(() => currentStep(page)).toBe(step(1));
  });

  test.each(['ArrowLeft', 'Shift+Space', 'PageUp', 'p', 'ArrowUp'])('%s goes back', async (key) => {
    const { page } = await openDeck(`#/${step(3)}`);
    await page.keyboard.press(key);
    await expect.poll(() => currentStep(page)).toBe(step(2));
  });

  test('Home and End', async ({ deck: page }) => {
    await page.keyboard.press('End');
    await expect.poll(() => currentStep(page)).toBe('_sources');
    await page.keyboard.press('Home');
    await expect.poll(() => currentStep(page)).toBe(step(0));
  });

  test('Escape shows all slides, and the deck comes back', async ({ deck: page }) => {
    await page.keyboard.press('Escape');
    await page.waitForSelector('#_overview[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#_overview', { state: 'hidden' });
    expect(await currentStep(page)).toBe(step(0));
  });
});

test.each(['http', 'file'])(
  'S opens the speaker view, which shows the notes and leads the deck (%s)',
  async (protocol) => {
    const { page } = await openDeck(
      '',
      { opens: true },
      protocol === 'http' ? `${server.url}deck.html` : fileUrl('deck.html'),
    );
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await expect.poll(() => speaker.locator('#_board').getAttribute('data-step')).toBe(step(0));
    await speaker.keyboard.press('ArrowRight');
    await expect.poll(() => currentStep(page)).toBe(step(1));
    await expect.poll(() => speaker.locator('#_board').getAttribute('data-step')).toBe(step(1));
  },
);

test('an old id leads to the step under its new one, an unknown one to the start', async () => {
  for (const [old, id] of Object.entries(story.moved)) {
    const { page } = await openDeck(`#/${old}`);
    await expect.poll(() => currentStep(page)).toBe(id);
  }
  const { page } = await openDeck('#/no-such-step');
  await expect.poll(() => currentStep(page)).toBe(step(0));
});

test.each([
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
])('the picture of a dispute stands between its opinions, at %j', async (viewport) => {
  const { page } = await openDeck('#/lent-most', { viewport });
  await expect.poll(() => page.locator('#_stage').evaluate((stage) => getComputedStyle(stage).opacity)).toBe('1');
  await expectPicture(page, place, await readPageData(page));
  const boxes = (selector: string): Promise<readonly DOMRect[]> =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const [left, right] = await boxes('.slides > .present .view');
  const [heading] = await boxes('.slides > .present h2');
  const words = (await boxes('#_stage text')).filter(({ width }) => width > 0);
  expect(words.length).toBeGreaterThan(5);
  for (const { x, y, right: end } of words) {
    expect(x).toBeGreaterThanOrEqual(left?.right ?? Number.NaN);
    expect(end).toBeLessThanOrEqual(right?.x ?? Number.NaN);
    expect(y).toBeGreaterThanOrEqual(heading?.bottom ?? Number.NaN);
  }
  await goTo(page, '#/one-plan');
  await expect.poll(() => page.locator('#_stage').evaluate((stage) => getComputedStyle(stage).opacity)).toBe('0');
});
