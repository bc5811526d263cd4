/** What a file of an author's folder is, told by its ending, in whichever case that is written. */

const markdown = /\.(md|markdown|mdown|qmd|rmd)$/i;
const data = /\.(ya?ml|csv|json|geojson)$/i;
const image = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

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

/** Pictures that browsers show. */
export function isImage(path: string): boolean {
  return image.test(path);
}
