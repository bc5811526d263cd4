/** Whoever needs larger type has it in the deck, and loses no word by it: zoom, larger type, wider spacing (WCAG 2.2, 1.4.4, 1.4.10, 1.4.12). */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
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

/** Lines of the present slide that nobody can see or scroll to, and a heading that reaches up into the words over it. */
function findLost(page: Page): Promise<readonly string[]> {
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
    for (const text of slide.querySelectorAll(':scope > .text')) {
      const [over, heading] = [text.querySelector('.kicker'), text.querySelector('h2')];
      if (over === null || heading === null) continue;
      const room = heading.getBoundingClientRect().top - over.getBoundingClientRect().bottom;
      if (room < 0) cut.push(`${heading.textContent}: ${room} px over it`);
    }
    return cut;
  });
}

/** What is lost at the steps of a deck, with each of some styles: a step is gone to once for all of them. */
async function findAllLost(page: Page, styles: readonly string[]): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const id of [...steps.map((step) => step.id), '_sources']) {
    await goTo(page, `#/${id}`);
    await expect.poll(() => currentStep(page)).toBe(id);
    for (const style of styles) {
      if (styles.length > 1) await wear(page, style);
      lost.push(...(await findLost(page)).map((line) => `${id} ${style === spacing ? 'spaced' : ''}: ${line}`));
    }
  }
  return lost;
}

/** Windows, and the styles in which all steps are looked at there. */
const windows = [
  ['wide spacing', { viewport: { width: 1280, height: 720 } }, [spacing]],
  ['usual and with wide spacing', zooms[0], ['', spacing]],
  ['usual spacing', zooms[1], ['']],
] as const;

export function holdZoomLaws(): void {
  test.each(windows)(
    'with %s in a window of %j every word of every step can be seen, and none needs a scroll sideways',
    async (_, options, styles) => {
      const { page } = await openDeck('', options);
      await wear(page, styles[0]);
      expect(await findAllLost(page, styles)).toEqual([]);
      await wear(page, styles[0]);
      const { viewport } = options;
      if (styles[0] === '')
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    },
    180_000,
  );
}
