/** What every PDF of a built story keeps, read back. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lecturerCopyOf } from '../../src/copies.ts';
import { paperNames } from '../../src/paper.ts';
import { hasPicture } from '../../src/render/ground/figure.ts';
import { headingOf, replaceNodes } from '../../src/text.ts';
import { copy } from '../browser/harness.ts';
import { makePapers, printHandout } from '../browser/papers.ts';
import { type ReadPdf, readPdf } from '../browser/readPdf.ts';
import { steps, story } from '../browser/story.ts';
import { readText, squeeze } from '../browser/text.ts';
import { markupOf } from '../texts.ts';
import { findPdfFaults } from './matterhorn.ts';

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** A quantity's letter shows only where its picture does: texts are compared up to the first one, without the numbers of notes. */
function startOf(html: string): string {
  return letters(readText(html.split('<span class="letter"')[0] ?? '')).slice(0, 20);
}

function letters(text: string): string {
  return squeeze(text).replace(/\d/g, '');
}

const papers = lecturerCopyOf(await makePapers({}));
const hasPhotographs = [...papers.keys()].some((path) => /\.(jpg|png|webp)$/.test(path));
const pdfs = new Map(
  await Promise.all(
    paperNames.map(async (name) => [name as string, await readPdf(join(copy, `${name}.pdf`))] as const),
  ),
);

function read(name: string): ReadPdf {
  const pdf = pdfs.get(name);
  if (pdf === undefined) throw new Error(`no ${name}.pdf`);
  return pdf;
}

