/**
 * Notes that a bare deck writes as HTML, `<aside class="notes">` and anything else of that class: reveal.js, reveal-md, Pandoc,
 * Quarto. They are cut out before a chapter is cut into slides; what is never closed stays private to the end of its slide.
 */
import Markdown, { type MarkdownIt, type StateInline, type Token } from 'markdown-it';
import { copy } from './cutting.ts';
import { blockSpot, inlineSpot, type Manuscript, manuscriptOf } from './manuscript.ts';
import { makeParagraph } from './paragraph.ts';

const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*>|[^>]*(?:>|$))/gi;

/** Whether the attributes of a tag, as text, name the class. */
function isNotes(attributes: string): boolean {
  const [, ...values] = /(?:^|[\s"'/])class\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))/i.exec(attributes) ?? [];
  return values.some((value) =>
    value
      ?.toLowerCase()
      .split(/[\s>]+/)
      .includes('notes'),
  );
}

/** Where the tokens of a chapter go. */
interface Cut {
  readonly manuscript: Manuscript;
  readonly open: Token[];
  secret: Token[];
  /** For each block that is open, whether it began inside notes. */
  readonly sides: boolean[];
  /** The element that holds notes, how deep elements of its name are nested in it, and where it began. */
  inside: { readonly name: string; readonly depth: number; readonly line: number } | undefined;
}

/** A chapter's tokens with such notes gathered in tokens of their own, `aside_notes`, behind the blocks they stood in. */
export function cutAsides(
  tokens: readonly Token[],
  manuscript: Manuscript,
  isSeparator: (token: Token, manuscript: Manuscript) => boolean,
): readonly Token[] {
  if (!tokens.some(mayHoldNotes)) return tokens;
  const cut: Cut = { manuscript, open: [], secret: [], sides: [], inside: undefined };
  for (const token of tokens) {
    if (cut.sides.length === 0 && isSeparator(token, manuscript)) endSlide(cut);
    cutToken(token, cut);
    if (cut.sides.length === 0 && cut.inside === undefined) gather(cut);
  }
  endSlide(cut);
  return cut.open;
}

/** The notes in an `aside_notes` token. */
export function asideOf(token: Token | undefined): readonly Token[] | undefined {
  return token?.type === 'aside_notes' ? (token.meta?.notes as readonly Token[]) : undefined;
}

function gather(cut: Cut): void {
  if (cut.secret.length === 0) return;
  const token = new Markdown.Token('aside_notes', '', 0);
  Object.assign(token, { block: true, meta: { notes: cut.secret } });
  cut.open.push(token);
  cut.secret = [];
}

/** Notes end with their slide at the latest. */
function endSlide(cut: Cut): void {
  const { inside, manuscript } = cut;
  if (inside) {
    const message = `the notes in <${inside.name}> are never closed on this slide: all that follows on it is private, expected </${inside.name}>`;
    manuscript.report.fault(blockSpot(manuscript, inside.line), message);
  }
  cut.inside = undefined;
  gather(cut);
}

function mayHoldNotes({ type, content }: Token): boolean {
  return (type === 'html_block' || type === 'inline') && /notes/i.test(content) && /[<{]/.test(content);
}

function cutToken(token: Token, cut: Cut): void {
  if (token.type === 'html_block')
    for (const piece of splitHtml(token, cut)) sideOf(piece.secret, cut).push(piece.token);
  else if (token.type === 'inline') cutInline(token, cut);
  else if (token.nesting < 0) sideOf(cut.sides.pop() ?? false, cut).push(token);
  else {
    const secret = cut.inside !== undefined;
    if (token.nesting > 0) cut.sides.push(secret);
    sideOf(secret, cut).push(token);
  }
}

function sideOf(secret: boolean, { open, secret: notes }: Cut): Token[] {
  return secret ? notes : open;
}

/** The part of a paragraph or heading that lies on the other side becomes a paragraph there. */
function cutInline(token: Token, cut: Cut): void {
  const home = cut.sides.at(-1) ?? cut.inside !== undefined;
  const parts: Readonly<Record<'true' | 'false', Token[]>> = { true: [], false: [] };
  for (const child of token.children ?? []) {
    for (const piece of splitChild(child, token, cut)) parts[`${piece.secret}`].push(piece.token);
  }
  const [own, other] = [parts[`${home}`], parts[`${!home}`]];
  sideOf(home, cut).push(Object.assign(token, { children: own }));
  if (other.length > 0) sideOf(!home, cut).push(...makeParagraph({ children: other, map: token.map }));
}

interface Piece {
  readonly token: Token;
  readonly secret: boolean;
}

/** `[…]{.notes}` holds notes as an element does. */
function splitChild(child: Token, { map }: Token, cut: Cut): readonly Piece[] {
  if (child.type === 'html_inline') return splitHtml(child, cut);
  const secret = cut.inside !== undefined;
  const isSpan = child.type === 'span_open' || child.type === 'span_close';
  const attributes = `class="${child.attrGet('class') ?? ''}"`;
  const passes = isSpan && pass(child.nesting < 0, '…', attributes, map?.[0] ?? 0, cut);
  return passes ? [] : [{ token: child, secret }];
}

/** Raw HTML cut at the tags where notes begin and end. */
function splitHtml(token: Token, cut: Cut): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const take = (end: number, secret: boolean) => {
    if (end > start) pieces.push({ token: copy(token, { content: token.content.slice(start, end) }), secret });
  };
  for (const found of token.content.matchAll(tag)) {
    const { 0: text, 1: slash, 2: name, 3: attributes = '', index } = found;
    const secret = cut.inside !== undefined;
    if (name === undefined || !pass(slash === '/', name.toLowerCase(), attributes, token.map?.[0] ?? 0, cut)) continue;
    take(index, secret);
    start = index + text.length;
  }
  take(token.content.length, cut.inside !== undefined);
  return pieces;
}

/** Goes past a tag; true where notes begin or end at it. */
function pass(closes: boolean, name: string, attributes: string, line: number, cut: Cut): boolean {
  const { inside } = cut;
  if (inside === undefined) {
    if (closes || !isNotes(attributes)) return false;
    cut.inside = { name, depth: 1, line };
    return true;
  }
  if (name !== inside.name) return false;
  const depth = inside.depth + (closes ? -1 : 1);
  cut.inside = depth === 0 ? undefined : { ...inside, depth };
  return depth === 0;
}

/** In a story such notes are a mistake, whether its raw HTML is shown as text or not. */
export function useAsides(md: MarkdownIt): void {
  md.inline.ruler.before('autolink', 'aside', refuseNotes);
}

function refuseNotes(state: StateInline, silent: boolean): boolean {
  if (silent || state.src[state.pos] !== '<') return false;
  const [found] = state.src.slice(state.pos, state.pos + 1000).matchAll(tag);
  const manuscript = manuscriptOf(state.env);
  if (found?.index === 0 && found[1] === '' && isNotes(found[3] ?? ''))
    manuscript.report.error(inlineSpot(manuscript, state.src, state.pos), notesMessage);
  return false;
}

/** What a story is told. */
export const notesMessage = 'an element of the class "notes" would be read by all, expected ::: notes';
