/** What the figure says of itself at its foot, so that a screenshot keeps it: what widths mean, whose outlines these are. */
import type { FrameLayout } from './layout.ts';
import { footOf, writeLine } from './lettering.ts';
import type { Mark } from './mark.ts';
import { textWidth } from './measure.ts';

/** One line of the sentences, as many as have room, the first always; nothing where there is none. */
export function drawImprint(layout: FrameLayout, sentences: readonly string[]): readonly Mark[] {
  if (sentences.length === 0) return [];
  const { frame, river, sizes } = layout;
  const room = frame.x + frame.width - river.x - 8;
  const lists = sentences.map((_, i) => sentences.slice(0, sentences.length - i).join(' · '));
  const text = lists.find((list) => textWidth(list, 'label', sizes.fine) <= room) ?? lists.at(-1) ?? '';
  return [writeLine('imprint', 'panel', text, { class: 'imprint', at: [river.x, footOf(layout)], size: sizes.fine })];
}
