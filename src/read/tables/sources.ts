/** The bibliography: CSL-JSON as Zotero exports it. */
import { setApostrophes, type Taken, take } from '../ground/cells.ts';
import { isObject, type Json, readJson } from '../ground/json.ts';
import { anything, type Names } from '../ground/names.ts';
import { lazily, type Report, type TextFile, unknownName } from '../ground/report.ts';
import { faultOfNote } from './seen.ts';

const nameFields =
  'author,editor,translator,container-author,collection-editor,composer,director,editorial-director,illustrator,interviewer,original-author,recipient,reviewed-author,contributor'.split(
    ',',
  );
const dateFields = 'issued,accessed,event-date,original-date,submitted,available-date'.split(',');

/** One item of the bibliography, in the shape the citation processor takes. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string };

/** Items by each key that an author may use: `citation-key` and `id`. */
export type Bibliography = Names & { readonly get: (key: string) => CslItem | undefined };

/** Stands for a bibliography that could not be read. */
export const anySource: Bibliography = { ...anything, get: () => undefined };

/** Reads `sources.json`. Each item needs an id or a citation key, a type and a title. */
export function readSources(file: TextFile, report: Report): Bibliography {
  const json = readJson(file, report);
  if (!json) return anySource;
  if (!Array.isArray(json.value)) {
    report.error(json.spot, 'expected a list of sources in CSL-JSON, as Zotero exports it');
    return anySource;
  }
  if (json.value.length > 0 && json.value.every(isKeyless)) {
    report.error(json.child(0).spot, keyless);
    return anySource;
  }
  const taken: Taken<CslItem> = new Map();
  json.value.forEach((_, i) => {
    readSource(json.child(i), taken, report);
  });
  return new Map([...taken].map(([key, { value }]) => [key, value]));
}

const keyless =
  'no source has a citation key, and the ids are numbers of Zotero’s, expected a "citation-key" in each: export with Better BibTeX for Zotero, or write keys as "id"';

/** What Zotero exports without keys has the address or the number of its entry as an id. */
function isKeyless(item: unknown): boolean {
  if (!isObject(item) || item['citation-key'] !== undefined) return false;
  return /^(?:https?:\/\/|\d+\/[A-Z0-9]{8}$)/.test(String(item.id));
}

function readSource(json: Json, taken: Taken<CslItem>, report: Report): void {
  const item = isObject(json.value) ? json.value : {};
  const keys = [item['citation-key'], item.id].filter(isKey).map(String);
  const [key] = keys;
  if (key === undefined) {
    report.error(json.spot, 'the source lacks an "id" or a "citation-key"');
    return;
  }
  const lacking = ['type', 'title'].filter((name) => typeof item[name] !== 'string' || item[name] === '');
  for (const name of lacking) report.error(json.spot, `the source "${key}" lacks a ${name}`);
  for (const [name, expected] of misshapen(item))
    report.error(json.child(name).spot, `bad ${name} of the source "${key}", expected ${expected}`);
  const fault = faultOfNote(item.note);
  if (fault !== undefined) report.error(json.child('note').spot, `${fault}, in the note of the source "${key}"`);
  for (const name of new Set(keys))
    take(
      lazily(name, () => json.spot),
      taken,
      { ...item, id: key },
      report,
    );
}

/** Fields that the citation processor would stumble over, and what it expects there. */
function misshapen(item: Readonly<Record<string, unknown>>): readonly (readonly [name: string, expected: string])[] {
  return Object.entries(item).flatMap(([name, value]) => {
    const expected = value === null ? undefined : (expectedShape(name, value) ?? expectedLength(name, value));
    return expected === undefined ? [] : [[name, expected] as const];
  });
}

function expectedShape(name: string, value: unknown): string | undefined {
  if (nameFields.includes(name)) {
    const good = Array.isArray(value) && value.every((person: unknown) => familyName(person) !== undefined);
    return good ? undefined : 'a list of names such as { "family": "Wilbur", "given": "C. Martin" }';
  }
  if (dateFields.includes(name)) {
    const good = isObject(value) && (value['date-parts'] === undefined || isDateParts(value['date-parts']));
    return good ? undefined : 'a date such as { "date-parts": [[1989]] }';
  }
  return isPlain(value) || name === 'custom' ? undefined : 'text';
}

/** So long a text may be that the citation processor sets: it takes the square of its length. */
export const longestCited = 2000;

/** What it does not set. */
const unset = ['abstract', 'annote', 'keyword', 'note'];

function expectedLength(name: string, value: unknown): string | undefined {
  const parts = [value].flat().flatMap((part: unknown) => (isObject(part) ? Object.values(part) : [part]));
  const isLong = parts.some((part) => typeof part === 'string' && part.length > longestCited);
  return isLong && !unset.includes(name) ? `text of at most ${longestCited} characters` : undefined;
}

/** What to say about a key that no source has. */
export function unknownSource(key: string, sources: Bibliography): string {
  const [any] = sources.keys();
  return any === undefined
    ? `unknown source "${key}": there is no source in data/sources.json`
    : unknownName('source', key, sources.keys());
}

/** A source in a few plain words: "Wilbur 1983, p. 567". */
export function shortForm(item: CslItem, locator?: string): string {
  const author = authorOf(item);
  // A series or a newspaper is called by the year it is about: "FRUS 1941, vol. V".
  const year = /\d{4}/.test(author) ? undefined : yearOf(item);
  return [[author, year].filter(Boolean).join(' '), locator].filter(Boolean).join(', ');
}

/** The first author's or editor's family name, with the second's where there are two; else a short title. */
export function authorOf(item: CslItem): string {
  const people = [item.author, item.editor].find((names) => Array.isArray(names) && names.length > 0);
  const names = Array.isArray(people) ? people.flatMap((person: unknown) => familyName(person) ?? []) : [];
  if (names.length > 2) return setApostrophes(`${names[0]} et al.`);
  return setApostrophes(names.join(' and ') || String(item['title-short'] ?? item.shortTitle ?? item.title));
}

function familyName(person: unknown): string | undefined {
  const name = isObject(person) ? (person.family ?? person.literal ?? person.given) : undefined;
  return typeof name === 'string' ? name : undefined;
}

function yearOf(item: CslItem): string | undefined {
  const issued = isObject(item.issued) ? item.issued : {};
  const parts: unknown = Array.isArray(issued['date-parts']) ? issued['date-parts'][0] : undefined;
  const year: unknown = Array.isArray(parts) ? parts[0] : (issued.raw ?? issued.literal);
  return /\d{4}/.exec(String(year ?? ''))?.[0];
}

/** One date or a range of two, each a year with perhaps a month and a day. */
function isDateParts(parts: unknown): boolean {
  const isNumber = (number: unknown) => /^-?\d+$/.test(String(number));
  const isDate = (part: unknown) => Array.isArray(part) && part.length > 0 && part.length < 4 && part.every(isNumber);
  return Array.isArray(parts) && parts.length > 0 && parts.length < 3 && parts.every(isDate);
}

function isPlain(value: unknown): boolean {
  return (
    typeof value !== 'object' || (Array.isArray(value) && value.every((part: unknown) => typeof part !== 'object'))
  );
}

function isKey(key: unknown): key is string | number {
  return (typeof key === 'string' && key.trim() !== '') || typeof key === 'number';
}
