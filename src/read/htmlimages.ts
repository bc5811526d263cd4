/** Images that stand in raw HTML: they are files of the story like all others. */
import { escapeHtml } from '../html.ts';

const tag = /<img(?=[\s/])(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const source = /(\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/i;

/** The HTML with the addresses that `place` gives for those of its images; where it gives none, the address stays. */
export function placeImages(html: string, place: (src: string) => string | undefined): string {
  return html.replace(tag, (image) =>
    image.replace(source, (whole, name: string, ...[double, single, bare]: (string | undefined)[]) => {
      const src = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&');
      const placed = src === '' ? undefined : place(src);
      return placed === undefined ? whole : `${name}"${escapeHtml(placed)}"`;
    }),
  );
}
