/** How a slide is laid out, as style sheets are told. */
import type { Layout, Slide } from '../../story.ts';
import type { Edition } from './edition.ts';
import { hasPicture } from './figure.ts';
import { sizeOfPoster } from './size.ts';

/** A slide with a large image is one of text; so is one beside a picture where the story has none. */
export function layoutOf(edition: Edition, slide: Slide): Layout {
  if (slide.layout === 'image') return 'text';
  return slide.layout === 'figure' && edition.story.graphic === undefined ? 'text' : slide.layout;
}

/** Class names for a slide's element: its kind, its layout, what it shows, whether its texts stay while others come, and the author's own. */
export function slideClass(edition: Edition, slide: Slide): string {
  const kept = edition.story.bare ? 'keeps' : '';
  const shown = slide.steps[0]?.scene.view ?? 'map';
  const shows = shown === 'map' ? '' : `view-${shown}`;
  const names = [
    `kind-${slide.kind}`,
    `layout-${layoutOf(edition, slide)}`,
    slide.layout === 'image' ? 'image' : '',
    slide.layout === 'views' && hasPicture(slide) ? 'between' : '',
    shows,
    kept,
    sizeOfPoster(slide),
    ...slide.classes,
  ];
  return names.filter(Boolean).join(' ');
}
