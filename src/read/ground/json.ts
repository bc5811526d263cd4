/** JSON with the place of every value, found only when a problem has to be reported. */
import {
  deepest,
  type Located,
  makeReport,
  type Report,
  type Spot,
  spotAt,
  startOf,
  type TextFile,
  tooDeep,
} from './report.ts';
import { readYaml, spotOf, type Value } from './yaml.ts';

/** A value in a JSON file; its place is looked up only when it is asked for. */
export interface Json extends Located<unknown> {
  /** The value under a key or an index, or nothing there, at the nearest place above. */
  readonly child: (key: string | number) => Json;
}

/** Parses a JSON file; broken JSON is reported and gives nothing. */
export function readJson(file: TextFile, report: Report): Json | undefined {
  const deep = findTooDeep(file.text);
  if (deep !== undefined) {
    report.error(spotAt(file, deep), tooDeep);
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(file.text);
    let positions: Value | undefined;
    const locate = (path: readonly (string | number)[]): Spot => {
      positions ??= readYaml(file, file.text, 1, makeReport(false));
      return positions ? spotOf(positions, path) : startOf(file);
    };
    return makeJson(value, [], locate);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const other = otherForm(file.text);
    if (other) report.error(startOf(file), `the file is ${other}, expected ${expectedForm(file.path)}`);
    else report.error(brokenAt(file, error.message), `broken JSON: ${sentence(error.message)}`);
    return undefined;
  }
}

/** Where the brackets, those in texts not counted, are deeper than anything that is read. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (part === '[' || part === '{') depth += 1;
    else if (part === ']' || part === '}') depth -= 1;
    if (depth > deepest) return index;
  }
  return undefined;
}

function makeJson(
  value: unknown,
  path: readonly (string | number)[],
  locate: (path: readonly (string | number)[]) => Spot,
): Json {
  const under = (key: string | number): unknown => {
    if (Array.isArray(value)) return value[Number(key)];
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  };
  return {
    value,
    get spot() {
      return locate(path);
    },
    child: (key) => makeJson(under(key), [...path, key], locate),
  };
}

/** True for an object that is neither a list nor null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What bibliographies and tables are saved as besides. */
const forms: readonly (readonly [form: RegExp, name: string])[] = [
  [/^\s*(?:%[^\n]*\n\s*)*@\w+\s*\{/, 'BibTeX'],
  [/^\s*TY {2}- /, 'RIS'],
  [/^\s*</, 'XML or HTML'],
  [/^\s*(?:---\s*\n\s*)?(?:references:|- id:)/, 'YAML'],
  [/^[^\n{[]*[,;\t][^\n]*\n/, 'a table'],
];

function expectedForm(path: string): string {
  return path.endsWith('sources.json') ? 'CSL JSON: export it once more, from Zotero in that form' : 'GeoJSON';
}

function otherForm(text: string): string | undefined {
  return forms.find(([form]) => form.test(text))?.[1];
}

/** Node's messages name an offset, except where the text ends too early. */
function brokenAt(file: TextFile, message: string): Spot {
  const offset = /at position (\d+)/.exec(message)?.[1];
  return spotAt(file, offset === undefined ? file.text.trimEnd().length : Number(offset));
}

function sentence(message: string): string {
  return message.includes('end of JSON input')
    ? 'the file ends too early'
    : message.replace(/,? (in JSON )?at position.*|, "[\s\S]*/, '');
}
