/** What changes between two pictures, by the marks' ids. */
import type { Mark } from './mark.ts';

export interface Diff {
  readonly entering: readonly Mark[];
  readonly changing: readonly { readonly before: Mark; readonly after: Mark }[];
  readonly leaving: readonly Mark[];
}

/** Marks only in `after`, marks in both whose attributes, tag or text differ, marks only in `before`. */
export function diff(before: readonly Mark[], after: readonly Mark[]): Diff {
  const old = new Map(before.map((mark) => [mark.id, mark]));
  const kept = new Set(after.map((mark) => mark.id));
  const pairs = after.flatMap((mark) => {
    const was = old.get(mark.id);
    return was && was.tag === mark.tag ? [{ before: was, after: mark }] : [];
  });
  const paired = new Set(pairs.map((pair) => pair.after.id));
  return {
    entering: after.filter((mark) => !paired.has(mark.id)),
    changing: pairs.filter((pair) => !same(pair.before, pair.after)),
    leaving: before.filter((mark) => !kept.has(mark.id) || !paired.has(mark.id)),
  };
}

/** Whether two marks look the same. */
export function same(a: Mark, b: Mark): boolean {
  const [left, right] = [Object.entries(a.attrs), Object.entries(b.attrs)];
  return a.text === b.text && left.length === right.length && left.every(([name, value]) => b.attrs[name] === value);
}
