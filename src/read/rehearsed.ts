/** The minutes of a rehearsal, as the lecturer's desk saves them, written into a story. */
import { hasErrors, type Problem, sortProblems } from '../problem.ts';
import type { Story } from '../story.ts';
import type { Memo, Sources } from '../tools.ts';
import { makeTextFile } from './ground/encoding.ts';
import { type Located, makeReport, type Report, startOf, type TextFile, unknownName } from './ground/report.ts';
import { type MinutesPlace, placesOfMinutes, writeMinutes } from './minutes.ts';
import { readStory } from './story.ts';

/** Minutes by the id of a slide or step; the place is that of the id in the rehearsal. */
type Rehearsed = ReadonlyMap<string, Located<number>>;

/** An author's folder with other minutes. */
export interface Rewriting {
  readonly problems: readonly Problem[];
  /** The story as it is then, and the files that changed; absent where a problem is an error: then nothing is to be written. */
  readonly story?: Story;
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly changes: readonly Change[];
}

/** Where minutes changed, and what they are now. */
export interface Change {
  readonly place: MinutesPlace;
  readonly to: number;
}

/**
 * Writes the minutes that a text asks for into a story. What was written is read again: where anything but those minutes comes out,
 * that is an error.
 */
export async function rewriteMinutes(sources: Sources, memo: Memo, path: string, text: string): Promise<Rewriting> {
  const { problems, story } = await readStory(sources, memo);
  if (story === undefined) return { problems, changes: [] };
  const report = makeReport(false);
  const file = makeTextFile(path, text);
  if (story.bare) report.error(startOf(file), foreign);
  const rehearsed: Rehearsed = story.bare ? new Map() : readRehearsed(file, report);
  const places = placesToChange(placesOfMinutes(story), rehearsed, report);
  const { files, changes } = rewrite(sources, places, rehearsed, report);
  const again = files.size === 0 ? { story } : await readStory(new Map([...sources, ...files]), memo);
  if (again.story === undefined || !isAsMeant(story, again.story, changes)) reportLost(changes, rehearsed, report);
  const found = sortProblems(report.problems);
  if (again.story === undefined || hasErrors(found)) return { problems: found, changes: [] };
  return { problems: found, story: again.story, files, changes };
}

const foreign =
  'minutes are written into stories alone: in a deck of another tool they might be printed, expected a folder with story.yaml';

/** Lines that end with what belongs into the story: `{#id minutes=2}`, for openings `minutes: 2` behind the id; all others are for people. */
export function readRehearsed(file: TextFile, report: Report): Rehearsed {
  const rehearsed = new Map<string, Located<number>>();
  for (const [index, line] of file.lines.entries()) {
    const found = /\{#(?<id>[^\s{}]+) minutes=(?<minutes>[^\s{}]*)\}/.exec(line) ?? own.exec(line);
    const { id = '', minutes = '' } = found?.groups ?? {};
    if (found === null) continue;
    const spot = { file, line: index + 1, column: line.indexOf(id) + 1 };
    const value = /^\d+(\.\d+)?$/.test(minutes) ? Number(minutes) : 0;
    if (value <= 0) report.error(spot, `bad minutes "${minutes}", expected a number above zero`);
    else if (rehearsed.has(id)) report.error(spot, `"${id}" stands here twice, expected one of the lines`);
    else rehearsed.set(id, { value, spot });
  }
  if (rehearsed.size === 0 && report.problems.length === 0)
    report.error(startOf(file), 'no minutes stand here, expected the file that the rehearsal on the desk saves');
  return rehearsed;
}

const own = /^\s*(?<id>\S+)\s.*\bminutes: (?<minutes>\S*)\s*$/;

/** The places at which other minutes are asked for; ids that nothing has are mistakes, and what takes no minutes is said and left. */
export function placesToChange(
  places: readonly MinutesPlace[],
  rehearsed: Rehearsed,
  report: Report,
): readonly MinutesPlace[] {
  const known = new Map(places.map((place) => [place.id, place]));
  return [...rehearsed].flatMap(([id, { value, spot }]) => {
    const place = known.get(id);
    if (place === undefined) report.error(spot, unknownName('step', id, known.keys()));
    if (place?.kind === 'title') report.warn(spot, 'the title takes no minutes: it has what the lecture leaves over');
    return place === undefined || place.kind === 'title' || place.minutes === value ? [] : [place];
  });
}

/** From the last place of a file to the first: what is written moves the lines behind it. */
function rewrite(
  sources: Sources,
  places: readonly MinutesPlace[],
  rehearsed: Rehearsed,
  report: Report,
): { readonly files: ReadonlyMap<string, Uint8Array>; readonly changes: readonly Change[] } {
  const texts = new Map<string, string>();
  const changes: Change[] = [];
  for (const place of [...places].sort((a, b) => b.line - a.line)) {
    const wanted = rehearsed.get(place.id);
    const bytes = sources.get(place.file);
    if (wanted === undefined || bytes === undefined) continue;
    const before = texts.get(place.file) ?? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const after = writeMinutes(before, place, wanted.value);
    if (after === undefined) report.warn(wanted.spot, `"${place.id}" has no room for minutes: ${paused}`);
    else {
      texts.set(place.file, after);
      changes.push({ place, to: wanted.value });
    }
  }
  const encoder = new TextEncoder();
  return { files: new Map([...texts].map(([path, text]) => [path, encoder.encode(text)])), changes };
}

const paused = 'a step that . . . makes shares what its slide has, expected ::: step for minutes of its own';

/** Whether a story has the minutes that were written, and all else as it was. */
function isAsMeant(before: Story, after: Story, changes: readonly Change[]): boolean {
  const written = new Map(changes.map(({ place, to }) => [place.id, to]));
  const wanted = placesOfMinutes(before).map(({ id, minutes }) => [id, written.get(id) ?? minutes]);
  const made = placesOfMinutes(after).map(({ id, minutes }) => [id, minutes]);
  return JSON.stringify(made) === JSON.stringify(wanted) && withoutMinutes(after) === withoutMinutes(before);
}

/** All of a story but its minutes, and the lines that they moved. */
function withoutMinutes(story: Story): string {
  return JSON.stringify(story, (key, value) => (key === 'minutes' || key === 'place' ? undefined : value));
}

function reportLost(changes: readonly Change[], rehearsed: Rehearsed, report: Report): void {
  for (const { place } of changes) {
    const spot = rehearsed.get(place.id)?.spot;
    if (spot)
      report.error(
        spot,
        `these minutes cannot be written by a machine, expected them in ${place.file}, line ${place.line}, by hand`,
      );
  }
}
