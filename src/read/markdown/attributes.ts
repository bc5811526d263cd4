/** Pandoc's attributes: `{#id .class key=value key="two words"}`. */

import { withoutCommas } from '../ground/commas.ts';
import { type Located, type Report, type Spot, shift, unknownName } from '../ground/report.ts';
import { reportStepClass } from './classes.ts';
import type { Manuscript } from './manuscript.ts';

/** Attributes as written, each with its place. */
export interface Attributes {
  readonly spot: Spot;
  readonly id?: Located<string>;
  readonly classes: readonly Located<string>[];
  /** Values by key; the place is the value's. */
  readonly values: ReadonlyMap<string, Located<string>>;
  /** What is understood, but written in another way than it should be: a message and its place. */
  readonly slips?: readonly Located<string>[];
}

/** What an element takes; `class` stands for any class, `.name` for that one. */
export type Allowed = readonly string[];

const token =
  /\s*(?:#(?<id>[^\s#.={}"']+)|\.(?<class>[^\s#={}"']+)|(?<key>[\p{L}_][\p{L}\p{N}_:.-]*)=(?<value>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[“„”][^“„”"]*[“”]|[‘’‚][^‘’‚']*[‘’]|[^\s}"']*)|-(?=[\s}]))/uy;

/** Attributes of an element that has none. */
export function noAttributes(spot: Spot): Attributes {
  return { spot, classes: [], values: new Map() };
}

/** Reads attributes that begin with `{` at `start`, and says where they end; nothing where there are none. */
export function parseAttributes(
  text: string,
  start: number,
  spot: () => Spot,
): { attributes: Attributes; end: number } | undefined {
  const closing = findClosing(text, start);
  if (closing === undefined) return undefined;
  const base = spot();
  const classes: Located<string>[] = [];
  const values = new Map<string, Located<string>>();
  const slips: Located<string>[] = [];
  let id: Located<string> | undefined;
  for (const { groups, offset } of tokensOf(text, start + 1, closing)) {
    const at = (value: string): Located<string> => ({
      value,
      spot: shift(base, offset - start + (groups.key ? groups.key.length + 1 : 0)),
    });
    if (groups.id) id = at(groups.id);
    else if (groups.class) classes.push(at(groups.class));
    else if (groups.key) {
      const [value, slip] = readValue(groups.key, groups.value ?? '');
      values.set(groups.key, at(value));
      if (slip !== undefined) slips.push(at(slip));
    }
  }
  return { attributes: { spot: base, ...(id && { id }), classes, values, slips }, end: closing + 1 };
}

/** A value without its quotes, and what is wrong with the way it is written. */
function readValue(key: string, written: string): readonly [value: string, slip?: string] {
  const curly = /^([“„”‘’‚])(.*)[“”‘’]$/su.exec(written)?.[2];
  if (curly !== undefined)
    return [curly, `${written} stands in curly quotes, expected straight ones: ${key}="${curly}"`];
  const comma = /^([^"',]+),$/.exec(written)?.[1];
  if (comma !== undefined)
    return [comma, `a comma stands behind ${key}=${comma}, expected spaces alone between attributes`];
  return [unquote(written)];
}

/** What is most likely wrong with text in braces that cannot be read as attributes. */
export function badAttributes(text: string): string {
  const [, key, first, second] =
    /[\s{]([\p{L}_][\p{L}\p{N}_-]*)=([^\s"'“„}]+) +([^\s=.#}{"']+)(?=[\s}])/u.exec(text) ?? [];
  if (key !== undefined)
    return `bad attributes: the word "${second}" stands by itself, expected ${key}="${first} ${second}" or .${second}`;
  if (/[\p{L}\p{N}_-](?:\s+=|=\s)/u.test(text)) return 'bad attributes: spaces around =, expected key=value';
  return 'bad attributes, expected {#id .class key=value key="two words"}';
}

/** True where text in braces was meant as attributes: it begins like them. */
export function isLikeAttributes(text: string): boolean {
  return /^\{\s*([#.][^\s}]|[\p{L}_][\p{L}\p{N}_-]*\s*=)/u.test(text);
}

/** Reports what an element does not take: an error in a story; in a bare deck a warning, once for each key and file. */
export function checkAttributes(
  attributes: Attributes,
  element: string,
  allowed: Allowed,
  manuscript: Manuscript,
): void {
  for (const { value, spot } of attributes.slips ?? []) manuscript.report.fault(spot, value);
  const keys = allowed.filter((name) => name !== 'class' && name !== 'id' && !name.startsWith('.'));
  const classes = allowed.flatMap((name) => (name.startsWith('.') ? [name.slice(1)] : []));
  const refuse = (name: string, spot: Spot, message: string) => {
    if (manuscript.bare && manuscript.reported.has(name)) return;
    manuscript.reported.add(name);
    manuscript.report.fault(spot, message);
  };
  if (attributes.id && !allowed.includes('id')) refuse('#', attributes.id.spot, `${element} takes no id`);
  const other = attributes.classes.find(({ value }) => !allowed.includes('class') && !classes.includes(value));
  if (other && classes.length === 0) refuse('.', other.spot, `${element} takes no class`);
  else if (other) refuse('.', other.spot, `${unknownName('class', other.value, classes)} (of ${element})`);
  else if (!manuscript.bare)
    for (const { value, spot } of attributes.classes) reportStepClass(value, spot, manuscript.report);
  for (const [key, { spot }] of attributes.values) {
    if (!keys.includes(key))
      refuse(
        key,
        shift(spot, -key.length - 1),
        `${unknownName('attribute', key, keys)}${keys.length === 0 ? '' : ` (of ${element})`}`,
      );
  }
}

/** A number of minutes above zero. */
export function readMinutes(attributes: Attributes, report: Report): number | undefined {
  const minutes = attributes.values.get('minutes');
  if (!minutes) return undefined;
  const value = /^\d+(\.\d+)?$/.test(minutes.value) ? Number(minutes.value) : 0;
  if (value > 0) return value;
  const number = withoutCommas(minutes.value);
  report.fault(minutes.spot, `bad minutes "${minutes.value}", expected ${number ?? 'a number above zero'}`);
  return undefined;
}

/** True where `track=short` is said. */
export function readTrack(track: Located<string> | undefined, report: Report): boolean {
  if (track && track.value !== 'short') report.fault(track.spot, `unknown track "${track.value}", expected short`);
  return track?.value === 'short';
}

/** Longer attributes are none: each brace of a long line would be read up to its end. */
const longest = 10_000;

function findClosing(whole: string, start: number): number | undefined {
  if (whole[start] !== '{') return undefined;
  const text = whole.slice(start, start + longest);
  let end = 1;
  for (const { end: next } of tokensOf(text, end, text.length)) end = next;
  const closing = end + (/^\s*/.exec(text.slice(end, end + 200))?.[0].length ?? 0);
  return text[closing] === '}' && end > 1 ? start + closing : undefined;
}

function* tokensOf(
  text: string,
  start: number,
  end: number,
): Generator<{ groups: Record<string, string | undefined>; offset: number; end: number }> {
  let position = start;
  while (position < end) {
    token.lastIndex = position;
    const match = token.exec(text);
    if (!match) return;
    position = token.lastIndex;
    yield { groups: match.groups ?? {}, offset: match.index + match[0].search(/\S/), end: position };
  }
}

function unquote(value: string): string {
  return /^["']/.test(value) ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}
