/** What a file of an author's folder is, told by its ending, in whichever case that is written. */

const markdown = /\.(md|markdown|mdown|qmd|rmd)$/i;
const data = /\.(ya?ml|csv|json|geojson)$/i;

/** Chapters and decks. */
export function isMarkdown(path: string): boolean {
  return markdown.test(path);
}

/** A Markdown file's path without its ending. */
export function stemOf(path: string): string {
  return path.replace(markdown, '');
}

/** What an author writes: Markdown, settings, tables. */
export function isText(path: string): boolean {
  return isMarkdown(path) || data.test(path);
}

/** What authors have as well, and what no story is made of: it is looked at only to say what was expected instead. */
export function isForeign(path: string): boolean {
  return /\.(xlsx?|xlsm|ods|numbers|bib|ris|tiff?|hei[cf]|bmp|psd|eps|txt)$/i.test(path);
}

/** What browsers are told a file is, by its ending: all kinds of files that an output may hold. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json'],
  ['csv', 'text/csv; charset=utf-8'],
  ['pdf', 'application/pdf'],
  ['woff2', 'font/woff2'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
]);

/** The media type of a file, that of unknown bytes where the ending says nothing. */
export function mediaType(path: string): string {
  return mediaTypes.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '') ?? 'application/octet-stream';
}

/** Pictures that browsers show. */
export function isImage(path: string): boolean {
  return mediaType(path).startsWith('image/');
}
