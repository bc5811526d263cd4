import { expect, test } from 'vitest';
import { draw } from '../../src/draw/draw.ts';
import { viewNames } from '../../src/graphic.ts';
import { type PageData, sceneIn, smallFrame } from '../../src/pagedata.ts';
import { readStory } from '../../src/read/story.ts';
import { createEdition } from '../../src/render/ground/edition.ts';
import { renderScroll, scrollData } from '../../src/render/web/scroll.ts';
import { readSources } from '../../src/shell/sources.ts';
import { story } from './fixture.ts';

const { story: towns = story } = await readStory(await readSources('tests/story', ''), (_name, _input, make) =>
  Promise.resolve(make()),
);

const { html } = renderScroll(createEdition(story));
const steps = story.slides.flatMap((slide) => slide.steps);

test('each step is a card with the sentence of its picture, once, and the way to that picture where no script draws it', () => {
  for (const { id } of steps) {
    const card =
      new RegExp(`<div class="step[a-z ]*" id="${id}">[\\s\\S]*?<div class="own">.*</div></div>`).exec(html)?.[0] ?? '';
    expect(card.match(/<p class="seen">/g)).toHaveLength(1);
    expect(card).toContain(`</div><div class="own"><a href="text.html#${id}">See the picture</a></div></div>`);
  }
});

test('the page carries the two first pictures and no other', () => {
  expect(html.match(/<svg class="figure"/g)).toHaveLength(2);
});

test('a script draws from the page’s data just what is drawn of the story', async () => {
  const { graphic, steps: known } = JSON.parse(JSON.stringify(scrollData(towns))) as PageData;
  if (graphic === undefined || towns.graphic === undefined) throw new Error('the story has no graphic');
  expect(new Set(known.map(({ scene }) => scene.view)).size).toBe(viewNames.length);
  for (const step of known) {
    const scene = { ...sceneIn(step, 'full'), ...smallFrame };
    expect(draw(graphic, scene), step.id).toEqual(draw(towns.graphic, scene));
  }
});

test('the first picture is there for wide screens and for phones', () => {
  expect(html).toMatch(/<div class="first first-wide"><svg class="figure" viewBox="0 0 1280 720"/);
  expect(html).toMatch(/<div class="first first-narrow"><svg class="figure" viewBox="0 0 390 420"/);
});

test('a note opens in the card that refers to it first, and leads back there', () => {
  const card = /<div class="step" id="canton">[\s\S]*?<\/ol><\/details>/.exec(html)?.[0] ?? '';
  expect(card).toContain('<details class="notes"><summary>Note 1</summary>');
  expect(card).toContain(
    '<li id="note-1"><a class="number" href="#canton" aria-label="Note 1: back to the text">1</a>',
  );
  expect(html.match(/id="note-1"/g)).toHaveLength(1);
});

test('the sentence of a picture stands once, heard in any case and seen when its line is opened', () => {
  const line = '<details class="shows"><summary>What the picture shows</summary></details><p class="seen">';
  expect(html.split(line)).toHaveLength(steps.length + 1);
  expect(html.match(/<p class="seen">/g)).toHaveLength(steps.length);
});

test('prose follows the last card of its slide, with its own notes', () => {
  expect(html).toMatch(/<div class="reading"><p>Prose for readers[\s\S]*?<summary>Note 3<\/summary>/);
});

test('headings make an outline', () => {
  expect(html.match(/<h[1-6]/g)).toEqual(['<h1', '<h2', '<h3', '<h3', '<h3', '<h3', '<h3', '<h3', '<h2']);
});

test('the script gets one scene a step, in order', () => {
  expect(scrollData(story).steps.map((step) => step.id)).toEqual(steps.map((step) => step.id));
  expect(scrollData(story).steps.map((step) => step.variant)).toContain('wide');
});
