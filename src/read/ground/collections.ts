/** Lists and maps in YAML, made of readers of what is in them: tables, one line a key. */
import { isMap, isScalar, isSeq } from 'yaml';
import { nearest } from '../../problem.ts';
import { type Located, type Report, type Spot, unknownName } from './report.ts';
import { type Schema, withSchema } from './schema.ts';
import { makeValue, type Reader, type Value } from './yaml.ts';
import { hashMessage } from './yamlcause.ts';

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Read<R> = R extends Reader<infer T> ? T : never;
type Record_<F extends Readers, K extends keyof F> = {
  readonly [P in keyof F as P extends K ? P : never]: Read<F[P]>;
} & {
  readonly [P in keyof F as P extends K ? never : P]?: Read<F[P]>;
};

/** The value with its place, for checks that come later. */
export function located<T>(reader: Reader<T>): Reader<Located<T>> {
  return withSchema(reader.schema ?? {}, (value, report) => {
    const read = reader(value, report);
    return read === undefined ? undefined : { value: read, spot: value.spot };
  });
}

/** A list of values; a single value counts as a list of one where `single` says so. */
export function list<T>(
  reader: Reader<T>,
  { single = false, least = 0, most = Number.POSITIVE_INFINITY } = {},
): Reader<readonly T[]> {
  return withSchema(listSchema(reader.schema ?? {}, single, least, most), (value, report) => {
    const items = isSeq(value.node) ? value.node.items : single ? [value.node] : undefined;
    if (items === undefined || items.length < least || items.length > most) {
      report.fault(
        value.spot,
        `expected a list${most < Number.POSITIVE_INFINITY ? ` of ${least === most ? least : `${least} to ${most}`}` : ''}`,
      );
      return undefined;
    }
    const read = items.map((item) => reader(makeValue(item, value.document, value.spot), report));
    return read.every((item) => item !== undefined) ? (read as T[]) : undefined;
  });
}

function listSchema(items: Schema, single: boolean, least: number, most: number): Schema {
  const array: Schema = {
    type: 'array',
    items,
    ...(least > 0 && { minItems: least }),
    ...(most < Number.POSITIVE_INFINITY && { maxItems: most }),
  };
  return single ? { anyOf: [items, array] } : array;
}

/** The first reader for text and numbers, the second for maps. */
export function either<A, B>(scalar: Reader<A>, map: Reader<B>): Reader<A | B> {
  const schema = { anyOf: [scalar.schema ?? {}, map.schema ?? {}] };
  return withSchema(schema, (value, report) => (isMap(value.node) ? map(value, report) : scalar(value, report)));
}

/** A map of any keys to one kind of value. */
export function dictionary<T>(reader: Reader<T>): Reader<ReadonlyMap<string, Located<T>>> {
  return withSchema({ type: 'object', additionalProperties: reader.schema ?? {} }, (value, report) => {
    const read = new Map<string, Located<T>>();
    for (const { key, at } of pairsOf(value, report)) {
      const item = reader(at, report);
      if (item !== undefined) read.set(key, { value: item, spot: at.spot });
    }
    return read;
  });
}

/** A map with known keys; an unknown or a missing one is reported, with the reason for which a key must be there. */
export function record<F extends Readers, K extends keyof F & string = never>(
  fields: F,
  required: readonly K[] = [],
  reasons: ReadonlyMap<string, string> = new Map(),
): Reader<Record_<F, K>> {
  return withSchema(recordSchema(fields, required), (value, report) => {
    const read: Record<string, unknown> = {};
    const seen = new Set<string>();
    const unknown: Located<string>[] = [];
    for (const { key, keySpot, at } of pairsOf(value, report)) {
      const reader = Object.hasOwn(fields, key) ? fields[key] : undefined;
      seen.add(key);
      if (reader === undefined && isForeign(key, fields, report)) unknown.push({ value: key, spot: keySpot });
      else if (reader === undefined) report.fault(keySpot, unknownKey(key, at, Object.keys(fields)));
      else if (!isEmpty(at)) read[key] = reader(at, report);
      else if ((required as readonly string[]).includes(key)) report.error(...noValue(key, keySpot));
    }
    reportForeign(unknown, report);
    for (const key of Object.keys(read)) if (read[key] === undefined) delete read[key];
    for (const key of required.filter((name) => !seen.has(name))) {
      const reason = reasons.get(key);
      report.error(value.spot, `the key "${key}" is missing${reason === undefined ? '' : `: ${reason}`}`);
    }
    return required.every((key) => key in read) ? (read as Record_<F, K>) : undefined;
  });
}

/** A key without a value is as good as none. */
function recordSchema(fields: Readers, required: readonly string[]): Schema {
  const properties = Object.entries(fields).map(([key, { schema = {} }]): readonly [string, Schema] => {
    return [key, required.includes(key) ? schema : { anyOf: [schema, { type: 'null' }] }];
  });
  return { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false };
}

/** A key for another tool: what is said of it is a warning in any case, and no key of ours is near. */
function isForeign(key: string, fields: Readers, { fault, warn }: Report): boolean {
  return fault === warn && nearest(key, Object.keys(fields)) === undefined;
}

/** One warning for them all. */
function reportForeign(unknown: readonly Located<string>[], report: Report): void {
  const [first] = unknown;
  if (!first) return;
  const names = unknown.map(({ value }) => `"${value}"`).join(', ');
  report.warn(first.spot, `${names} ${unknown.length > 1 ? 'have' : 'has'} no meaning here`);
}

/** A comma in a value without quotes makes a key of what is behind it. */
function unknownKey(key: string, at: Value, known: readonly string[]): string {
  if (!isEmpty(at) || !/\s/.test(key)) return unknownName('key', key, known);
  return `a comma inside a value needs quotes around the value: "${key}" became a key, expected one of ${known.join(', ')}`;
}

/** What seems to be a value may be a comment. */
function noValue(key: string, spot: Spot): readonly [spot: Spot, message: string] {
  const line = spot.file.lines[spot.line - 1] ?? '';
  const [, space = '', value] = /^:(\s+)(#[^\s,}]+)/.exec(line.slice(spot.column - 1 + key.length)) ?? [];
  if (value === undefined) return [spot, `the key "${key}" has no value`];
  return [{ ...spot, column: spot.column + key.length + 1 + space.length }, hashMessage(value)];
}

function pairsOf(value: Value, report: Report): { key: string; keySpot: Spot; at: Value }[] {
  if (!isMap(value.node)) {
    if (!isEmpty(value)) report.fault(value.spot, 'expected keys and values');
    return [];
  }
  const seen = new Set<string>();
  return value.node.items.map((pair) => {
    const keySpot = makeValue(pair.key, value.document, value.spot).spot;
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (seen.has(key)) report.error(keySpot, 'the key stands twice, expected each key once');
    seen.add(key);
    return { key, keySpot, at: makeValue(pair.value, value.document, keySpot) };
  });
}

function isEmpty({ node }: Value): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}
