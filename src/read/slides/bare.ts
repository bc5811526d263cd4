/** What a bare deck, written for another tool, may mean. None of this is guessed in a story. */
import type { Token } from 'markdown-it';
import { list, located, record } from '../ground/collections.ts';
import { flag, text } from '../ground/scalars.ts';
import { readYaml } from '../ground/yaml.ts';
import { blockSpot, type Manuscript, quietly } from '../markdown/manuscript.ts';
import { noteOf } from './barenotes.ts';
import type { RawSlide } from './rawslide.ts';
import type { Block } from './tokens.ts';

const headFields = {
  class: list(text, { single: true }),
  notes: text,
  note: text,
  src: located(text),
  hide: flag,
  disabled: flag,
};

/** The slides that are shown; those that their tool hides are left out, and said. */
export function withoutHidden(slides: readonly RawSlide[]): readonly RawSlide[] {
  return slides.filter(({ hidden, manuscript, spot }) => {
    if (hidden !== undefined) manuscript.report.warn(spot, `the slide is left out: ${hidden} hides it`);
    return hidden === undefined;
  });
}

/** Slidev's settings behind a separator: classes and notes are kept, the rest is not understood. */
export function readBareHead(separator: Token | undefined, slide: RawSlide): void {
  if (separator?.type !== 'slide_head') return;
  const { manuscript } = slide;
  const line = separator.map?.[0] ?? 0;
  const report = quietly(manuscript);
  const value = readYaml(manuscript.file, separator.content, line + 2, report);
  const read = value && record(headFields)(value, report);
  const names = (read?.class ?? []).flatMap((words) => words.split(/\s+/));
  const classes = names.map((name) => ({ value: name, spot: blockSpot(manuscript, line) }));
  slide.attributes = { ...slide.attributes, classes };
  if (read?.src) slide.source = read.src;
  if (read?.hide || read?.disabled) slide.hidden = read.hide ? 'hide: true' : 'disabled: true';
  for (const note of [read?.notes, read?.note])
    if (note !== undefined) slide.notes.push({ short: false, tokens: [noteOf(note)] });
}

/** Hyphens right under notes, or remark's two, were meant to end them, not to make a heading of private words. */
export function endsNotes([first, inline]: Block, manuscript: Manuscript): boolean {
  const underline = first?.type === 'heading_open' && first.markup === '-' ? first.map?.[1] : undefined;
  const line = underline === undefined ? inline?.content : manuscript.file.lines[underline - 1];
  return /^ {0,3}-{2,4}\s*$/.test(line ?? '');
}

/** The block as the paragraph that it was meant to be. */
export function asParagraph(block: Block): Block {
  const [open, close] = [block[0], block.at(-1)];
  if (open) Object.assign(open, { type: 'paragraph_open', tag: 'p' });
  if (close) Object.assign(close, { type: 'paragraph_close', tag: 'p' });
  return block;
}
