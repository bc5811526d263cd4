/** A small change of a phone's height moves the cards, not the step: so it is with the texts that ship. */
import { expect, test } from 'vitest';
import { settle } from '../../browser/harness.ts';
import { currentStep, openStage, scroll, still } from '../../browser/places.ts';
import { step } from '../../browser/story.ts';

test.each([12, 20, 30, 40])('an address bar that comes and goes keeps step %i and shifts nothing', async (index) => {
  const id = step(index);
  const page = await openStage(
    scroll,
    { ...still, viewport: scroll.sizes[1], before: ({ clock }) => clock.install() },
    `#${id}`,
  );
  await expect.poll(() => currentStep(page)).toBe(id);
  // What moves in the moment of a new size is no shift: the browser itself counts it out.
  const shifts = await page.evaluateHandle(() => {
    const found: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number })[]) {
        if (!entry.hadRecentInput) found.push(entry.value);
      }
    }).observe({ type: 'layout-shift' });
    return found;
  });
  for (const height of [788, 844, 724, 844]) {
    await page.setViewportSize({ width: 390, height });
    await settle(page);
    await page.clock.runFor(1000);
    expect(await currentStep(page), `${height} px`).toBe(id);
  }
  expect(await shifts.jsonValue()).toEqual([]);
});
