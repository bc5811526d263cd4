/** A picture taken out of a page: what the page hands over, and what becomes a file by itself. */
import { dataUri } from './datauri.ts';
import { escapeHtml } from './html.ts';
import type { FontFace } from './tools.ts';

/** A letter, and where on its line it begins, in the text's own coordinates. */
export type Letter = readonly [character: string, x: number, y: number];

/** A run of words in a picture: as an element, and as letters for a program that has not its font. */
export interface WordRun {
  readonly svg: string;
  readonly letters: readonly Letter[];
  readonly font: {
    readonly families: string;
    readonly weight: number;
    readonly italic: boolean;
    /** In the picture's pixels. */
    readonly size: number;
  };
  /** The attributes of the element that a shape in its place needs. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** A picture in pieces of SVG, between each two of which stands a run of words. */
export interface Still {
  readonly pieces: readonly string[];
  readonly runs: readonly WordRun[];
}

/** The picture with its words as `outline` draws them. */
export function stillWithOutlines({ pieces, runs }: Still, outline: (run: WordRun) => string): string {
  return pieces.map((piece, i) => piece + (runs[i] ? outline(runs[i]) : '')).join('');
}

/** The picture with its words as text. */
export function stillWithText({ pieces, runs }: Still): string {
  return pieces.map((piece, i) => piece + (runs[i]?.svg ?? '')).join('');
}

/** A typeface that a picture carries, its file as a data address. */
export interface CarriedFace {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  /** Value of `unicode-range`. */
  readonly range?: string;
  readonly data: string;
}

/** What a picture says of itself, and the typefaces of its words. */
export interface Dress {
  readonly title: string;
  /** For people who cannot see it. */
  readonly alt: string;
  readonly lang: string;
  readonly faces: readonly CarriedFace[];
}

/** A picture with its names, and with those of the typefaces in it that it asks for. */
export function dressStill(svg: string, { title, alt, lang, faces }: Dress): string {
  const asked = faces.filter(({ family }) => svg.includes(`'${family}'`));
  const rules = asked.map(({ family, weight, style, range, data }) => {
    const only = range === undefined ? '' : `;unicode-range:${range}`;
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("${data}") format("woff2")${only}}`;
  });
  const [open = ''] = /^<svg[^>]*/.exec(svg) ?? [];
  const names = ` role="img" aria-labelledby="title desc" xml:lang="${lang}"`;
  const inside = `<title id="title">${escapeHtml(title)}</title><desc id="desc">${escapeHtml(alt)}</desc><style>${rules.join('')}</style>`;
  return `${open}${names}>${inside}${svg.slice(open.length + 1)}`;
}

/** A face as a picture carries it. */
export function carryFace({ family, weight, style, unicodeRange: range, bytes }: FontFace): CarriedFace {
  return { family, weight, style, ...(range !== undefined && { range }), data: dataUri('font/woff2', bytes) };
}

/** The faces in which pictures are lettered, to be carried: not those of running text alone. */
export function isLettering({ family, weight, style }: Pick<CarriedFace, 'family' | 'weight' | 'style'>): boolean {
  return style === 'normal' && family.startsWith('CP ') && (family !== 'CP Text' || weight === 400);
}
