/** The view `split`: two pictures of one moment, and a line from the giver that forks to them. */
import { formatDay } from '../../formats.ts';
import type { Day, Point, Scene } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { paint } from '../ground/color.ts';
import { giverOn, nameOn } from '../ground/datednames.ts';
import { drawImprint } from '../ground/imprint.ts';
import type { FrameLayout, Rect, Sizes } from '../ground/layout.ts';
import { drawDate, writeLine } from '../ground/lettering.ts';
import type { Mark } from '../ground/mark.ts';
import { wrapText } from '../ground/measure.ts';
import { phrases } from '../ground/phrases.ts';
import { terms } from '../ground/terms.ts';
import type { Told } from '../ground/view.ts';
import { drawFork } from './fork.ts';
import { drawHalf, type Half, layHalf } from './half.ts';
import { eventAt, halvesOf, placesOf, recipientOf } from './halfevents.ts';

const LEADING = 1.25;

/** The date in heights of its type elsewhere, the giver's name in heights of the label's. */
const DATE = 1.2;
const GIVER = 1.25;

/** Where everything stands: the maps, the boxes of their captions, and the giver's name. */
interface Composition {
  readonly maps: readonly Rect[];
  readonly captions: readonly Rect[];
  readonly from: readonly Half['from'][];
  /** The middle of the giver's name. */
  readonly giver: Point;
}

/** The maps side by side under the giver's name, or above and below it, whichever way they are larger. */
export function drawSplit(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const { area, sizes } = layout;
  const foci = halvesOf(scene);
  const events = foci.map((focus) => eventAt(graphic, focus, scene.date));
  const date = sizes.date * DATE;
  const room = { ...area, height: area.height - date * 1.35 };
  const heightIn = (width: number): readonly number[] =>
    events.map((event) => linesOf(graphic, event, width, sizes).length * sizes.label * LEADING);
  const name = giverOn(graphic, scene.date);
  const band = bandOf(sizes, name);
  const { maps, captions, from, giver } = [
    beside(room, heightIn, band, sizes),
    stacked(room, heightIn, band, sizes),
  ].toSorted((a, b) => shortest(b.maps) - shortest(a.maps))[0] as Composition;
  const halves = foci.map((focus, i) => {
    const event = events[i];
    const view = { focus, rect: maps[i] as Rect, from: from[i] ?? 'above', width: name === '' ? 0 : sizes.flow * 2 };
    return layHalf(graphic, scene, event ? { ...view, event } : view, layout);
  });
  const size = sizes.label * GIVER;
  const roots = halves.map(({ from: side }) => rootBy(giver, size, side));
  return [
    ...halves.flatMap((half, i) => drawHalf(half, `half-${i + 1}`)),
    ...(name === '' ? [] : [...drawFork(graphic, halves, roots), drawGiver(name, giver, size)]),
    ...captions.flatMap((box, i) => drawCaption(graphic, events[i], box, `caption-${i + 1}`, sizes)),
    drawDate(dayOf(graphic, scene.date), {
      at: [area.x, area.y + area.height - date * 0.14],
      size: date,
    }),
    ...drawImprint(layout, graphic.outlines ? [] : [terms(graphic.lang).graphic.outlines]),
  ];
}

/** Where the line leaves the giver's name, below it or above. */
function rootBy([x, y]: Point, size: number, from: Half['from']): Point {
  return [x, y + size * (from === 'above' ? 0.62 : -0.62)];
}

type HeightsIn = (width: number) => readonly number[];

function drawGiver(text: string, [x, y]: Point, size: number): Mark {
  return writeLine('giver', 'charts', text, { class: 'split-name', at: [x, y + size * 0.34], size, anchor: 'middle' });
}

/** Room of the giver's name, and of the line between it and a map; between two maps that nobody gives to, a gap. */
type Band = readonly [name: number, line: number];

function bandOf({ label }: Sizes, name: string): Band {
  if (name === '') return [0, label * 0.4];
  return [label * GIVER * 1.25, label * 1.3];
}

function beside(room: Rect, heightIn: HeightsIn, [name, line]: Band, sizes: Sizes): Composition {
  const gap = sizes.label * 1.2;
  const width = (room.width - gap) / 2;
  const caption = Math.max(...heightIn(width));
  const top = room.y + name + line;
  const height = room.y + room.height - caption - sizes.label * 0.3 - top;
  const columns = [room.x, room.x + width + gap].map((x) => ({ x, width }));
  return {
    maps: columns.map((column) => ({ ...column, y: top, height })),
    captions: columns.map((column) => ({ ...column, y: top + height + sizes.label * 0.3, height: caption })),
    from: ['above', 'above'],
    giver: [room.x + room.width / 2, room.y + name / 2],
  };
}

function stacked(room: Rect, heightIn: HeightsIn, [name, line]: Band, sizes: Sizes): Composition {
  const [first = 0, second = 0] = heightIn(room.width);
  const space = sizes.label * 0.3;
  const height = (room.height - first - second - 2 * space - name - 2 * line) / 2;
  const upper = { x: room.x, width: room.width, y: room.y + first + space, height };
  const lower = { ...upper, y: upper.y + height + name + 2 * line };
  return {
    maps: [upper, lower],
    captions: [
      { ...room, height: first },
      { ...room, y: lower.y + height + space, height: second },
    ],
    from: ['below', 'above'],
    giver: [room.x + room.width / 2, upper.y + height + line + name / 2],
  };
}

function shortest(rects: readonly Rect[]): number {
  return Math.min(...rects.flatMap(({ width, height }) => [width, height]));
}

/** Whom it goes to, then what happens. */
function linesOf(graphic: PageGraphic, event: PageRow | undefined, width: number, { label }: Sizes): readonly string[] {
  const recipient = recipientOf(graphic, event);
  return [...(recipient ? [recipient.name] : []), ...wrapText(event ? textOf(event) : '', 'text', label, width)];
}

function textOf({ label, what }: PageRow): string {
  return label ?? what;
}

function drawCaption(
  graphic: PageGraphic,
  event: PageRow | undefined,
  box: Rect,
  id: string,
  sizes: Sizes,
): readonly Mark[] {
  const recipient = recipientOf(graphic, event);
  const size = sizes.label;
  return linesOf(graphic, event, box.width, sizes).map((text, i): Mark => {
    const isName = recipient !== undefined && i === 0;
    return writeLine(`${id}-${i}`, 'charts', text, {
      class: isName ? 'split-name' : 'split-words',
      at: [box.x, box.y + size * (0.9 + i * LEADING)],
      size,
      ...(isName && { fill: paint(recipient.owner, 'ink') }),
    });
  });
}

function dayOf({ lang, timeless }: PageGraphic, day: Day): string {
  return timeless ? '' : formatDay(day, lang, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The fork, then each half: where it looks, to whom the line leads, what happens there. */
export function tellSplit(graphic: PageGraphic, scene: Told): readonly string[] {
  const table = phrases(graphic.lang);
  const halves = halvesOf(scene).map((focus) => {
    const event = eventAt(graphic, focus, scene.date);
    const places = graphic.places.filter(({ id }) => placesOf(focus).includes(id));
    const names = table.list(places.map((place) => nameOn(place, scene.date).name));
    return table.half(names, recipientOf(graphic, event)?.name ?? '', event ? textOf(event) : '');
  });
  const giver = giverOn(graphic, scene.date);
  const day = dayOf(graphic, scene.date);
  return [giver === '' ? table.halves(day) : table.fork(day, giver), ...halves.filter(Boolean)];
}
