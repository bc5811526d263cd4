/** YAML with the place of every value: tables of readers, one line a key. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  parseDocument,
  visit,
} from 'yaml';
import { nearest } from '../../problem.ts';
import { commaHint } from './commas.ts';
import { deepest, type Located, type Report, type Spot, type TextFile, tooDeep, unknownName } from './report.ts';
import { type Schema, withSchema } from './schema.ts';
import { findCause, hashMessage } from './yamlcause.ts';

/** A node of a YAML document and the way back to its place. */
export interface Value {
  readonly node: unknown;
  readonly spot: Spot;
  readonly document: YamlText;
}

interface YamlText {
  readonly parsed: Document;
  /** The node that each alias stands for. */
  readonly aliased: ReadonlyMap<Alias, Node>;
  readonly locate: (offset: number) => Spot;
}

/** Makes a typed value, or reports what is wrong and gives nothing. */
export interface Reader<T> {
  (value: Value, report: Report): T | undefined;
  /** What an editor may know of it. */
  readonly schema?: Schema;
}

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Read<R> = R extends Reader<infer T> ? T : never;
type Record_<F extends Readers, K extends keyof F> = {
  readonly [P in keyof F as P extends K ? P : never]: Read<F[P]>;
} & {
  readonly [P in keyof F as P extends K ? never : P]?: Read<F[P]>;
};

/** Parses YAML that begins at a line of a file; broken YAML is reported and gives nothing. */
export function readYaml(file: TextFile, text: string, firstLine: number, report: Report): Value | undefined {
  const lineCounter = new LineCounter();
  const locate = (offset: number): Spot => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const deep = findTooDeep(text, lineCounter);
  if (deep !== undefined) {
    report.error(locate(deep), tooDeep);
    return undefined;
  }
  // Double keys are reported where keys are read: to look for them everywhere takes the square of their number.
  const options = { prettyErrors: false, logLevel: 'silent', stringKeys: true, uniqueKeys: false } as const;
  const parsed = withoutStacks(() => parseDocument(text, options));
  reportBroken(parsed, { file, text, firstLine, locate }, report);
  for (const { pos, message } of parsed.warnings) report.warn(locate(pos[0]), `doubtful YAML: ${sentence(message)}`);
  if (parsed.errors.length > 0) return undefined;
  return makeValue(parsed.contents, { parsed, locate, aliased: resolveAliases(parsed) }, locate(0));
}

/** Of several errors the first has the cause, where it is known; the others may follow from it. */
function reportBroken(
  { errors }: Document,
  {
    file,
    text,
    firstLine,
    locate,
  }: Pick<Spot, 'file'> & Pick<YamlText, 'locate'> & { text: string; firstLine: number },
  report: Report,
): void {
  const [first] = errors;
  if (!first) return;
  const cause = findCause(text.split('\n'), locate(first.pos[0]).line - firstLine);
  if (cause) report.error({ file, line: cause.line + firstLine, column: cause.column }, cause.message);
  else for (const { pos, message } of errors) report.error(locate(pos[0]), `broken YAML: ${sentence(message)}`);
}

/** Where the text nests deeper than anything that is read, found on the way down: the parser comes back up by recursion. */
function findTooDeep(text: string, lines: LineCounter): number | undefined {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    // The document is the outermost of them.
    if (parser.stack.length > deepest + 1) return parser.stack.at(-1)?.offset;
  }
  return undefined;
}

/** A library makes an error of each mistake of an author; where there are thousands, their stacks take longest, and nobody reads them. */
function withoutStacks<T>(parse: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** An alias stands for the last node before it that has its anchor. */
function resolveAliases(parsed: Document): ReadonlyMap<Alias, Node> {
  const [anchors, aliased] = [new Map<string, Node>(), new Map<Alias, Node>()];
  visit(parsed, {
    Node: (_, node) => {
      const known = isAlias(node) ? anchors.get(node.source) : undefined;
      if (isAlias(node)) known && aliased.set(node, known);
      else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return aliased;
}

/** Text on one line or many; numbers count as text, as they are written. */
export const text: Reader<string> = withSchema({ type: ['string', 'number'] }, (value, report) => {
  const { node } = value;
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  if (isScalar(node) && typeof node.value === 'number') return node.source ?? String(node.value);
  report.fault(value.spot, 'expected text');
  return undefined;
});

/** Markdown inside YAML; its place is the line on which the text itself begins. */
export const prose: Reader<Located<string>> = withSchema({ type: 'string' }, (value, report) => {
  const read = text(value, report);
  const block = isScalar(value.node) && String(value.node.type).startsWith('BLOCK');
  return read === undefined
    ? undefined
    : { value: read, spot: block ? { ...value.spot, line: value.spot.line + 1 } : value.spot };
});

/** A number above zero. */
export const positive: Reader<number> = withSchema({ type: 'number', exclusiveMinimum: 0 }, (value, report) => {
  if (isScalar(value.node) && typeof value.node.value === 'number' && value.node.value > 0) return value.node.value;
  report.fault(value.spot, `expected a number above zero${isScalar(value.node) ? commaHint(value.node.value) : ''}`);
  return undefined;
});

/** How many there are: a whole number above zero. */
export const count: Reader<number> = withSchema({ type: 'integer', minimum: 1 }, (value, report) => {
  if (isScalar(value.node) && Number.isSafeInteger(value.node.value) && Number(value.node.value) > 0)
    return Number(value.node.value);
  report.fault(value.spot, 'expected a whole number above zero');
  return undefined;
});

/** Any finite number. */
export const number: Reader<number> = withSchema({ type: 'number' }, (value, report) => {
  if (isScalar(value.node) && Number.isFinite(value.node.value)) return Number(value.node.value);
  report.fault(value.spot, 'expected a number');
  return undefined;
});

/** `true` or `false`. */
export const flag: Reader<boolean> = withSchema({ type: 'boolean' }, (value, report) => {
  if (isScalar(value.node) && typeof value.node.value === 'boolean') return value.node.value;
  report.fault(value.spot, 'expected true or false');
  return undefined;
});

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
    ...{ type: 'array', items },
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

/** The node of a map or list under a path of keys, for text that is already known to be well formed. */
export function spotOf(value: Value, path: readonly (string | number)[]): Spot {
  const node = path.length === 0 ? value.node : value.document.parsed.getIn(path, true);
  return node === undefined || node === null ? value.spot : makeValue(node, value.document, value.spot).spot;
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

function makeValue(node: unknown, document: YamlText, fallback: Spot): Value {
  const range = (node as Node | null)?.range;
  const spot = range ? document.locate(range[0]) : fallback;
  return { node: isAlias(node) ? document.aliased.get(node) : node, spot, document };
}

function sentence(message: string): string {
  const [line = ''] = message.replace(/\.$/, '').split('\n', 1);
  return line.trimEnd();
}
