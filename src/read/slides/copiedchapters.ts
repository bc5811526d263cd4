/** Chapters that were copied within their folder: each id stands twice then, and for no other reason. */
import { stemOf } from '../../endings.ts';
import { type Report, startOf, type TextFile } from '../ground/report.ts';

/** What file managers and people call a copy. */
const called = /copy|copie|kopie|copia|cópia|kopia|копи|副本|コピー|backup|old|\(\d+\)|[ _-]\d$|~/i;

/** The chapters without copies of others; each copy is reported. */
export function withoutCopies(files: readonly TextFile[], report: Report): readonly TextFile[] {
  const copies = new Set<TextFile>();
  const holders = new Map<string, TextFile>();
  for (const file of files) {
    const lines = linesOf(file);
    const other = mostOf(lines, holders);
    if (other && isAlike(lines, linesOf(other))) {
      const [copy, original] = isCopy(other.path, file.path) ? [other, file] : [file, other];
      const message = `the file repeats "${original.path}": take it out of the folder, or give it a title and slides of its own`;
      report.error(startOf(copy), message);
      copies.add(copy);
    }
    for (const line of lines) {
      const holder = holders.get(line);
      if (!copies.has(file) && (holder === undefined || copies.has(holder))) holders.set(line, file);
    }
  }
  return files.filter((file) => !copies.has(file));
}

/** The file that holds most of the lines: it alone is compared, so that many chapters take no longer each. */
function mostOf(lines: Lines, holders: ReadonlyMap<string, TextFile>): TextFile | undefined {
  const counts = new Map<TextFile, number>();
  for (const line of lines) {
    const holder = holders.get(line);
    if (holder) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [TextFile | undefined, number]>(
    (most, each) => (each[1] > most[1] ? each : most),
    [undefined, 0],
  )[0];
}

type Lines = ReadonlySet<string>;

/** Most lines of the shorter file stand in the other one too. */
function isAlike(one: Lines, two: Lines): boolean {
  const [few, many] = one.size < two.size ? [one, two] : [two, one];
  const shared = [...few].filter((line) => many.has(line)).length;
  return few.size >= 3 && shared >= few.size * 0.8;
}

function linesOf({ lines }: TextFile): Lines {
  return new Set(lines.map((line) => line.trim()).filter((line) => line.length > 3));
}

/** The first path is a copy of the second one: its name says so. Else the later one is. */
function isCopy(path: string, other: string): boolean {
  const [stem, base] = [stemOf(path), stemOf(other)];
  return called.test(stem) && !called.test(base) && stem.startsWith(base);
}
