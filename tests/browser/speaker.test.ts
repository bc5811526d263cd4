/** Two windows, one lecture: the deck and the speaker's desk, driven with real keys. */

import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planSteps } from '../../src/render/ground/plan.ts';
import { createView } from '../../src/render/ground/view.ts';
import type { Text } from '../../src/text.ts';
import { markupOf } from '../texts.ts';
import { dist, fileUrl, serve, startBrowser, type Visit, visit } from './harness.ts';
import { drawStep, readPageData, readStage } from './picture.ts';
import { currentStep, deck, still } from './places.ts';
import { shipped, steps } from './story.ts';
import { readText, squeeze } from './text.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(dist);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const plan = planSteps(shipped);
const { sentences } = createView(shipped);
const short = steps.filter((step) => step.short);

interface Hall extends Visit {
  readonly speaker: Page;
}

/** A deck at an address with its speaker window, which has heard of it. */
async function openHall(
  address: string,
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<void>,
): Promise<Hall> {
  const { page, troubles } = await visit(browser, 'about:blank', {
    ...still,
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  await before?.(page);
  await page.goto(address);
  await page.waitForSelector('html.running');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await speaker.waitForSelector('body.live');
  return { page, speaker, troubles };
}

function at(speaker: Page): Promise<string | null> {
  return speaker.locator('#_board').getAttribute('data-step');
}

const step = (index: number): string => steps[index]?.id ?? '';

describe.each(['http', 'file'])('over %s', (protocol) => {
  const address = (hash: string): string =>
    (protocol === 'http' ? `${server.url}deck.html` : fileUrl('deck.html')) + hash;

  test('the desk shows this step and the next one, and either window leads', async () => {
    const { page, speaker } = await openHall(address(`#/${step(4)}`));
    await expect.poll(() => at(speaker)).toBe(step(4));
    await speaker.keyboard.press('PageDown');
    await expect.poll(() => currentStep(page)).toBe(step(5));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => at(speaker)).toBe(step(6));
    expect(await speaker.locator('#_effect').textContent()).toContain(sentences.get(step(7)));
    expect(squeeze((await speaker.locator('#_text').textContent()) ?? '')).toBe(
      squeeze(readText(markupOf(steps[6]?.body))),
    );
    const data = await readPageData(page);
    const size = { width: 1280, height: 720 };
    await expect.poll(() => readStage(speaker, '#_now .stage')).toBe(drawStep(data, step(6), size));
    await expect.poll(() => readStage(speaker, '#_next .stage')).toBe(drawStep(data, step(7), size));
    await speaker.locator('#_forward').click();
    await expect.poll(() => at(speaker)).toBe(step(7));
    const [chapter] = shipped.slides.filter(({ kind }) => kind === 'opening').slice(3);
    await speaker.locator(`[data-go="${chapter?.id}"]`).click();
    await expect.poll(() => currentStep(page)).toBe(chapter?.id);
    await expect.poll(() => at(speaker)).toBe(chapter?.id);
  });

  test('it lasts through a reload of either window', async () => {
    const { page, speaker } = await openHall(address(`#/${step(9)}`));
    await speaker.reload();
    await speaker.waitForSelector('body.live');
    await speaker.keyboard.press('ArrowRight');
    await expect.poll(() => currentStep(page)).toBe(step(10));
    await expect.poll(() => decodeURIComponent(page.url())).toContain(step(10));
    await page.reload();
    await page.waitForSelector('html.running');
    await speaker.keyboard.press('ArrowRight');
    await expect.poll(() => currentStep(page)).toBe(step(11));
    await expect.poll(() => at(speaker)).toBe(step(11));
  });
});

const words = (text: Text | undefined): string => squeeze(readText(text ? markupOf(text) : '?'));
const shown = async (page: Page, id: string): Promise<string> => squeeze((await page.locator(id).textContent()) ?? '');

test('notes are those of the track; sources are those that the step cites; type grows and is remembered', async () => {
  const { page, speaker } = await openHall(`${server.url}deck.html`);
  const slide = shipped.slides.find((each) => each.short && each.speakerNotes.some(({ track }) => track === 'short'));
  const [both, own] = [undefined, 'short'].map(
    (track) => slide?.speakerNotes.find((note) => note.track === track)?.body,
  );
  await deck.show(page, slide?.id ?? '');
  await expect.poll(() => shown(speaker, '#_notes')).toContain(words(both));
  expect(await shown(speaker, '#_notes')).not.toContain(words(own));
  await speaker.keyboard.press('t');
  await expect.poll(() => shown(speaker, '#_notes')).toContain(words(own));
  await expect.poll(() => page.url()).toContain('?track=short#/');
  const citing = steps.find(({ notes }) => notes.length > 0);
  await deck.show(page, citing?.id ?? '');
  const note = shipped.notes.find(({ number }) => number === citing?.notes[0]);
  await expect.poll(() => shown(speaker, '#_cited')).toContain(words(note?.text));
  const size = (): Promise<number> => speaker.evaluate<number>('parseFloat(getComputedStyle(_notes).fontSize)');
  const before = await size();
  await speaker.keyboard.press('+');
  await speaker.locator('#_larger').click();
  const larger = await size();
  expect(larger).toBeGreaterThan(before * 1.15);
  await speaker.reload();
  await speaker.waitForSelector('body.live');
  expect(await size()).toBe(larger);
});

test.each([
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
])('the desk fits on a screen of %j at every step', async (viewport) => {
  const { page, speaker } = await openHall(`${server.url}deck.html`, { viewport });
  await speaker.setViewportSize(viewport);
  for (const { id } of [...short, ...steps.slice(-3)]) {
    await deck.show(page, id);
    await expect.poll(() => at(speaker)).toBe(id);
    const [high, wide, list, foot] = await speaker.evaluate<number[]>(`(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return [scrollHeight, scrollWidth, _notes.parentElement.clientHeight, document.querySelector('.chapters').getBoundingClientRect().bottom];
    })()`);
    expect([high, wide], id).toEqual([viewport.height, viewport.width]);
    // Some lines of notes are always to be seen, and nothing is cut off below.
    expect(list, id).toBeGreaterThan(250);
    expect(foot, id).toBeLessThanOrEqual(viewport.height);
  }
});

describe('the clock', () => {
  /** Both windows get a clock of the test's; it stands still between two leaps. */
  async function openTimed(search = ''): Promise<Hall & { readonly pass: (seconds: number) => Promise<void> }> {
    const hall = await openHall(`${server.url}deck.html${search}`, {}, (page) =>
      page.clock.install({ time: '2026-03-02T10:00:00' }),
    );
    await hall.page.clock.pauseAt('2026-03-02T10:01:00');
    return { ...hall, pass: (seconds) => hall.page.clock.runFor(seconds * 1000) };
  }

  const pace = (speaker: Page): Promise<string | null> => speaker.locator('#_pace').textContent();

  test('a short lecture played through at far more than 40 times its speed is on time at every step, late where it lingers', async () => {
    const { page, speaker, pass } = await openTimed('?track=short');
    await speaker.locator('#_pause').click();
    for (const { id, minutes } of plan.filter((each) => each.minutes.short !== undefined)) {
      await expect.poll(() => at(speaker)).toBe(id);
      const seconds = (minutes.short ?? 0) * 60;
      await pass(seconds / 2);
      await expect.poll(() => pace(speaker), { message: id }).toBe('Short lecture: On time');
      await pass(seconds / 2);
      if (id === short.at(-1)?.id) break;
      await page.keyboard.press('PageDown');
      await pass(0.1);
    }
    await expect.poll(() => speaker.locator('#_elapsed').textContent()).toMatch(/^20:/);
    await pass(125);
    await expect.poll(() => pace(speaker)).toMatch(/^Short lecture: 2:[012]0 behind$/);
  });

  test('who lingers is told whether the short track would save the end', async () => {
    const { page, speaker, pass } = await openTimed();
    await speaker.locator('#_pause').click();
    const index = Math.floor(steps.length / 3);
    await deck.show(page, step(index));
    const due = plan.slice(0, index + 1).reduce((sum, { minutes }) => sum + (minutes.full ?? 0) * 60, 0);
    await pass(due + 133);
    await expect.poll(() => pace(speaker)).toBe('Full lecture: 2:10 behind; the short track would finish on time');
    await speaker.keyboard.press('t');
    await pass(1);
    await expect.poll(() => pace(speaker)).toMatch(/^Short lecture: .* ahead$/);
    expect(await currentStep(page)).toBe(step(index));
  });

  test('it starts with the first step, stands still in a pause and lasts through a reload', async () => {
    const { page, speaker, pass } = await openTimed();
    const elapsed = (): Promise<string | null> => speaker.locator('#_elapsed').textContent();
    await pass(30);
    await expect.poll(elapsed).toBe('0:00');
    await page.keyboard.press('ArrowRight');
    await pass(0.5);
    await expect.poll(() => at(speaker)).toBe(step(1));
    await pass(65);
    await expect.poll(elapsed).toMatch(/^1:0[456]$/);
    await speaker.locator('#_pause').click();
    await pass(60);
    await expect.poll(elapsed).toMatch(/^1:0[456]$/);
    await speaker.reload();
    await pass(2);
    await expect.poll(elapsed).toMatch(/^1:0[456]$/);
    await speaker.locator('#_pause').click();
    await pass(10);
    await expect.poll(elapsed).toMatch(/^1:1[4567]$/);
  });

  test('a rehearsal says where it ran over and what to write', async () => {
    const { page, speaker, pass } = await openTimed();
    await speaker.locator('#_rehearse').click();
    for (const { id } of steps.slice(0, 4)) {
      await expect.poll(() => at(speaker)).toBe(id);
      await pass(90);
      await page.keyboard.press('ArrowRight');
      await pass(0.2);
    }
    await expect.poll(() => at(speaker)).toBe(step(4));
    await speaker.locator('#_rehearse').click();
    await speaker.reload();
    await pass(2);
    await speaker.locator('#_times').click();
    const text = await speaker.locator('#_paste').inputValue();
    const slide = shipped.slides.find(({ steps: parts }) => parts.some(({ id }) => id === step(3)));
    expect(text).toMatch(new RegExp(`^  ${step(3)} +[0-9:]+ +1:30 +{#${step(3)} minutes=1.5}$`, 'm'));
    expect(text).toMatch(new RegExp(`^${slide?.id} +[0-9:]+ +3:0[01] +{#${slide?.id} minutes=3}$`, 'm'));
    expect(await speaker.locator('#_rehearsal tr.over').count()).toBeGreaterThan(0);
    const [download] = await Promise.all([speaker.waitForEvent('download'), speaker.locator('#_save').click()]);
    expect(download.suggestedFilename()).toBe('rehearsal.txt');
    await speaker.locator('#_rehearsal form button').click();
    await speaker.waitForSelector('#_rehearsal', { state: 'hidden' });
  });
});

test('only the two windows hear each other, and no address brings notes into the deck', async () => {
  const secret = words(shipped.slides.flatMap(({ speakerNotes }) => speakerNotes)[0]?.body).slice(0, 60);
  const { page, troubles } = await visit(
    browser,
    `${server.url}deck.html?showNotes=true&postMessage=true&keyboard=true#/${step(3)}`,
    still,
  );
  await page.waitForSelector('html.running');
  await page.evaluate(`for (const data of [
    JSON.stringify({ method: 'slide', args: [9] }),
    { nonce: '', go: 'next' },
    { nonce: sessionStorage.getItem('lectern ' + location.pathname) + 'x', go: 'next' },
  ]) postMessage(data, '*')`);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => currentStep(page)).toBe(step(4));
  expect(page.url()).not.toContain('showNotes');
  expect(squeeze(await page.content())).not.toContain(secret);
  // A stranger that knows nothing but the window is not heard by a desk that has its deck.
  const { page: own, speaker } = await openHall(`${server.url}deck.html#/${step(3)}`);
  await speaker.evaluate(
    `postMessage({ nonce: window.name.slice(8), step: ${JSON.stringify(step(9))}, track: 'full', black: false }, '*')`,
  );
  await own.keyboard.press('ArrowRight');
  await expect.poll(() => at(speaker)).toBe(step(4));
  expect(await speaker.locator('#_heading').textContent()).not.toBe('');
  expect(troubles).toEqual([]);
});

test('without a deck, and without scripts, it is a script to read', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, troubles } = await visit(browser, `${server.url}lecturer/speaker.html`, { javaScriptEnabled });
    expect(await page.locator('#_board').isVisible()).toBe(false);
    expect(await page.locator('article').first().isVisible()).toBe(true);
    expect(await page.locator('article').count()).toBe(shipped.slides.length);
    expect(troubles).toEqual([]);
  }
  for (const [old, id] of Object.entries(shipped.moved)) {
    const { page } = await visit(browser, `${server.url}lecturer/speaker.html#${old}`);
    const top = `document.getElementById('${id}').getBoundingClientRect().top`;
    await expect.poll(() => page.evaluate<number>(top)).toBeLessThan(700);
  }
});
