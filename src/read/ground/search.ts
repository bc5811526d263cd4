/** Looking ahead in a text that is parsed, without walking through all the rest of it at each mark. */

/** A text that is parsed: the parser's state has it. */
export interface Source {
  readonly src: string;
}

/** Where something begins and where the text goes on behind it. */
export type Stretch = readonly [start: number, end: number];

interface Found {
  readonly from: number;
  /** Nothing where there is none. */
  readonly place: Stretch | undefined;
}

const known = new WeakMap<Source, Map<string | RegExp, Found>>();

/** The next place of a mark at or after a position, or Infinity. */
export function nextOf(source: Source, mark: string, position: number): number {
  const find = (): Stretch | undefined => {
    const index = source.src.indexOf(mark, position);
    return index < 0 ? undefined : [index, index + mark.length];
  };
  return lookOnce(source, mark, position, find)?.[0] ?? Number.POSITIVE_INFINITY;
}

/** The same for a pattern, which is global: where it matches next, or nothing. */
export function nextMatch(source: Source, pattern: RegExp, position: number): Stretch | undefined {
  return lookOnce(source, pattern, position, () => {
    pattern.lastIndex = position;
    const found = pattern.exec(source.src);
    return found ? [found.index, pattern.lastIndex] : undefined;
  });
}

/** What was found once is not looked for again. */
function lookOnce(
  source: Source,
  what: string | RegExp,
  position: number,
  find: () => Stretch | undefined,
): Stretch | undefined {
  const all = known.get(source) ?? new Map<string | RegExp, Found>();
  const last = all.get(what);
  if (last && last.from <= position && (last.place === undefined || position <= last.place[0])) return last.place;
  const place = find();
  known.set(source, all.set(what, { from: position, place }));
  return place;
}
