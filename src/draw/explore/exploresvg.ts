/** The explore view as SVG text: the river, and above it each event as a link to its row, or as a button where a script answers. */
import { type Html, html, raw } from '../../html.ts';
import { markToSvg } from '../ground/svg.ts';
import type { ExploreGlyph, ExploreMark } from './eventmarks.ts';
import type { ExplorePicture, ExploreScene } from './explore.ts';
import { CELL } from './markrows.ts';

/** What is said of the picture, for people who cannot see it. */
export interface ExploreNames {
  /** What the whole picture is. */
  readonly picture: string;
  /** What a mark is, by the ids of its events. */
  readonly mark: (ids: readonly string[]) => string;
}

/** The picture. With `current`, the key of a mark, all marks are buttons, and that one alone is a stop of the tab key. */
export function exploreToSvg(
  { ground, events }: ExplorePicture,
  { size, open }: Pick<ExploreScene, 'size' | 'open'>,
  names: ExploreNames,
  current?: string,
): Html {
  const marks = events.map((mark) => {
    const button = html` role="button" tabindex="${mark.key === current ? 0 : -1}"`;
    const isOpen = open !== undefined && mark.ids.includes(open);
    return html`<a class="event${isOpen && ' open'}" href="#ledger-${mark.ids[0] ?? ''}" data-key="${mark.key}"${current !== undefined && button} aria-label="${names.mark(mark.ids)}">${drawGlyph(mark)}</a>`;
  });
  return html`<svg class="explore" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="${names.picture}"><g aria-hidden="true">${ground.map(markToSvg)}</g>${marks}</svg>`;
}

/** A mark's picture in the middle of its cell. */
function drawGlyph({ glyph, at: [x, y], stroke, fill, ids }: ExploreMark): Html {
  const hit = html`<rect class="hit" x="${x - CELL / 2}" y="${y - CELL / 2}" width="${CELL}" height="${CELL}"/>`;
  return html`${hit}<g transform="translate(${x} ${y})" stroke="${stroke}" fill="${fill}">${glyphs[glyph](String(ids.length))}</g>`;
}

/** Each kind of mark around the origin; the numeral of a shared one takes the ink of the page. */
export const glyphs: Readonly<Record<ExploreGlyph, (count: string) => Html>> = {
  full: () => raw('<circle class="glyph" r="6"/>'),
  hollow: () => raw('<circle class="glyph hollow" r="5.5"/>'),
  square: () => raw('<path class="glyph" d="M-5.5-5.5h11v11h-11z"/>'),
  break: () => raw('<path class="cut" d="M4-9L-4 9"/>'),
  several: (count) =>
    html`<circle class="glyph paper" r="10.5"/><text class="count" y="4" text-anchor="middle">${count}</text>`,
};
