/** The law of the stage: at rest it shows exactly what is drawn of the step, on every step, by whatever way it came there. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { fileUrl, readAddress, server, visit } from '../browser/harness.ts';
import { asMarkup, drawCard, readFigure, readPageData } from '../browser/picture.ts';
import {
  currentStep,
  deck,
  expectRest,
  expectStep,
  openStage,
  places,
  scroll,
  still,
  timed,
} from '../browser/places.ts';
import { someSteps, steps, story } from '../browser/story.ts';

/** Numbers from 0 to 1, always the same. */
function createRandom(): () => number {
  let state = 7;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** One step of each kind of place in each kind of slide: a deck is opened at them, which is the most that can be asked of it. */
const reloaded = story.slides
  .flatMap((slide) =>
    slide.steps.map(({ id }, index) => ({ id, kind: `${slide.kind} ${slide.layout} ${Math.min(index, 2)}` })),
  )
  .filter(({ kind }, index, all) => all.findIndex((other) => other.kind === kind) === index);

/** `walks`: so many are taken at random; a long story needs fewer where a short one with all kinds of steps takes more. */
export function holdStepLaws(walks = 6): void {
  describe.each(places)('on %s', (_, place) => {
    // At its first size the deck is led through all steps by keys, below.
    test.each(place === deck ? place.sizes.slice(1) : place.sizes)(
      'every step shows what is drawn of it at %j, forward and back',
      async (viewport) => {
        const page = await openStage(place, { ...still, viewport });
        const data = await readPageData(page);
        for (const { id } of [...steps, ...[...someSteps].reverse()]) {
          await place.show(page, id);
          await expectStep(page, place, data, id);
        }
      },
      180_000,
    );

    test('a walk of leaps, sizes and haste ends in what is drawn of its last step', async () => {
      const page = await openStage(place, timed);
      const data = await readPageData(page);
      const random = createRandom();
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
      for (let walk = 0; walk < walks; walk++) {
        for (let move = 0; move < 5; move++) {
          if (random() < 0.3) await page.setViewportSize(pick(place.sizes));
          const { id } = pick(steps);
          // A window of another size brings the reader back to where they were, perhaps after they have moved on.
          const leap = async (): Promise<string> => {
            await place.show(page, id);
            return currentStep(page);
          };
          await expect.poll(leap).toBe(id);
          await page.clock.runFor(random() * 600);
        }
        await expectRest(page, place, data);
      }
    }, 120_000);
  });

  test('keys go through all steps and their pictures in order, forward and back, and the address follows', async () => {
    const { page, troubles } = await visit(`${server.url}deck.html`, { ...still, viewport: deck.sizes[0] });
    await page.waitForSelector('html.running');
    const data = await readPageData(page);
    const goes = async (key: string, ids: readonly string[]): Promise<void> => {
      for (const id of ids) {
        await expectStep(page, deck, data, id);
        await page.keyboard.press(key);
      }
    };
    const ids = steps.map(({ id }) => id);
    await goes('ArrowRight', ids);
    await page.keyboard.press('ArrowLeft');
    await goes('ArrowLeft', [...ids].reverse());
    await expect.poll(() => readAddress(page)).toBe(ids[0]);
    expect(troubles).toEqual([]);
  }, 180_000);

  test('a step comes back by a reload, from a disk', async () => {
    const { page, troubles } = await visit(fileUrl('deck.html'), { ...still, viewport: { width: 480, height: 270 } });
    for (const { id } of reloaded) {
      await Promise.all([page.waitForEvent('domcontentloaded'), reloadAt(page, id)]);
      await page.waitForSelector('html.running', { state: 'attached' });
      expect(await currentStep(page), id).toBe(id);
    }
    expect(troubles).toEqual([]);
  }, 120_000);

  test('without a script each step says what its picture shows, and leads to it in the text edition', async () => {
    const { page } = await visit(server.url, { javaScriptEnabled: false });
    expect(await withoutWay(page)).toEqual([]);
    expect(await page.locator('.stage').isVisible()).toBe(false);
    const { page: text } = await visit(`${server.url}text.html`, { javaScriptEnabled: false });
    expect(await withoutFigure(text, '.picture > .wide')).toEqual([]);
    const sentences = (from: Page, picture: string): Promise<readonly string[]> =>
      from.locator(picture).evaluateAll((found) => found.map(({ lastChild }) => lastChild?.textContent ?? ''));
    expect(await sentences(text, '.picture figcaption')).toEqual(await sentences(page, '.step .seen'));
  });

  test('on a screen of 400 % zoom each step has its own figure when it comes near, and not before', async () => {
    const page = await openStage(scroll, { ...still, viewport: { width: 320, height: 256 } });
    const data = await readPageData(page);
    expect((await withoutFigure(page)).length).toBeGreaterThan(steps.length / 2);
    for (const { id } of steps) {
      await scroll.show(page, id);
      await expectFigure(page, id, drawCard(data, id));
    }
    expect(await withoutFigure(page)).toEqual([]);
    expect(await page.locator('.stage').isVisible()).toBe(false);
  }, 120_000);
}

/** The card of a step comes to have a figure, which is compared where it stands: it is long. */
async function expectFigure(page: Page, id: string, markup: string): Promise<void> {
  const comes = await page.evaluate(
    async ([name, written]) => {
      const holder = document.createElement('div');
      holder.innerHTML = written;
      for (let frames = 0; frames < 60; frames++) {
        if (document.querySelector(`[id="${name}"] > .own`)?.innerHTML === holder.innerHTML) return true;
        await new Promise(requestAnimationFrame);
      }
      return false;
    },
    [id, markup] as const,
  );
  if (comes) return;
  const figure = await asMarkup(page, markup);
  await expect.poll(() => readFigure(page, id), { message: id }).toBe(figure);
}

/** In one go: the deck itself writes the address anew as soon as it rests. */
function reloadAt(page: Page, id: string): Promise<void> {
  return page.evaluate(
    (address) => {
      setTimeout(() => {
        history.replaceState(null, '', address);
        location.reload();
      });
    },
    `#/${encodeURIComponent(id)}`,
  );
}

/** The steps of a page that do not show a picture of their own. */
async function withoutFigure(page: Page, place = '.own'): Promise<readonly string[]> {
  return page.evaluate(
    (holder) =>
      [...document.querySelectorAll('.step')].flatMap((step) => {
        const figure = step.querySelector(`${holder} > :is(svg, picture)`);
        const box = figure?.querySelector('img') ?? figure;
        const isThere = box?.checkVisibility() && box.getBoundingClientRect().height > 40;
        return isThere && figure?.querySelector('path, use, rect, text, img') ? [] : [step.id];
      }),
    place,
  );
}

/** The steps of the scroll page that do not show their sentence and a link to their picture. */
export async function withoutWay(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.step')].flatMap((step) => {
      const [sentence, link] = [step.querySelector('.seen'), step.querySelector('.own > a')];
      const isSeen = [sentence, link].every((part) => part && part.getBoundingClientRect().height > 10);
      return isSeen && link?.getAttribute('href') === `text.html#${step.id}` ? [] : [step.id];
    }),
  );
}
