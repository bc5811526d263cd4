/** Where the images lie that texts ask for. */
import { decodeAddress } from '../../address.ts';

/**
 * The paths, relative to the author's folder, under which an image may lie, the likeliest first; none where it lies outside of the folder.
 * An address from the root is one in a bare deck alone: Slidev keeps such files in `public/`, others beside the deck. A file that a deck
 * takes in from a folder may mean its own folder.
 */
export function placesOf(src: string, bare: boolean, from = ''): readonly string[] {
  const plain = decodeAddress(src.replace(/[?#].*$/, ''));
  const folder = from.replace(/[^/]*$/, '');
  if (!plain.startsWith('/')) return [...new Set([...normalize(folder + plain), ...normalize(plain)])];
  return bare ? [...normalize(`public${plain}`), ...normalize(plain.slice(1))] : [plain];
}

/** Whether an address leads to another host. */
export function isRemote(address: string): boolean {
  return /^([a-z][\w+.-]*:)?\/\//i.test(address);
}

/** The path as it stands in an address, without any sign that would be escaped once more as HTML. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/').replaceAll("'", '%27');
}

function normalize(path: string): readonly string[] {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return [];
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return [parts.join('/')];
}
