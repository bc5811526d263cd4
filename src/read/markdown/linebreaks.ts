/** Chinese and Japanese know no spaces between words: there a line's end is none either. */
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Citation } from './references.ts';

/** Wide characters, their punctuation with them; Korean has spaces. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff9f\uffe0-\uffe6]/u;

/** Punctuation that other scripts use too: wide in a Chinese or Japanese text. */
const ambiguous = /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2025\u2026]/u;

/** Teaches the parser to join lines; `lang` is the language of the text. */
export function useLinebreaks(md: MarkdownIt, lang: string): void {
  const isEastern = /^(zh|ja)\b/i.test(lang);
  md.core.ruler.push('linebreaks', ({ tokens }: StateCore) => {
    for (const token of tokens) joinLines(token, isEastern);
  });
}

function joinLines(token: Token, isEastern: boolean): void {
  const kept: Token[] = [];
  let before = '';
  for (const [i, child] of (token.children ?? []).entries()) {
    joinLines(child, isEastern);
    if (child.type === 'softbreak' && isBetween(before, firstOf(token.children ?? [], i + 1), isEastern)) continue;
    if (isSeen(child)) before = charactersOf(child).at(-1) ?? '';
    kept.push(child);
  }
  if (token.children) token.children = kept;
}

/** Is a line's end between these two characters no space? */
function isBetween(before: string, after: string, isEastern: boolean): boolean {
  return [before, after].every((character) => wide.test(character) || (isEastern && ambiguous.test(character)));
}

/** The first character that is seen from there on. */
function firstOf(tokens: readonly Token[], from: number): string {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token && isSeen(token)) return charactersOf(token)[0] ?? '';
  }
  return '';
}

/** None where something else than text stands. */
function charactersOf({ type, content }: Token): readonly string[] {
  return type === 'text' ? [...content] : [];
}

/** Tags, comments and the numbers of notes stand between characters as if they were not there. */
function isSeen({ type, content, nesting, meta }: Token): boolean {
  if (type === 'text') return content !== '';
  const isNote = type === 'footnote_ref' || (type === 'citation' && !(meta?.citation as Citation | undefined)?.inText);
  return nesting === 0 && !isNote && type !== 'comment' && type !== 'softbreak';
}
