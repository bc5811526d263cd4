/** Whoever needs larger type has it in the deck, and loses no word by it: zoom, larger type, wider spacing (WCAG 2.2, 1.4.4, 1.4.10, 1.4.12). */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { goTo } from '../browser/harness.ts';
import { openDeck } from '../browser/opened.ts';
import { currentStep } from '../browser/places.ts';
import { steps } from '../browser/story.ts';

/** What a browser's zoom makes of a window of 1280 × 720. */
const zooms = [
  { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
  { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
] as const;

/** The spacing that a reader may want, as WCAG gives it. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

async function wear(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** Lines of the present slide that nobody can see or scroll to. */
function findCut(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // What follows a new size of its parts comes within the next frames.
    for (let frames = 0; frames < 3; frames++) await new Promise((done) => requestAnimationFrame(done));
    const root = document.documentElement;
    const scrollerOf = (element: Element | null): Element | null => {
      if (element === null || element === document.body) return root;
      return /auto|scroll/.test(getComputedStyle(element).overflowY) ? element : scrollerOf(element.parentElement);
    };
    const isReached = (rect: DOMRect, scroller: Element): boolean => {
      const box = scroller.getBoundingClientRect();
      const [left, top] = scroller === root ? [-scrollX, -scrollY] : [box.left, box.top - scroller.scrollTop];
      const isPage = scroller === root && getComputedStyle(root).overflowY !== 'hidden';
      const height = scroller === root && !isPage ? innerHeight : scroller.scrollHeight;
      const isIn =
        scroller === root || (box.top >= 0 && box.bottom <= innerHeight + 1) || root.scrollHeight > innerHeight;
      return (
        isIn &&
        rect.left >= left - 1 &&
        rect.right <= innerWidth + 1 &&
        rect.bottom <= top + height * scaleOf(scroller) + 2
      );
    };
    const scaleOf = (scroller: Element): number =>
      scroller === root ? 1 : scroller.getBoundingClientRect().width / (scroller as HTMLElement).offsetWidth;
    const slide = document.querySelector('.slides > .present') as Element;
    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement as Element;
      if (!element.checkVisibility() || element.closest('.seen, math, .wide, pre') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const scroller = scrollerOf(element) as Element;
      const lost = [...range.getClientRects()].filter((rect) => rect.width > 0 && !isReached(rect, scroller));
      if (lost.length > 0) cut.push(`${element.localName} “${node.textContent?.trim().slice(0, 40)}”`);
    }
    return cut;
  });
}

/** A heading that reaches up into the words over it. */
function findTouching(page: Page): Promise<readonly string[]> {
  return page.locator('.slides > .present > .text').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const [over, heading] = [text.querySelector('.kicker'), text.querySelector('h2')];
      if (over === null || heading === null) return [];
      const room = heading.getBoundingClientRect().top - over.getBoundingClientRect().bottom;
      return room < 0 ? [`${heading.textContent}: ${room} px over it`] : [];
    }),
  );
}

async function findAllCut(page: Page): Promise<readonly string[]> {
  const cut: string[] = [];
  for (const id of [...steps.map((step) => step.id), '_sources']) {
    await goTo(page, `#/${id}`);
    await expect.poll(() => currentStep(page)).toBe(id);
    cut.push(...[...(await findCut(page)), ...(await findTouching(page))].map((line) => `${id}: ${line}`));
  }
  return cut;
}

export function holdZoomLaws(): void {
  describe.each(zooms)('in a window of %j', (options) => {
    test('every word of every step can be seen, and none needs a scroll sideways', async () => {
      const { page } = await openDeck('', options);
      expect(await findAllCut(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
    });
  });

  test.each([[{ viewport: { width: 1280, height: 720 } }], [zooms[0]]])(
    'with the spacing of WCAG every word of every step can be seen, in %j',
    async (options) => {
      const { page } = await openDeck('', options);
      await wear(page, spacing);
      expect(await findAllCut(page)).toEqual([]);
    },
  );
}
