/** The story by its chapters. */
import { type Html, html } from '../../html.ts';
import type { Note, Slide } from '../../story.ts';
import { type Edition, notesAt } from './edition.ts';

/** Slides that belong to one chapter, each list of them a chapter; the title belongs to none. */
export function groupChapters(slides: readonly Slide[]): readonly (readonly Slide[])[] {
  const groups: Slide[][] = [];
  for (const slide of slides.filter(({ kind }) => kind !== 'title')) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.chapter === slide.chapter) last.push(slide);
    else groups.push([slide]);
  }
  return groups;
}

/** The notes that stand on a slide first, or in its prose. */
export function notesOf(edition: Edition, slide: Slide): readonly Note[] {
  return [...slide.steps.map(({ id }) => id), `${slide.id} reading`].flatMap((home) => notesAt(edition, home));
}

/** Links to the chapters with their dates, as items of a list; to the slides where there are no chapters. */
export function renderChapterItems(edition: Edition): readonly Html[] {
  const marks = edition.story.slides.filter(
    (slide) => slide.kind === (edition.hasOpenings ? 'opening' : 'slide') && slide.heading,
  );
  return marks.map(
    (slide) => html`<li><a href="#${slide.id}">${slide.headingText}</a>${renderDates(edition, slide)}</li>`,
  );
}

function renderDates(edition: Edition, slide: Slide): Html | undefined {
  const dates = slide.chapter === undefined ? undefined : edition.story.chapters[slide.chapter]?.dates;
  return dates === undefined || slide.kind !== 'opening' ? undefined : html` <span>${dates}</span>`;
}
