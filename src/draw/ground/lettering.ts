/** Lines of text as marks: single ones, notes at the foot of the figure, and letters that tie a text to its place in the picture. */
import type { Point } from '../../graphic.ts';
import type { FrameLayout, Rect } from './layout.ts';
import { type Layer, type Mark, round, tenth } from './mark.ts';
import { wrapText } from './measure.ts';

/** Where a line of text begins, or its middle, and how it looks. */
export interface LineStyle {
  readonly class: string;
  readonly at: Point;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
}

/** One line of text. */
export function writeLine(
  id: string,
  layer: Layer,
  text: string,
  { at: [x, y], size, anchor, ...line }: LineStyle,
): Mark {
  const attrs = {
    class: line.class,
    x: tenth(x),
    y: tenth(y),
    'font-size': round(size),
    ...(anchor !== undefined && { 'text-anchor': anchor }),
    ...(line.fill !== undefined && { fill: line.fill }),
  };
  return { id, layer, tag: 'text', attrs, text };
}

/** The date of a picture, by default in the looks that most have. */
export function drawDate(text: string, style: Omit<LineStyle, 'class'> & Partial<Pick<LineStyle, 'class'>>): Mark {
  return writeLine('date', 'now', text, { class: 'date', ...style });
}

/** From line to line, in heights of the type. */
const LEADING = 1.16;

/** What the notes that `drawNotes` writes leave of the area. */
export function aboveNotes(notes: readonly string[], layout: FrameLayout): Rect {
  const { area, sizes } = layout;
  const top = footOf(layout) - (wrapNotes(notes, layout).length * LEADING + 0.4) * sizes.fine;
  return { ...area, height: Math.min(area.height, top - area.y) };
}

/** Sources and what else a figure says of itself: the last lines of the area, whole. */
export function drawNotes(notes: readonly string[], layout: FrameLayout): readonly Mark[] {
  const { area, sizes } = layout;
  const lines = wrapNotes(notes, layout);
  return lines.map((text, i) => {
    const y = footOf(layout) - (lines.length - 1 - i) * sizes.fine * LEADING;
    return writeLine(`note-${i}`, 'panel', text, { class: 'imprint', at: [area.x, y], size: sizes.fine });
  });
}

/** The baseline of a figure's last line. */
export function footOf({ frame }: FrameLayout): number {
  return frame.y + frame.height - 6;
}

function wrapNotes(notes: readonly string[], { area, sizes }: FrameLayout): readonly string[] {
  return wrapText(notes.filter(Boolean).join(' · '), 'label', sizes.fine, area.width);
}

/** The line from words, a letter or a glyph to what it speaks of. */
export function drawLeader(id: string, layer: Layer, [[x1, y1], [x2, y2]]: readonly [Point, Point]): Mark {
  const attrs = { class: 'leader', x1: tenth(x1), y1: tenth(y1), x2: tenth(x2), y2: tenth(y2) };
  return { id, layer, tag: 'line', attrs };
}

/** The letter in a ring of its own, centred on a point. */
export function drawLetter(id: string, letter: string, [x, y]: Point, layout: FrameLayout): readonly Mark[] {
  const size = layout.sizes.small;
  const ring = { class: 'letter-ring', cx: tenth(x), cy: tenth(y), r: tenth(size * 0.72) };
  return [
    { id: `${id}-ring`, layer: 'charts', tag: 'circle', attrs: ring },
    writeLine(id, 'charts', letter, { class: 'letter', at: [x, y + size * 0.34], size, anchor: 'middle' }),
  ];
}
