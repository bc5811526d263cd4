/** SVG pictures: shown in a page they cannot run or load anything, but opened by themselves they could. So they are cleaned too. */
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { canLoad, type Dropped, sanitizeSvg } from './sanitize.ts';
import { parseMarkup } from './tree.ts';

/** A picture that only draws, and what was taken out of it. */
export interface Drawing {
  readonly bytes: Uint8Array;
  readonly dropped: readonly Dropped[];
}

/** Cleans a picture; nothing where the file holds none that can be read, or is nested beyond all use. */
export function cleanSvg(bytes: Uint8Array): Drawing | undefined {
  const text = new TextDecoder().decode(bytes);
  const start = text.search(/<svg[\s>]/i);
  if (start < 0) return undefined;
  const svg = parseMarkup(text.slice(start))?.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'svg',
  );
  if (!svg) return undefined;
  const { tree, dropped } = sanitizeSvg({ type: 'root', children: [svg] } satisfies Root);
  const [root] = tree.children;
  if (root?.type === 'element') Object.assign(root.properties, names);
  return { bytes: new TextEncoder().encode(`${printSvg(tree)}\n`), dropped: dropped.filter(matters) };
}

const names = { xmlns: 'http://www.w3.org/2000/svg', xmlnsXLink: 'http://www.w3.org/1999/xlink' };

/** SVG is XML: every element ends, and no value holds an angle bracket. */
function printSvg(tree: Root): string {
  const text = toHtml(tree, {
    space: 'svg',
    closeEmptyElements: true,
    closeSelfClosing: true,
    characterReferences: { useNamedReferences: true },
  });
  return text.replace(/(<[a-z/][^">]*(?:"[^"]*"[^">]*)*>)|[^<]+/gi, (whole, tag) => {
    return tag === undefined ? writeOut(whole).replaceAll('"', '&quot;') : whole.replace(/"[^"]*"/g, writeOut);
  });
}

function writeOut(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What drawing programs write for themselves goes without a word: nobody sees it. */
function matters({ element, attribute, value = '' }: Dropped): boolean {
  if (attribute === undefined) return !element.includes(':') && element !== 'metadata';
  return /^on|href$|^style$/i.test(attribute) || canLoad(value);
}
