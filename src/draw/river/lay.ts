/** Where everything stands in the view `river`: the river as large as its labels leave it. */
import type { Scene } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { dateOf } from '../ground/dating.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { textWidth } from '../ground/measure.ts';
import { overlap } from '../ground/rects.ts';
import { named, terms } from '../ground/terms.ts';
import type { Parts } from '../ground/view.ts';
import { arrange, type Candidate, type Ground, type Wanted } from './arrange.ts';
import { along, bandsOn, type Course, toBox } from './course.ts';
import { LEVEL, riverLanes } from './riverlanes.ts';
import { nameCandidates } from './stacknames.ts';
import { turnCandidates, turnsOn, withoutWords } from './turns.ts';

/** A river laid out. */
export interface LaidRiver {
  readonly course: Course;
  /** What the river and the reading line fill; date and years stand beside it. */
  readonly plot: Rect;
  /** Ids of recipients and kinds that have no part in it. */
  readonly hidden: ReadonlySet<string>;
  /** By recipient: the boxes of its stack. */
  readonly bands: ReadonlyMap<string, readonly Rect[]>;
  /** Names and turns. */
  readonly labels: readonly Candidate[];
  readonly date: Rect;
  /** From where to where the reading line runs across the river. */
  readonly reach: readonly [from: number, to: number];
}

/** The room of the picture. */
interface Room {
  readonly frame: Rect;
  readonly plot: Rect;
  /** What a poster's words cover of it. */
  readonly words: readonly Rect[];
  readonly upright: boolean;
}

/** How much of the plot across the stacks fill, and how much of the rest lies before them: as it is tried. */
const fills = [0.8, 0.74, 0.68, 0.62, 0.56, 0.5, 0.44, 0.38];
const shares = [0.5, 0.25, 0.75, 0, 1];

/** What is drawn, and where: each question of the layout is about it. */
interface Task {
  readonly graphic: PageGraphic;
  readonly scene: Scene;
  readonly layout: FrameLayout;
  readonly room: Room;
  readonly hidden: ReadonlySet<string>;
}

/**
 * The largest river beside which all labels have room, those of turns on the side of their recipient if they can; where there is none, the
 * smallest, with as many words as it has room for.
 */
export function* layRiver(graphic: PageGraphic, scene: Scene, layout: FrameLayout): Parts<LaidRiver> {
  const room = roomOf(scene, layout);
  const task: Task = { graphic, scene, layout, room, hidden: hiddenIn(graphic, scene, room) };
  let crossed: LaidRiver | undefined;
  for (const fill of fills) {
    for (const share of shares) {
      const ground = groundOf(task, courseIn(task, fill, share));
      if (!isClear(room, ground)) continue;
      const wanted = wantLabels(task, ground);
      const laid = place(task, ground, wanted.map(onOwnSide));
      if (laid) return laid;
      crossed ??= place(task, ground, wanted);
      yield;
    }
    if (crossed && fill < 0.58) return crossed;
  }
  if (crossed) return crossed;
  const courses = shares.map((share) => groundOf(task, courseIn(task, fills.at(-1) ?? 0, share)));
  const smallest = courses.flatMap((ground) => place(task, ground, wantLess(task, ground)) ?? []);
  return smallest.toSorted((a, b) => inked(b) - inked(a))[0] as LaidRiver;
}

function inked({ labels }: LaidRiver): number {
  return labels.reduce((sum, { box }) => sum + box.width * box.height, 0);
}

/** Whether no stack stands under a poster's words. */
function isClear({ words: covered }: Room, { bands }: Along): boolean {
  return ![...bands.values()].flat().some((stack) => covered.some((box) => overlap(stack, box)));
}

/** A course with what stands along it before labels do. */
interface Along extends Ground {
  readonly course: Course;
  readonly bands: LaidRiver['bands'];
  readonly date: Rect;
  readonly reach: LaidRiver['reach'];
}

function groundOf(task: Task, course: Course): Along {
  const { graphic, scene, room, hidden } = task;
  const bands = bandsOn(graphic, course, hidden);
  const stacks = [...bands.values()].flat();
  const date = dateBox(task, course, stacks);
  const at = along(course, scene.date);
  const reach = reachOf(room, at);
  const now = toBox(course, [at - 4, at + 4], reach);
  return { course, bands, date, reach, frame: room.frame, taken: [...stacks, ...room.words, date, now] };
}

/** The river with its labels: nothing where they have no room. */
function place(
  { hidden, room }: Task,
  { course, bands, date, reach }: Along,
  wanted: readonly Wanted[],
): LaidRiver | undefined {
  const labels = arrange(wanted);
  return labels && { course, hidden, plot: room.plot, bands, date, reach, labels };
}

function onOwnSide({ candidates, ...wanted }: Wanted): Wanted {
  return { ...wanted, candidates: candidates.filter(({ crossed }) => !crossed) };
}

/** What the reading line crosses: the plot, but no words above it. */
function reachOf({ plot, words: covered, upright }: Room, at: number): LaidRiver['reach'] {
  if (upright) return [plot.x, plot.x + plot.width];
  const over = covered.filter(({ x, width }) => at > x - GAP && at < x + width + GAP);
  return [Math.max(plot.y, ...over.map(({ y, height }) => y + height)), plot.y + plot.height];
}

