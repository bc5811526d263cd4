/** Letters that tie a shown quantity to its chart and its place on the map, on screens and on paper alike. */

/** At most so many a step. */
export const mostLetters = 3;

/** The letter of a ledger row in a step: by its place in the step's `show`; none beyond the third, and none for one that is alone. */
export function letterOf(show: readonly string[], id: string): string | undefined {
  const index = show.length < 2 ? -1 : show.indexOf(id);
  return index < 0 || index >= mostLetters ? undefined : String.fromCharCode(97 + index);
}
