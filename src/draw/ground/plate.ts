/** A picture to take along: 16 : 9, above it what it is, below it when, who says so and whose it is. */
import { type Html, html } from '../../html.ts';
import { wrapText } from './measure.ts';

/** What stands around the picture. */
export interface PlateWords {
  readonly title: string;
  /** Small, over the title: the chapter or the date. */
  readonly over?: string;
  /** Below the picture, each from a line of its own on. */
  readonly below: readonly string[];
}

/** As a projector has it; files of pixels are made one and a half times as large. */
export const plateSize = { width: 1280, height: 720 } as const;

const MARGIN = 32;
const head = { over: 17, title: 34, line: 38 } as const;
const foot = { size: 13.4, line: 18 } as const;

/** Pictures are drawn as figures in running text are, so much smaller. */
const SCALE = 1.4;

interface Lines {
  readonly title: readonly string[];
  readonly below: readonly string[];
}

function layLines({ title, below }: PlateWords): Lines {
  const width = plateSize.width - 2 * MARGIN;
  return {
    title: wrapText(title, 'head', head.title, width),
    below: below.flatMap((text) => wrapText(text, 'text', foot.size, width)),
  };
}

/** Where the picture stands between its words. */
function layPicture({ title, below }: Lines, over: boolean) {
  const top = 18 + (over ? head.over + 8 : 0) + title.length * head.line + 6;
  const bottom = plateSize.height - 14 - below.length * foot.line - 6;
  return { top, height: Math.max(200, bottom - top) };
}

/** The size at which the picture between some words is to be drawn. */
export function figureInPlate(words: PlateWords): { readonly width: number; readonly height: number } {
  const { height } = layPicture(layLines(words), words.over !== undefined);
  return { width: Math.round(plateSize.width / SCALE), height: Math.round(height / SCALE) };
}

/** The picture with its words; `figure` is the inner part of one that is drawn at that size. */
export function drawPlate(words: PlateWords, figure: Html): Html {
  const lines = layLines(words);
  const { top, height } = layPicture(lines, words.over !== undefined);
  const { width, height: drawn } = figureInPlate(words);
  const first = 18 + (words.over === undefined ? 0 : head.over + 8) + head.title * 0.82;
  const last = plateSize.height - 14 - (lines.below.length - 1) * foot.line;
  const title = lines.title.map(
    (line, i) =>
      html`<text class="date" x="${MARGIN}" y="${first + i * head.line}" font-size="${head.title}">${line}</text>`,
  );
  const below = lines.below.map(
    (line, i) =>
      html`<text class="quiet" x="${MARGIN}" y="${last + i * foot.line}" font-size="${foot.size}">${line}</text>`,
  );
  const over =
    words.over !== undefined &&
    html`<text class="imprint" x="${MARGIN}" y="${18 + head.over * 0.8}" font-size="${head.over}">${words.over}</text>`;
  return html`<svg class="figure" viewBox="0 0 ${plateSize.width} ${plateSize.height}"><rect class="ground" width="${plateSize.width}" height="${plateSize.height}"/><svg y="${top}" width="${plateSize.width}" height="${height}" viewBox="0 0 ${width} ${drawn}">${figure}</svg>${over}${title}${below}</svg>`;
}
