/** Where the project lies. */
import { existsSync } from 'node:fs';

/** The project's folder, whether this module runs from its source or from the cached bundle inside `node_modules`. */
export const root: URL = findRoot(new URL('.', import.meta.url));

function findRoot(folder: URL): URL {
  if (existsSync(new URL('build.ts', folder)) && existsSync(new URL('assets', folder))) return folder;
  const parent = new URL('..', folder);
  if (parent.href === folder.href) throw new Error(`no project around ${import.meta.url}`);
  return findRoot(parent);
}
