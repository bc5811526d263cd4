/** What a script reads from its page. */
import { decodeAddress } from '../../address.ts';
import type { PageData } from '../../pagedata.ts';

/** The JSON that the page carries for its script. */
export function readData(): PageData {
  return JSON.parse(document.getElementById('_data')?.textContent ?? '') as PageData;
}

/** The id that an address names: `#id`, `#/id`, an old id under its new name; empty where it names none. */
export function readTarget(hash: string, moved: PageData['moved']): string {
  const name = decodeAddress(hash.replace(/^#\/?/, ''));
  return Object.hasOwn(moved, name) ? (moved[name] ?? name) : name;
}
