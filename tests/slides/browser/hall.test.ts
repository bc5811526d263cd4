import { expect, test } from 'vitest';
import { at, openHall } from '../../browser/desk.ts';
import { server, settle } from '../../browser/harness.ts';
import { deck } from '../../browser/places.ts';
import { steps } from '../../browser/story.ts';
import { holdHallLaws } from '../../laws/hall.ts';

holdHallLaws();

const short = steps.filter((step) => step.short);

const screens = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
];

test('the desk fits on a laptop’s screens at every step', async () => {
  const { page, speaker } = await openHall(`${server.url}deck.html`);
  for (const { id } of [...short, ...steps.slice(-3)]) {
    await deck.show(page, id);
    await expect.poll(() => at(speaker)).toBe(id);
    for (const screen of screens) {
      await speaker.setViewportSize(screen);
      await settle(speaker);
      const [high, wide, list, foot] = await speaker.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        const notes = document.getElementById('_notes')?.parentElement?.clientHeight ?? 0;
        const chapters = document.querySelector('.chapters')?.getBoundingClientRect().bottom ?? Number.NaN;
        return [scrollHeight, scrollWidth, notes, chapters] as const;
      });
      expect([high, wide], id).toEqual([screen.height, screen.width]);
      // Some lines of notes are always to be seen, and nothing is cut off below.
      expect(list, id).toBeGreaterThan(250);
      expect(foot, id).toBeLessThanOrEqual(screen.height);
    }
  }
});
