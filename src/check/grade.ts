/** How hard texts are to read: the Flesch-Kincaid grade of all steps together, and of all readings. It knows English alone. */
import { syllable } from 'syllable';
import type { Problem } from '../problem.ts';
import type { Story } from '../story.ts';
import { type Blame, typewritten } from './blame.ts';
import type { Passage } from './passages.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Steps and readings against the years of school that the story's rules ask for. */
export function checkGrade(story: Story, passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const { step, reading } = story.rules?.grade ?? {};
  const names = listNames(story);
  const limits = [
    ['body', 'steps', step],
    ['reading', 'readings', reading],
  ] as const;
  return limits.flatMap(([kind, said, most]) => {
    if (most === undefined || !/^en\b/i.test(story.lang)) return [];
    const texts = passages.filter(({ role }) => role === kind).map(({ plain }) => plain);
    const grade = gradeOf(texts, names);
    if (grade <= most) return [];
    const message = `the ${said} together have the reading grade ${grade.toFixed(1)}, expected at most ${most}`;
    return [blame({ file: 'story.yaml', line: 1 }, message, 'grade:')];
  });
}

/**
 * The formula of J. P. Kincaid and others (Naval Technical Training, Research Branch Report 8-75, 1975): school years in the United
 * States. Names count for nothing: nobody can choose shorter ones. Zero without words.
 */
export function gradeOf(texts: readonly string[], names: ReadonlySet<string>): number {
  const told = texts.flatMap((text) =>
    segmentsOf(sentences, typewritten(text)).map(({ segment }) => wordsIn(segment, names)),
  );
  const full = told.filter((sentence) => sentence.length > 0);
  const all = full.flat();
  if (all.length === 0) return 0;
  const syllables = all.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (all.length / full.length) + 11.8 * (syllables / all.length) - 15.59;
}

function wordsIn(sentence: string, names: ReadonlySet<string>): readonly string[] {
  return segmentsOf(words, sentence)
    .filter(({ isWordLike, segment }) => isWordLike && !names.has(segment.replace(/'s$/, '')))
    .map(({ segment }) => segment);
}

/** A segmenter copies its whole text for each part of it: a very long one is given in pieces, which end at a space where there is one. */
function segmentsOf(segmenter: Intl.Segmenter, text: string): readonly Segment[] {
  return (text.match(/.{1,5000}(?:\s|$)|.{1,5000}/gs) ?? []).flatMap((piece) =>
    Array.from(segmenter.segment(piece), ({ segment, isWordLike = false }) => ({ segment, isWordLike })),
  );
}

type Segment = Required<Pick<Intl.SegmentData, 'segment' | 'isWordLike'>>;

/** The words of the names of people, places and partners that begin with a capital. */
function listNames({ people, graphic }: Story): ReadonlySet<string> {
  const places = (graphic?.places ?? []).flatMap(({ names }) => names.map(({ name }) => name));
  const partners = (graphic?.recipients ?? []).map(({ name }) => name);
  const named = [...people.map(({ name }) => name), ...places, ...partners].map(typewritten);
  const parts = named.flatMap((name) => segmentsOf(words, name).map(({ segment }) => segment));
  return new Set(parts.filter((part) => /^\p{Lu}/u.test(part)));
}
