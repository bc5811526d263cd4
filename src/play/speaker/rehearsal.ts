/** A rehearsal: how long somebody spoke at each step, against the plan, and what the plan should be. Pure arithmetic. */
import type { LecturerStep } from '../../pagedata.ts';
import type { Track } from '../../story.ts';
import { formatTime } from './clock.ts';

/** What was spoken in a rehearsal. */
export interface Rehearsal {
  /** Whether time is being recorded. */
  readonly on: boolean;
  readonly track: Track;
  /** Seconds by step id. */
  readonly spoken: Readonly<Record<string, number>>;
}

/** A slide that was spoken to, or one of its further steps. */
export interface Row {
  readonly id: string;
  /** `title` and `opening` have their minutes elsewhere than a slide; a `step` is a share of the slide above it. */
  readonly kind: LecturerStep['kind'] | 'step';
  /** Seconds; absent where nothing is planned. */
  readonly planned?: number;
  readonly spoken: number;
  /** Seconds above the plan, if that is more than a breath. */
  readonly over: number;
  /** Minutes, in quarters. */
  readonly suggested: number;
}

/** Nothing was. */
export const unrehearsed: Rehearsal = { on: false, track: 'full', spoken: {} };

/** Less than this, in seconds, is not over the plan. */
const BREATH = 5;

/** More time at a step; a rehearsal that is off records nothing. */
export function spend(rehearsal: Rehearsal, step: string, seconds: number): Rehearsal {
  if (!rehearsal.on || seconds <= 0) return rehearsal;
  return { ...rehearsal, spoken: { ...rehearsal.spoken, [step]: (secondsAt(rehearsal, step) ?? 0) + seconds } };
}

/** What was spoken at a step, if anything: an id may be a word that every record knows, such as "constructor". */
export function secondsAt({ spoken }: Pick<Rehearsal, 'spoken'>, step: string): number | undefined {
  return Object.hasOwn(spoken, step) ? spoken[step] : undefined;
}

/**
 * All slides that were spoken to with their further steps, in the order of the lecture. What nobody spoke to on such a slide keeps its
 * planned time.
 */
export function review(steps: readonly LecturerStep[], rehearsal: Rehearsal): readonly Row[] {
  const slides = new Map<string, LecturerStep[]>();
  for (const step of steps) slides.set(step.slide, [...(slides.get(step.slide) ?? []), step]);
  return [...slides.values()].flatMap((parts) => reviewSlide(parts, rehearsal));
}

function reviewSlide(parts: readonly LecturerStep[], rehearsal: Rehearsal): readonly Row[] {
  const { track } = rehearsal;
  const heard = parts.filter(({ id }) => secondsAt(rehearsal, id) !== undefined);
  const [first] = parts;
  if (first === undefined || heard.length === 0) return [];
  const left =
    track === 'full' ? [] : parts.filter(({ minutes, id }) => minutes.short === undefined && id !== first.id);
  const shares = parts
    .filter((step) => step !== first && (heard.includes(step) || left.includes(step)))
    .map((step) => shareOf(step, rehearsal, left.includes(step)));
  const spoken = heard.reduce((sum, { id }) => sum + (secondsAt(rehearsal, id) ?? 0), 0);
  const silent = parts.filter((step) => !heard.includes(step));
  const rest = silent.reduce((sum, step) => sum + (plannedOf(step, track) ?? 0), 0);
  const whole = row(first.id, first.kind, planned(parts, track), spoken);
  // A slide's minutes cover its steps, and leave something for the first.
  const least = shares.reduce((sum, { suggested }) => sum + suggested, 0) + 0.25;
  return [{ ...whole, suggested: Math.max(inQuarters(spoken + rest), least) }, ...shares];
}

/** A step that the short lecture leaves out has the minutes of the full one: they are named, or the others would share them. */
function shareOf(step: LecturerStep, rehearsal: Rehearsal, isLeft: boolean): Row {
  const seconds = secondsAt(rehearsal, step.id) ?? 0;
  const kept = isLeft ? planned([step], 'full') : planned([step], rehearsal.track);
  const share = row(step.id, 'step', kept, seconds);
  return isLeft && seconds === 0 ? { ...share, suggested: inQuarters(kept ?? 0) } : share;
}

/** Planned seconds of a step that nobody has spoken to: those of the track, else of the full lecture. */
function plannedOf(step: LecturerStep, track: Track): number | undefined {
  return planned([step], track) ?? planned([step], 'full');
}

/** Minutes, to the nearest quarter, at least one quarter. */
function inQuarters(seconds: number): number {
  return Math.max(1, Math.round(seconds / 15)) / 4;
}

function row(id: string, kind: Row['kind'], plan: number | undefined, spoken: number): Row {
  const over = plan === undefined || spoken - plan < BREATH ? 0 : spoken - plan;
  return { id, kind, spoken, over, suggested: inQuarters(spoken), ...(plan !== undefined && { planned: plan }) };
}

/** Planned seconds of some steps; none where no step has any. */
function planned(steps: readonly LecturerStep[], track: Track): number | undefined {
  const minutes = steps.flatMap((step) => step.minutes[track] ?? []);
  return minutes.length === 0 ? undefined : minutes.reduce((sum, each) => sum + each * 60, 0);
}

/** What an author writes where a row's minutes belong; nothing for the title, which takes what the lecture leaves over. */
export function attributeOf({ id, kind, suggested }: Row): string {
  if (kind === 'title') return '';
  return kind === 'opening' ? `minutes: ${suggested}` : `{#${id} minutes=${suggested}}`;
}

/** Rows as text in columns: id, planned, spoken, and what an author pastes. */
export function writeRows(head: string, columns: readonly string[], rows: readonly Row[]): string {
  const table = rows.map((each) => [
    `${each.kind === 'step' ? '  ' : ''}${each.id}`,
    each.planned === undefined ? '–' : formatTime(each.planned),
    formatTime(each.spoken),
    attributeOf(each),
  ]);
  const lines = [columns, ...table];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [head, '', ...text, ''].join('\n');
}

/** What was kept of a rehearsal, if it is one. It goes on only in the same lecture. */
export function readRehearsal(text: string | null, isSame: boolean): Rehearsal {
  if (text === null) return unrehearsed;
  try {
    const { on, track, spoken } = JSON.parse(text) as Partial<Rehearsal>;
    return { on: on === true && isSame, track: track === 'short' ? 'short' : 'full', spoken: spoken ?? {} };
  } catch {
    return unrehearsed;
  }
}
