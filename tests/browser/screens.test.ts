/** The stage on screens that change: address bars, zoom, and a script that does not come. */
import { expect, test } from 'vitest';
import { withoutWay } from '../laws/steps.ts';
import { server, visit } from './harness.ts';
import { readPageData } from './picture.ts';
import { currentStep, expectPicture, openStage, scroll, still } from './places.ts';
import { step } from './story.ts';

test('at 200 % zoom the picture is drawn for the new size', async () => {
  const page = await openStage(scroll, { ...still, viewport: { width: 1440, height: 1000 } });
  const data = await readPageData(page);
  await scroll.show(page, step(25));
  await expect.poll(() => currentStep(page)).toBe(step(25));
  await page.setViewportSize({ width: 720, height: 500 });
  await expectPicture(page, scroll, data);
});

test('when the script does not load each step says what its picture shows, and leads to it', async () => {
  const { page } = await visit('about:blank', still);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(`${server.url}#${step(9)}`, { waitUntil: 'load' });
  expect(await withoutWay(page)).toEqual([]);
  expect(await page.locator('.unscripted a').getAttribute('href')).toBe('text.html');
  expect(await page.locator('.unscripted').isVisible()).toBe(true);
  expect(await page.locator('.stage').isVisible()).toBe(false);
});
