/** Words that an author marked `{.gap}`: blanks on the students' paper, and their key for the lecturer. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Html, html } from '../../html.ts';
import { mapSteps, type Slide, type Step, type Story } from '../../story.ts';
import { elementsIn, replaceNodes, type Text, textOf } from '../../text.ts';
import type { Edition } from '../ground/edition.ts';
import { renderHeading } from '../ground/headings.ts';
import { renderText } from '../ground/rendertext.ts';

/** The story with a numbered blank for each gap in its steps, all of one width, so that none says how long its word is. */
export function blankStory(story: Story): Story {
  let number = 0;
  const blank = (node: ElementContent): readonly ElementContent[] | undefined => {
    if (node.type !== 'element' || !isGap(node)) return undefined;
    number += 1;
    return [h('span', { class: 'blank' }, String(number))];
  };
  const blankStep = (step: Step): Step => ({ ...step, body: replaceNodes(step.body, blank) });
  return { ...story, slides: story.slides.map((slide) => ({ ...slide, steps: mapSteps(slide.steps, blankStep) })) };
}

/** The words under their slides, numbered as the blanks are; nothing where there are none. */
export function renderGapKey(edition: Edition): Html | undefined {
  let first = 1;
  const items = edition.story.slides.flatMap((slide) => {
    const gaps = gapsOf(slide);
    const start = first;
    first += gaps.length;
    return gaps.length > 0 ? [renderWords(edition, slide, gaps, start)] : [];
  });
  if (items.length === 0) return undefined;
  return html`<section class="key" id="_key"><h2>${edition.words.wordsHead}</h2>${items}</section>`;
}

/** The texts that the key prints. */
export function gapTexts({ story }: Edition): readonly Text[] {
  return story.slides.flatMap(gapsOf);
}

function renderWords(edition: Edition, slide: Slide, gaps: readonly Text[], start: number): Html {
  const words = gaps.map((word) => html`<li>${renderText(edition, word)}</li>`);
  return html`${renderHeading(edition, slide, 3)}<ol start="${start}">${words}</ol>\n`;
}

/** The words of a slide's gaps; a gap inside another one is a part of it. */
function gapsOf({ steps }: Slide): readonly Text[] {
  const outer = steps.flatMap(({ body }) => {
    const all = elementsIn(body, isGap);
    const inner = new Set(all.flatMap((gap) => elementsIn(gap, isGap).filter((element) => element !== gap)));
    return all.filter((gap) => !inner.has(gap));
  });
  return outer.map(({ children }) => textOf(children));
}

function isGap({ data }: Element): boolean {
  return data?.gap === true;
}
