/** The heading of a slide, and what stands around it. */
import { type Html, html } from '../../html.ts';
import type { Slide } from '../../story.ts';
import type { Edition } from './edition.ts';
import { renderText } from './rendertext.ts';

/** A slide's heading with what stands around it, in an outline of title, chapters and slides. */
export function renderHead(edition: Edition, slide: Slide): Html {
  const level = slide.kind === 'title' ? 1 : slide.kind === 'opening' || !edition.hasOpenings ? 2 : 3;
  return html`${slide.kind === 'opening' && renderKicker(edition, slide)}${renderHeading(edition, slide, level)}${renderByline(edition, slide)}`;
}

/** "Chapter 2 · 1923–1927"; nothing on the title slide and in a deck without openings. */
export function kickerText({ story, words, hasOpenings }: Edition, { chapter: index }: Slide): string | undefined {
  const chapter = index === undefined ? undefined : story.chapters[index];
  if (index === undefined || chapter === undefined || !hasOpenings) return undefined;
  return [words.chapter(index + 1), chapter.dates].filter(Boolean).join(' · ');
}

/** The same over a heading. */
export function renderKicker(edition: Edition, slide: Slide): Html | undefined {
  const text = kickerText(edition, slide);
  return text === undefined ? undefined : html`<p class="kicker">${text}</p>`;
}

/** A heading of the level, or nothing on a slide without one. One that is `silent` is seen only. */
export function renderHeading(edition: Edition, slide: Slide, level: 1 | 2 | 3, silent = false): Html | undefined {
  return (
    slide.heading &&
    html`<h${level}${silent && html` aria-hidden="true"`}>${renderText(edition, slide.heading)}</h${level}>`
  );
}

/** Subtitle and authors under the story's title. */
export function renderByline(edition: Edition, slide: Slide): Html | undefined {
  if (slide.kind !== 'title') return undefined;
  const { subtitle, authors } = edition.story;
  return html`${subtitle !== undefined && html`<p class="subtitle">${subtitle}</p>`}${
    authors.length > 0 && html`<p class="authors">${authors.join(', ')}</p>`
  }`;
}
