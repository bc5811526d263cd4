/** Cuts a tree of tokens: what is open at a cut is closed there, and opened again behind it. */
import Markdown, { type Token } from 'markdown-it';

/** The pieces so far, each complete but the last, and what is open in that one. */
export interface Cutting {
  readonly pieces: Token[][];
  readonly open: Token[];
}

/** Nothing cut yet. */
export function cutting(): Cutting {
  return { pieces: [[]], open: [] };
}

/** Adds a token to the last piece. */
export function push({ pieces, open }: Cutting, token: Token): void {
  if (token.nesting < 0) open.pop();
  if (token.nesting > 0) open.push(token);
  pieces.at(-1)?.push(token);
}

/** Ends the last piece. What is open but holds nothing yet moves on as it is; the rest goes on in the next piece. */
export function cut({ pieces, open }: Cutting): void {
  const piece = pieces.at(-1) ?? [];
  const next: Token[] = [];
  for (const token of [...open].reverse()) {
    if (piece.at(-1) === token) next.unshift(piece.pop() ?? token);
    else {
      next.unshift(goOn(token, piece, next[0]));
      piece.push(copy(token, { type: token.type.replace(/_open$/, '_close'), nesting: -1, attrs: null, meta: null }));
    }
  }
  open.splice(0, open.length, ...next);
  pieces.push([...next]);
}

/** Does it show anything? Tags and comments alone do not. */
export function isContent(token: Token): boolean {
  if (token.children && token.type === 'inline') return token.children.some(isContent);
  if (token.type === 'text') return token.content.trim() !== '';
  return token.nesting === 0 && !/^(comment|softbreak|hardbreak)$/.test(token.type);
}

/** An element that goes on: an item has its mark already, and a numbered list goes on counting. */
function goOn(token: Token, piece: readonly Token[], inner: Token | undefined): Token {
  if (token.type === 'list_item_open') return copy(token, { attrs: [['class', 'continued']] });
  if (token.type !== 'ordered_list_open') return copy(token, {});
  const items = piece
    .slice(piece.indexOf(token))
    .filter(({ type, level }) => type === 'list_item_open' && level === token.level + 1);
  const isInside = inner?.attrGet('class') === 'continued';
  const start = Number(token.attrGet('start') ?? 1) + items.length - (isInside ? 1 : 0);
  return copy(token, { attrs: [['start', String(start)]] });
}

/** The same token but for the changes. */
export function copy(token: Token, changes: Partial<Token>): Token {
  return Object.assign(new Markdown.Token(token.type, token.tag, token.nesting), token, changes);
}
