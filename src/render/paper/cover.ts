/** The first page of handouts and reader: title, the title's picture, contents. */
import { type Html, html } from '../../html.ts';
import type { Size } from '../ground/figure.ts';
import { renderQr } from '../ground/qr.ts';
import { sizeOfPoster } from '../ground/size.ts';
import { renderByline, renderHeading, type View } from '../ground/view.ts';
import { renderContents } from './contents.ts';
import { renderLastPicture, renderPrintSteps } from './print.ts';

/** A page of its own. */
export function renderCover(view: View, size: Size): Html {
  const cover = view.story.slides.find((slide) => slide.kind === 'title');
  const head = cover
    ? html`${renderHeading(view, cover, 1)}${renderByline(view, cover)}${renderPrintSteps(view, cover)}${renderLastPicture(view, cover, size, true)}`
    : html`<h1>${view.story.title}</h1>`;
  return html`<section class="cover ${cover && sizeOfPoster(cover)}"${cover && html` id="${cover.id}"`}>${head}${renderContents(view)}${renderQr(view)}</section>\n`;
}
