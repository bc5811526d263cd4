/** An author's folder sorted: settings, chapters, data, images. */
import { isMarkdown, stemOf } from '../../endings.ts';
import type { Sources } from '../../tools.ts';
import { makeTextFile, readText } from './encoding.ts';
import type { Report, TextFile } from './report.ts';
import { startOf } from './report.ts';

/** A folder's text files. */
export interface Folder {
  /** Neither `story.yaml` nor `data/`. */
  readonly bare: boolean;
  readonly settings: TextFile | undefined;
  readonly chapters: readonly TextFile[];
  readonly data: DataFiles;
  /** Any other text by its path. */
  readonly text: (path: string) => TextFile | undefined;
}

/** The files of `data/` by name: a text, one that is no text, which is reported, or nothing. */
export type DataFiles = (name: string) => TextFile | 'no text' | undefined;

/** True for a folder of Markdown files alone, or a single one. */
export function isBare(sources: Sources): boolean {
  return ![...sources.keys()].some((path) => path === 'story.yaml' || path.startsWith('data/'));
}

/** Decodes the texts of a folder. Files that are not text are reported and left out. */
export function openFolder(sources: Sources, report: Report): Folder {
  const open = (path: string): TextFile | undefined => {
    const bytes = sources.get(path);
    return bytes && readText(path, bytes, report);
  };
  const paths = [...sources.keys()];
  const markdown = paths.filter((path) => !path.includes('/') && isMarkdown(path)).sort((a, b) => (a < b ? -1 : 1));
  const chapters = markdown.filter((path) => !/^readme$/i.test(stemOf(path)));
  const bare = isBare(sources);
  // A single file may be called README.md.
  const texts = chapters.length === 0 && bare ? markdown : chapters;
  if (texts.length === 0)
    report.error(startOf(makeTextFile('.', '')), 'the folder has no chapter, expected Markdown files (.md)');
  if (!bare && !sources.has('story.yaml'))
    report.error(startOf(makeTextFile('story.yaml', '')), 'the file is missing: a story with data needs its settings');
  return {
    bare,
    settings: open('story.yaml'),
    chapters: texts.flatMap((path) => open(path) ?? []),
    text: open,
    data: (name) => (sources.has(`data/${name}`) ? (open(`data/${name}`) ?? 'no text') : undefined),
  };
}
