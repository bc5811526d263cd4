/** What a bare deck, written for another tool, may mean. None of this is guessed in a story. */
import Markdown, { type Token } from 'markdown-it';
import type { Attributes } from './attributes.ts';
import { divOf } from './divs.ts';
import { blockSpot, type Page } from './page.ts';
import type { RawSlide } from './rawslide.ts';
import type { Report } from './report.ts';
import type { Block } from './tokens.ts';
import { list, readYaml, record, text } from './yaml.ts';

/** Keys of Marp's directives, of formatters and of reveal.js, in comments that are no notes. */
const directive =
  /^\s*(\.(slide|element)\s*:|(prettier|markdownlint|textlint|eslint)-|fit\s*$|_?(class|theme|paginate|header|footer|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|size|style|headingDivider|math|marp|title|author|description|keywords|url|image|lang|transition)\s*:)/i;

/** Slidev's settings behind a separator: classes are kept, the rest is not understood. */
export function readBareHead(separator: Token | undefined, attributes: Attributes, page: Page): Attributes {
  if (separator?.type !== 'slide_head') return attributes;
  const line = separator.map?.[0] ?? 0;
  const report = quietly(page);
  const value = readYaml(page.file, separator.content, line + 2, report);
  const read = value && record({ class: list(text, { single: true }) })(value, report);
  const names = (read?.class ?? []).flatMap((words) => words.split(/\s+/));
  return { ...attributes, classes: names.map((name) => ({ value: name, spot: blockSpot(page, line) })) };
}

/** Everything is a warning, and the same words are said once a file. */
export function quietly(page: Page): Report {
  const warn: Report['warn'] = (spot, message) => {
    if (!page.reported.has(message)) page.report.warn(spot, message);
    page.reported.add(message);
  };
  return { ...page.report, error: warn, warn, fault: warn };
}

/** reveal.js: a paragraph that begins with `Note:` or `Notes:` starts the notes. */
export function isNoteStart([first, inline]: Block): boolean {
  return first?.type === 'paragraph_open' && /^notes?:/i.test(inline?.content ?? '');
}

/** Where `---` stands right under notes it was meant to end them, not to make a heading of private words. */
export function isUnderlinedNote([first, inline]: Block): boolean {
  return first?.type === 'heading_open' && first.markup === '-' && /^notes?:/i.test(inline?.content ?? '');
}

/** The block as the paragraph that it was meant to be. */
export function asParagraph(block: Block): Block {
  const [open, close] = [block[0], block.at(-1)];
  if (open) Object.assign(open, { type: 'paragraph_open', tag: 'p' });
  if (close) Object.assign(close, { type: 'paragraph_close', tag: 'p' });
  return block;
}

/** The notes without the word that starts them. */
export function withoutNoteMark(tokens: readonly Token[]): readonly Token[] {
  const first = tokens[1]?.children?.find((child) => child.type === 'text' && child.content.trim() !== '');
  if (first) first.content = first.content.replace(/^\s*notes?:\s*/i, '');
  return tokens;
}

/** Marp: the last comment of a slide is notes, unless it is a directive. Notes inside other divs are cut out: they stay private. */
export function takeNotes(tokens: readonly Token[], slide: RawSlide): readonly Token[] {
  const comments = tokens.flatMap(commentsOf);
  if (comments.length === 0) return cutSecrets(tokens, slide);
  const classes = comments.flatMap(
    ({ content }) => /^\s*_class\s*:\s*(.+?)\s*$/m.exec(content)?.[1]?.split(/\s+/) ?? [],
  );
  slide.attributes = {
    ...slide.attributes,
    classes: [...slide.attributes.classes, ...classes.map((value) => ({ value, spot: slide.spot }))],
  };
  const last = comments.findLast(({ content }) => content.trim() !== '' && !directive.test(content));
  if (last) slide.notes.push({ short: false, tokens: [noteOf(last)] });
  return cutSecrets(tokens, slide);
}

function commentsOf(token: Token): readonly Token[] {
  if (token.type === 'comment') return [token];
  return token.content.includes('<!--') ? (token.children ?? []).filter((child) => child.type === 'comment') : none;
}

const none: readonly Token[] = [];

/** A token of its own, since the comment itself stands in a public text and must stay silent. */
function noteOf(comment: Token): Token {
  const token = new Markdown.Token('comment_notes', '', 0);
  token.content = comment.content.replace(/^\s*notes?:\s*/i, '').trim();
  return token;
}

function cutSecrets(tokens: readonly Token[], slide: RawSlide): readonly Token[] {
  if (!tokens.some(isSecret)) return tokens;
  const kept: Token[] = [];
  let cut: Token[] | undefined;
  let depth = 0;
  let cutDepth = 0;
  for (const token of tokens) {
    if (!cut && depth > 0 && isSecret(token)) [cut, cutDepth] = [[], depth];
    depth += token.nesting;
    (cut ?? kept).push(token);
    if (cut && depth === cutDepth) {
      if (divOf(cut[0])?.name === 'notes') slide.notes.push({ short: false, tokens: cut.slice(1, -1) });
      else slide.answers.push(cut.slice(1, -1));
      cut = undefined;
    }
  }
  return kept;
}

function isSecret(token: Token): boolean {
  const name = divOf(token)?.name;
  return name === 'notes' || name === 'answers';
}
