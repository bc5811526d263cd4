/** Movements: whatever comes between, they end in exactly what is drawn of the step, and on the way only what may move does. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { browser, readAddress } from './harness.ts';
import { readPageData } from './picture.ts';
import {
  currentStep,
  deck,
  expectPicture,
  expectRest,
  MOVEMENT,
  moving,
  openStage,
  places,
  scroll,
  timed,
} from './places.ts';
import { step, steps } from './story.ts';

/** Shows a step, and lets so many milliseconds of its movement pass. */
async function begin(page: Page, place: (typeof places)[number][1], id: string, milliseconds: number): Promise<void> {
  await place.show(page, id);
  await expect.poll(() => currentStep(page)).toBe(id);
  await page.clock.runFor(milliseconds);
}

describe.each(places)('on %s', (_, place) => {
  test('a new size in the middle of a movement is taken at once', async () => {
    const page = await openStage(place, timed);
    const data = await readPageData(page);
    await begin(page, place, step(-20), 300);
    await page.setViewportSize(place.sizes[1]);
    await expectRest(page, place, data);
  });

  test('a reload in the middle of a movement shows the step of the address', async () => {
    const page = await openStage(place, timed);
    const data = await readPageData(page);
    const id = step(30);
    await begin(page, place, id, 100);
    await expect.poll(() => readAddress(page)).toBe(id);
    await page.reload();
    await page.waitForSelector('html.running, html.ready');
    expect(await currentStep(page)).toBe(id);
    await expectRest(page, place, data);
  });

  test('gentle motion travels nowhere: the marks are those of the step at once, and fade in', async () => {
    const page = await openStage(place, timed);
    await page.evaluate(() => localStorage.setItem('story-motion', 'gentle'));
    await page.reload();
    await page.waitForSelector('html.running, html.ready');
    const data = await readPageData(page);
    const cameras = await page.locator('#_stage').evaluateHandle((stage) => {
      const seen = new Set<string | undefined>();
      const look = () => seen.add(stage.querySelector<SVGElement>('.layer-map')?.style.transform);
      new MutationObserver(look).observe(stage, { subtree: true, attributes: true, childList: true });
      return seen;
    });
    await begin(page, place, step(10), MOVEMENT);
    // The first picture may still come to its place; a camera that travels would show dozens of places.
    expect(await cameras.evaluate((seen) => seen.size)).toBeLessThanOrEqual(2);
    await expectRest(page, place, data);
  });
});

test('in a movement nothing is written into a picture but gates that open and travelling units', async () => {
  const page = await openStage(deck, timed, `#/${step(0)}`);
  const written = await page.locator('#_stage').evaluateHandle((stage) => {
    const lines = new Set<string>();
    const note = ({ target, attributeName }: MutationRecord): void => {
      if (!(target instanceof Element) || target.nodeName === 'svg') return;
      lines.add([target.parentElement?.getAttribute('class'), target.getAttribute('class'), attributeName].join(' '));
    };
    new MutationObserver((changes) => changes.forEach(note)).observe(stage, { subtree: true, attributes: true });
    return lines;
  });
  for (const { id } of steps) await begin(page, deck, id, MOVEMENT);
  const lines = await written.evaluate((set) => [...set]);
  const strokes = /^layer layer-map(?: moving)? (?:sea|borders|scar|line \w+)?\s?(?:stroke-width|stroke-opacity)$/;
  const gates = /^(?:layer layer-flows.*)? gate style$/;
  expect(lines.filter((line) => gates.test(line))).not.toEqual([]);
  // The date and its veil are changed once, before they set out; then they are moved as a whole.
  const dates = /^layer layer-(?:now|veil)(?: moving)? \S+ (?:[xy][12]?|width|height|font-size)$/;
  const known = [gates, strokes, dates, /^layer layer-convoy/];
  expect(lines.filter((line) => !known.some((pattern) => pattern.test(line)))).toEqual([]);
});

