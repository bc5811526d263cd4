/** What both print documents share. */
import { html, raw } from '../html.ts';
import type { Html, Slide, Step } from '../story.ts';
import { deckVariant, hasPicture, lastStep, renderFigure, type Size } from './figure.ts';
import type { View } from './view.ts';

/** A slide's last picture as an image with its sentence; nothing where the slide is text. */
export function renderLastPicture(view: View, slide: Slide, size: Size, onPaper: boolean): Html | undefined {
  const { graphic } = view.story;
  if (graphic === undefined || !hasPicture(slide)) return undefined;
  const step = lastStep(slide);
  const variant = onPaper ? 'print' : deckVariant(slide);
  return html`<div class="picture">${renderFigure(graphic, step.scene, variant, size, view.sentences.get(step.id) ?? '')}</div>`;
}

/**
 * One step's text under its id, so that links into the paper arrive; the slide's id, which is its first step's, stands on the slide.
 * Nobody scrolls on paper: no image may wait for that.
 */
export function renderPrintStep(step: Step, index: number): Html {
  const body = raw(step.body.html.replaceAll(' loading="lazy"', ''));
  return html`<div class="step"${index > 0 && html` id="${step.id}"`}>${body}</div>`;
}

/** Text as it may stand in a CSS string. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\n\f\r<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
