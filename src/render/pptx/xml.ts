/** What all parts of an Office file are written with: escaping, measures, names of the vocabularies, relationships between parts. */
import type { Rect } from '../../draw/ground/layout.ts';
import { type Html, html, raw } from '../../html.ts';

/** Markup of an Office file is escaped as that of a page is. */
export type Xml = Html;

/** Template tag for XML: words of an author lose what XML cannot hold. */
export function xml(
  strings: TemplateStringsArray,
  ...values: Parameters<typeof html> extends [unknown, ...infer Rest] ? Rest : never
): Xml {
  return html(strings, ...values.map((value) => (typeof value === 'string' ? clean(value) : value)));
}

/** Control characters and halves of pairs are no XML. */
function clean(words: string): string {
  return words.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

/** The vocabularies that each part of a presentation declares. */
export const vocabularies = raw(
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
);

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part as it is written into the file. */
export function document(content: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content.html}`;
}

/** A pixel of the deck in English Metric Units: 1280 of them are 13⅓ inches. */
const EMU = 9525;

/** Pixels as an Office file measures lengths. */
export function emu(pixels: number): number {
  return Math.round(pixels * EMU);
}

/** Pixels as an Office file measures type: hundredths of a point, 0.75 points a pixel. */
export function typeSize(pixels: number): number {
  return Math.max(100, Math.round(pixels * 75));
}

/** Where a shape stands, in the vocabulary of DrawingML, or of a frame in that of PresentationML. */
export function place({ x, y, width, height }: Rect, prefix: 'a' | 'p' = 'a'): Xml {
  const tag = raw(`${prefix}:xfrm`);
  return xml`<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}>`;
}

/** A colour of the theme. */
export function themeColor(name: string): Xml {
  return xml`<a:solidFill><a:schemeClr val="${name}"/></a:solidFill>`;
}

/** What a part refers to: other parts, media, addresses. */
export interface Links {
  /** The id of a relationship, made when it is first asked for. `outside`: the target is no part of the file. */
  readonly to: (type: string, target: string, outside?: boolean) => string;
  /** The part that holds them. */
  readonly write: () => string;
}

/** The relationships of one part, numbered as they are asked for. */
export function createLinks(): Links {
  const known = new Map<string, { readonly type: string; readonly target: string; readonly outside: boolean }>();
  const to = (type: string, target: string, outside = false): string => {
    const key = `${type} ${target}`;
    if (!known.has(key)) known.set(key, { type, target, outside });
    return `rId${[...known.keys()].indexOf(key) + 1}`;
  };
  const write = (): string => {
    const rows = [...known.values()].map(
      ({ type, target, outside }, i) =>
        xml`<Relationship Id="rId${i + 1}" Type="${type.includes('/') ? type : `${officeTypes}/${type}`}" Target="${target}"${outside && raw(' TargetMode="External"')}/>`,
    );
    return document(
      xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`,
    );
  };
  return { to, write };
}
