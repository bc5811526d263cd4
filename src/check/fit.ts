/** What a browser measured, as problems at the author's lines. */
import { isMarkdown } from '../endings.ts';
import type { Fit, Misfit } from '../misfit.ts';
import { type Problem, sortProblems } from '../problem.ts';
import type { SourcePlace, Story } from '../story.ts';
import type { Sources } from '../tools.ts';
import { type Blame, makeBlame } from './blame.ts';

/** The same mistake in one output, perhaps at several sizes and steps: the worst of them. */
interface Finding {
  readonly output: string;
  readonly frames: readonly string[];
  readonly misfit: Misfit;
  readonly place: StepPlace | undefined;
  /** At which steps, by the ids around it. */
  readonly steps: ReadonlySet<string>;
  /** Which words, where one mistake concerns several. */
  readonly texts: ReadonlySet<string>;
}

/** One problem for each thing that does not fit in an output, at the line it comes from. */
export function checkFit(
  story: Story,
  files: Sources,
  fits: readonly Fit[],
  severity: Problem['severity'],
): readonly Problem[] {
  const blame = makeBlame(files);
  const problems = mergeFits(fits, findPlaces(story)).map((finding) => locate(finding, blame, files));
  return sortProblems(problems.map((problem) => ({ ...problem, severity })));
}

/** Where a step stands, where the text of its slide begins (of an opening: with the file), and where the next slide does. */
interface StepPlace {
  readonly step: SourcePlace;
  readonly slide: SourcePlace;
  readonly end: number;
}

function findPlaces({ slides }: Story): ReadonlyMap<string, StepPlace> {
  return new Map(
    slides.flatMap(({ kind, steps, place }, index) => {
      const next = slides[index + 1]?.place;
      const end = next?.file === place.file ? next.line : Number.POSITIVE_INFINITY;
      const slide = { file: place.file, line: kind === 'slide' ? place.line : 1 };
      return steps.map(({ id, place: step }) => [id, { step, slide, end }] as const);
    }),
  );
}

function mergeFits(fits: readonly Fit[], places: ReadonlyMap<string, StepPlace>): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const { output, frame, misfits } of fits) {
    for (const misfit of misfits) {
      const place = placeOf(misfit, places);
      const key = JSON.stringify([output, misfit.fault, ...sameness(misfit, place)]);
      const { frames, steps, texts, ...before } = found.get(key) ?? { frames: [], steps: [], texts: [], misfit, place };
      found.set(key, {
        output,
        frames: [...new Set([...frames, ...(frame === undefined ? [] : [frame])])],
        steps: new Set([...steps, misfit.at]),
        texts: new Set([...texts, misfit.text]),
        misfit: worse(before.misfit, misfit),
        place: before.place,
      });
    }
  }
  return [...found.values()];
}

/** Where the innermost step around it stands. */
function placeOf({ at }: Misfit, places: ReadonlyMap<string, StepPlace>): StepPlace | undefined {
  const known = at.split(' ').find((id) => places.has(id));
  return known === undefined ? undefined : places.get(known);
}

/** What makes two findings one: the same words of a slide, or small type that no author sets, as that of the picture. */
function sameness({ fault, text, other, inPicture, pixels }: Misfit, place: StepPlace | undefined): readonly unknown[] {
  const isOurs = fault === 'small' && (inPicture === true || place === undefined);
  return isOurs ? [inPicture, tenth(pixels)] : [inPicture, place?.slide, text, other];
}

/** The place is the first one's. */
function worse(first: Misfit, other: Misfit): Misfit {
  const isWorse = first.fault === 'small' ? other.pixels < first.pixels : other.pixels > first.pixels;
  return isWorse ? { ...other, at: first.at } : first;
}

/** The line that holds the words, between its slide's line and the next slide's; else the step's. */
function locate({ output, frames, misfit, place, steps, texts }: Finding, blame: Blame, files: Sources): Problem {
  const where = frames.length === 0 ? output : `${output} at ${frames.join(' and ')}`;
  const times = steps.size > 1 && place !== undefined ? `, at ${steps.size} steps` : '';
  const message = `${where}: ${tell(misfit, texts.size, output.endsWith('.pdf'))}${times}`;
  const near = misfit.inPicture === true && misfit.fault !== 'covers' ? undefined : misfit.text;
  if (place === undefined) return blameAnywhere(message, near, blame, files);
  const found = blame(place.slide, message, near);
  return found.line < place.end && holds(found, near) ? found : blame(place.step, message);
}

/** Words that stand in no step: in the first file that has them, if there are enough of them to tell. */
function blameAnywhere(message: string, near: string | undefined, blame: Blame, files: Sources): Problem {
  const texts = /\p{L}.*\P{L}\p{L}/u.test(near ?? '')
    ? [...files.keys()].filter((file) => isMarkdown(file) || /\.(ya?ml|json)$/.test(file))
    : [];
  const found = texts.map((file) => blame({ file, line: 1 }, message, near));
  const first = [...files.keys()].find((file) => file === 'story.yaml' || isMarkdown(file)) ?? 'story.yaml';
  return found.find((problem) => holds(problem, near)) ?? blame({ file: first, line: 1 }, message);
}

function holds({ excerpt, column }: Problem, near: string | undefined): boolean {
  return near !== undefined && (column > 1 || excerpt.startsWith(near));
}

/** What is wrong, with its measure. */
function tell(misfit: Misfit, texts: number, onPaper: boolean): string {
  const { fault, text, inPicture, other, limit = 0 } = misfit;
  const size = onPaper ? inPoints : inPixels;
  const [words, pixels, lines] = [`“${text}”`, inPixels(misfit.pixels), inLines(misfit.lines ?? 0)];
  const table: Readonly<Record<Misfit['fault'], () => string>> = {
    wide: () => `${words} is ${pixels} too wide for its box`,
    tall: () => `the text is ${pixels} (${lines}) too high for its box, from ${words} on`,
    broken: () => `the word ${words} is ${pixels} wider than its column, so it breaks`,
    covers: () =>
      `${words} covers ${other === '' ? 'a chart' : `“${other}”`}${inPicture ? ' of the picture' : ''} by ${pixels}`,
    cut: () => `${words} in the picture is cut off by ${pixels}`,
    small: () =>
      `${words}${texts > 1 ? ` and ${texts - 1} more` : ''}${inPicture ? ' in the picture' : ''} ${texts > 1 ? 'are' : 'is'} set in ${size(misfit.pixels)}, expected at least ${size(limit)}`,
    heading: () => `the heading takes ${limit + (misfit.lines ?? 0)} lines, expected at most ${limit}`,
    card: () => `the card is ${pixels} (${lines}) higher than the room under its picture`,
    sideways: () => `the whole page is ${pixels} wider than the screen, because of ${words}`,
    page: () => `the block from ${words} on is ${pixels} (${lines}) higher than its page`,
  };
  return table[fault]();
}

/** To a pixel, small ones to a tenth. */
function inPixels(pixels: number): string {
  return `${pixels < 20 ? tenth(pixels) : Math.round(pixels)} px`;
}

function inPoints(pixels: number): string {
  return `${tenth(pixels * 0.75)} pt`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function inLines(lines: number): string {
  return `${lines} line${lines === 1 ? '' : 's'}`;
}
