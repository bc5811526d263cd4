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
  ['xml', 'application/xml'],
  ['csv', 'text/csv; charset=utf-8'],
  ['pdf', 'application/pdf'],
  ['woff2', 'font/woff2'],
  ['woff', 'font/woff'],
  ['ttf', 'font/ttf'],
  ['otf', 'font/otf'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['mp4', 'video/mp4'],
  ['m4v', 'video/mp4'],
  ['webm', 'video/webm'],
  ['ogv', 'video/ogg'],
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['aac', 'audio/aac'],
  ['oga', 'audio/ogg'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['flac', 'audio/flac'],
  ['wav', 'audio/wav'],
  ['vtt', 'text/vtt; charset=utf-8'],
]);

/** The media type of a file, that of unknown bytes where the ending says nothing. */
export function mediaType(path: string): string {
  return mediaTypes.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '') ?? 'application/octet-stream';
}

/** Pictures that browsers show. */
export function isImage(path: string): boolean {
  return mediaType(path).startsWith('image/');
}

/** Films and sounds that browsers play: `video`, `audio`, or nothing for any other file. */
export function playerOf(path: string): 'video' | 'audio' | undefined {
  const [type] = mediaType(path).split('/');
  return type === 'video' || type === 'audio' ? type : undefined;
}

/** What a text may show besides words: pictures, films and sounds, and the captions of these. */
export function isShown(path: string): boolean {
  return isImage(path) || playerOf(path) !== undefined || /\.vtt$/i.test(path);
}

/** Typefaces. */
export function isFont(path: string): boolean {
  return mediaType(path).startsWith('font/');
}
