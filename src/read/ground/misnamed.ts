/** Files that are called or saved in another way than the format has it: read as what they were meant to be, and said. */
import { isForeign, isMarkdown, isText } from '../../endings.ts';
import type { Sources } from '../../tools.ts';
import { makeTextFile } from './encoding.ts';
import { type Report, startOf } from './report.ts';

/** A file, and the path that it should have; `foreign` where nothing of it can be read. */
interface Misnamed {
  readonly path: string;
  readonly meant: string;
  readonly foreign: boolean;
}

/** An author's folder with its files under the right names. */
export interface Named {
  readonly sources: Sources;
  /** The right names of files that are there in a form that cannot be read. */
  readonly unread: ReadonlySet<string>;
  readonly misnamed: readonly Misnamed[];
}

/** Finds what the names of a folder's files mean; `tables` are the files that the folder `data` may hold. A bare deck has no names. */
export function nameRightly(given: Sources, tables: readonly string[]): Named {
  const paths = [...given.keys()];
  const isStory = paths.some((path) => isSettings(path) || /^data\//i.test(path));
  const misnamed = isStory ? paths.flatMap((path) => findMisnamed(path, tables, given) ?? []) : [];
  const wrong = new Map(misnamed.map((file) => [file.path, file]));
  const sources = [...given].flatMap(([path, bytes]) => {
    const { meant = path, foreign = false } = wrong.get(path) ?? {};
    return foreign ? [] : [[meant, bytes] as const];
  });
  const unread = new Set(misnamed.filter(({ foreign }) => foreign).map(({ meant }) => meant));
  return { sources: new Map(sources), unread, misnamed };
}

/** Says how each file should be called or saved. */
export function reportMisnamed({ misnamed }: Named, report: Report): void {
  const said = new Set<string>();
  for (const { path, meant, foreign } of misnamed) {
    const [folder = ''] = /^data(?=\/)/i.exec(path) ?? [];
    const isFolder = path.slice(folder.length) === meant.slice('data'.length);
    const message = foreign
      ? sayForeign(path, meant)
      : isFolder
        ? sayName('folder', folder, 'data')
        : sayName('file', path, meant);
    if (!said.has(message)) report.error(startOf(makeTextFile(path, '')), message);
    said.add(message);
  }
}

function sayName(what: string, name: string, meant: string): string {
  return `the ${what} is called "${name}", expected "${meant}"`;
}

function sayForeign(path: string, meant: string): string {
  const kind = `the file "${path}" is of a kind that is not read, expected "${meant}"`;
  return meant.endsWith('.json') ? `${kind}: in Zotero, Export Library, CSL JSON` : `${kind}: save it as CSV UTF-8`;
}

function findMisnamed(path: string, tables: readonly string[], given: Sources): Misnamed | undefined {
  // Windows hides endings: what is called places.csv there may be places.csv.txt.
  const plain = path.replace(/\.txt$/i, '');
  const meant = isSettings(plain) ? 'story.yaml' : (findTable(plain, tables) ?? findChapter(plain));
  if (meant === undefined || meant === path || given.has(meant)) return undefined;
  return { path, meant, foreign: isForeign(plain) };
}

function isSettings(path: string): boolean {
  return /^story\.ya?ml(\.txt)?$/i.test(path);
}

function findChapter(plain: string): string | undefined {
  return isMarkdown(plain) && !plain.includes('/') ? plain : undefined;
}

/** A table in a folder or under a name of other letters, beside the folder, or in a form that is not read. */
function findTable(plain: string, tables: readonly string[]): string | undefined {
  const [, folder, name = ''] = /^(data\/)?([^/]+)$/i.exec(plain) ?? [];
  const table = tables.find((known) => stemOf(known) === stemOf(name) && (isForeign(name) || isSame(known, name)));
  if (table !== undefined && (folder !== undefined || isText(name))) return `data/${table}`;
  return folder !== undefined && isText(name) ? `data/${name}` : undefined;
}

function isSame(known: string, name: string): boolean {
  return known === name.toLowerCase();
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '').toLowerCase();
}
