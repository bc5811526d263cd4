import { describe, expect, test } from 'vitest';
import { layoutFrame } from '../../src/draw/ground/layout.ts';
import { usualPaper } from '../../src/paper.ts';
import { createEdition, telling } from '../../src/render/ground/edition.ts';
import { tellingStep } from '../../src/render/ground/figure.ts';
import { tellingPictures } from '../../src/render/ground/sentences.ts';
import { renderHandout } from '../../src/render/paper/handout.ts';
import { renderSlides } from '../../src/render/paper/slides.ts';
import { mapSteps, type Slide, type Story } from '../../src/story.ts';
import { textFrom } from '../texts.ts';
import { story } from './fixture.ts';

const { html } = renderHandout(createEdition(story), usualPaper);
const slides = renderSlides(createEdition(story), usualPaper).html;

function countRows(from: Story): readonly (number | undefined)[] {
  const sheets = renderHandout(createEdition(from), usualPaper).html.split('<section class="sheet').slice(1);
  return sheets.map((sheet) => sheet.match(/<article class="row [^>]*>/g)?.length);
}

/** How wide the pictures are. */
function widths(text: string): readonly number[] {
  return [...text.matchAll(/viewBox="0 0 (\d+) \d+"/g)].map(([, width]) => Number(width));
}

test('three slides a page', () => {
  expect(countRows(story)).toEqual([3, 3]);
});

test('fewer where texts and notes need the room', () => {
  const long = textFrom(`<p>${'long '.repeat(300)}</p>`);
  const slides = story.slides.map((slide) => ({
    ...slide,
    steps: [{ ...slide.steps[0], body: long }] as Slide['steps'],
  }));
  expect(countRows({ ...story, slides })).toEqual([2, 2, 2]);
  const notes = story.notes.map((note) => ({ ...note, text: textFrom('long '.repeat(600)) }));
  expect(countRows({ ...story, notes })).toEqual([1, 1, 3, 1]);
});

test('an opening is never the last of a page', () => {
  const [title, opening, ...rest] = story.slides;
  if (title === undefined || opening === undefined) throw new Error('the fixture has a title and an opening');
  const slides = [title, ...rest.slice(1, 3), opening, ...rest.slice(3)];
  expect(countRows({ ...story, slides })).toEqual([2, 3]);
});

test('a slide prints its last picture, an image named by the sentence of its last step', () => {
  const edition = telling(createEdition(story), tellingPictures);
  const row = /<article class="row [^"]*" id="canton">[\s\S]*?<\/article>/.exec(html)?.[0] ?? '';
  expect(row.match(/<svg/g)).toHaveLength(1);
  expect(row).toContain(`role="img" aria-label="${edition.sentences.get('canton-more')}"`);
});

test('a slide prints the step that its author named, else the last that is no question', () => {
  const canton = story.slides.find(({ id }) => id === 'canton') as Slide;
  const ask = (id: string): Slide['steps'] =>
    mapSteps(canton.steps, (step) => (step.id === id ? { ...step, scene: { ...step.scene, question: true } } : step));
  expect(tellingStep({ ...canton, print: 'canton-less' }).id).toBe('canton-less');
  expect(tellingStep({ ...canton, print: 'gone' }).id).toBe('canton-more');
  expect(tellingStep({ ...canton, steps: ask('canton-more') }).id).toBe('canton-still');
  expect(tellingStep({ ...canton, steps: [{ ...ask('canton')[0] }] }).id).toBe('canton');
});

test('three a page: pictures of 85 mm and more, their maps 50 mm high', () => {
  const [, , slide] = story.slides as readonly [Slide, Slide, Slide];
  const [step] = slide.steps;
  const slides = Array.from({ length: 9 }, (_, i) => {
    return { ...slide, id: `s${i}`, reading: [], steps: [{ ...step, id: `s${i}` }] as Slide['steps'] };
  });
  const { html: text } = renderHandout(createEdition({ ...story, slides, notes: [] }), usualPaper);
  const sheets = text.split('<section class="sheet').slice(1);
  expect(sheets.map((sheet) => /^ per-3 shared-3/.test(sheet))).toEqual([true, true, true]);
  const sizes = [...text.matchAll(/<svg class="figure" viewBox="0 0 (\d+) (\d+)"/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));
  expect(sizes).toHaveLength(9);
  for (const size of sizes) {
    const { map } = layoutFrame({ ...step.scene, variant: 'print', size });
    expect((size.width * 25.4) / 96).toBeGreaterThanOrEqual(85);
    expect((map.height * 25.4) / 96).toBeGreaterThanOrEqual(50);
  }
});

test('a page that holds fewer slides is set as for so many, its pictures larger; lines take the room where they are asked for', () => {
  const alone = { ...story, slides: story.slides.filter(({ id }) => id === 'canton') };
  const text = renderHandout(createEdition(alone), usualPaper).html;
  expect(text).toContain('class="sheet per-1 shared-1"');
  expect(widths(text)).toEqual([672]);
  const height = (from: string): number => Number(/viewBox="0 0 672 (\d+)"/.exec(from)?.[1]);
  const lined = renderHandout(createEdition(alone), { ...usualPaper, lines: true }).html;
  expect(lined).toContain('<main class="lined">');
  expect(height(lined)).toBeLessThan(height(text));
});

test('no figure element: it would stand around the image as a figure without a text of its own', () => {
  expect(html).not.toContain('<figure');
});

describe('opinions with a picture between them', () => {
  const slides = story.slides.map((slide) =>
    slide.id === 'sides'
      ? { ...slide, steps: mapSteps(slide.steps, (step) => ({ ...step, scene: { ...step.scene, view: 'river' } })) }
      : slide,
  );
  const sides = createEdition({ ...story, slides });

  test.each([
    [1, 672],
    [2, 322],
    [3, 322],
    [6, 324],
  ] as const)('%i a page: as wide as they leave it, or over both', (perPage, width) => {
    const text = renderHandout(sides, { ...usualPaper, perPage }).html;
    const article = /<article class="[^"]*" id="sides">[\s\S]*?<\/article>/.exec(text)?.[0] ?? '';
    expect(widths(article)).toEqual([width]);
    expect(article).not.toContain(' alone"');
    expect(article.match(/class="view"/g)).toHaveLength(2);
  });
});

test('quotes, views and texts have no picture', () => {
  for (const id of ['said', 'sides', 'plain']) {
    expect(new RegExp(`<article class="row [^"]* alone" id="${id}">(?:(?!<svg)[\\s\\S])*?</article>`).test(html)).toBe(
      true,
    );
  }
});

test('the contents link to every slide and every further step: a PDF names only what is linked to', () => {
  const contents = /<nav class="contents"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
  const ids = story.slides.flatMap((slide) => slide.steps.map((step) => step.id)).filter((id) => id !== 'title');
  expect([...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual(ids);
});

test('notes stand at the foot of the page that refers to them first', () => {
  const [, first = '', second = ''] = html.split('<section class="sheet');
  expect(first).toContain('<li id="note-1">');
  expect(second).not.toContain('<li id="note-');
});

test('a slide without a heading gets a line in the contents all the same', () => {
  expect(html).toContain('<a href="#said">said</a>');
});

test('slides.pdf has a page a slide and one for the sources', () => {
  expect(slides.match(/<section/g)).toHaveLength(story.slides.length + 1 + 2);
  expect(slides.match(/<section class="sheet/g)).toHaveLength(story.slides.length);
});
