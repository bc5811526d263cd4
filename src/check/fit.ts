/** What a browser measured, as problems at the author's lines. */
import { type Problem, sortProblems } from '../problem.ts';
import type { Fit, Misfit, SourcePlace, Story } from '../story.ts';
import { type Blame, type Files, makeBlame } from './report.ts';

/** The same mistake in one output, perhaps at several sizes and steps: the worst of them. */
interface Finding {
  readonly output: string;
  readonly frames: readonly string[];
  readonly misfit: Misfit;
  /** At which steps, by the ids around it. */
  readonly steps: ReadonlySet<string>;
}

/** One problem for each thing that does not fit in an output, at the line it comes from. */
export function checkFit(
  story: Story,
  files: Files,
  fits: readonly Fit[],
  severity: Problem['severity'],
): readonly Problem[] {
  const blame = makeBlame(files);
  const places = findPlaces(story);
  const problems = mergeFits(fits).map((finding) => locate(finding, places, blame, files));
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

/** Findings of the same words in the same output are one. */
function mergeFits(fits: readonly Fit[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const { output, frame, misfits } of fits) {
    for (const misfit of misfits) {
      const key = JSON.stringify([output, misfit.fault, misfit.text, misfit.other, misfit.inPicture]);
      const before = found.get(key) ?? { output, frames: [], misfit, steps: new Set<string>() };
      const frames = frame === undefined || before.frames.includes(frame) ? before.frames : [...before.frames, frame];
      const steps = new Set([...before.steps, misfit.at]);
      found.set(key, { output, frames, misfit: worse(before.misfit, misfit), steps });
    }
  }
  return [...found.values()];
}

/** The place is the first one's. */
function worse(first: Misfit, other: Misfit): Misfit {
  const isWorse = first.fault === 'small' ? other.pixels < first.pixels : other.pixels > first.pixels;
  return isWorse ? { ...other, at: first.at } : first;
}

/** The line that holds the words, between its slide's line and the next slide's; else the step's. */
function locate(
  { output, frames, misfit, steps }: Finding,
  places: ReadonlyMap<string, StepPlace>,
  blame: Blame,
  files: Files,
): Problem {
  const where = frames.length === 0 ? output : `${output} at ${frames.join(' and ')}`;
  const times = steps.size > 1 ? `, at ${steps.size} steps` : '';
  const message = `${where}: ${tell(misfit, output.endsWith('.pdf'))}${times}`;
  const place = misfit.at
    .split(' ')
    .map((id) => places.get(id))
    .find((known) => known !== undefined);
  const near = misfit.inPicture === true && misfit.fault !== 'covers' ? undefined : misfit.text;
  if (place === undefined) return blameAnywhere(message, near, blame, files);
  const found = blame(place.slide, message, near);
  return found.line < place.end && holds(found, near) ? found : blame(place.step, message);
}

/** Words that stand in no step: in the first file that has them, if there are enough of them to tell. */
function blameAnywhere(message: string, near: string | undefined, blame: Blame, files: Files): Problem {
  const texts = /\p{L}.*\P{L}\p{L}/u.test(near ?? '')
    ? [...files.keys()].filter((file) => /\.(md|ya?ml|json)$/.test(file))
    : [];
  const found = texts.map((file) => blame({ file, line: 1 }, message, near));
  const first = [...files.keys()].find((file) => /^story\.yaml$|\.md$/.test(file)) ?? 'story.yaml';
  return found.find((problem) => holds(problem, near)) ?? blame({ file: first, line: 1 }, message);
}

function holds({ excerpt, column }: Problem, near: string | undefined): boolean {
  return near !== undefined && (column > 1 || excerpt.startsWith(near));
}

/** What is wrong, with its measure. */
function tell(misfit: Misfit, onPaper: boolean): string {
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
      `${words}${inPicture ? ' in the picture' : ''} is set in ${size(misfit.pixels)}, expected at least ${size(limit)}`,
    heading: () => `the heading takes ${limit + (misfit.lines ?? 0)} lines, expected at most ${limit}`,
    card: () => `the card is ${pixels} (${lines}) higher than the room under its picture`,
    page: () => `this is ${pixels} (${lines}) higher than its page`,
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
