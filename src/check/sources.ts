/** Every source is used. */
import type { Problem } from '../problem.ts';
import type { Story } from '../story.ts';
import type { Sources } from '../tools.ts';
import type { Blame } from './blame.ts';

const path = 'data/sources.json';

/** Works in `sources.json` that no public text and no row of the data cites. */
export function checkSources({ bibliography }: Story, files: Sources, blame: Blame): readonly Problem[] {
  const used = new Set(bibliography.map(({ id }) => id));
  return readKeys(files)
    .filter((names) => !names.some((name) => used.has(name)))
    .map(([name = '']) => blame({ file: path, line: 1 }, `nothing cites the source "${name}"`, `"${name}"`));
}

/** Names of each work: its citation key and its id. */
function readKeys(files: Sources): readonly (readonly string[])[] {
  const bytes = files.get(path);
  const items: unknown = bytes ? JSON.parse(new TextDecoder().decode(bytes)) : [];
  if (!Array.isArray(items)) return [];
  return items.map((item: Record<string, unknown>) =>
    [item['citation-key'], item.id].filter((name) => name !== undefined).map(String),
  );
}
