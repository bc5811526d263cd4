/** Pieces of patterns over running text, in any script. */

/** Any of these; nothing where there are none. */
export function anyOf(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : `(?:${words.map(escapePattern).join('|')})`;
}

/** The text as a pattern that finds it. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A letter or digit of a script that puts spaces between words. */
const letter = '[^\\P{L}\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]|\\p{N}';

/** Not as part of a longer word or number. */
export function wholeWords(pattern: string): string {
  return `(?<!${letter})(?:${pattern})(?!${letter})`;
}
