/** The notes of a bare deck's slide: everything that another tool would keep from the audience. */
import Markdown, { type Token } from 'markdown-it';
import { divOf, isSecret } from '../markdown/divs.ts';
import { blockSpot, quietly } from '../markdown/manuscript.ts';
import type { RawSlide } from './rawslide.ts';

/** Marp's directives, and what formatters read: comments that are no notes. */
const directive =
  /^\s*((prettier|markdownlint|textlint|eslint)-|fit\s*$|_?(class|theme|paginate|header|footer|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|size|style|headingDivider|math|marp|title|author|description|keywords|url|image|lang|transition)\s*:)/i;

/** Takes the notes out of a slide's tokens and leaves what all may see. Comments that are no directives are notes, all of them. */
export function takeNotes(tokens: readonly Token[], slide: RawSlide): readonly Token[] {
  readComments(tokens, slide);
  const start = startOfNotes(tokens);
  const [open, noted] = start < 0 ? [tokens, []] : splitAt(tokens, start);
  const kept = cutSecrets(open, slide);
  if (noted.length > 0) slide.notes.push({ short: false, tokens: noted });
  return kept;
}

function readComments(tokens: readonly Token[], slide: RawSlide): void {
  for (const [i, token] of tokens.entries()) {
    for (const comment of commentsOf(token))
      readComment(comment, slide, token.map?.[0] ?? tokens[i - 1]?.map?.[0] ?? 0);
  }
}

function readComment({ content }: Token, slide: RawSlide, line: number): void {
  const classes = /^[ \t]*_class[ \t]*:(.*\S)/m.exec(content)?.[1]?.trim().split(/\s+/) ?? [];
  const given = classes.map((value) => ({ value, spot: slide.spot }));
  slide.attributes = { ...slide.attributes, classes: [...slide.attributes.classes, ...given] };
  const [sign, instead] = attributes.find(([word]) => content.trimStart().startsWith(word)) ?? [];
  if (/^\s*\.slide:.*\bdata-visibility\s*=\s*["']?hidden/i.test(content)) slide.hidden = 'data-visibility="hidden"';
  for (const [, name] of content.matchAll(/^\s*_?(header|footer)\s*:\s*["']?[^\s"']/gm))
    quietly(slide.manuscript).warn(blockSpot(slide.manuscript, line), `the words of "${name}:" are not shown`);
  if (sign !== undefined)
    quietly(slide.manuscript).warn(
      blockSpot(slide.manuscript, line),
      `comments with ${sign} have no meaning here${instead}`,
    );
  else if (content.trim() !== '' && !directive.test(content))
    slide.notes.push({ short: false, tokens: [noteOf(content)] });
}

/** What reveal.js says in comments about the element before them or the slide, and what to write instead. */
const attributes: readonly (readonly [sign: string, instead: string])[] = [
  ['.element:', ': all of it comes at once, expected ". . ." before what comes later'],
  ['.slide:', ', expected {…} behind the heading'],
  // Obsidian's.
  ['element class=', ': all of it comes at once, expected ". . ." before what comes later'],
  ['element style=', ''],
  ['slide bg=', ''],
  ['slide class=', ', expected {…} behind the heading'],
  ['slide data-', ', expected {…} behind the heading'],
  ['slide style=', ''],
];

function commentsOf(token: Token): readonly Token[] {
  if (token.type === 'comment') return [token];
  return token.children?.flatMap(commentsOf) ?? [];
}

/** A comment's words as notes: a token of its own, since the comment itself stands in a public text and must stay silent. */
export function noteOf(comment: string): Token {
  const token = new Markdown.Token('comment_notes', '', 0);
  token.content = comment.replace(/^\s*(?:speaker_)?notes?:\s*/i, '').trim();
  return token;
}

/** Where the rest of the slide becomes notes; not inside of what is notes already. */
function startOfNotes(tokens: readonly Token[]): number {
  let within = 0;
  return tokens.findIndex((token) => {
    if (within > 0 || isSecret(token)) within += token.nesting;
    return within === 0 && token.type === 'notes_start';
  });
}

/** Both parts have the lists, quotes and divs that are open between them. */
function splitAt(
  tokens: readonly Token[],
  place: number,
): readonly [before: readonly Token[], after: readonly Token[]] {
  const open: Token[] = [];
  for (const token of tokens.slice(0, place)) {
    if (token.nesting > 0) open.push(token);
    else if (token.nesting < 0) open.pop();
  }
  return [
    [...tokens.slice(0, place), ...open.toReversed().map(closingOf)],
    [...open, ...tokens.slice(place + 1)],
  ];
}

function closingOf({ type, tag, markup, hidden }: Token): Token {
  const token = new Markdown.Token(type.replace(/_open$/, '_close'), tag, -1);
  return Object.assign(token, { block: true, markup, hidden });
}

/** Notes and answers inside other divs, lists and quotes; those at the top of the slide stand where they are. */
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
