/** What a story should keep beyond what makes it valid; its limits stand in its own rules. */
import { type Problem, sortProblems } from '../problem.ts';
import type { Story } from '../story.ts';
import { replaceNodes, rowsIn, type Text } from '../text.ts';
import type { Sources } from '../tools.ts';
import { type Blame, makeBlame } from './blame.ts';
import { checkDates } from './dates.ts';
import { checkGrade } from './grade.ts';
import { checkLedger } from './ledger.ts';
import { checkLength } from './length.ts';
import { checkMinutes } from './minutes.ts';
import { checkNames } from './names.ts';
import { makeFinder } from './numbers.ts';
import { listPassages, type Passage } from './passages.ts';
import { checkPictures } from './pictures.ts';
import { checkScales } from './scales.ts';
import { checkSources } from './sources.ts';
import { checkTables } from './tables.ts';

/** One check: all passages at once, and the means to blame a place. */
export type Check = (story: Story, passages: readonly Passage[], blame: Blame) => readonly Problem[];

const checks: readonly Check[] = [
  checkNumbers,
  checkLength,
  checkGrade,
  checkMinutes,
  checkNotes,
  checkViews,
  checkNames,
  checkDates,
  checkLedger,
  checkShown,
  checkTables,
  checkPictures,
  checkScales,
];

/** Problems of a valid story as the project's own rules see it, located in the author's files where these are given. */
export function checkStory(story: Story, files: Sources = new Map()): readonly Problem[] {
  const passages = listPassages(story);
  const blame = makeBlame(files);
  const found = checks.flatMap((check) => check(story, passages, blame));
  return sortProblems([...found, ...checkSources(story, files, blame)]);
}

function checkNumbers(story: Story, passages: readonly Passage[], blame: Blame): readonly Problem[] {
  if (story.rules?.numbers === undefined) return [];
  const findQuantities = makeFinder(story);
  return passages.flatMap(({ text, role, place }) =>
    findQuantities(role === 'section' ? withoutTables(text) : text).map((found) =>
      blame(place, `the quantity "${found}" is typed here, expected a row of the ledger, as in [#id]`, found),
    ),
  );
}

/** A table in a section about the story defines the scale of the ratings: its thresholds are no quantities of the past. */
function withoutTables(text: Text): Text {
  return replaceNodes(text, (node) => (node.type === 'element' && node.tagName === 'table' ? [] : undefined));
}

/** Every step has something to say: notes of its own or of its slide. */
function checkNotes({ slides, rules }: Story, _passages: readonly Passage[], blame: Blame): readonly Problem[] {
  if (rules?.notes !== true) return [];
  return slides.flatMap((slide) => {
    if (slide.speakerNotes.some(({ track }) => track === undefined)) return [];
    const silent = slide.steps.filter((step) => step.speakerNotes.length === 0);
    return silent.map(({ id, place }) => blame(place, `the step "${id}" has no notes, nor has its slide`));
  });
}

/** A story shows where historians disagree, as often as its rules say. */
function checkViews({ slides, rules }: Story, _passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const views = slides.filter(({ layout }) => layout === 'views');
  const fewest = rules?.views ?? 0;
  if (views.length >= fewest) return [];
  const message = `the story has ${views.length} slides with layout=views, expected at least ${fewest} points where historians differ`;
  return [blame({ file: 'story.yaml', line: 1 }, message)];
}

/**
 * A letter in the picture points to words: what a step shows its own text tells. Title and openings have none. Between opinions of
 * historians stands what they argue about, which the reading may tell.
 */
function checkShown({ slides }: Story, _passages: readonly Passage[], blame: Blame): readonly Problem[] {
  return slides
    .filter(({ kind }) => kind === 'slide')
    .flatMap(({ steps, layout, reading }) =>
      steps.flatMap(({ id, scene, place }, i) => {
        // These views keep what they show, and the texts before have told it.
        const first = scene.view === 'scale' || scene.view === 'count' ? 0 : i;
        const texts = [...steps.slice(first, i + 1).map(({ body }) => body), ...(layout === 'views' ? reading : [])];
        const told = texts.flatMap(rowsIn);
        const untold = scene.show.filter((row) => !told.includes(row));
        return untold.map((row) =>
          blame(place, `the step "${id}" shows "${row}" untold, expected [#${row}] in its text`),
        );
      }),
    );
}
