/** Which picture a sentence compares its own with. */
import { expect, test } from 'vitest';
import {
  everyPicture,
  everyStep,
  previousDays,
  previousInTracks,
  tellingPictures,
  tellScenes,
  toldScenes,
} from '../../src/render/ground/sentences.ts';
import type { Slide, Step } from '../../src/story.ts';
import * as small from './fixture.ts';

test('the picture before is that of the same track and output, and never the title’s', () => {
  const date = (id: string, day: string, isShort = true): Step => ({
    ...(small.story.slides[0]?.steps[0] as Step),
    id,
    short: isShort,
    scene: { view: 'map', date: day, focus: { on: 'home' }, show: [], names: [] },
  });
  const slide = (kind: Slide['kind'], layout: Slide['layout'], ...own: [Step, ...Step[]]): Slide => ({
    ...(small.story.slides[0] as Slide),
    kind,
    layout,
    steps: own,
    id: own[0].id,
  });
  const made = [
    slide('title', 'full', date('title', '1930-12-31')),
    slide('opening', 'full', date('opening', '1921-01-01')),
    slide('slide', 'figure', date('a', '1923-01-01'), date('b', '1924-01-01', false), date('c', '1925-06-01')),
    slide('slide', 'text', date('words', '1926-01-01')),
    slide('slide', 'figure', date('back', '1922-06-01'), date('on', '1927-06-01')),
  ];
  expect(previousInTracks(made)).toEqual(
    new Map([
      ['title', {}],
      ['opening', {}],
      ['a', { full: '1921-01-01', short: '1921-01-01' }],
      ['b', { full: '1923-01-01', short: '1923-01-01' }],
      ['c', { full: '1924-01-01', short: '1923-01-01' }],
      ['back', { full: '1925-06-01', short: '1925-06-01' }],
      ['on', { full: '1922-06-01', short: '1922-06-01' }],
    ]),
  );
  expect([...previousDays(made, tellingPictures)]).toEqual([
    ['c', '1921-01-01'],
    ['on', '1925-06-01'],
  ]);
  expect([...previousDays(made, everyStep)].find(([id]) => id === 'back')).toEqual(['back', '1926-01-01']);
  const sentences = tellScenes(small.story.graphic, toldScenes(made, everyPicture));
  expect([...sentences.keys()]).toEqual(['title', 'opening', 'a', 'b', 'c', 'back', 'on']);
  expect(sentences.get('back')).toBe('In June 1922: much goes to the North (arms 3 of 5).');
});

test('a question keeps what was new in the picture that it asks about', () => {
  const [first] = small.story.slides;
  const step = (id: string, date: string, question?: true): Step => ({
    ...(first?.steps[0] as Step),
    id,
    scene: { view: 'map', date, focus: { on: 'home' }, show: [], names: [], ...(question && { question }) },
  });
  const steps = [
    step('a', '1923-01-01'),
    step('b', '1924-01-01'),
    step('q', '1924-01-01', true),
    step('c', '1925-01-01'),
  ];
  const slide = { ...(first as Slide), kind: 'slide', layout: 'figure', steps } as unknown as Slide;
  const scenes = toldScenes([slide], everyPicture);
  expect([...scenes].map(([id, { since }]) => [id, since])).toEqual([
    ['a', undefined],
    ['b', '1923-01-01'],
    ['q', '1923-01-01'],
    ['c', '1924-01-01'],
  ]);
});
