/** Where everything stands in the view `river`: the river as large as its labels leave it. */
import type { Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { overlap } from '../ground/boxes.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { textWidth } from '../ground/measure.ts';
import type { Parts } from '../ground/view.ts';
import { words } from '../ground/words.ts';
import { arrange, type Ground, type Spot, type Wanted } from './arrange.ts';
import { along, bandsOn, type Course, toBox } from './course.ts';
import { nameSpots } from './names.ts';
import { LEVEL, riverLanes } from './stacks.ts';
import { turnSpots, turnsOn, withoutWords } from './turns.ts';

export interface LaidRiver {
  readonly course: Course;
  /** What the river and the reading line fill; date and years stand beside it. */
  readonly plot: Rect;
  /** Ids of recipients and kinds that have no part in it. */
  readonly hidden: ReadonlySet<string>;
  /** By recipient: the boxes of its stack. */
  readonly bands: ReadonlyMap<string, readonly Rect[]>;
  /** Names and turns. */
  readonly labels: readonly Spot[];
  readonly date: Rect;
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
const fills = [0.8, 0.66, 0.52, 0.4];
const shares = [0.5, 0.25, 0.75, 0, 1];

/** What is drawn, and where: each question of the layout is about it. */
interface Task {
  readonly graphic: PageGraphic;
  readonly scene: Scene;
  readonly layout: FrameLayout;
  readonly room: Room;
  readonly hidden: ReadonlySet<string>;
}

/** The largest river beside which all labels have room; where there is none, the smallest, with as many words as it has room for. */
export function* layRiver(graphic: PageGraphic, scene: Scene, layout: FrameLayout): Parts<LaidRiver> {
  const room = roomOf(scene, layout);
  const task: Task = { graphic, scene, layout, room, hidden: hiddenIn(graphic, scene, room) };
  const courses = fills.map((fill) => shares.map((share) => courseIn(task, fill, share)));
  for (const course of courses.flat().filter((each) => isClear(task, each))) {
    const laid = place(task, course, wantLabels);
    if (laid) return laid;
    yield;
  }
  const smallest = (courses.at(-1) ?? []).flatMap((course) => place(task, course, wantLess) ?? []);
  return smallest.toSorted((a, b) => inked(b) - inked(a))[0] as LaidRiver;
}

function inked({ labels }: LaidRiver): number {
  return labels.reduce((sum, { box }) => sum + box.width * box.height, 0);
}

/** Whether no stack stands under a poster's words. */
function isClear({ graphic, room, hidden }: Task, course: Course): boolean {
  const stacks = [...bandsOn(graphic, course, hidden).values()].flat();
  return !stacks.some((stack) => room.words.some((box) => overlap(stack, box)));
}

type Bands = LaidRiver['bands'];

/** The river along a course, with its labels: nothing where they have no room. */
function place(
  task: Task,
  course: Course,
  want: (task: Task, course: Course, bands: Bands, ground: Ground) => readonly Wanted[],
): LaidRiver | undefined {
  const { graphic, scene, room, hidden } = task;
  const bands = bandsOn(graphic, course, hidden);
  const stacks = [...bands.values()].flat();
  const date = dateBox(task, course, stacks);
  const at = along(course, scene.date);
  const now = toBox(course, [at - 4, at + 4], acrossOf(room));
  const labels = arrange(
    want(task, course, bands, { frame: room.frame, taken: [...stacks, ...room.words, date, now] }),
  );
  return labels && { course, hidden, plot: room.plot, bands, date, labels };
}

/** What the reading line crosses. */
function acrossOf({ plot, upright }: Room): readonly [number, number] {
  return upright ? [plot.x, plot.x + plot.width] : [plot.y, plot.y + plot.height];
}

/** Names of the two sides first, then the turns; names of further lanes stand where there is room. */
function wantLabels(task: Task, course: Course, bands: Bands, ground: Ground): readonly Wanted[] {
  const { graphic, scene, layout } = task;
  const turns = turnsOn(graphic, scene, course.span).map((row) =>
    turnSpots(graphic, row, course, layout.sizes, ground),
  );
  const [main, more] = wantNames(task, course, bands, ground);
  return [...main, ...turns.map((spots) => ({ spots })), ...more];
}

/** The same where there is too little room: the year alone where there is none for words. */
function wantLess(task: Task, course: Course, bands: Bands, ground: Ground): readonly Wanted[] {
  const { graphic, scene, layout } = task;
  const turns = turnsOn(graphic, scene, course.span).map((row) =>
    [row, withoutWords(row)].flatMap((each) => turnSpots(graphic, each, course, layout.sizes, ground)),
  );
  const [main] = wantNames(task, course, bands, ground);
  return [...main.map(({ spots }) => spots), ...turns].map((spots) => ({ spots, optional: true }));
}

function wantNames(
  { graphic, layout: { sizes } }: Task,
  course: Course,
  bands: Bands,
  ground: Ground,
): readonly [readonly Wanted[], readonly Wanted[]] {
  const { to } = words(graphic.lang).graphic;
  const [main, more]: [Wanted[], Wanted[]] = [[], []];
  for (const [index, lane] of riverLanes(graphic).lanes.entries()) {
    const recipient = graphic.recipients[index];
    if (recipient === undefined || (bands.get(recipient.id) ?? []).length === 0) continue;
    const isMain = index < 2;
    const text = isMain ? to(recipient.name) : recipient.name;
    const size = isMain ? Math.round(sizes.label * 1.25) : sizes.small;
    const spots = nameSpots({ recipient, text, size }, lane, course, bands, ground);
    if (isMain) main.push({ spots });
    else more.push({ spots, optional: true });
  }
  return [main, more];
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
  const upright = frame.width < 0.9 * frame.height || (variant === 'narrow' && width < 520);
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
const POSTER = { top: 0.25, foot: 0.38 };

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

/** The date: above the reading line; upright below it, where no stack is. */
function dateBox({ graphic, scene, layout, room }: Task, course: Course, stacks: readonly Rect[]): Rect {
  const { frame, upright } = room;
  const { date: size } = layout.sizes;
  const width = textWidth(words(graphic.lang).month(scene.date), 'head', size);
  const at = along(course, scene.date);
  const box = (x: number, y: number): Rect => ({ x, y, width, height: size });
  if (!upright) return box(Math.min(Math.max(at - width / 2, frame.x), frame.x + frame.width - width), frame.y);
  const places = [frame.x, frame.x + frame.width - width].map((x) => box(x, at + 4));
  return places.find((place) => !stacks.some((stack) => overlap(place, stack))) ?? box(frame.x, at + 4);
}
