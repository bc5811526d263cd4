/** What the rows of the tables rest on: `wilbur1983, p. 12; li1996, p. 98; quoted in zhang2011`. */
import type { SourceRef } from '../../graphic.ts';
import { defined } from '../ground/defined.ts';
import { inside, type Located, type Report } from '../ground/report.ts';
import { faultOfCiting } from './seen.ts';
import { type Bibliography, type CslItem, shortForm, unknownSource } from './sources.ts';

/** The references of a `source` cell: `key` or `key, locator`, several with `;`. `quoted in key` belongs to the work before it. */
export function readSourceRefs(cell: Located<string>, sources: Bibliography, report: Report): readonly SourceRef[] {
  const cited: Cited[] = [];
  for (const match of cell.value.matchAll(/[^;]+/g)) {
    const found = readCited(match[0], sources);
    const start = match.index + match[0].length - match[0].trimStart().length;
    const before = cited.at(-1);
    if (found.item && found.quoting && before) cited[cited.length - 1] = { ...before, through: found };
    else if (found.item) cited.push({ ...found, start });
    else if (found.text !== '' && !sources.has(found.key))
      report.error(inside(cell, start + found.ahead), unknownSource(found.key || found.text, sources));
  }
  for (const { item, locator = '', through, start = 0 } of cited) {
    const citing = { page: /^pp?\.|^\d/.test(locator), through: through !== undefined };
    const fault = item && faultOfCiting(item, citing);
    if (fault !== undefined) report.error(inside(cell, start), fault);
  }
  return cited.flatMap(makeRef);
}

/** One part of a cell. Words behind the key that no comma sets off belong to no key. */
interface Cited {
  readonly text: string;
  readonly key: string;
  readonly item?: CslItem | undefined;
  readonly locator?: string | undefined;
  /** It begins with "quoted in"; the key stands so many characters `ahead` of the part's beginning. */
  readonly quoting: boolean;
  readonly ahead: number;
  readonly start?: number;
  readonly through?: Cited;
}

function readCited(part: string, sources: Bibliography): Cited {
  const [ahead = ''] = /^quoted in\s+/.exec(part.trim()) ?? [];
  const text = part.trim().slice(ahead.length);
  const [name = ''] = /^[^\s,]*/.exec(text) ?? [];
  const rest = text.slice(name.length).trimStart();
  const key = rest === '' || rest.startsWith(',') ? name : '';
  const locator = rest === '' ? undefined : rest.slice(1).trimStart();
  return { text, key, item: sources.get(key), locator, quoting: ahead !== '', ahead: ahead.length };
}

function makeRef({ item, locator, through }: Cited): readonly SourceRef[] {
  if (!item) return [];
  const inner = through?.item && shortForm(through.item, through.locator);
  const short = [shortForm(item, locator), inner && `quoted in ${inner}`].filter(Boolean).join(', ');
  return [defined({ key: item.id, locator, through: through?.item?.id, short })];
}
