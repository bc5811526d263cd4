/** One source as a piece of paper: a heavy rule, who to whom, the quoted words, and at the foot where they are from. */

import type { Point, QuotedDocument } from '../../graphic.ts';
import type { Rect, Sizes } from '../ground/layout.ts';
import { type Mark, round, tenth } from '../ground/mark.ts';
import { type Face, textWidth, wrapText } from '../ground/measure.ts';
import { boxAttrs } from '../ground/rects.ts';
import { terms } from '../ground/terms.ts';
import { headOf, sourceOf } from './texts.ts';

/** How much air a document has. */
export interface Air {
  /** Its margins, in heights of the label's type. */
  readonly margin: number;
  /** The height of a line of the quoted words, in heights of their type. */
  readonly leading: number;
  /** The size of its head. */
  readonly head: 'label' | 'small';
}

/** A line of text as it stands on an upright document, `y` its baseline. */
export interface SetLine {
  readonly part: 'head' | 'words' | 'source';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A document with all its lines in place. */
export interface SetDocument {
  readonly box: Rect;
  /** The height of the rule at its top. */
  readonly rule: number;
  readonly size: number;
  readonly lines: readonly SetLine[];
}

/** Line heights of head and source. */
const LEADING = 1.28;

/** Lines of one part, and how high they stand. */
interface Block {
  readonly lines: readonly Omit<SetLine, 'x'>[];
  readonly height: number;
}

/** The document with its words at a size; nothing where they do not fit. */
export function setDocument(
  document: QuotedDocument,
  box: Rect,
  size: number,
  air: Air,
  sizes: Sizes,
  lang: string,
): SetDocument | undefined {
  const margin = sizes.label * air.margin;
  const rule = Math.max(3, sizes.label * 0.32);
  const width = box.width - 2 * margin;
  const head = setBlock('head', [headOf(document, lang)], width, sizes[air.head], LEADING);
  const quoted = setBlock('words', quote(document.words, lang), width, size, air.leading);
  const source = setBlock('source', [sourceOf(document, lang)], width, sizes.fine, LEADING);
  const gap = margin * 0.6;
  const top = box.y + rule + margin * 0.8;
  const foot = box.y + box.height - margin * 0.8 - source.height;
  const middle = top + head.height + gap;
  if (middle + quoted.height + gap > foot) return undefined;
  const placed = [place(head, top), place(quoted, middle), place(source, foot)].flat();
  if (placed.some(({ part, text, size: own }) => textWidth(text, faces[part], own) > width)) return undefined;
  const open = terms(lang).document.quote[0];
  const left = box.x + margin;
  // A quotation mark hangs in the margin, so that the words begin on one line.
  const hang = ({ part, text }: Pick<SetLine, 'part' | 'text'>): number =>
    part === 'words' && text.startsWith(open) ? Math.min(textWidth(open, 'text', size), margin * 0.8) : 0;
  return { box, rule, size, lines: placed.map((line) => ({ ...line, x: left - hang(line) })) };
}

const faces: Readonly<Record<SetLine['part'], Face>> = { head: 'label', words: 'text', source: 'label' };

/** Paragraphs in lines, from 0 down; between two of them half a line. */
function setBlock(
  part: SetLine['part'],
  paragraphs: readonly string[],
  width: number,
  size: number,
  leading: number,
): Block {
  const lines: Omit<SetLine, 'x'>[] = [];
  let height = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i > 0) height += (size * leading) / 2;
    for (const text of wrapText(paragraph, faces[part], size, width)) {
      lines.push({ part, text, size, y: height + (size * (leading + 0.55)) / 2 });
      height += size * leading;
    }
  }
  return { lines, height };
}

function place({ lines }: Block, top: number): readonly Omit<SetLine, 'x'>[] {
  return lines.map((line) => ({ ...line, y: line.y + top }));
}

/** The words in quotation marks as printers set them: opened again at each paragraph, closed once. Marks that stand there already stay. */
function quote(paragraphs: readonly string[], lang: string): readonly string[] {
  const [open, close] = terms(lang).document.quote;
  const texts = paragraphs.map((text) => text.replaceAll('[...]', '[…]'));
  if (/^[“„«"]/.test(texts[0] ?? '')) return texts;
  return texts.map((text, i) => `${open}${text}${i === texts.length - 1 ? close : ''}`);
}

/** A document turned around its middle by so many degrees. */
export function drawDocument({ box, rule, lines }: SetDocument, id: string, degrees: number): readonly Mark[] {
  const [x, y]: Point = [box.x + box.width / 2, box.y + box.height / 2];
  const turn = degrees === 0 ? {} : { transform: `rotate(${degrees} ${tenth(x)} ${tenth(y)})` };
  const rect = (part: string, height: number): Mark => ({
    id: `${id}-${part}`,
    layer: 'panel',
    tag: 'rect',
    attrs: {
      class: `document-${part}`,
      ...boxAttrs({ ...box, height }),
      ...turn,
    },
  });
  return [
    rect('paper', box.height),
    rect('rule', rule),
    ...lines.map(({ part, text, x: left, y: base, size }, i): Mark => {
      const attrs = { class: `document-${part}`, x: tenth(left), y: tenth(base), 'font-size': round(size), ...turn };
      return { id: `${id}-${part}-${i}`, layer: 'panel', tag: 'text', attrs, text };
    }),
  ];
}
