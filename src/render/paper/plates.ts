/** The print document of `figures.pdf`: one picture a page in landscape, with its caption and its sources. */
import { type Html, html } from '../../html.ts';
import type { PaperChoice } from '../../paper.ts';
import type { Note, Slide, Step } from '../../story.ts';
import { renderNotes } from '../ground/credit.ts';
import { type Edition, notesAt, seenIn, telling } from '../ground/edition.ts';
import { hasPicture, showsPicture, tellingStep } from '../ground/figure.ts';
import { renderByline, renderHeading, renderKicker } from '../ground/headings.ts';
import { paperMedium } from '../ground/medium.ts';
import { renderQr } from '../ground/qr.ts';
import { renderText } from '../ground/rendertext.ts';
import { everyPicture, tellingPictures } from '../ground/sentences.ts';
import { shownWorks } from '../ground/works.ts';
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
export function renderPlates(whole: Edition, { steps }: PaperChoice): Html {
  const { slides } = whole.story;
  const list = { ...whole, story: { ...whole.story, slides: slides.filter(hasPicture) } };
  const edition = seenIn(telling(whole, steps ? everyPicture : tellingPictures), paperMedium(list.story));
  const plates = list.story.slides.flatMap((slide) => listPlates(slide, steps));
  const pages = plates.map((plate, index) => renderPlate(edition, plate, index + 1));
  const texts = plates.flatMap(({ slide, step }) => [...(slide.heading ? [slide.heading] : []), step.body]);
  const standing = plates.flatMap(({ step }) => notesAt(edition, step.id));
  return html`${renderOutlines(edition)}
<main>
<section class="cover"><h1>${edition.story.title}</h1>${slides[0] && renderByline(edition, slides[0])}${renderRule(edition)}${renderContents(list)}${renderImprint(edition)}${renderQr(edition)}</section>
${pages}${renderOpenNotes(edition, texts, standing)}</main>`;
}

function listPlates(slide: Slide, everyStep: boolean): readonly Plate[] {
  if (everyStep)
    return slide.steps.filter((step) => showsPicture(slide, step)).map((step) => ({ slide, step, ids: [step.id] }));
  return [{ slide, step: tellingStep(slide), ids: slide.steps.map(({ id }) => id) }];
}

function renderPlate(edition: Edition, { slide, step, ids }: Plate, number: number): Html {
  const notes = notesAt(edition, step.id);
  const picture = renderPicture(edition, slide, step, plateSize, true);
  const level = edition.hasOpenings && slide.kind === 'slide' ? 3 : 2;
  const heading =
    step === slide.steps[0] || ids.length > 1
      ? renderHeading(edition, slide, level)
      : html`<p class="again">${slide.heading ? renderText(edition, slide.heading) : slide.headingText}</p>`;
  const caption = html`<div class="caption"><div class="said">${renderKicker(edition, slide)}${heading}<p class="number">${edition.words.figure(number)}</p>${renderText(edition, step.body)}</div>${renderEvidence(edition, step, notes)}${renderQr(edition, step.id)}</div>`;
  return html`<section class="plate">${ids.reduceRight((inner, id) => html`<div id="${id}">${inner}</div>`, html`${picture}${caption}`)}</section>\n`;
}

/** The works behind the text and behind the quantities that the picture shows. */
function renderEvidence(edition: Edition, step: Step, notes: readonly Note[]): Html | undefined {
  const shown = shownWorks(edition.story.graphic, step.scene).map((works) => html`<p>${works}</p>`);
  if (notes.length === 0 && shown.length === 0) return undefined;
  return html`<div class="evidence"><p class="label">${edition.words.sourcesHead}</p>${renderNotes(edition, notes, true)}${shown}</div>`;
}