/** So far from the words above it the reading line stays. */
const GAP = 8;

/** Names of the two sides, then the turns; names of further lanes stand where there is room. */
function wantLabels(task: Task, ground: Along): readonly Wanted[] {
  const turns = turnsOn(task.graphic, task.scene, ground.course.span).map((row) => ({
    candidates: candidatesOf(task, row, ground),
  }));
  return [...wantNames(task, ground), ...turns];
}

/** The same where there is too little room: the year alone where there is none for words. */
function wantLess(task: Task, ground: Along): readonly Wanted[] {
  const turns = turnsOn(task.graphic, task.scene, ground.course.span).map((row) =>
    [row, withoutWords(row)].flatMap((each) => candidatesOf(task, each, ground)),
  );
  const names = wantNames(task, ground).filter(({ optional }) => !optional);
  return [...names.map(({ candidates }) => candidates), ...turns].map((candidates) => ({ candidates, optional: true }));
}

function candidatesOf({ graphic, layout }: Task, row: PageRow, ground: Along): readonly Candidate[] {
  return turnCandidates(graphic, row, ground.course, layout.sizes, ground);
}

function wantNames({ graphic, layout: { sizes } }: Task, ground: Along): readonly Wanted[] {
  const { to } = terms(graphic.lang).graphic;
  return riverLanes(graphic).lanes.flatMap((lane, index): readonly Wanted[] => {
    const recipient = graphic.recipients[index];
    if (recipient === undefined || (ground.bands.get(recipient.id) ?? []).length === 0) return [];
    const isMain = index < 2;
    const name = isMain
      ? { recipient, owner: index, text: to(named(recipient)), size: Math.round(sizes.label * 1.25) }
      : { recipient, owner: index, text: recipient.name, size: sizes.small };
    const candidates = nameCandidates(name, lane, ground.course, ground.bands, ground);
    return [isMain ? { candidates } : { candidates, optional: true }];
  });
}

/** On a poster the river runs below the words, from edge to edge; it is upright where it would be steep. */
function roomOf({ variant, size: { width, height } }: Scene, layout: FrameLayout): Room {
  const { area, river, sizes } = layout;
  const poster = variant === 'full';
  const top = poster ? height * POSTER.top : area.y;
  const frame = {
    x: poster ? river.x : area.x,
    y: top,
    width: poster ? river.width : area.width,
    height: area.y + area.height - top,
  };
  const upright = frame.width < 0.75 * frame.height || (variant === 'narrow' && width < 520);
  const words = poster ? [{ x: 0, y: 0, width: width * layout.text, height: height * POSTER.foot }] : [];
  const head = sizes.date + 6;
  if (upright) {
    const years = textWidth('0000', 'label', sizes.small) + 8;
    const right = { ...frame, x: frame.x + years, width: frame.width - years };
    const inset = sizes.small * 0.5;
    return {
      frame: right,
      plot: { ...right, y: right.y + inset, height: right.height - inset - head },
      words,
      upright,
    };
  }
  const above = { ...frame, height: frame.height - sizes.small * 1.1 - 6 };
  return { frame: above, plot: { ...above, y: above.y + head, height: above.height - head }, words, upright };
}

/** Of a poster's height: where the river may begin beside the words, and where they end. */
export const POSTER = { top: 0.25, foot: 0.54 };

function courseIn({ graphic, scene, room, hidden }: Task, fill: number, share: number): Course {
  const { plot, upright } = room;
  const { top, bottom } = riverLanes(graphic, hidden);
  const [low, deep] = upright ? [plot.x, plot.width] : [plot.y, plot.height];
  const [start, length] = upright ? [plot.y, plot.height] : [plot.x, plot.width];
  const level = (fill * deep * LEVEL) / (bottom - top);
  const axis = low + deep * (1 - fill) * share - (top / LEVEL) * level;
  return { upright, span: scene.zoom ?? graphic.span, start, length, axis, level };
}

/** In a small picture only the two sides of the axis have room. */
function hiddenIn({ recipients }: PageGraphic, { filter = [] }: Scene, { frame }: Room): ReadonlySet<string> {
  const more = Math.min(frame.width, frame.height) < SMALL ? recipients.slice(2).map(({ id }) => id) : [];
  return new Set([...filter, ...more]);
}

const SMALL = 340;

/** The date: above the reading line, or under a poster's words beside its foot; upright below it, where no stack is. */
function dateBox({ graphic, scene, layout, room }: Task, course: Course, stacks: readonly Rect[]): Rect {
  const { frame, plot, upright, words: covered } = room;
  const { date: size } = layout.sizes;
  const width = textWidth(dateOf(graphic, scene.date), 'head', size);
  const at = along(course, scene.date);
  const box = (x: number, y: number): Rect => ({ x, y, width, height: size });
  if (!upright) {
    const above = box(Math.min(Math.max(at - width / 2, frame.x), frame.x + frame.width - width), frame.y);
    return covered.some((words) => overlap(above, words)) ? box(at + GAP, plot.y + plot.height - size) : above;
  }
  const places = [frame.x, frame.x + frame.width - width].map((x) => box(x, at + 4));
  return places.find((place) => !stacks.some((stack) => overlap(place, stack))) ?? box(frame.x, at + 4);
}
