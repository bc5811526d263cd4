/** The title slide and the chapters' openings, which nobody writes by hand. */
import Markdown, { type MarkdownIt, type Token } from 'markdown-it';
import type { OwnPage } from '../ground/frontmatter.ts';
import { type Located, startOf } from '../ground/report.ts';
import { noAttributes } from '../markdown/attributes.ts';
import type { Manuscript } from '../markdown/manuscript.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import type { RawSlide } from './rawslide.ts';

/** A slide with a heading and a picture; `own` may name it, set its scene and add notes and reading. */
export function makeOwnSlide(heading: string, own: OwnPage, manuscript: Manuscript, md: MarkdownIt): RawSlide {
  const spot = own.id?.spot ?? startOf(manuscript.file);
  const { date, focus, track, view, zoom, turns, show } = own;
  const { picture, alt, caption, credit, at, part } = own;
  const given = { date, focus, track, view, zoom, turns, show, picture, alt, caption, credit, at, part };
  const values = new Map(Object.entries(given).flatMap(([key, value]) => (value ? [[key, value] as const] : [])));
  const attributes = { ...noAttributes(spot), ...(own.id && { id: own.id }), values };
  const notes = parseProse(own.notes, manuscript, md, true).map((tokens) => ({ short: false, tokens }));
  const step = { attributes, tokens: [], notes: [], documents: [], spot };
  return {
    manuscript,
    separated: false,
    attributes,
    heading: textToken(heading),
    steps: [step],
    reading: parseProse(own.reading, manuscript, md),
    answers: [],
    notes,
    spot,
  };
}

function parseProse(
  prose: Located<string> | undefined,
  manuscript: Manuscript,
  md: MarkdownIt,
  secret = false,
): (readonly Token[])[] {
  return prose ? [parseMarkdown(md, manuscript, prose.value, prose.spot.line - 1, secret)] : [];
}

function textToken(text: string): Token {
  const [inline, child] = [new Markdown.Token('inline', '', 0), new Markdown.Token('text', '', 0)];
  child.content = text;
  inline.children = [child];
  return inline;
}