export function holdPaperLaws(): void {
  describe.each(paperNames)('%s.pdf', (name) => {
    const pdf = read(name);
    const page = String(papers.get(`${name}.html`));

    test('has a title, a language, tags, and an outline of all headings in their order', () => {
      expect(pdf.title).toBe(readText(matches(page, /<title>(.*)<\/title>/g)[0] ?? ''));
      expect(pdf.title.startsWith(story.title)).toBe(true);
      expect(pdf.language).toBe(story.lang);
      expect(pdf.isTagged).toBe(true);
      expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Figure', 'Link']));
      const headings = matches(page, /<h[1-6](?![^>]*aria-hidden)[^>]*>(.*?)<\/h[1-6]>/gs);
      expect(pdf.outline.map(({ title }) => squeeze(title))).toEqual(headings.map((text) => squeeze(readText(text))));
    });

    test('is PDF/UA-1 as far as a machine can tell', async () => {
      expect(await findPdfFaults(await readFile(join(copy, `${name}.pdf`)))).toEqual([]);
    });

    test('says of each picture what is to be seen', () => {
      const labels = matches(page, /role="img" aria-label="([^"]*)"/g).map(readText);
      const images = matches(page, /<img[^>]* alt="([^"]+)"/g).map(readText);
      expect(pdf.alts.filter((alt) => !images.includes(alt))).toEqual(labels);
      expect(images.filter((alt) => !pdf.alts.includes(alt))).toEqual([]);
      expect(labels.length).toBeGreaterThan(story.slides.length / 2);
      for (const label of labels) expect(label).toMatch(/^[A-Z\d].*\.$/);
    });

    test('has every step as a named place, and every link arrives', () => {
      const told = name === 'figures' ? story.slides.filter(hasPicture) : story.slides;
      const ids = told.flatMap((slide) => slide.steps.map(({ id }) => id)).filter((id) => id !== 'title');
      expect(ids.filter((id) => !pdf.places.has(id))).toEqual([]);
      expect(pdf.jumps.filter((id) => !pdf.places.has(id))).toEqual([]);
      expect(pdf.links).toContain(story.origin?.url);
      expect(pdf.links.filter((link) => !/^https?:\/\/(?!story\.invalid)/.test(link))).toEqual([]);
    });

    test('numbers its contents by the pages on which the slides are', () => {
      const entries = matches(page, /<li class="kind-[^>]*>(.*?)<\/li>/g);
      const { text } = pdf;
      const told = entries.map((entry) => {
        const id = /data-page-of="([^"]*)"/.exec(entry)?.[1] ?? '';
        return squeeze(`${readText(entry)}${(pdf.places.get(id) ?? Number.NaN) + 1}`);
      });
      expect(told.length).toBeGreaterThan(2);
      expect(told.filter((entry) => !squeeze(text).includes(entry))).toEqual([]);
    });

    test('is vector, its fonts are embedded and not Type 3, its size is small', async () => {
      expect(pdf.objects).not.toMatch(hasPhotographs ? /\/Subtype \/Type3/ : /\/Subtype \/(Image|Type3)/);
      const fonts = pdf.objects.match(/\/Type \/FontDescriptor.*?>>/gs) ?? [];
      expect(fonts.length).toBeGreaterThan(2);
      expect(fonts.filter((font) => !/\/FontName \/[A-Z]{6}\+.*\/FontFile2/s.test(font))).toEqual([]);
      expect((await stat(join(copy, `${name}.pdf`))).size).toBeLessThan(3_000_000);
    });

    test('leaves no heading alone at the foot of a page and no page all but empty', () => {
      const foot = name === 'slides' ? 0 : 50;
      const alone = pdf.outline.filter(({ page: index, y }) => {
        const { figures = 0, lines = [] } = pdf.pages[index] ?? {};
        return figures === 0 && !lines.some((line) => line > foot && line < y - 24);
      });
      expect(alone.map(({ title }) => title)).toEqual([]);
      const empty = pdf.pages.filter(
        ({ figures, lines }) => figures === 0 && lines.filter((line) => line > foot).length < 3,
      );
      expect(empty).toEqual([]);
    });
  });

  test('handout-large.pdf sets nothing smaller than 16 point but the line at the foot of a page', () => {
    const foot = (16 / 25.4) * 72;
    const pieces = read('handout-large').pages.flatMap((page) => page.pieces);
    expect(pieces.filter(({ size, y }) => size < 15.95 && y > foot)).toEqual([]);
    expect(pieces.length).toBeGreaterThan(100);
  });

  test.each(['handout', 'reader'])('%s.pdf names the language of words in another one', (name) => {
    const langs = matches(String(papers.get(`${name}.html`)), /<(?!html)[^>]* lang="([^"]+)"/g);
    const named = read(name).tags.flatMap(({ lang }) => (lang === story.lang ? [] : (lang ?? [])));
    expect(new Set(named)).toEqual(new Set(langs));
  });

  test.each(['handout', 'slides', 'handout-large', 'reader'])('%s.pdf holds the text of every step', (name) => {
    const text = letters(read(name).text);
    expect(steps.map(({ body }) => startOf(markupOf(body))).filter((start) => !text.includes(start))).toEqual([]);
  });

  test('figure and text of a slide stand on one page of the handout', () => {
    const { places } = read('handout');
    const parted = story.slides.filter((slide) => new Set(slide.steps.map(({ id }) => places.get(id))).size > 1);
    expect(parted.map(({ id }) => id)).toEqual([]);
  });

  test('the lecturer’s notes hold what the lecturer says, the reader its prose', () => {
    const notes = story.slides.flatMap((slide) => slide.speakerNotes.map(({ body }) => startOf(markupOf(body))));
    const said = letters(read('lecturer').text);
    expect(notes.filter((start) => !said.includes(start))).toEqual([]);
    const prose = story.slides.flatMap(({ reading, sections }) => [
      ...reading.map((text) => startOf(markupOf(text))),
      ...sections.map((text) =>
        startOf(markupOf(replaceNodes(text, (node) => (node === headingOf(text) ? [] : undefined)))),
      ),
    ]);
    const text = letters(read('reader').text);
    expect(prose.filter((start) => !text.includes(start))).toEqual([]);
  });

  test('sizes: A4, the figures lie, the slides are 16:9', () => {
    const sizes = ['handout', 'figures', 'slides'].map((name) => read(name).pages[0]?.size.map(Math.round));
    expect(sizes).toEqual([
      [595, 842],
      [842, 595],
      [960, 540],
    ]);
  });

  test('the short lecture with six slides a page holds every step of it', async () => {
    const { places } = await printHandout({ track: 'short', perPage: 6 });
    const told = story.slides.filter(({ short }) => short).flatMap((slide) => slide.steps.filter(({ short }) => short));
    expect(told.filter(({ id }) => id !== 'title' && !places.has(id))).toEqual([]);
  });
}
