/** Words that an author marked `{.gap}`: blanks on the students' paper, and their key for the lecturer. */
import { html, raw } from '../html.ts';
import type { Html, Slide, Story } from '../story.ts';
import { renderHeading, type View } from './view.ts';

const gapStart = /<span\b[^>]*\bclass="(?:[^"]* )?gap(?: [^"]*)?"[^>]*>/;

/** Some markup around its first gap. */
interface Cut {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** The story with a numbered blank for each gap in its steps, all of one width, so that none says how long its word is. */
export function blankStory(story: Story): Story {
  let number = 0;
  const blank = (text: string): string => {
    const cut = cutGap(text);
    if (cut === undefined) return text;
    number += 1;
    return `${cut.before}<span class="blank">${number}</span>${blank(cut.after)}`;
  };
  const slides = story.slides.map((slide) => ({
    ...slide,
    steps: slide.steps.map((step) => ({ ...step, body: raw(blank(step.body.html)) })),
  }));
  return { ...story, slides };
}

/** The words under their slides, numbered as the blanks are; nothing where there are none. */
export function renderGapKey({ story, words }: View): Html | undefined {
  let first = 1;
  const items = story.slides.flatMap((slide) => {
    const gaps = gapsOf(slide);
    const start = first;
    first += gaps.length;
    return gaps.length > 0 ? [renderWords(slide, gaps, start)] : [];
  });
  if (items.length === 0) return undefined;
  return html`<section class="key" id="_key"><h2>${words.wordsHead}</h2>${items}</section>`;
}

function renderWords(slide: Slide, gaps: readonly string[], start: number): Html {
  const words = gaps.map((word) => html`<li>${raw(word)}</li>`);
  return html`${renderHeading(slide, 3)}<ol start="${start}">${words}</ol>\n`;
}

function gapsOf(slide: Slide): readonly string[] {
  const find = (text: string): readonly string[] => {
    const cut = cutGap(text);
    return cut === undefined ? [] : [cut.word, ...find(cut.after)];
  };
  return slide.steps.flatMap(({ body }) => find(body.html));
}

/** A gap may hold spans of its own: it ends where as many are closed as were opened. */
function cutGap(text: string): Cut | undefined {
  const start = gapStart.exec(text);
  if (start === null) return undefined;
  const inner = start.index + start[0].length;
  let depth = 1;
  for (const tag of text.slice(inner).matchAll(/<(\/?)span\b[^>]*>/g)) {
    depth += tag[1] === '/' ? -1 : 1;
    const end = inner + tag.index;
    if (depth === 0)
      return {
        before: text.slice(0, start.index),
        word: text.slice(inner, end),
        after: text.slice(end + tag[0].length),
      };
  }
  return undefined;
}
