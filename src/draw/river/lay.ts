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
import { type Lanes, LEVEL, riverLanes } from './stacks.ts';
import { turnSpots, turnsOn, withoutWords } from './turns.ts';

export interface LaidRiver {
  readonly course: Course;
  /** What the river and the reading line fill; date and years stand beside it. */
  readonly plot: Rect;
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

/** The largest river beside which all labels have room; where there is none, the smallest, which leaves out the fewest words. */
export function* layRiver(graphic: PageGraphic, scene: Scene, layout: FrameLayout): Parts<LaidRiver> {
  const room = roomOf(scene, layout);
  const all = fills.map((fill) => shares.map((share) => courseIn(graphic, scene, room, fill, share)));
  const isClear = (course: Course): boolean => {
    const bands = [...bandsOn(graphic, course, scene.filter).values()].flat();
    return !bands.some((band) => room.words.some((box) => overlap(band, box)));
  };
  for (const course of all.flat().filter(isClear)) {
    const laid = layAlong(graphic, scene, layout, room, course);
    const labels = arrange(laid.wanted);
    if (labels) return { ...laid, labels: labels.filter((spot) => spot !== undefined) };
    yield;
  }
  const least = (all.at(-1) ?? []).map((course) => {
    const laid = layAlong(graphic, scene, layout, room, course);
    const labels =
      arrange(laid.wanted.map(({ spots, less = [] }) => ({ spots: [...spots, ...less], optional: true }))) ?? [];
    return { ...laid, labels: labels.filter((spot) => spot !== undefined) };
  });
  return least.toSorted((a, b) => size(b) - size(a))[0] as LaidRiver;
}

function size({ labels }: LaidRiver): number {
  return labels.reduce((sum, { box }) => sum + box.width * box.height, 0);
}

/** With what a label may fall back on where its words have no room. */
interface Label extends Wanted {
  readonly less?: readonly Spot[];
}

function layAlong(
  graphic: PageGraphic,
  scene: Scene,
  layout: FrameLayout,
  room: Room,
  course: Course,
): Omit<LaidRiver, 'labels'> & { readonly wanted: readonly Label[] } {
  const bands = bandsOn(graphic, course, scene.filter);
  const stacks = [...bands.values()].flat();
  const date = dateBox(graphic, scene, layout, room, course, stacks);
  const at = along(course, scene.date);
  const { plot } = room;
  const now = toBox(
    course,
    [at - 4, at + 4],
    course.upright ? [plot.x, plot.x + plot.width] : [plot.y, plot.y + plot.height],
  );
  const ground: Ground = { frame: room.frame, taken: [...stacks, ...room.words, date, now] };
  const [main, more] = wantNames(graphic, layout, course, bands, ground);
  return {
    course,
    plot,
    bands,
    date,
    wanted: [...main, ...wantTurns(graphic, scene, layout, course, ground), ...more],
  };
}

function wantTurns(
  graphic: PageGraphic,
  scene: Scene,
  { sizes }: FrameLayout,
  course: Course,
  ground: Ground,
): readonly Label[] {
  return turnsOn(graphic, scene, course.span).map((row) => ({
    spots: turnSpots(graphic, row, course, sizes, ground),
    less: turnSpots(graphic, withoutWords(row), course, sizes, ground),
  }));
}

/** The names of the two sides of the axis, and those of further lanes, which stand where there is room. */
function wantNames(
  graphic: PageGraphic,
  { sizes }: FrameLayout,
  course: Course,
  bands: LaidRiver['bands'],
  ground: Ground,
): readonly [readonly Label[], readonly Label[]] {
  const { to } = words(graphic.lang).graphic;
  const labels = riverLanes(graphic).lanes.flatMap((lane, index): readonly Label[] => {
    const recipient = graphic.recipients[index];
    if (recipient === undefined || (bands.get(lane.recipient) ?? []).length === 0) return [];
    const name =
      index < 2
        ? { recipient, text: to(recipient.name), size: Math.round(sizes.label * 1.25) }
        : { recipient, text: recipient.name, size: sizes.small };
    const spots = nameSpots(name, lane, course, bands, ground);
    return [index < 2 ? { spots } : { spots, optional: true }];
  });
  return [labels.filter(({ optional }) => !optional), labels.filter(({ optional }) => optional)];
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
const POSTER = { top: 0.27, foot: 0.58 };

function courseIn(graphic: PageGraphic, { zoom }: Scene, { plot, upright }: Room, fill: number, share: number): Course {
  const { top, bottom }: Lanes = riverLanes(graphic);
  const [low, deep] = upright ? [plot.x, plot.width] : [plot.y, plot.height];
  const [start, length] = upright ? [plot.y, plot.height] : [plot.x, plot.width];
  const level = (fill * deep * LEVEL) / (bottom - top);
  const axis = low + deep * (1 - fill) * share - (top / LEVEL) * level;
  return { upright, span: zoom ?? graphic.span, start, length, axis, level };
}

/** The date: above the reading line; upright below it, where no stack is. */
function dateBox(
  graphic: PageGraphic,
  { date }: Scene,
  { sizes }: FrameLayout,
  { frame, upright }: Room,
  course: Course,
  stacks: readonly Rect[],
): Rect {
  const width = textWidth(words(graphic.lang).month(date), 'head', sizes.date);
  const at = along(course, date);
  const box = (x: number, y: number): Rect => ({ x, y, width, height: sizes.date });
  if (!upright) return box(Math.min(Math.max(at - width / 2, frame.x), frame.x + frame.width - width), frame.y);
  const places = [frame.x, frame.x + frame.width - width].map((x) => box(x, at + 4));
  return places.find((place) => !stacks.some((stack) => overlap(place, stack))) ?? box(frame.x, at + 4);
}
