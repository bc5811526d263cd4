/** What the lecturer says at a slide of a presentation: minutes, notes, answers. Private. */

import { h } from 'hastscript';
import type { PlannedStep } from '../../pagedata.ts';
import type { Slide, SpeakerNote, Step, Track } from '../../story.ts';
import { type Text, textOf } from '../../text.ts';
import type { Edition } from '../ground/edition.ts';
import { planSteps } from '../ground/plan.ts';

/** The texts for some steps of a slide, in the order in which they are needed. */
export type Say = (slide: Slide, steps: readonly Step[]) => readonly Text[];

/** Notes of a track, the whole slide's at its first step, its answers at its last. */
export function sayIn({ story, words }: Edition, track: Track): Say {
  const plan = new Map(planSteps(story).map(({ id, minutes }) => [id, minutes] as const));
  const isPlanned = story.minutes[track] !== undefined;
  const notesOf = (notes: readonly SpeakerNote[]): readonly Text[] =>
    notes.flatMap(({ track: own, body }) =>
      own === undefined || track === 'short' ? [body] : [label(words.short), body],
    );
  return (slide, steps) => {
    const first = steps[0] === slide.steps[0] ? notesOf(slide.speakerNotes) : [];
    const last =
      steps.at(-1) === slide.steps.at(-1) && slide.answers.length > 0 ? [label(words.answers), ...slide.answers] : [];
    const minutes = sumMinutes(steps, plan, track);
    const time = isPlanned && minutes > 0 ? [label(words.minutes(minutes))] : [];
    return [...time, ...first, ...steps.flatMap(({ speakerNotes }) => notesOf(speakerNotes)), ...last];
  };
}

function label(words: string): Text {
  return textOf([h('p', h('strong', words))]);
}

function sumMinutes(steps: readonly Step[], plan: ReadonlyMap<string, PlannedStep['minutes']>, track: Track): number {
  const sum = steps.reduce((all, { id }) => all + (plan.get(id)?.[track] ?? 0), 0);
  return Math.round(sum * 100) / 100;
}
