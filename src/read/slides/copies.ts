/** Chapters that were copied within their folder: each id stands twice then, and for no other reason. */
import { stemOf } from '../../endings.ts';
import { type Report, startOf, type TextFile } from '../ground/report.ts';

/** What file managers and people call a copy. */
const called = /copy|copie|kopie|copia|cópia|kopia|копи|副本|コピー|backup|old|\(\d+\)|[ _-]\d$|~/i;

/** The chapters without copies of others; each copy is reported. */
export function withoutCopies(files: readonly TextFile[], report: Report): readonly TextFile[] {
  const copies = new Set<TextFile>();
  for (const [i, file] of files.entries())
    for (const other of files.slice(i + 1)) {
      if (copies.has(file) || copies.has(other) || !isAlike(file, other)) continue;
      const [copy, original] = isCopy(file.path, other.path) ? [file, other] : [other, file];
      const message = `the file repeats "${original.path}": take it out of the folder, or give it a title and slides of its own`;
      report.error(startOf(copy), message);
      copies.add(copy);
    }
  return files.filter((file) => !copies.has(file));
}

/** Most lines of the shorter file stand in the other one too. */
function isAlike(a: TextFile, b: TextFile): boolean {
  const [one, two] = [linesOf(a), linesOf(b)];
  const [few, many] = one.size < two.size ? [one, two] : [two, one];
  const shared = [...few].filter((line) => many.has(line)).length;
  return few.size >= 3 && shared >= few.size * 0.8;
}

function linesOf({ lines }: TextFile): ReadonlySet<string> {
  return new Set(lines.map((line) => line.trim()).filter((line) => line.length > 3));
}

/** The first path is a copy of the second one: its name says so. Else the later one is. */
function isCopy(path: string, other: string): boolean {
  const [stem, base] = [stemOf(path), stemOf(other)];
  return called.test(stem) && !called.test(base) && stem.startsWith(base);
}
