/** Two windows, one lecture: the deck and the speaker's desk, driven with real keys. */
import type { Page } from 'playwright';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createEdition } from '../../src/render/ground/edition.ts';
import { planSteps } from '../../src/render/ground/plan.ts';
import type { Text } from '../../src/text.ts';
import { holdHallLaws } from '../laws/hall.ts';
import { markupOf } from '../texts.ts';
import { at, openHall, openTimed, pace } from './desk.ts';
import { dist, fileUrl, serve, server, visit } from './harness.ts';
import { drawStep, readPageData, readStage } from './picture.ts';
import { currentStep, deck, still } from './places.ts';
import { step, steps, story } from './story.ts';
import { readText, squeeze } from './text.ts';

const plan = planSteps(story);
const { sentences } = createEdition(story);

holdHallLaws();

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
    const [chapter] = story.slides.filter(({ kind }) => kind === 'opening').slice(3);
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

test.each(['http', 'file'])(
  'over %s slides in small wear the colours of the deck, the desk its own',
  async (protocol) => {
    const { page, speaker } = await openHall(protocol === 'http' ? `${server.url}deck.html` : fileUrl('deck.html'), {
      colorScheme: 'dark',
    });
    const grounds = (): Promise<readonly string[]> =>
      speaker.evaluate(() =>
        ['body', '#_now', '#_next .stage'].map((selector) =>
          getComputedStyle(document.querySelector(selector) as Element).getPropertyValue('--paper'),
        ),
      );
    const desk = '#16140f';
    expect(await grounds()).toEqual([desk, '#efe8d9', '#efe8d9']);
    await page.keyboard.press('d');
    await expect.poll(grounds).toEqual([desk, '#161410', '#161410']);
    await page.reload();
    await speaker.reload();
    await speaker.waitForSelector('body.live');
    await expect.poll(grounds).toEqual([desk, '#161410', '#161410']);
    await page.keyboard.press('d');
    await expect.poll(grounds).toEqual([desk, '#000000', '#000000']);
  },
);

const words = (text: Text | undefined): string => squeeze(readText(text ? markupOf(text) : '?'));
const shown = async (page: Page, id: string): Promise<string> => squeeze((await page.locator(id).textContent()) ?? '');

test('notes are those of the track; sources are those that the step cites; type grows and is remembered', async () => {
  const { page, speaker } = await openHall(`${server.url}deck.html`);
  const slide = story.slides.find((each) => each.short && each.speakerNotes.some(({ track }) => track === 'short'));
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
  const note = story.notes.find(({ number }) => number === citing?.notes[0]);
  await expect.poll(() => shown(speaker, '#_cited')).toContain(words(note?.text));
  const size = (): Promise<number> =>
    speaker.locator('#_notes').evaluate((notes) => Number.parseFloat(getComputedStyle(notes).fontSize));
  const before = await size();
  await speaker.keyboard.press('+');
  await speaker.locator('#_larger').click();
  const larger = await size();
  expect(larger).toBeGreaterThan(before * 1.15);
  await speaker.reload();
  await speaker.waitForSelector('body.live');
  expect(await size()).toBe(larger);
});

describe('the clock', () => {
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
    // What is not spoken to at all keeps its planned time.
    await pass(2);
    await speaker.locator('#_rehearse').click();
    await speaker.reload();
    await pass(2);
    await speaker.locator('#_times').click();
    const text = await speaker.locator('#_paste').inputValue();
    const slide = story.slides.find(({ steps: parts }) => parts.some(({ id }) => id === step(3)));
    expect(text).toMatch(new RegExp(`^  ${step(3)} +[0-9:]+ +1:30 +{#${step(3)} minutes=1.5}$`, 'm'));
    expect(text).toMatch(new RegExp(`^${slide?.id} +[0-9:]+ +3:0[0-4] +{#${slide?.id} minutes=3}$`, 'm'));
    expect(await speaker.locator('#_rehearsal tr.over').count()).toBeGreaterThan(0);
    const [download] = await Promise.all([speaker.waitForEvent('download'), speaker.locator('#_save').click()]);
    expect(download.suggestedFilename()).toBe('rehearsal.txt');
    await speaker.locator('#_rehearsal form button').click();
    await speaker.waitForSelector('#_rehearsal', { state: 'hidden' });
  });
});

test('only the two windows hear each other, and no address brings notes into the deck', async () => {
  const secret = words(story.slides.flatMap(({ speakerNotes }) => speakerNotes)[0]?.body).slice(0, 60);
  const { page, troubles } = await visit(
    `${server.url}deck.html?showNotes=true&postMessage=true&keyboard=true#/${step(3)}`,
    still,
  );
  await page.waitForSelector('html.running');
  await page.evaluate(() => {
    const nonce = `${sessionStorage.getItem(`lectern ${location.pathname}`)}x`;
    const calls = [JSON.stringify({ method: 'slide', args: [9] }), { nonce: '', go: 'next' }, { nonce, go: 'next' }];
    for (const call of calls) postMessage(call, '*');
  });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => currentStep(page)).toBe(step(4));
  expect(page.url()).not.toContain('showNotes');
  expect(squeeze(await page.content())).not.toContain(secret);
  // A stranger that knows nothing but the window is not heard by a desk that has its deck.
  const { page: own, speaker } = await openHall(`${server.url}deck.html#/${step(3)}`);
  await speaker.evaluate(
    (id) => postMessage({ nonce: window.name.slice(8), step: id, track: 'full', black: false }, '*'),
    step(9),
  );
  await own.keyboard.press('ArrowRight');
  await expect.poll(() => at(speaker)).toBe(step(4));
  expect(await speaker.locator('#_heading').textContent()).not.toBe('');
  expect(troubles).toEqual([]);
});

test('without a deck, and without scripts, it is a script to read', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, troubles } = await visit(`${server.url}speaker.html`, { javaScriptEnabled });
    expect(await page.locator('#_board').isVisible()).toBe(false);
    expect(await page.locator('article').first().isVisible()).toBe(true);
    expect(await page.locator('article').count()).toBe(story.slides.length);
    expect(troubles).toEqual([]);
  }
});

test('the public deck opens no window, and says where the notes are', async () => {
  const site = await serve(dist);
  onTestFinished(site.close);
  const { page, troubles } = await visit(`${site.url}deck.html`);
  await page.waitForSelector('html.running');
  await page.keyboard.press('s');
  await page.waitForSelector('#_no-lecturer:visible');
  expect(await page.locator('#_no-lecturer').textContent()).toContain('“-lecturer”');
  expect(page.context().pages()).toHaveLength(1);
  expect(troubles).toEqual([]);
});
