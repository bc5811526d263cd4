import { expect, test } from 'vitest';
import { draw } from '../../src/draw/draw.ts';
import { deckVariant, hasPicture, printsBetween, tellingStep } from '../../src/render/ground/figure.ts';
import { shownRows, trimGraphic } from '../../src/render/ground/pagegraphic.ts';
import { everyPicture } from '../../src/render/ground/sentences.ts';
import type { Slide, Story } from '../../src/story.ts';
import { graphic, scene } from '../draw/fixture.ts';
import { story } from './fixture.ts';

const [first] = story.slides;
if (first === undefined) throw new Error('the fixture has no slide');

/** A story whose one step splits the picture, with a row that nobody shows. */
function splitStory(): Story {
  const over = { place: 'town', start: '1925-06-01', end: '1927-01-01', label: 'An envoy' };
  const ledger = graphic.ledger.map((row) => (row.id === 'promise' ? { ...row, ...over } : row));
  const at = (id: string) => ({ on: 'places', ids: [id] }) as const;
  const {
    variant: _variant,
    size: _size,
    ...split
  } = scene('1926-01-10', { view: 'split', focus: at('town'), beside: at('mill') });
  const slide: Slide = { ...(first as Slide), steps: [{ ...tellingStep(first as Slide), scene: split }] };
  return { ...story, graphic: { ...graphic, ledger }, slides: [slide] };
}

test('rows that a split picture tells travel to the browser', () => {
  const split = splitStory();
  expect([...shownRows(split)]).toEqual(['promise']);
  const whole = split.graphic ?? graphic;
  const picture = {
    ...tellingStep(split.slides[0] as Slide).scene,
    variant: 'deck',
    size: { width: 1280, height: 720 },
  } as const;
  const texts = draw(trimGraphic(whole, shownRows(split)), picture).map(({ text }) => text);
  expect(texts).toContain('An envoy');
  expect(texts).toEqual(draw(whole, picture).map(({ text }) => text));
});

test('between two opinions a step has a picture where it asks for a view, and paper where its telling step does', () => {
  const sides = story.slides.find(({ id }) => id === 'sides') as Slide;
  const [plain] = sides.steps;
  const shows = { ...plain, id: 'shows', scene: { ...plain.scene, view: 'river' } } as const;
  const staged: Slide = { ...sides, steps: [plain, shows] };
  expect(staged.steps.map((step) => deckVariant(staged, step))).toEqual(['deck', 'between']);
  expect(staged.steps.map((step) => everyPicture(staged, step))).toEqual([false, true]);
  expect([staged, sides].map(hasPicture)).toEqual([true, false]);
  expect([staged, { ...staged, print: plain.id }, sides].map(printsBetween)).toEqual([true, false, false]);
});
