/** The print document of `figures.pdf`: one picture a page in landscape, with its caption and its sources. */
import { type Html, html } from '../../html.ts';
import type { PaperChoice } from '../../paper.ts';
import type { Note, Slide, Step } from '../../story.ts';
import { renderNotes } from '../ground/credit.ts';
import { hasPicture, showsPicture, tellingStep } from '../ground/figure.ts';
import { paperMedium } from '../ground/medium.ts';
import { renderQr } from '../ground/qr.ts';
import { renderText } from '../ground/rendertext.ts';
import { everyPicture, tellingPictures } from '../ground/sentences.ts';
import { notesAt, renderByline, renderHeading, renderKicker, seenIn, telling, type View } from '../ground/view.ts';
import { renderImprint, renderOpenNotes } from './back.ts';
import { renderContents } from './contents.ts';
import { renderOutlines } from './outlines.ts';
import { renderPicture, renderRule } from './print.ts';

/** Printed 1.16 times as large. */
const plateSize = { width: 860, height: 455 };

/** A picture, and the ids under which links find it. */
interface Plate {
  readonly slide: Slide;
  readonly step: Step;
  readonly ids: readonly string[];
}

/** The body of the document: a slide's last picture, or every step's. */
export function renderPlates(page: View, { steps }: PaperChoice): Html {
  const { slides } = page.story;
  const list = { ...page, story: { ...page.story, slides: slides.filter(hasPicture) } };
  const view = seenIn(telling(page, steps ? everyPicture : tellingPictures), paperMedium(list.story, ''));
  const plates = list.story.slides.flatMap((slide) => listPlates(slide, steps));
  const pages = plates.map((plate, index) => renderPlate(view, plate, index + 1));
  const texts = plates.flatMap(({ slide, step }) => [...(slide.heading ? [slide.heading] : []), step.body]);
  const standing = plates.flatMap(({ step }) => notesAt(view, step.id));
  return html`${renderOutlines(view)}
<main>
<section class="cover"><h1>${view.story.title}</h1>${slides[0] && renderByline(view, slides[0])}${renderRule(view)}${renderContents(list)}${renderImprint(view)}${renderQr(view)}</section>
${pages}${renderOpenNotes(view, texts, standing)}</main>`;
}

function listPlates(slide: Slide, everyStep: boolean): readonly Plate[] {
  if (everyStep)
    return slide.steps.filter((step) => showsPicture(slide, step)).map((step) => ({ slide, step, ids: [step.id] }));
  return [{ slide, step: tellingStep(slide), ids: slide.steps.map(({ id }) => id) }];
}

function renderPlate(view: View, { slide, step, ids }: Plate, number: number): Html {
  const notes = notesAt(view, step.id);
  const picture = renderPicture(view, slide, step, plateSize, true);
  const level = view.hasOpenings && slide.kind === 'slide' ? 3 : 2;
  const heading =
    step === slide.steps[0] || ids.length > 1
      ? renderHeading(view, slide, level)
      : html`<p class="again">${slide.heading ? renderText(view, slide.heading) : slide.headingText}</p>`;
  const caption = html`<div class="caption"><div class="said">${renderKicker(view, slide)}${heading}<p class="number">${view.words.figure(number)}</p>${renderText(view, step.body)}</div>${renderEvidence(view, step, notes)}${renderQr(view, step.id)}</div>`;
  return html`<section class="plate">${ids.reduceRight((inner, id) => html`<div id="${id}">${inner}</div>`, html`${picture}${caption}`)}</section>\n`;
}

/** The works behind the text and behind the quantities that the picture shows. */
function renderEvidence(view: View, step: Step, notes: readonly Note[]): Html | undefined {
  const rows = view.story.graphic?.ledger.filter(({ id }) => step.scene.show.includes(id)) ?? [];
  const shown = rows.map(({ what, sources }) => html`<p>${what}: ${sources.map(({ short }) => short).join('; ')}</p>`);
  if (notes.length === 0 && shown.length === 0) return undefined;
  return html`<div class="evidence"><p class="label">${view.words.sourcesHead}</p>${renderNotes(view, notes, true)}${shown}</div>`;
}
