/** Names of slides and steps: written by the author, or made of a heading. The same in all outputs. */
import { bytesOf, MOST_BYTES } from '../../slug.ts';
import { isId } from '../ground/cells.ts';
import type { Located, Report, Spot } from '../ground/report.ts';

/** The ids of slides and steps that are taken, and where. */
export interface Ids {
  readonly taken: Map<string, Spot>;
  /** The next suffix to try for an id that is taken; keeps a deck of equal headings from costing its length squared. */
  readonly suffixes: Map<string, number>;
  readonly bare: boolean;
}

/** No ids yet. */
export function makeIds(bare: boolean): Ids {
  return { taken: new Map(), suffixes: new Map(), bare };
}

/** Takes the id an author gave, or else the one made for it. */
export function takeId(ids: Ids, given: Located<string> | undefined, made: string, spot: Spot, report: Report): string {
  const fault = given && faultOf(given.value);
  if (given && fault) report.fault(given.spot, fault);
  const wanted = given && !fault ? given : { value: made, spot };
  const owner = ownerOf(wanted.value);
  if (owner !== undefined) return takeOther(ids, wanted, owner, report);
  const first = ids.taken.get(wanted.value);
  const id = first && ids.bare ? nextFree(ids, wanted.value) : wanted.value;
  if (!first) ids.taken.set(id, wanted.spot);
  else if (ids.bare)
    report.warn(
      wanted.spot,
      `the id "${wanted.value}" is already taken in ${first.file.path}, line ${first.line}: it becomes "${id}"`,
    );
  else
    report.error(
      wanted.spot,
      `the id "${wanted.value}" is already taken in ${first.file.path}, line ${first.line}: give one of them an {#id} of its own`,
    );
  if (id !== wanted.value) ids.taken.set(id, wanted.spot);
  return id;
}

/** What is wrong with an author's id; empty where nothing is. */
function faultOf(id: string): string {
  if (!isId(id)) return `bad id "${id}", expected letters, digits and hyphens without spaces`;
  const bytes = bytesOf(id);
  return bytes > MOST_BYTES ? `the id "${id}" takes ${bytes} bytes in an address, expected at most ${MOST_BYTES}` : '';
}

/** Whose id it is, if it is one of ours: notes are targets of links too, and whatever else a page needs begins with `_`. */
export function ownerOf(id: string): string | undefined {
  if (/^note-\d+$/.test(id)) return 'a note';
  return id.startsWith('_') ? 'the page itself' : undefined;
}

function takeOther(ids: Ids, { value, spot }: Located<string>, owner: string, report: Report): string {
  const id = nextFree(ids, value.replace(/^_+/, '') || 'slide');
  ids.taken.set(id, spot);
  const advice = ids.bare ? `it becomes "${id}"` : 'give it an {#id} of its own';
  report.fault(spot, `the id "${value}" is reserved for ${owner}: ${advice}`);
  return id;
}

function nextFree(ids: Ids, id: string): string {
  let suffix = ids.suffixes.get(id) ?? 2;
  while (ids.taken.has(`${id}-${suffix}`)) suffix += 1;
  ids.suffixes.set(id, suffix + 1);
  return `${id}-${suffix}`;
}
