/** Values between two attribute values. */

type Value = string | number;

const number = /-?\d+(?:\.\d+)?/g;

/**
 * A function from 0…1 to the value between. Text is walked number by number where both texts have the same words around their
 * numbers; where they have not, or one value is missing, there is nothing between and the answer is `undefined`.
 */
export function interpolate(from: Value | undefined, to: Value): ((t: number) => Value) | undefined {
  if (typeof from === 'number' && typeof to === 'number') return (t) => between(from, to, t);
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  const [words, other] = [to.split(number), from.split(number)];
  if (words.length !== other.length || words.some((word, i) => word !== other[i])) return undefined;
  const starts = (from.match(number) ?? []).map(Number);
  const ends = (to.match(number) ?? []).map(Number);
  return (t) =>
    words.map((word, i) => word + (i < ends.length ? between(starts[i] ?? 0, ends[i] ?? 0, t) : '')).join('');
}

function between(from: number, to: number, t: number): number {
  return Math.round((from + (to - from) * t) * 1000) / 1000;
}
