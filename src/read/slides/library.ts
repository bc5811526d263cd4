/** The chapters of a folder, and the files that bare decks take in. */
import type { MarkdownIt } from 'markdown-it';
import type { Sources } from '../../tools.ts';
import { readText } from '../ground/encoding.ts';
import type { Report } from '../ground/report.ts';
import { placesOf } from '../markdown/imagepath.ts';
import { type Opened, openChapter, type RawChapter, readChapter } from './chapters.ts';
import type { Open } from './includes.ts';

/** What files are read with; `asked` takes the paths that were looked for. */
export interface Library {
  readonly sources: Sources;
  readonly md: MarkdownIt;
  readonly asked: Set<string>;
  readonly report: Report;
}

/** Reads chapters, each once. One that another takes in is none by itself. */
export function readChapters(opened: readonly Opened[], library: Library): readonly RawChapter[] {
  const known = new Map(opened.map((one) => [one.manuscript.file.path, one]));
  const read = new Map<string, RawChapter>();
  const taken = new Set<string>();
  const readOnce = (one: Opened, within: readonly string[]): RawChapter => {
    const { path } = one.manuscript.file;
    const chapter = read.get(path) ?? readChapter(one, library.md, openFrom([...within, path]));
    read.set(path, chapter);
    return chapter;
  };
  const openFrom =
    (within: readonly string[]): Open =>
    (src, from) => {
      const path = findFile(src, from.manuscript.file.path, library);
      const one =
        path === undefined || within.includes(path) ? undefined : (known.get(path) ?? openFile(path, library));
      if (path === undefined || one === undefined) return undefined;
      taken.add(path);
      return readOnce(one, within).slides;
    };
  const chapters = opened.map((one) => readOnce(one, []));
  return chapters.filter(({ manuscript }) => !taken.has(manuscript.file.path));
}

function findFile(src: string, from: string, { sources, asked }: Library): string | undefined {
  const places = placesOf(src, true, from);
  for (const place of places) asked.add(place);
  return places.find((place) => sources.has(place));
}

function openFile(path: string, { sources, report }: Library): Opened | undefined {
  const bytes = sources.get(path);
  const file = bytes && readText(path, bytes, report);
  return file && openChapter(file, true, report);
}
