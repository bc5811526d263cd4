/** The law of the stage: at rest it shows exactly `draw` of the step, by whatever way it came there. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, readAddress, serve, startBrowser } from './harness.ts';
import { readPageData, readStage } from './picture.ts';
import { currentStep, deck, expectRest, moving, openStage, places, scroll, still } from './places.ts';
import { steps } from './story.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(dist);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

/** Numbers from 0 to 1, always the same. */
function createRandom(): () => number {
  let state = 7;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

describe.each(places)('on %s', (_, place) => {
  test.each(place.sizes)(
    'every step shows what is drawn of it at %j',
    async (viewport) => {
      const page = await openStage(browser, server.url, place, { ...still, viewport });
      const data = await readPageData(page);
      for (const { id } of steps) {
        await place.show(page, id);
        await expect.poll(() => currentStep(page)).toBe(id);
        await expect
          .poll(() => readStage(page), { message: id, interval: 20 })
          .toBe(await place.expected(page, data, id));
      }
    },
    180_000,
  );

  test('a walk of leaps, sizes and haste ends in what is drawn of its last step', async () => {
    const page = await openStage(browser, server.url, place, moving);
    const data = await readPageData(page);
    const random = createRandom();
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    for (let walk = 0; walk < 6; walk++) {
      for (let move = 0; move < 5; move++) {
        if (random() < 0.3) await page.setViewportSize(pick(place.sizes));
        await place.show(page, pick(steps).id);
        await page.waitForTimeout(random() * 600);
      }
      await expectRest(page, place, data);
    }
  }, 120_000);

  test('a new size in the middle of a movement is taken at once', async () => {
    const page = await openStage(browser, server.url, place, moving);
    const data = await readPageData(page);
    await place.show(page, steps.at(-20)?.id ?? '');
    await page.waitForTimeout(300);
    await page.setViewportSize(place.sizes[1]);
    await expectRest(page, place, data);
  });

  test('a reload in the middle of a movement shows the step of the address', async () => {
    const page = await openStage(browser, server.url, place, moving);
    const data = await readPageData(page);
    const id = steps.at(30)?.id ?? '';
    await place.show(page, id);
    await expect.poll(() => readAddress(page)).toBe(id);
    await page.reload();
    await page.waitForSelector('html.running, html.ready');
    expect(await currentStep(page)).toBe(id);
    await expectRest(page, place, data);
  });

  test('gentle motion travels nowhere: the marks are those of the step at once, and fade in', async () => {
    const page = await openStage(browser, server.url, place, moving);
    await page.evaluate(`localStorage.setItem('story-motion', 'gentle')`);
    await page.reload();
    await page.waitForSelector('html.running, html.ready');
    const data = await readPageData(page);
    const seen = await page.evaluate<string>(`new Promise((done) => {
      const layer = document.querySelector('.layer-map');
      const camera = new Set();
      const watch = new MutationObserver(() => camera.add(layer.style.transform));
      watch.observe(_stage, { subtree: true, attributes: true, childList: true });
      setTimeout(() => done([...camera].join(' | ')), 1500);
      location.hash = '${place === deck ? '#/' : '#'}${steps.at(10)?.id}';
    })`);
    // The first picture may still come to its place; a camera that travels would show dozens of places.
    expect(seen.split(' | ').length).toBeLessThanOrEqual(2);
    await expectRest(page, place, data);
  });
});

test('in a movement nothing is written into a picture but gates that open and travelling units', async () => {
  const page = await openStage(browser, server.url, deck, moving, `#/${steps.at(0)?.id}`);
  await page.evaluate(`window.written = new Set();
    new MutationObserver((changes) => {
      for (const { target, attributeName } of changes) {
        if (target.nodeName !== 'svg') window.written.add([target.parentNode.getAttribute('class'), target.getAttribute('class'), attributeName].join(' '));
      }
    }).observe(_stage, { subtree: true, attributes: true })`);
  for (const { id } of steps.filter((_, i) => i % 4 === 1)) {
    await deck.show(page, id);
    await page.waitForTimeout(1100);
  }
  const written = await page.evaluate<readonly string[]>('[...window.written]');
  const strokes = /^layer layer-map(?: moving)? (?:sea|borders|scar|line \w+)?\s?(?:stroke-width|stroke-opacity)$/;
  const gates = /^(?:layer layer-flows.*)? gate style$/;
  expect(written.filter((line) => gates.test(line))).not.toEqual([]);
  // The date and its veil are changed once, before they set out; then they are moved as a whole.
  const dates = /^layer layer-(?:now|veil)(?: moving)? \S+ (?:[xy][12]?|width|height|font-size)$/;
  const known = [gates, strokes, dates, /^layer layer-convoy/];
  expect(written.filter((line) => !known.some((pattern) => pattern.test(line)))).toEqual([]);
}, 60_000);

test.each(['the-road', 'the-offer', 'how-many-weapons'])('ways to %s open from the giver', async (id) => {
  const before = steps[steps.findIndex((step) => step.id === id) - 1];
  const page = await openStage(browser, server.url, deck, moving, `#/${before?.id}`);
  await page.waitForTimeout(1300);
  // Of each way that opens: when points further and further along its line are first to be seen.
  const ways = await page.evaluate<readonly number[][]>(`new Promise((done) => {
    const style = new CSSStyleSheet();
    style.replaceSync('.gate .flow { pointer-events: stroke }');
    document.adoptedStyleSheets = [style];
    const seen = new Map();
    const look = (now) => {
      for (const line of _stage.querySelectorAll('.gate .flow')) {
        if (!seen.has(line)) seen.set(line, new Map());
        const length = line.getTotalLength();
        for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
          const { x, y } = line.getPointAtLength(share * length).matrixTransform(line.getScreenCTM());
          const isSeen = document.elementsFromPoint(x, y).includes(line);
          if (isSeen && !seen.get(line).has(share)) seen.get(line).set(share, now);
        }
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    setTimeout(() => done([...seen.values()].map((times) => [...times].sort(([a], [b]) => a - b).map(([, time]) => time))), 1300);
    location.hash = '#/${id}';
  })`);
  expect(ways.map((times) => times.length > 0)).toEqual(ways.map(() => true));
  expect(ways).toEqual(ways.map((times) => [...times].sort((a, b) => a - b)));
  expect(ways.filter((times) => (times.at(-1) ?? 0) > (times[0] ?? 0))).not.toEqual([]);
  expect(await page.locator('.gate').count()).toBe(0);
});

test.each([
  ['new-year-burst', true],
  ['november-count', true],
  ['promise-and-budget', false],
  ['the-offer', false],
])('units travel to %s: %s, for only what came travels', async (id, travels) => {
  const before = steps[steps.findIndex((step) => step.id === id) - 1]?.id;
  const page = await openStage(browser, server.url, deck, moving, `#/${before}`);
  await page.waitForTimeout(1300);
  await page.evaluate(`window.places = new Set();
    window.watch = setInterval(() => {
      const square = document.querySelector('.layer-convoy rect:not([style*="none"])');
      if (square) window.places.add(square.getAttribute('transform'));
    }, 20)`);
  await deck.show(page, id);
  await expectRest(page, deck, await readPageData(page));
  expect((await page.evaluate<number>('window.places.size')) > 3).toBe(travels);
  expect(await page.locator('.layer-convoy').count()).toBe(0);
});

test('a fast scroll through twenty steps lands on the last, with nothing behind it', async () => {
  const page = await openStage(browser, server.url, scroll, moving, `#${steps.at(20)?.id}`);
  const data = await readPageData(page);
  await page.evaluate(`new Promise((done) => {
    const goal = document.getElementById(${JSON.stringify(steps.at(40)?.id)}).getBoundingClientRect().top + scrollY - innerHeight / 3;
    const start = scrollY;
    let frame = 0;
    const next = () => {
      scrollTo({ top: start + ((goal - start) * frame) / 40, behavior: 'instant' });
      if (frame++ < 40) requestAnimationFrame(next); else done();
    };
    next();
  })`);
  await expect.poll(() => currentStep(page)).toBe(steps.at(40)?.id);
  await expectRest(page, scroll, data);
});

test.each([
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
])('a scroll lays out the picture alone, without the page around it, at %j', async (viewport) => {
  const page = await openStage(browser, server.url, scroll, { ...moving, viewport }, `#${steps.at(30)?.id}`);
  await page.waitForTimeout(1500);
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.evaluate(`new Promise((done) => {
    let frame = 0;
    const next = () => {
      scrollBy({ top: 6, behavior: 'instant' });
      if (frame++ < 400) requestAnimationFrame(next); else done();
    };
    next();
  })`);
  const trace = JSON.parse(String(await browser.stopTracing())) as { readonly traceEvents: readonly TraceEvent[] };
  const layouts = trace.traceEvents.flatMap(({ name, args }) => (name === 'Layout' && args.beginData) || []);
  expect(layouts.length).toBeGreaterThan(8);
  // The first movement after a rest makes layers of its panes, and for that the page is laid out once.
  expect(layouts.filter(({ partialLayout }) => !partialLayout).length).toBeLessThanOrEqual(1);
});

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly beginData?: { readonly partialLayout: boolean } };
}
