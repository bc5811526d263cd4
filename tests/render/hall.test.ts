import { expect, test } from 'vitest';
import { deckKeys } from '../../src/keys.ts';
import { createEdition } from '../../src/render/ground/edition.ts';
import { renderHall } from '../../src/render/web/hall.ts';
import { mapSteps } from '../../src/story.ts';
import { wordsFor } from '../../src/words.ts';
import { bare, story } from './fixture.ts';

const rows = (html: string): readonly string[] =>
  [...html.matchAll(/<dd>([^<]*)<\/dd>/g)].map(([, text]) => text ?? '');

test('the help lists every key, in the language of the story', () => {
  const { html } = renderHall(createEdition(story));
  expect(rows(html)).toEqual(deckKeys.map(({ action }) => wordsFor('en').hall.keys[action]));
  const german = renderHall(createEdition({ ...story, lang: 'de' })).html;
  expect(rows(german)).toEqual(deckKeys.map(({ action }) => wordsFor('de').hall.keys[action]));
  expect(german).toContain('<kbd>Bild ab</kbd>');
});

test('keys for what a deck has not are left out', () => {
  const slides = story.slides.map((slide) => ({
    ...slide,
    short: false,
    steps: mapSteps(slide.steps, (step) => ({ ...step, short: false })),
  }));
  const keys = wordsFor('en').hall.keys;
  const left = rows(renderHall(createEdition({ ...bare, slides })).html);
  expect(left).not.toContain(keys.motion);
  expect(left).not.toContain(keys.track);
  expect(left).toHaveLength(deckKeys.length - 2);
});

test('arrows ask for no letter of the fonts', () => {
  expect(renderHall(createEdition(story)).html).not.toMatch(/[←-↿]/);
});
