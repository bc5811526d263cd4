/** What every page of a built story keeps: it opens anywhere without trouble, holds every word, and is no wider than a screen. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copy, dist, fileUrl, runAxe, serve, server, settle, shareVisit, visit } from '../browser/harness.ts';
import { readPageData } from '../browser/picture.ts';
import { still } from '../browser/places.ts';
import { steps, story } from '../browser/story.ts';
import { readText, squeeze } from '../browser/text.ts';
import { markupOf } from '../texts.ts';

const publicPages = ['index.html', 'deck.html', 'text.html', 'handout.html', 'slides.html'];
const site = [...publicPages, 'about.html', 'explore.html', 'embed.html'];
const pages = [...site, 'speaker.html', 'editorial.html'];
const widths = [320, 360, 390, 480, 560, 768, 844, 1280];

/** Pages that axe looks at, and at which sizes. */
const wide = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };
const looked: Readonly<Record<string, readonly (typeof phone)[]>> = {
  'index.html': [wide, phone],
  'text.html': [wide, phone],
  'about.html': [wide, phone],
  'deck.html': [wide],
  'handout.html': [wide],
  'explore.html': [wide],
  'editorial.html': [wide],
};

export function holdPageLaws(): void {
  let below: Record<'site' | 'copy', Awaited<ReturnType<typeof serve>>>;
  beforeAll(async () => {
    below = { site: await serve(dist, '/some/path/'), copy: await serve(copy, '/some/path/') };
  });
  afterAll(() => Promise.all([below.site.close(), below.copy.close()]));

  describe.each(pages)('%s', (name) => {
    const visited = shareVisit(() => below[site.includes(name) ? 'site' : 'copy'].url + name, still);

    test('opens by double-click, with no trouble and no other request', async () => {
      const { page, troubles } = await visit(fileUrl(name));
      await settle(page);
      expect(troubles).toEqual([]);
      expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true);
    });

    test('opens under any path of a server, with no trouble and no other request', async () => {
      const { page, troubles } = visited();
      await settle(page);
      expect(troubles).toEqual([]);
    });

    test.each(looked[name] ?? [])('axe finds nothing at %j', async (viewport) => {
      const { page } = visited();
      await page.setViewportSize(viewport);
      await settle(page);
      expect(await runAxe(page)).toEqual([]);
    });

    test('is as wide as the screen', async () => {
      expect(await measure(visited().page)).toEqual([]);
    });

    test('breaks no word on the narrowest phone', async () => {
      const { page } = visited();
      await page.setViewportSize({ width: 320, height: 256 });
      await settle(page);
      expect(await findBroken(page)).toEqual([]);
    });

    test('has a strict policy, a language, no style attribute and no id twice', async () => {
      const { policy, lang, styled, ids } = await readStatic(name);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(lang).toBe(story.lang);
      expect(styled).toBe(0);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });
  });

  describe.each(publicPages)('%s', (name) => {
    test('has the steps in their order, with their headings and texts', async () => {
      const found = (await readStatic(name)).slides;
      expect([...found.keys()].filter((id) => steps.some((step) => step.id === id))).toEqual(steps.map(({ id }) => id));
      for (const { id, heading, steps: parts } of story.slides) {
        for (const text of [...(heading ? [heading] : []), ...parts.map(({ body }) => body)]) {
          expect(squeeze(found.get(id) ?? ''), id).toContain(squeeze(readText(markupOf(text))));
        }
      }
    });

    test('credits the article with a live link, names the licence and what the outlines are', async () => {
      const { links, text } = await readStatic(name);
      expect(links).toContain(story.origin?.url);
      expect(text).toMatch(/CC BY 4\.0/);
      expect(text).toMatch(/modern outlines/i);
    });
  });

  test('every link out of the data arrives in the story', async () => {
    const { told } = await readStatic('explore.html');
    const index = await readFile(join(dist, 'index.html'), 'utf8');
    expect(told.length).toBeGreaterThan((story.graphic?.ledger.length ?? 0) / 4);
    for (const link of new Set(told)) expect(index).toContain(` id="${link.replace('index.html#', '')}"`);
  });

  test('an old id leads to the step under its new one', async () => {
    const [first] = Object.entries(story.moved);
    const [old, id] = first ?? ['', ''];
    const { page } = await visit(`${server.url}speaker.html#${old}`);
    const top = (): Promise<number> =>
      page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN, id);
    await expect.poll(top).toBeLessThan(700);
    // All others are led by the same table: it has to be in the page, and their steps.
    const { moved } = await readPageData(page);
    expect(moved).toEqual(story.moved);
    const { ids } = await readStatic('speaker.html');
    expect(Object.values(story.moved).filter((name) => !ids.includes(name))).toEqual([]);
  });
}

/** A page as it is written: what stands there before, and without, any script. */
interface Static {
  readonly policy: string;
  readonly lang: string;
  /** Elements with a style of their own. */
  readonly styled: number;
  readonly ids: readonly string[];
  readonly text: string;
  readonly links: readonly string[];
  /** Links out of the data into the story. */
  readonly told: readonly string[];
  /** For each id the whole text of the slide that it stands in. */
  readonly slides: ReadonlyMap<string, string>;
}

const known = new Map<string, Promise<Static>>();

/** Reads a page's file for all tests that ask what is written there, as a browser without scripts does, but lays nothing out. */
function readStatic(name: string): Promise<Static> {
  const found = known.get(name) ?? parse(name);
  known.set(name, found);
  return found;
}

async function parse(name: string): Promise<Static> {
  const html = await readFile(join(copy, name), 'utf8');
  const { page } = await visit('about:blank');
  const { slides, ...read } = await page.evaluate((written) => {
    const found = new DOMParser().parseFromString(written, 'text/html');
    const elements = [...found.querySelectorAll('[id]')];
    const textOf = (element: Element): string => (element.closest('section, article') ?? element).textContent ?? '';
    const leads = (selector: string): readonly string[] =>
      [...found.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
    return {
      policy: found.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
      lang: found.documentElement.lang,
      styled: found.querySelectorAll('[style]').length,
      ids: elements.map(({ id }) => id),
      text: found.body.textContent ?? '',
      links: leads('a[href]'),
      told: leads('.told a'),
      slides: elements.map((element) => [element.id, textOf(element)] as const),
    };
  }, html);
  return { ...read, slides: new Map(slides) };
}

/** How much wider a page is than its window, at each width where it is. */
export async function measure(page: Page): Promise<readonly string[]> {
  const wide: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 600 ? 2 * width : 390 });
    const found = await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return document.documentElement.scrollWidth;
    });
    if (found > width) wide.push(`${found} at ${width}`);
  }
  return wide;
}

/** Words that go over the end of their line where no word breaks; addresses and code may. */
function findBroken(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const free = 'svg, script, style, a, pre, code, math, .seen, .mini';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = texts.nextNode() as Text | null; node !== null; node = texts.nextNode() as Text | null) {
      const element = node.parentElement;
      if (element === null || !element.checkVisibility() || element.closest(free) !== null) continue;
      for (const { 0: word, index } of node.data.matchAll(/[\p{Script=Latin}\p{M}\p{N}]{4,}/gu)) {
        // An address may end its lines anywhere.
        if (/\S*$/.exec(node.data.slice(0, index))?.[0].includes('/')) continue;
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
    return broken;
  });
}
