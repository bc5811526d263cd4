/** Finds places of the deck by what somebody types: a slide's number, the beginning of an id, words of a heading or a text. */

/** A place of the deck that may be looked for. */
export interface Findable {
  readonly id: string;
  /** A chapter, a slide, or a step on a slide. */
  readonly kind: 'chapter' | 'slide' | 'step';
  /** The slide's number in the deck, counted from 1. */
  readonly number: number;
  /** The heading; for a step its own text. */
  readonly text: string;
  /** What else stands over a chapter: its number and its years. */
  readonly over?: string;
}

/** Best first: the number, the id, chapters, headings, then texts and parts of ids; in the order of the deck within each. */
export function search<T extends Findable>(places: readonly T[], query: string, most: number): readonly T[] {
  const wanted = fold(query);
  if (wanted === '') return places.filter(({ kind }) => kind === 'chapter').slice(0, most);
  return places
    .map((place) => ({ place, rank: rank(place, wanted) }))
    .filter((found): found is { place: T; rank: number } => found.rank !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ place }) => place);
}

function rank({ id, kind, number, text, over = '' }: Findable, wanted: string): number | undefined {
  const name = fold(id);
  if (kind !== 'step' && wanted === String(number)) return 0;
  if (name === wanted) return 1;
  if (hasWords(fold(`${text} ${over}`), wanted)) return { chapter: 2, slide: 3, step: 5 }[kind];
  if (name.startsWith(wanted)) return 4;
  // Chinese puts no space between its words.
  return name.includes(wanted.replaceAll(' ', '-')) || fold(text).includes(wanted) ? 6 : undefined;
}

/** Whether each wanted word begins some word of the text. */
function hasWords(text: string, wanted: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return wanted.split(/[^\p{L}\p{N}]+/u).every((part) => words.some((word) => word.startsWith(part)));
}

/** Lower case, without accents and space around. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
