/**
 * One step for the page of somebody else: its address names it, a style sheet shows it. There is no script, so that a frame which
 * allows none shows it too, nothing is stored and no key is taken.
 */
import type { Graphic } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import { smallFrame } from '../../pagedata.ts';
import type { Slide, Step } from '../../story.ts';
import { replaceNodes, type Text } from '../../text.ts';
import { licenceAddress, licenceName } from '../ground/credit.ts';
import { type Edition, seenIn, telling } from '../ground/edition.ts';
import { picturesOf } from '../ground/figure.ts';
import { renderHeading } from '../ground/headings.ts';
import { renderText } from '../ground/rendertext.ts';
import { renderShapes } from '../ground/shapes.ts';
import { hasText } from '../ground/storytexts.ts';
import { captionOf, renderShown, scrolledPictures } from './kept.ts';

/** Where the page goes. */
export const embedPath = 'embed.html';

/** The body of `embed.html`. The first step comes last: a style sheet shows it where none before it is asked for. */
export function renderEmbed(whole: Edition): Html {
  const shown = telling(whole, scrolledPictures(whole.story));
  // A link would open inside the frame.
  const edition = seenIn(shown, { ...shown.medium, lead: () => undefined, scrolls: false });
  const graphic = picturesOf(edition.story);
  const [first, ...others] = edition.story.slides.flatMap((slide) =>
    slide.steps.map((step) => renderStep(edition, slide, step, graphic)),
  );
  return html`${graphic && renderShapes(edition, graphic)}<main>
${others}${first}</main>`;
}

function renderStep(edition: Edition, slide: Slide, step: Step, graphic: Graphic | undefined): Html {
  const figure = graphic && renderPicture(edition, step, graphic);
  const text = hasText(step) && html`<div class="text">${renderText(edition, withoutNotes(step.body))}</div>`;
  return html`<article id="${step.id}">${renderHeading(edition, slide, 1)}${figure}${text}${renderOwner(edition, step)}</article>\n`;
}

/** The sentence stands beside the picture for those who cannot see it; what an author says of a picture of theirs, for all. */
function renderPicture(edition: Edition, step: Step, graphic: Graphic): Html | undefined {
  const shown = renderShown(edition, step, graphic, smallFrame);
  if (shown === undefined) return undefined;
  const words = captionOf(step);
  return html`<figure>${shown}<figcaption class="seen">${edition.sentences.get(step.id)}</figcaption></figure>${words !== '' && html`<p class="caption">${words}</p>`}`;
}

/** The notes stand in the story. */
function withoutNotes(text: Text): Text {
  return replaceNodes(text, (node) => (node.type === 'element' && node.data?.note !== undefined ? [] : undefined));
}

/** Whose it is, and where the rest is; the link opens outside of the frame. */
function renderOwner({ story }: Edition, { id }: Step): Html {
  const { title, authors, licence } = story;
  const address = licenceAddress(licence);
  const terms =
    licence &&
    (address
      ? html`<a rel="license" href="${address}" target="_blank">${licenceName(licence)}</a>`
      : licenceName(licence));
  return html`<p class="owner"><a href="index.html#${id}" target="_blank" rel="noopener">${title}</a>${
    authors.length > 0 && ` · ${authors.join(', ')}`
  }${terms && html` · ${terms}`}</p>`;
}

/** The code of a frame to paste into another page; a script fills it for the step that is chosen. */
export function renderFrameCode({ story, words: { embed: words } }: Edition): Html | undefined {
  const steps = story.slides.flatMap((slide) =>
    slide.steps.map(({ id }, index) => ({ id, name: nameStep(story.title, slide, index) })),
  );
  const [first] = steps;
  if (first === undefined) return undefined;
  const { site = '' } = story;
  const frame = html`<iframe src="${site}${embedPath}#${encodeURIComponent(first.id)}" title="${first.name}" loading="lazy" style="width:100%;height:36rem;border:0"></iframe>`;
  const options = steps.map(({ id, name }) => html`<option value="${id}">${name}</option>`);
  return html`<section class="records frame"><h2>${words.show}</h2>
<p class="choice"><label>${words.step} <select id="_frame-step">${options}</select></label></p>
<p><label>${words.code} <textarea id="_frame-code" rows="4" readonly data-base="${site}">${frame.html}</textarea></label></p>
<p class="choice"><button type="button" class="copy" id="_frame-copy" data-copy="${words.copy}" data-copied="${words.copied}">${words.copy}</button></p></section>
`;
}

function nameStep(title: string, { kind, headingText, steps }: Slide, index: number): string {
  const name = kind === 'title' ? title : headingText;
  return steps.length > 1 ? `${name} (${index + 1}/${steps.length})` : name;
}