/** The step before one that the story names. */
function before(id: string): string {
  return step(steps.findIndex((one) => one.id === id) - 1);
}

test.each(['road-opens', 'coal-follows', 'corin-paid'])('ways to %s open from the giver', async (id) => {
  const page = await openStage(deck, timed, `#/${before(id)}`);
  await expectRest(page, deck, await readPageData(page));
  // Of each way that opens: in which frames points further and further along its line are first to be seen.
  const seen = await page.locator('#_stage').evaluateHandle((stage) => {
    const style = new CSSStyleSheet();
    style.replaceSync('.gate .flow { pointer-events: stroke }');
    document.adoptedStyleSheets = [style];
    const ways = new Map<SVGGeometryElement, Map<number, number>>();
    let frame = 0;
    const look = (): void => {
      frame += 1;
      for (const line of stage.querySelectorAll<SVGGeometryElement>('.gate .flow')) {
        const points = ways.get(line) ?? new Map<number, number>();
        ways.set(line, points);
        for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
          const { x, y } = line
            .getPointAtLength(share * line.getTotalLength())
            .matrixTransform(line.getScreenCTM() ?? undefined);
          if (!points.has(share) && document.elementsFromPoint(x, y).includes(line)) points.set(share, frame);
        }
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return ways;
  });
  await begin(page, deck, id, MOVEMENT);
  const ways = await seen.evaluate((found) =>
    [...found.values()].map((points) => [...points].sort(([a], [b]) => a - b).map(([, frame]) => frame)),
  );
  expect(ways.map((frames) => frames.length > 0)).toEqual(ways.map(() => true));
  expect(ways).toEqual(ways.map((frames) => [...frames].sort((a, b) => a - b)));
  expect(ways.filter((frames) => (frames.at(-1) ?? 0) > (frames[0] ?? 0))).not.toEqual([]);
  expect(await page.locator('.gate').count()).toBe(0);
});

/** What is seen in a frame: how far old ways reach from the giver on, whether new ones have begun, and where the reading line is. */
interface Seen {
  readonly reach: number;
  readonly opening: boolean;
  readonly line: number;
}

test('a way that has closed runs back to the giver, then the date runs, then another way opens', async () => {
  const page = await openStage(deck, timed, '#/the-quarrel');
  const data = await readPageData(page);
  await expectRest(page, deck, data);
  const seen = await page.locator('#_stage').evaluateHandle((stage) => {
    const style = new CSSStyleSheet();
    style.replaceSync('.gate .flow { pointer-events: stroke }');
    document.adoptedStyleSheets = [style];
    const frames: Seen[] = [];
    const old = [...stage.querySelectorAll('.flow')];
    const reachOf = (line: SVGGeometryElement): number =>
      Math.max(
        0,
        ...[0.1, 0.3, 0.5, 0.7, 0.9].filter((share) => {
          const point = line.getPointAtLength(share * line.getTotalLength());
          const { x, y } = point.matrixTransform(line.getScreenCTM() ?? undefined);
          return document.elementsFromPoint(x, y).includes(line);
        }),
      );
    const look = (): void => {
      const held = [...stage.querySelectorAll<SVGGeometryElement>('.gate .flow')];
      frames.push({
        reach: Math.max(0, ...held.filter((line) => old.includes(line)).map(reachOf)),
        opening: held.some((line) => !old.includes(line) && reachOf(line) > 0),
        line: Math.round(stage.querySelector('.layer-now line')?.getBoundingClientRect().x ?? 0),
      });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return frames;
  });
  await begin(page, deck, 'paid-again', MOVEMENT);
  const frames = await seen.evaluate((list) => list);
  const closing = frames.filter(({ reach }) => reach > 0);
  const reaches = closing.map(({ reach }) => reach);
  expect(new Set(reaches).size).toBeGreaterThan(2);
  expect(reaches).toEqual([...reaches].sort((a, b) => b - a));
  expect(new Set(closing.map(({ line }) => line)).size).toBe(1);
  const opens = frames.findIndex(({ opening }) => opening);
  expect(opens).toBeGreaterThan(frames.findLastIndex(({ reach }) => reach > 0));
  expect(frames[opens]?.line).toBe(frames.at(-1)?.line);
  await expectRest(page, deck, data);
});

test('who turns back while a way closes sees it open again', async () => {
  const page = await openStage(deck, timed, '#/the-quarrel');
  const data = await readPageData(page);
  await expectRest(page, deck, data);
  await begin(page, deck, 'road-closes', 200);
  expect(await page.locator('.gate .flow').count()).toBeGreaterThan(0);
  await begin(page, deck, 'the-quarrel', MOVEMENT);
  await expectRest(page, deck, data);
});

test.each([
  ['ships-for-alba', true],
  ['alba-gains', true],
  ['coal-promised', false],
  ['so-far', false],
])('units travel to %s: %s, for only what came travels', async (id, travels) => {
  const page = await openStage(deck, timed, `#/${before(id)}`);
  const data = await readPageData(page);
  await expectRest(page, deck, data);
  const places = await page.locator('#_stage').evaluateHandle((stage) => {
    const seen = new Set<string | null>();
    const look = (): void => {
      const square = stage.querySelector('.layer-convoy rect:not([style*="none"])');
      if (square) seen.add(square.getAttribute('transform'));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return seen;
  });
  await begin(page, deck, id, MOVEMENT);
  await expectRest(page, deck, data);
  expect((await places.evaluate((seen) => seen.size)) > 3).toBe(travels);
  expect(await page.locator('.layer-convoy').count()).toBe(0);
});

test('a fast scroll through twenty steps lands on the last, with nothing behind it', async () => {
  const page = await openStage(scroll, timed, `#${step(10)}`);
  const data = await readPageData(page);
  await page.evaluate(async (goal) => {
    const top = document.getElementById(goal)?.getBoundingClientRect().top ?? Number.NaN;
    const [start, end] = [scrollY, top + scrollY - innerHeight / 3];
    for (let frame = 0; frame <= 40; frame++) {
      scrollTo({ top: start + ((end - start) * frame) / 40, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  }, step(30));
  await expect.poll(() => currentStep(page)).toBe(step(30));
  await expectRest(page, scroll, data);
});

test.each([
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
])('a scroll lays out the picture alone, without the page around it, at %j', async (viewport) => {
  const page = await openStage(scroll, { ...moving, viewport }, `#${step(20)}`);
  await expectPicture(page, scroll, await readPageData(page));
  // The page is calm as soon as its links name the step.
  await expect.poll(() => page.locator('#_present').getAttribute('href')).toBe(`deck.html#/${step(20)}`);
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  const rests = await page.evaluate(async (calm) => {
    const replace = history.replaceState.bind(history);
    let count = 0;
    history.replaceState = (...entry) => {
      count += 1;
      replace(...entry);
    };
    for (let frame = 0, before = performance.now(); frame <= 400; frame++) {
      scrollBy({ top: 6, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      if (performance.now() - before > calm) count += 1;
      before = performance.now();
    }
    return count;
  }, CALM);
  const trace = JSON.parse(String(await browser.stopTracing())) as { readonly traceEvents: readonly TraceEvent[] };
  const layouts = trace.traceEvents.flatMap(({ name, args }) => (name === 'Layout' && args.beginData) || []);
  expect(layouts.length).toBeGreaterThan(8);
  // The first movement after a rest makes layers of its panes, and for that the page is laid out once. There is the rest before
  // the scroll; on a machine that is too slow for its frames come others, each of which writes the address, or is a long frame.
  expect(layouts.filter(({ partialLayout }) => !partialLayout).length).toBeLessThanOrEqual(1 + rests);
});

/** A page that was not scrolled for so many milliseconds is at rest. */
const CALM = 300;

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly beginData?: { readonly partialLayout: boolean } };
}
