/** What print documents share. */
import { type Html, html } from '../../html.ts';
import type { PaperChoice } from '../../paper.ts';
import type { Slide, Step } from '../../story.ts';
import type { Edition } from '../ground/edition.ts';
import { deckVariant, printsPicture, renderFigure, type Size, tellingStep } from '../ground/figure.ts';
import { leadPicture } from '../ground/image.ts';
import { renderText } from '../ground/rendertext.ts';

/** In millimetres. The side margins leave the same width for text, 178 mm, on both papers. */
export const sheetSizes = {
  a4: { width: 210, height: 297, side: 16 },
  letter: { width: 215.9, height: 279.4, side: 18.95 },
} as const;

/** The margins above and below, and what stays free so that nothing spills over, in millimetres. */
export const EDGE = { top: 13, bottom: 16, spare: 3 };

const pixelsPerMillimetre = 96 / 25.4;

/** The height of a page between its margins, in CSS pixels. */
export function roomOnPaper({ size }: Pick<PaperChoice, 'size'>): number {
  return Math.floor((sheetSizes[size].height - EDGE.top - EDGE.bottom - EDGE.spare) * pixelsPerMillimetre);
}

/** A slide's telling picture as an image with its sentence; nothing where the slide is text. */
export function renderTellingPicture(edition: Edition, slide: Slide, size: Size, onPaper: boolean): Html | undefined {
  return printsPicture(slide) ? renderPicture(edition, slide, tellingStep(slide), size, onPaper) : undefined;
}

/** The picture of a step as an image with its sentence, composed for paper or as the deck has it; nothing without a graphic. */
export function renderPicture(
  edition: Edition,
  slide: Slide,
  step: Step,
  size: Size,
  onPaper: boolean,
): Html | undefined {
  const { graphic } = edition.story;
  if (graphic === undefined) return undefined;
  const variant = onPaper ? 'print' : deckVariant(slide, step);
  const scene = edition.scenes.get(step.id) ?? step.scene;
  const showing = { label: edition.sentences.get(step.id) ?? '', lead: leadPicture(edition.medium) };
  return html`<div class="picture">${renderFigure(graphic, scene, variant, size, showing)}</div>`;
}

/** What one step of width and height means, in words: once on every paper with pictures. */
export function renderRule({ story: { graphic }, words }: Edition): Html | undefined {
  if (graphic === undefined || graphic.ratings.length === 0) return undefined;
  return html`<p class="rule">${words.rule(graphic.kinds)}</p>`;
}

/** Below this width, in CSS pixels, charts stand over the map, not beside it. */
const NARROW = 442;

/** The size of steps' pictures: higher by the charts that stand over their maps. */
export function withCharts({ width, height }: Size, steps: readonly Step[]): Size {
  const rows = Math.max(...steps.map(({ scene }) => (scene.view === 'map' ? scene.show.length : 0)));
  return { width, height: height + (width < NARROW && rows > 0 ? rows * 29 + 16 : 0) };
}

/**
 * The text of each step under its id, so that links into the paper arrive; the slide's id, which is its first step's, stands on the slide.
 */
export function renderPrintSteps(edition: Edition, { steps }: Slide): readonly Html[] {
  return steps.map(
    (step, index) =>
      html`<div class="step"${index > 0 && html` id="${step.id}"`}>${renderText(edition, step.body)}</div>`,
  );
}

/** Text as it may stand in a CSS string. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\n\f\r<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
