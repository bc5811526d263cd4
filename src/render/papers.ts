/** The print documents: how each is made, what it wears, what its pages measure. */
import { privately } from '../copies.ts';
import type { Html } from '../html.ts';
import type { PaperChoice, PaperName } from '../paper.ts';
import type { Story } from '../story.ts';
import type { Draft } from './draft.ts';
import { createEdition, type Edition, seenIn } from './ground/edition.ts';
import { picturesOf } from './ground/figure.ts';
import { paperMedium } from './ground/medium.ts';
import { renderLecture } from './lecturer/lecture.ts';
import { blankStory } from './paper/gaps.ts';
import { renderHandout } from './paper/handout.ts';
import { renderLarge } from './paper/large.ts';
import { renderPlates } from './paper/plates.ts';
import { cssString, EDGE, sheetSizes } from './paper/print.ts';
import { renderReader } from './paper/reader.ts';
import { shortStory } from './paper/shortlecture.ts';
import { renderSlides } from './paper/slides.ts';

interface Paper {
  readonly styles: readonly string[];
  /** Slides have a page of their own measures. */
  readonly page?: 'portrait' | 'landscape';
  readonly isPrivate?: boolean;
  /** `whole` is the story; `told` is what the lecture tells: its track, with blanks where these are wanted. */
  readonly render: (whole: Edition, told: Edition, choice: PaperChoice) => Html;
}

const papers: Readonly<Record<PaperName, Paper>> = {
  handout: {
    styles: ['paper', 'handout', 'grid'],
    page: 'portrait',
    render: (_, told, choice) => renderHandout(told, choice),
  },
  slides: {
    styles: ['slide', 'slides'],
    render: (whole, _, choice) => renderSlides(inTrack(whole, choice), choice),
  },
  'handout-large': {
    styles: ['paper', 'large'],
    page: 'portrait',
    render: (_, told, choice) => renderLarge(told, choice),
  },
  reader: { styles: ['paper', 'reader'], page: 'portrait', render: (whole) => renderReader(whole) },
  figures: {
    styles: ['paper', 'plates'],
    page: 'landscape',
    render: (whole, _, choice) => renderPlates(inTrack(whole, choice), choice),
  },
  lecturer: {
    styles: ['paper', 'lecture'],
    page: 'portrait',
    isPrivate: true,
    render: (whole, _, choice) => renderLecture(whole, choice.gaps ? inTrack(whole, choice) : undefined),
  },
};

/** The wanted documents as pages, each under the name of its PDF; figures only where there are any. */
export function draftPapers(edition: Edition, choice: PaperChoice): readonly Draft[] {
  const told = choice.gaps ? createEdition(blankStory(tell(edition.story, choice))) : inTrack(edition, choice);
  const names = choice.only.filter((name) => name !== 'figures' || picturesOf(edition.story) !== undefined);
  return names.map((name) => draftPaper(name, edition, told, choice));
}

function draftPaper(name: PaperName, whole: Edition, told: Edition, choice: PaperChoice): Draft {
  const { styles, page, isPrivate = false, render } = papers[name];
  const { story, words } = whole;
  const head = name === 'reader' ? story.title : `${story.title} — ${words.papers[name]}`;
  return {
    path: isPrivate ? privately(`${name}.html`) : `${name}.html`,
    up: '',
    title: head,
    styles: ['theme', 'graphic', 'print', ...styles],
    ...(page && { rules: renderPageRules(choice, page, head) }),
    ...(isPrivate && { hidden: true }),
    body: render(onPaper(whole), onPaper(told), choice),
  };
}

function onPaper(edition: Edition): Edition {
  return seenIn(edition, paperMedium(edition.story));
}

function inTrack(edition: Edition, choice: PaperChoice): Edition {
  return choice.track === 'short' ? createEdition(tell(edition.story, choice)) : edition;
}

function tell(story: Story, { track }: PaperChoice): Story {
  return track === 'short' ? shortStory(story) : story;
}

/** What depends on the paper. Text is 178 mm wide on both. */
function renderPageRules({ size }: PaperChoice, page: 'portrait' | 'landscape', head: string): string {
  const { width, height, side } = sheetSizes[size];
  const measures = page === 'portrait' ? `${width}mm ${height}mm` : `${height}mm ${width}mm`;
  const margins = page === 'portrait' ? `margin:${EDGE.top}mm ${side}mm ${EDGE.bottom}mm;` : '';
  const room = (page === 'portrait' ? height : width) - EDGE.top - EDGE.bottom - EDGE.spare;
  const turned = page === 'portrait' ? `@page turned{size:${height}mm ${width}mm}` : '';
  return `@page{size:${measures};${margins}@bottom-left{content:${cssString(head)}}}${turned}:root{--room:${room.toFixed(1)}mm}`;
}
