/** The two copies of an output: the site for the public, and the lecturer's, which is all of it with what is private in its place. */
import type { Files } from './tools.ts';

/** The name under which a build hands out the private files. */
const own = 'lecturer/';

/** The path of a file that only the lecturer may have; in the lecturer's copy it stands there, before a public file of that name. */
export function privately(path: string): string {
  return own + path;
}

/** True for a file that must never be published. */
export function isPrivate(path: string): boolean {
  return path.startsWith(own);
}

/** Where a file stands in the copies that hold it. */
export function pathInCopy(path: string): string {
  return isPrivate(path) ? path.slice(own.length) : path;
}

/** What may be published. */
export function siteOf(files: Files): Files {
  return new Map([...files].filter(([path]) => !isPrivate(path)));
}

/** The lecturer's copy, complete in itself. */
export function lecturerCopyOf(files: Files): Files {
  const secret = [...files].filter(([path]) => isPrivate(path));
  return new Map([...siteOf(files), ...secret.map(([path, content]) => [pathInCopy(path), content] as const)]);
}
