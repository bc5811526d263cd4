import { expect, test } from 'vitest';
import { printHandout } from '../../browser/papers.ts';
import { story } from '../../browser/story.ts';
import { holdPaperLaws } from '../../laws/papers.ts';

holdPaperLaws();

test('the short lecture with six slides a page takes four pages', async () => {
  const { pages } = await printHandout({ track: 'short', perPage: 6 });
  expect(pages.length).toBeLessThanOrEqual(4);
});

test('on Letter, one slide a page', async () => {
  const { pages } = await printHandout({ size: 'letter', perPage: 1, track: 'short' });
  expect(pages[0]?.size.map(Math.round)).toEqual([612, 792]);
  const slides = story.slides.filter(({ short, kind }) => short && kind === 'slide').length;
  expect(pages.slice(1, 1 + slides).map(({ figures }) => figures)).toEqual(Array.from({ length: slides }, () => 1));
});
