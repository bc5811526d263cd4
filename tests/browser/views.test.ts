/** Every view after every other, wherever a story is told: at rest just what is drawn of it, its words on every output. */
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright';
import { describe, expect, test } from 'vitest';
import { type ViewName, viewNames } from '../../src/graphic.ts';
import { printPdf } from '../../src/shell/pdf.ts';
import { browser, dist, server, visit } from './harness.ts';
import { makePapers } from './papers.ts';
import { readPageData } from './picture.ts';
import { currentStep, deck, expectPicture, expectRest, expectStep, openStage, places, still, timed } from './places.ts';
import { readPdfText } from './readPdf.ts';
import { steps } from './story.ts';
import { squeeze } from './text.ts';

/** A step of each view, words that its picture alone has, in whatever composition, and what is said of no other one. */
const shown: Readonly<Record<ViewName, readonly [id: string, words: readonly string[], said: string]>> = {
  map: ['one-desk', ['A store at Kiev', 'Boria', 'Width: editorial rating'], 'to Boria'],
  river: ['all-years', ['1904', 'Schools', 'One step = one level'], 'Support from 1900'],
  kinds: ['kind-by-kind', ['Teachers', 'Letters', 'Editorial rating 0–5'], 'Editorial rating 0–5;'],
  scale: ['coal-after', ['areas in tons', '4,000–4,500', 'Coal for Alba alone'], 'On one scale, in tons'],
  count: ['every-teacher', ['24–30', 'Teachers sail', 'outlined: up to the highest count'], '30 marks, one for each'],
  document: ['two-notes', ['letters as before.', 'Coal is what we', 'seen in translation'], 'Town of Boria to'],
  groups: ['who-is-where', ['Guild of schools', 'Corin’s envoys'], 'inside: Guild of schools'],
  picture: ['harbour', ['The harbour as the house wished to see it', 'Town museum of Alba'], 'A painted harbour with'],
  split: ['two-harbours', ['Lisboa', 'Kiev', 'House in London'], 'a line forks from'],
};

const ids = viewNames.map((view) => shown[view][0]);

test('the story has a step of each view', () => {
  expect(ids.map((id) => steps.find((step) => step.id === id)?.scene.view)).toEqual(viewNames);
});

/** From each view to each other, and back, once. */
const roundTrip = ids
  .flatMap((one, index) => [one, ...ids.slice(index + 1).flatMap((other) => [other, one])])
  .slice(0, -1);

describe.each(places)('on %s', (_, place) => {
  test('each view follows each other, and leaves nothing behind', async () => {
    const page = await openStage(place, timed);
    const data = await readPageData(page);
    for (const id of roundTrip) {
      await place.show(page, id);
      await expect.poll(() => currentStep(page)).toBe(id);
      await expectRest(page, place, data);
    }
  }, 180_000);

  test('who leaves a view in haste, or turns the screen, finds the next ones whole', async () => {
    const page = await openStage(place, timed);
    const data = await readPageData(page);
    for (const [from, id] of ids.entries()) {
      await page.setViewportSize(place.sizes[0]);
      for (const [index, other] of [...ids, ...ids].slice(from + 1, from + 4).entries()) {
        for (const [to, milliseconds] of [
          [other, 150],
          [id, 150],
          [other, 450],
        ] as const) {
          await place.show(page, to);
          await expect.poll(() => currentStep(page), { message: id }).toBe(to);
          await page.clock.runFor(milliseconds);
        }
        if (index > 0) await page.setViewportSize(place.sizes[index % 2 === 0 ? 0 : 1]);
        await expectRest(page, place, data);
      }
    }
  }, 180_000);

  test.each(viewNames)('%s stands at once where an address names it and nothing may move', async (view) => {
    const [id] = shown[view];
    const address = `${server.url}${place.path}#${place.path === 'deck.html' ? '/' : ''}${id}`;
    const { page, troubles } = await visit(address, { ...still, viewport: place.sizes[0] });
    const data = await readPageData(page);
    const stands = async (): Promise<void> => {
      await page.waitForSelector('html.running, html.ready');
      await expectStep(page, place, data, id);
    };
    await stands();
    await page.setViewportSize(place.sizes[1]);
    await page.reload();
    await stands();
    expect(troubles).toEqual([]);
  });
});

test('without a script the text edition shows the view of a step, and a sentence says it', async () => {
  const { page, troubles } = await visit(`${server.url}text.html`, { javaScriptEnabled: false });
  for (const view of viewNames) {
    const [id, words, said] = shown[view];
    const figure = page.locator(`#${id} .picture :is(.figure, img)`).first();
    expect(await figure.isVisible(), view).toBe(true);
    const told = await page.locator(`#${id} .picture :is(text, figcaption)`).allTextContents();
    const text = squeeze(told.join(' '));
    expect(words.filter((word) => !text.includes(squeeze(word)))).toEqual([]);
    expect(await page.locator(`#${id} figcaption`).textContent()).toContain(said);
  }
  expect(troubles).toEqual([]);
});

test.each([
  ['deck.html#/kind-by-kind', '#_stage', true],
  ['text.html', '#kind-by-kind .figure', false],
])('a system’s own dark colours are worn by pictures on %s', async (address, picture, javaScriptEnabled) => {
  const look = async (options: BrowserContextOptions): Promise<readonly string[]> => {
    const { page } = await visit(server.url + address, { ...still, ...options, javaScriptEnabled });
    if (javaScriptEnabled) await page.waitForSelector('html.running');
    if (javaScriptEnabled) await expectPicture(page, deck, await readPageData(page));
    return page.locator(picture).evaluate((found) => {
      const inks = [...found.querySelectorAll('text')].map((text) => getComputedStyle(text).fill);
      return [getComputedStyle(found).backgroundColor, ...inks];
    });
  };
  const [, ...inks] = await look({ forcedColors: 'none' });
  const [paper, ...own] = await look({ forcedColors: 'active', colorScheme: 'dark' });
  expect(inks.length).toBeGreaterThan(5);
  expect([paper, own.length]).toEqual(['rgb(0, 0, 0)', inks.length]);
  // The names of the three recipients have colours of their own, light ones.
  const colored = own.filter((ink) => ink !== 'rgb(255, 255, 255)');
  expect(new Set(colored).size).toBe(3);
  expect(colored.filter((ink) => inks.includes(ink))).toEqual([]);
});

test('paper holds the words of each view', async () => {
  const papers = await makePapers({ steps: true, only: ['slides', 'figures'] });
  const files = {
    slides: await printPdf(browser, papers, 'slides.html'),
    figures: await printPdf(browser, papers, 'figures.html'),
    reader: join(dist, 'reader.pdf'),
  };
  for (const [name, file] of Object.entries(files)) {
    const text = squeeze((await readPdfText(file)).text);
    const lost = Object.values(shown).flatMap(([, words]) => words.filter((word) => !text.includes(squeeze(word))));
    expect(lost, name).toEqual([]);
  }
}, 120_000);
