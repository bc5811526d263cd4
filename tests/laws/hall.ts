/** What a lecturer can rely on at every step: the clock counts by the plan, what is said is short. */
import { describe, expect, test } from 'vitest';
import { planSteps } from '../../src/render/ground/plan.ts';
import { at, openTimed, pace } from '../browser/desk.ts';
import { goTo, server, visit } from '../browser/harness.ts';
import { still } from '../browser/places.ts';
import { steps, story } from '../browser/story.ts';

const short = steps.filter((step) => step.short);

export function holdHallLaws(): void {
  test('a short lecture played through at far more than 40 times its speed is on time at every step, late where it lingers', async () => {
    const { page, speaker, pass } = await openTimed('?track=short');
    await speaker.locator('#_pause').click();
    for (const { id, minutes } of planSteps(story).filter((each) => each.minutes.short !== undefined)) {
      await expect.poll(() => at(speaker)).toBe(id);
      const seconds = (minutes.short ?? 0) * 60;
      await pass(seconds / 2);
      await expect.poll(() => pace(speaker), { message: id }).toBe('Short lecture: On time');
      await pass(seconds / 2);
      if (id === short.at(-1)?.id) break;
      await page.keyboard.press('PageDown');
      await pass(0.1);
    }
    await expect
      .poll(() => speaker.locator('#_elapsed').textContent())
      .toMatch(new RegExp(`^${story.minutes?.short}:`));
    await pass(125);
    await expect.poll(() => pace(speaker)).toMatch(/^Short lecture: 2:[012]0 behind$/);
  });

  describe('for those who hear the slides', () => {
    test('no message is longer than a step and the sentence of its picture', async () => {
      const { page } = await visit(`${server.url}deck.html`, still);
      await page.waitForSelector('html.running');
      const heard = await page.locator('#_said').evaluateHandle((voice) => {
        const texts: string[] = [];
        new MutationObserver(() => texts.push(voice.textContent ?? '')).observe(voice, { childList: true });
        return texts;
      });
      const [first, ...others] = story.slides.map(({ id }) => id);
      for (const id of [...others, first]) {
        await goTo(page, `#/${id}`);
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
      }
      const texts = await heard.jsonValue();
      expect(texts.length).toBeGreaterThanOrEqual(story.slides.length - 1);
      expect(texts.filter((text) => text.length > 900)).toEqual([]);
    });
  });
}
