import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist } from './harness.ts';
import { readPdf } from './readPdf.ts';
import { shipped, steps } from './story.ts';
import { readText, squeeze } from './text.ts';

const handout = await readPdf(join(dist, 'handout.pdf'));
const slides = await readPdf(join(dist, 'slides.pdf'));

/** A quantity's letter shows only where its picture does: texts are compared up to the first one. */
function beforeLetter(html: string): string {
  return html.split('<span class="letter"')[0] ?? '';
}

describe.each([
  ['handout.pdf', handout],
  ['slides.pdf', slides],
])('%s', (name, pdf) => {
  test('has a title, a language, tags and an outline of all headings', () => {
    expect(pdf.title).toBe(shipped.title);
    expect(pdf.language).toBe(shipped.lang);
    expect(pdf.isTagged).toBe(true);
    const headings = shipped.slides.filter((slide) => slide.heading).map((slide) => slide.headingText);
    expect(headings.filter((heading) => !pdf.outline.includes(heading))).toEqual([]);
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Figure', 'Link']));
  });

  test('says in words what each picture shows', () => {
    expect(pdf.alts.length).toBeGreaterThan(shipped.slides.length / 2);
    for (const alt of pdf.alts) expect(alt).toMatch(/\w{3}.*\.$/);
  });

  test('holds the text of every step, and the live link to the article', () => {
    // Numbers of notes stand elsewhere in a PDF's text than in a page's.
    const letters = (words: string): string => squeeze(words).replace(/\d/g, '');
    const text = letters(pdf.text);
    const starts = steps.map(({ body }) => letters(readText(beforeLetter(body.html))).slice(0, 20));
    expect(starts.filter((start) => !text.includes(start))).toEqual([]);
    expect(pdf.links).toContain(shipped.origin?.url);
    expect(pdf.links.filter((link) => !/^(https?|mailto):/.test(link))).toEqual([]);
  });

  test('is vector, its fonts are embedded and not Type 3, its size is small', async () => {
    expect(pdf.images).toBe(0);
    const bytes = (await readFile(join(dist, name))).toString('latin1');
    expect(bytes).not.toContain('/Subtype /Type3');
    expect(bytes).toContain('/FontFile2');
    expect((await stat(join(dist, name))).size).toBeLessThan(2_000_000);
  });
});

test('the handout is A4, the slides are 16:9, one a slide and one for the sources', () => {
  expect(handout.size.map(Math.round)).toEqual([595, 842]);
  expect(slides.size[0] / slides.size[1]).toBeCloseTo(16 / 9, 2);
  expect(slides.pages).toBeGreaterThanOrEqual(shipped.slides.length + 1);
  expect(handout.pages).toBeGreaterThanOrEqual(shipped.slides.length / 3);
});
