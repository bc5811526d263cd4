/** A tree of HTML or SVG as text. */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * As Markdown's printer writes HTML: with all angle brackets and quotes written out, since pages are searched for tags. `svg` is
 * XML, where every element ends.
 */
export function printTree(tree: Root, space: 'html' | 'svg'): string {
  const text = toHtml(tree, {
    space,
    allowDangerousHtml: true,
    closeSelfClosing: true,
    closeEmptyElements: space === 'svg',
    characterReferences: { useNamedReferences: true },
  });
  return text.replace(/(<[a-z/][^">]*(?:"[^"]*"[^">]*)*>)|[^<]+/gi, (whole, tag) => {
    return tag === undefined ? writeOut(whole).replaceAll('"', '&quot;') : whole.replace(/"[^"]*"/g, writeOut);
  });
}

function writeOut(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
