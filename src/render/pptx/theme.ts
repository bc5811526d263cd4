/** The theme of a presentation: its colours and typefaces, which every slide refers to by name, so that a person changes them once. */
import { raw } from '../../html.ts';
import type { ColorName, Presentation } from './presentation.ts';
import { document, xml } from './xml.ts';

/** The names of the typefaces for headings and for running text. */
export interface Typefaces {
  readonly head: string;
  readonly text: string;
}

/** On most machines, and as narrow and as wide as ours: a presentation carries no fonts that all programs read. */
export const usualTypefaces: Typefaces = { head: 'Arial Narrow', text: 'Georgia' };

const order: readonly ColorName[] = [
  ...(['dk1', 'lt1', 'dk2', 'lt2'] as const),
  ...(['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const),
];

/** Office asks for three strengths of fills, lines and effects; all of ours are plain. */
const plain = raw(
  [
    '<a:fillStyleLst>FILL</a:fillStyleLst>',
    '<a:lnStyleLst>LINE</a:lnStyleLst>',
    '<a:effectStyleLst>EFFECT</a:effectStyleLst>',
    '<a:bgFillStyleLst>FILL</a:bgFillStyleLst>',
  ]
    .join('')
    .replaceAll('FILL', '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3))
    .replace('LINE', '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3))
    .replace('EFFECT', '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)),
);

/** The part `theme1.xml`. */
export function writeTheme({ title, colors }: Presentation, { head, text }: Typefaces): string {
  const rows = order.map((name) => {
    const tag = raw(`a:${name}`);
    return xml`<${tag}><a:srgbClr val="${colors[name].slice(1)}"/></${tag}>`;
  });
  const fonts = [head, text].map((face) => xml`<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`);
  return document(
    xml`<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${title}"><a:themeElements><a:clrScheme name="${title}">${rows}</a:clrScheme><a:fontScheme name="${title}"><a:majorFont>${fonts[0]}</a:majorFont><a:minorFont>${fonts[1]}</a:minorFont></a:fontScheme><a:fmtScheme name="${title}">${plain}</a:fmtScheme></a:themeElements></a:theme>`,
  );
}
