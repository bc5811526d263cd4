/** Looking ahead in a text that is parsed, without walking through all the rest of it at each mark. */

/** A text that is parsed: the parser's state has it. */
export interface Source {
  readonly src: string;
}

interface Found {
  readonly from: number;
  /** Infinity for nowhere. */
  readonly at: number;
}

const known = new WeakMap<Source, Map<string, Found>>();

/** The next place of a mark at or after a position, or Infinity. What was found once is not looked for again. */
export function nextOf(source: Source, mark: string, position: number): number {
  const marks = known.get(source) ?? new Map<string, Found>();
  const last = marks.get(mark);
  if (last && last.from <= position && position <= last.at) return last.at;
  const index = source.src.indexOf(mark, position);
  const at = index < 0 ? Number.POSITIVE_INFINITY : index;
  known.set(source, marks.set(mark, { from: position, at }));
  return at;
}

interface Match {
  readonly from: number;
  readonly place: Place | undefined;
}

/** Where something begins and where the text goes on behind it. */
export type Place = readonly [start: number, end: number];

const matched = new WeakMap<Source, Map<RegExp, Match>>();

/** The same for a pattern, which is global: where it matches next, or nothing. */
export function nextMatch(source: Source, pattern: RegExp, position: number): Place | undefined {
  const matches = matched.get(source) ?? new Map<RegExp, Match>();
  const last = matches.get(pattern);
  if (last && last.from <= position && (last.place === undefined || position <= last.place[0])) return last.place;
  pattern.lastIndex = position;
  const found = pattern.exec(source.src);
  const place: Place | undefined = found ? [found.index, pattern.lastIndex] : undefined;
  matched.set(source, matches.set(pattern, { from: position, place }));
  return place;
}
