/** Passes over the token stream: figures, attributions of quotes, classes of table cells, attributes of headings. */
import Markdown, {
  type Env,
  type MarkdownIt,
  type StateBlock,
  type StateCore,
  type StateInline,
  type Token,
} from 'markdown-it';
import { deepest, tooDeep } from '../ground/report.ts';
import { badAttributes, isLikeAttributes, parseAttributes } from './attributes.ts';
import { isFragment } from './classes.ts';
import { blockSpot, inlineSpot, isFirst, manuscriptOf } from './manuscript.ts';

/** Teaches the parser these passes. */
export function useBlocks(md: MarkdownIt): void {
  md.block.ruler.before('table', 'nesting', refuseTooDeep);
  md.core.ruler.after('block', 'heading_attributes', readHeadings);
  md.core.ruler.at('inline', parseInline);
  md.inline.ruler2.push('nesting', refuseDeepMarkup);
  md.core.ruler.push('figures', markFigures);
  md.core.ruler.push('attribution', markAttributions);
  md.core.ruler.push('alignment', alignByClass);
}

/** Inline markup, with the line of its block at hand: a cell's is that of its row. Images and HTML learn the lines of their block. */
function parseInline(state: StateCore): void {
  const manuscript = manuscriptOf(state.env);
  manuscript.line = 0;
  let notes = 0;
  for (const token of state.tokens) {
    manuscript.line = token.map?.[0] ?? manuscript.line;
    if (token.type !== 'inline') continue;
    manuscript.contents.clear();
    const deep = findTooDeep(token.content);
    if (deep !== undefined) {
      manuscript.report.fault(inlineSpot(manuscript, token.content, deep), tooDeep);
      continue;
    }
    state.md.inline.parse(token.content, state.md, state.env, token.children ?? []);
    const made = notesOf(state.env);
    for (const children of [token.children ?? [], ...made.slice(notes).map(({ tokens = [] }) => tokens)])
      for (const child of children) if (child.type === 'html_inline' || child.type === 'image') child.map = token.map;
    notes = made.length;
  }
}

/** The footnotes so far; those that stand in a text have tokens. */
export function notesOf(env: Env): readonly { readonly tokens?: Token[] }[] {
  return (env.footnotes as { list?: { tokens?: Token[] }[] } | undefined)?.list ?? [];
}

/** Where brackets are open in brackets beyond all reading: each of them is looked at again for each around it. */
function findTooDeep(content: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < content.length; i++) {
    if (content[i] === '\\') i += 1;
    else if (content[i] === '[') depth += 1;
    else if (content[i] === ']') depth = Math.max(0, depth - 1);
    if (depth > deepest) return i;
  }
  return undefined;
}

/** Leaves out inline markup that stands in itself beyond all use: emphasis needs no brackets for that. */
function refuseDeepMarkup(state: StateInline): boolean {
  if (!state.tokens.some(({ level }) => level > deepest)) return false;
  const manuscript = manuscriptOf(state.env);
  manuscript.report.fault(inlineSpot(manuscript, state.src, 0), tooDeep);
  state.tokens.length = 0;
  return true;
}

/** Says where quotes, lists and divs stand in one another so deeply that the parser leaves out the rest. */
function refuseTooDeep(state: StateBlock, line: number): boolean {
  const manuscript = manuscriptOf(state.env);
  if (state.level >= deepest - 2 && isFirst(manuscript, tooDeep))
    manuscript.report.fault(blockSpot(manuscript, line), tooDeep);
  return false;
}

/** Takes `{…}` off the end of a heading, or off a paragraph that is nothing else, before it is parsed as text. */
function readHeadings(state: StateCore): void {
  const manuscript = manuscriptOf(state.env);
  state.tokens.forEach((open, i) => {
    const inline = state.tokens[i + 1];
    if ((open.type !== 'heading_open' && open.type !== 'paragraph_open') || !inline?.content.endsWith('}')) return;
    const start = inline.content.lastIndexOf('{');
    const isBehind = open.type === 'paragraph_open' && start > 0;
    if (start < 0 || (isBehind && !manuscript.bare) || (start > 0 && !/\s/.test(inline.content[start - 1] ?? '')))
      return;
    manuscript.line = inline.map?.[0] ?? 0;
    manuscript.contents.clear();
    const spot = () => inlineSpot(manuscript, inline.content, start);
    const parsed = parseAttributes(inline.content, start, spot);
    if (isBehind) {
      // Behind the text of a paragraph or an item only what other tools show later is taken for attributes.
      if (parsed?.end !== inline.content.length || !isFragment(parsed.attributes)) return;
      open.meta = { later: true };
      inline.content = inline.content.slice(0, start).trimEnd();
    } else if (parsed?.end === inline.content.length) {
      open.meta = { attributes: parsed.attributes };
      inline.content = inline.content.slice(0, start).trimEnd();
    } else if (isLikeAttributes(inline.content.slice(start))) {
      manuscript.report.fault(spot(), badAttributes(inline.content.slice(start)));
      manuscript.report.silence(spot());
    }
  });
}

/** A paragraph of nothing but images is a row of figures. */
function markFigures({ tokens }: StateCore): void {
  tokens.forEach((inline, i) => {
    const images = inline.children?.filter((child) => child.type === 'image') ?? [];
    if (images.length === 0) return;
    const [open, close] = [tokens[i - 1], tokens[i + 1]];
    const rest = inline.children?.filter((child) => !/^(image|softbreak|comment)$/.test(child.type)) ?? [];
    const alone = open?.type === 'paragraph_open' && rest.length === 0;
    if (!alone || !close) return;
    for (const image of images) image.meta = { ...image.meta, figure: true };
    inline.children = images;
    open.hidden = close.hidden = true;
  });
}

/** The last line of a quote, where it begins with a dash, is its attribution: a footer. */
function markAttributions(state: StateCore): void {
  const tokens: Token[] = [];
  state.tokens.forEach((token, i) => {
    tokens.push(token);
    if (token.type !== 'paragraph_close' || state.tokens[i + 1]?.type !== 'blockquote_close') return;
    const [open, inline] = tokens.slice(-3);
    if (open && inline) tokens.push(...splitAttribution(open, inline, token));
  });
  state.tokens = tokens;
}

/** Takes the attribution off a paragraph, or makes the paragraph the footer where it is nothing else. */
function splitAttribution(open: Token, inline: Token, close: Token): readonly Token[] {
  const children = inline.children ?? [];
  const isBreak = (token: Token | undefined) => token?.type === 'softbreak' || token?.type === 'hardbreak';
  const start = children.findLastIndex((_, i) => i === 0 || isBreak(children[i - 1]));
  if (!children[start]?.content.startsWith('— ')) return [];
  if (start === 0) {
    open.tag = close.tag = 'footer';
    return [];
  }
  inline.children = children.slice(0, start - 1);
  const footer = [
    new Markdown.Token('paragraph_open', 'footer', 1),
    new Markdown.Token('inline', '', 0),
    new Markdown.Token('paragraph_close', 'footer', -1),
  ];
  for (const token of footer) token.block = true;
  if (footer[1]) footer[1].children = children.slice(start);
  return footer;
}

/** The parser writes `style="text-align:right"`, which the page's policy forbids. */
function alignByClass({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== 'th_open' && token.type !== 'td_open') continue;
    const align = /^text-align:(\w+)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
    if (align) token.attrs = [['class', align]];
  }
}
