/** Where slides begin: at separators, in bare decks at headings too, and where other files are taken in. */
import Markdown, { type Token } from 'markdown-it';
import { blockSpot, type Manuscript } from '../markdown/manuscript.ts';
import { asParagraph, endsNotes } from './bare.ts';
import { includedBy } from './includes.ts';
import { type Block, blocksOf, pushAll } from './tokens.ts';

/** Groups of tokens; the first token of each is its separator, or nothing where none stands there. */
export function splitSlides(
  tokens: readonly Token[],
  manuscript: Manuscript,
): readonly (readonly (Token | undefined)[])[] {
  const groups: (Token | undefined)[][] = [[undefined]];
  const blocks = blocksOf(tokens);
  const dividers = manuscript.bare ? dividersOf(blocks, manuscript) : none;
  let noted = false;
  for (const block of blocks) {
    const [first] = block;
    const ends: boolean = noted && endsNotes(block, manuscript);
    if (!ends) reportUnderline(first, manuscript);
    const begins = first?.type === 'heading_open' && dividers.has(first.tag);
    const source = manuscript.bare ? includedBy(block) : undefined;
    if (ends && first?.type === 'heading_open') pushAll(groups.at(-1) ?? [], asParagraph(block));
    if (ends || isSeparator(first, manuscript)) groups.push([ends ? block.at(-1) : first]);
    else if (begins) beginAtHeading(groups, block);
    else if (source !== undefined) groups.push([sourceToken(source, block)], [undefined]);
    else pushAll(groups.at(-1) ?? [], block);
    const fresh: boolean = ends || begins || isSeparator(first, manuscript);
    noted = (noted && !fresh) || block.some(({ type }) => type === 'notes_start');
  }
  return groups;
}

const none: ReadonlySet<string> = new Set();
const highest: ReadonlySet<string> = new Set(['h1', 'h2']);

/** The headings at which a bare deck's slides begin. */
function dividersOf(blocks: readonly Block[], manuscript: Manuscript): ReadonlySet<string> {
  const { outlined, divider } = manuscript.manner;
  return divider ?? (outlined || !blocks.some(([first]) => isSeparator(first, manuscript)) ? highest : none);
}

/** A slide that other files fill needs no words. */
export function takesIn(separator: Token | undefined): boolean {
  return separator?.type === 'source' || (separator?.type === 'slide_head' && /^src:/m.test(separator.content));
}

/** A separator that names the file whose slides follow. */
function sourceToken(source: string, [first]: Block): Token {
  const token = new Markdown.Token('source', '', 0);
  return Object.assign(token, { map: first?.map, content: source });
}

/** A heading right behind a separator, or behind comments alone, begins the same slide. */
function beginAtHeading(groups: (Token | undefined)[][], block: Block): void {
  const last = groups.at(-1);
  const [separator, ...rest] = last ?? [];
  const isBegun = rest.length > 0 || (separator !== undefined && separator.type !== 'source');
  if (last && isBegun && rest.every((token) => token?.type === 'comment')) pushAll(last, block);
  else groups.push([undefined, ...block]);
}

/** Exactly three hyphens; in a bare deck four as well. */
export function isSeparator(token: Token | undefined, manuscript: Manuscript): boolean {
  if (token?.type === 'slide_head') return true;
  const line = manuscript.file.lines[token?.map?.[0] ?? -1] ?? '';
  return token?.type === 'hr' && (manuscript.bare ? /^ {0,3}----?\s*$/ : /^ {0,3}---\s*$/).test(line);
}

function reportUnderline(token: Token | undefined, manuscript: Manuscript): void {
  if (token?.type !== 'heading_open' || token.markup !== '-') return;
  const line = (token.map?.[1] ?? 1) - 1;
  if (/^\s*---\s*$/.test(manuscript.file.lines[line] ?? '')) {
    manuscript.report.fault(blockSpot(manuscript, line), underlined);
    manuscript.reported.add(underlined);
  }
}

/** What is said of a line of hyphens that was meant as a separator. */
export const underlined = '--- right under text makes a heading of it, expected a blank line between to begin a slide';
