/** Whoever goes by keys sees where the focus is, and whoever points need not aim (WCAG 2.2, 2.4.11 and 2.5.8). */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { server, settle, shareVisit } from '../browser/harness.ts';
import { still } from '../browser/places.ts';

const pages = [
  'index.html',
  'text.html',
  'about.html',
  'explore.html',
  'deck.html',
  'deck.html#/_sources',
  'handout.html',
  'slides.html',
  'speaker.html',
  'editorial.html',
];

/** A window of 1280 × 1024 at 400 %; a phone. */
const zoomed = { width: 320, height: 256 };
const phone = { width: 390, height: 844 };
const wide = { width: 1280, height: 720 };

/** A page of the story at rest. */
async function rest(page: Page): Promise<Page> {
  await settle(page);
  if (!new URL(page.url()).pathname.endsWith('/deck.html')) return page;
  await page.waitForSelector('html.running');
  // The controls come with the pointer; where the deck opens, it takes the focus once.
  await page.mouse.move(4, 4);
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator('#_count').textContent()).not.toBe('');
  return page;
}

/** Goes from stop to stop of the tab key; the answer names those that lie wholly under something else. */
function findObscured(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const clip = ({ left, top, right, bottom }: DOMRect): readonly (readonly [number, number])[] => {
      const across = [Math.max(0, left), Math.min(innerWidth, right)] as const;
      const down = [Math.max(0, top), Math.min(innerHeight, bottom)] as const;
      const shares = [0.1, 0.5, 0.9];
      const at = ([from, to]: readonly [number, number], share: number): number => from + (to - from) * share;
      return shares.flatMap((x) => shares.map((y) => [at(across, x), at(down, y)] as const));
    };
    const isSeen = (stop: Element): boolean =>
      [...stop.getClientRects()].flatMap(clip).some(([x, y]) => {
        const first = document.elementsFromPoint(x, y).find((each) => getComputedStyle(each).opacity !== '0');
        return first !== undefined && (stop.contains(first) || first.contains(stop));
      });
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]')];
    const obscured: string[] = [];
    for (const stop of stops) {
      if (!stop.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      stop.focus();
      await new Promise((done) => requestAnimationFrame(done));
      if (document.activeElement !== stop || isSeen(stop)) continue;
      obscured.push(`${stop.localName} “${(stop.ariaLabel ?? stop.textContent)?.trim().slice(0, 40)}”`);
    }
    return obscured;
  });
}

/** What a target is wide and high at least, in pixels. */
const LEAST = 24;

/** Targets that cannot be hit so far from their middle; a link among the words of a line is as high as the line. */
function findSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const isInLine = (target: Element): boolean => {
      if (target.closest('sup') !== null || getComputedStyle(target).display !== 'inline') return false;
      const block = target.closest('p, li, td, th, dd, dt, figcaption, footer, small, h1, h2, h3');
      return block !== null && block.textContent?.trim() !== target.textContent?.trim();
    };
    // At the window's edge there is nothing to hit beyond it; boxes lie on whole pixels.
    const within = (at: number, size: number): number => Math.min(size - 1, Math.max(1, at));
    const isHit = (target: Element, x: number, y: number): boolean =>
      target.contains(document.elementFromPoint(within(x, innerWidth), within(y, innerHeight)));
    const far = least / 2 - 1;
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, select')]
      .filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isInLine(each))
      .map((each) => each.closest('label') ?? each)
      .filter((each) => each.closest('.skip, .seen') === null);
    return targets.flatMap((target) => {
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = target.getClientRects();
      if (box === undefined || box.width === 0) return [];
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const isLarge =
        [x - far, x + far].every((end) => isHit(target, end, y)) &&
        [y - far, y + far].every((end) => isHit(target, x, end));
      const name = (target.ariaLabel ?? target.textContent)?.trim().slice(0, 30);
      const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
      return isLarge ? [] : [`${target.localName} “${name}” ${size} in ${target.parentElement?.className}`];
    });
  }, LEAST);
}

export function holdReachLaws(): void {
  describe.each(pages)('%s', (name) => {
    describe.each([zoomed, phone, wide])('at %j', (viewport) => {
      const visited = shareVisit(() => server.url + name, { ...still, viewport });

      if (viewport !== wide)
        test('nothing that has the focus lies under something else', async () => {
          expect(await findObscured(await rest(visited().page))).toEqual([]);
        });

      if (viewport !== zoomed)
        test('targets are 24 pixels wide and high', async () => {
          expect(await findSmall(await rest(visited().page))).toEqual([]);
        });
    });
  });
}
