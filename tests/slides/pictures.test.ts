/** Laws of the picture at every step of the story that ships, at the sizes of screens and papers. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isSure, unitCharts } from '../../src/draw/charts/unitcharts.ts';
import { draw } from '../../src/draw/draw.ts';
import { at, distance } from '../../src/draw/ground/curve.ts';
import type { Rect } from '../../src/draw/ground/layout.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { textWidth } from '../../src/draw/ground/measure.ts';
import { around, inside, overlap } from '../../src/draw/ground/rects.ts';
import { levelOn } from '../../src/draw/ground/support.ts';
import { toScreen } from '../../src/draw/map/camera.ts';
import type { Laid } from '../../src/draw/map/mapview.ts';
import type { Ribbon } from '../../src/draw/map/ribbons.ts';
import { endBoxes } from '../../src/draw/map/room.ts';
import { drawRiverShape } from '../../src/draw/river/stacks.ts';
import type { Point } from '../../src/graphic.ts';
import type { Slide } from '../../src/story.ts';
import { stepsOf } from '../draw/space.ts';
import './laws.ts';
import { frames, graphic, type MapPicture, mapsIn, moreFrames, story } from './shipped.ts';

/** What is wrong in a picture, each fault a line that names it. */
type Check = (picture: MapPicture) => readonly string[];

/** All pairs of a list. */
function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, i) => list.slice(i + 1).map((other) => [one, other] as const));
}

const labelsMeet: Check = ({ labels }) =>
  pairs(labels)
    .filter(([a, b]) => overlap(a.box, b.box))
    .map(([a, b]) => `${a.place} meets ${b.place}`);

const labelsCoverEnds: Check = ({ layout, labels, ribbons, covered, marks }) => {
  const solid = [...covered, ...ribbons.flatMap((ribbon) => endBoxes(ribbon, layout)), ...letters(marks)];
  return labels.filter(({ box }) => solid.some((other) => overlap(box, other))).map(({ place }) => place);
};

const labelsLeave: Check = ({ layout, labels }) =>
  labels.filter(({ box }) => !inside(box, layout.clear)).map(({ place }) => place);

/** What the figure says above the balance reaches into no name of the map. */
const labelsMeetBalance: Check = ({ labels, marks }) => {
  const said = marks.filter(({ id }) => /^balance-(?:now|after)/.test(id)).map(textBox);
  return labels.filter(({ box }) => said.some((other) => overlap(box, other))).map(({ place }) => place);
};

/** A line of text from its baseline up. */
function textBox({ attrs, text = '' }: Mark): Rect {
  const [x, y, size] = [Number(attrs.x), Number(attrs.y), Number(attrs['font-size'])];
  return { x, y: y - size * 0.75, width: textWidth(text, 'text', size), height: size * 0.75 };
}

/** The rings of annotations as boxes; those at the charts stand outside the map. */
function letters(marks: readonly Mark[]): readonly Rect[] {
  return marks
    .filter(({ id }) => /^letter-.-ring$/.test(id))
    .map(({ attrs }) => around([Number(attrs.cx), Number(attrs.cy)], Number(attrs.r)));
}

/** A dot, a ring or a depot as it is drawn. */
interface Drawn {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
}

function drawnMarks(marks: readonly Mark[]): readonly Drawn[] {
  return marks
    .filter(({ id }) => /^(?:dot|ring|start|target)-/.test(id))
    .map(({ id, attrs: { cx, cy, r, x, y, width } }) => {
      const half = Number(width) / 2;
      return cx === undefined
        ? { id, at: [Number(x) + half, Number(y) + half], radius: half }
        : { id, at: [Number(cx), Number(cy)], radius: Number(r) };
    });
}

/** Pixels from a point to a box. */
function gap({ x, y, width, height }: Rect, [px, py]: Point): number {
  return Math.hypot(Math.max(0, x - px, px - x - width), Math.max(0, y - py, py - y - height));
}

/** Marks are drawn to a tenth of a pixel. */
const ROUNDED = 0.15;

/** How far from its mark a name may stand. */
const reach = ({ lines }: Laid['labels'][number]): number => 1.5 * (lines[0]?.size ?? 0);

/** A place's name is nearer to its own mark than to any other, and near it. */
const namesAstray: Check = ({ labels, marks, camera }) => {
  const drawn = drawnMarks(marks);
  return labels.flatMap((label) => {
    const place = graphic.places.find(({ id }) => id === label.place);
    if (place === undefined || isOrigin(label)) return [];
    const point = toScreen(camera, place.at);
    const own = drawn.filter(({ at: middle }) => distance(middle, point) < 1);
    const others = drawn.filter((mark) => !own.includes(mark));
    const radius = Math.max(...own.map((mark) => mark.radius));
    return [
      ...(gap(label.box, point) - radius > reach(label) + ROUNDED ? [`${label.place} is far from its mark`] : []),
      ...others
        .filter((other) => gap(label.box, other.at) <= gap(label.box, point))
        .map((other) => `${label.place} is nearer to ${other.id}`),
    ];
  });
};

function isOrigin({ lines }: Laid['labels'][number]): boolean {
  return lines[0]?.text.startsWith('from ') ?? false;
}

/** The name of a place beyond what is seen stands where a ribbon from there comes in, and near no mark. */
const originsAstray: Check = ({ labels, marks, ribbons, layout, covered }) =>
  labels.filter(isOrigin).flatMap((label) => {
    const seen = (point: Point): boolean =>
      inside(around(point, 1), layout.clear) && !covered.some((box) => overlap(box, around(point, 1)));
    const entries = ribbons
      .filter(({ flow }) => flow.route.places[0] === label.place)
      .flatMap(({ points, width }) =>
        points
          .filter(seen)
          .slice(0, 1)
          .map((point) => gap(label.box, point) - width / 2),
      );
    const named = drawnMarks(marks).filter((mark) => gap(label.box, mark.at) - mark.radius <= reach(label) - ROUNDED);
    return [
      ...(Math.min(...entries) > reach(label) ? [`${label.place} is far from its ribbon`] : []),
      ...named.map(({ id }) => `${label.place} is near ${id}`),
    ];
  });

/** The name of an area stands on it, or nearer to its own middle than to that of another, and is no mark's. */
const areasAstray: Check = ({ labels, marks, camera, scene }) => {
  const middles = graphic.areas
    .filter(
      ({ name, kind, start = '', end = '9' }) => name && kind !== 'lake' && start <= scene.date && scene.date < end,
    )
    .map((area) => ({ ...area, at: toScreen(camera, area.center) }));
  const names = labels.filter(({ region }) => !region);
  return labels
    .filter(({ region }) => region)
    .flatMap((label) => {
      const own = middles.find(({ id }) => `area-${id}` === label.place);
      if (own === undefined) return [];
      const middle: Point = [label.box.x + label.box.width / 2, label.box.y + label.box.height / 2];
      const other = middles.find(({ name, at: point }) => {
        return name !== label.lines[0]?.text && distance(point, middle) <= distance(own.at, middle);
      });
      const isOn = own.room.some(([y, left, right]) => {
        const [[from, height], [to]] = [toScreen(camera, [left, y]), toScreen(camera, [right, y])];
        return Math.abs(height - middle[1]) <= 3 * camera.scale + ROUNDED && from <= middle[0] && middle[0] <= to;
      });
      const taken = drawnMarks(marks).filter(
        (mark) =>
          gap(label.box, mark.at) - mark.radius <= reach(label) - ROUNDED &&
          !names.some(({ box }) => gap(box, mark.at) < gap(label.box, mark.at)),
      );
      return [
        ...(other && !isOn ? [`${label.place} is nearer to ${other.id}`] : []),
        ...taken.map(({ id }) => `${label.place} is near ${id}`),
      ];
    });
};

/** A glyph lies on no ribbon, but a depot, from which ribbons set out, and the tip of an army’s arrow. */
const eventsOnWays: Check = ({ events, ribbons }) =>
  events.flatMap(({ row, target, arrow }) =>
    target === undefined || arrow || row.mark === 'depot'
      ? []
      : ribbons
          .filter(({ points, width }) => points.some((point) => distance(point, target.at) < target.radius + width / 2))
          .map(({ flow }) => `${flow.route.id} runs over ${row.id}`),
  );

/** The tint of every area that is seen is named on it, or in the key, or is one of the two sides’, whose names the slim river has. */
const tintsNameless: Check = ({ camera, layout, scene, marks, labels }) => {
  const [north, south] = graphic.recipients.map(({ id }) => id);
  const known = new Set(layout.river.height > 0 ? [north, south] : []);
  const named = new Set(labels.map(({ place }) => graphic.areas.find(({ id }) => place.endsWith(`-${id}`))?.holder));
  const shown = graphic.areas.filter(({ id }) => marks.some((mark) => mark.id === `area-${id}`));
  const large = shown.filter(({ room }) => {
    const points = room.flatMap(([y, left, right]) =>
      Array.from({ length: Math.floor((right - left) / 6) }, (_, i) => toScreen(camera, [left + i * 6, y])),
    );
    const seen = points.filter((point) => inside(around(point, 1), layout.clear)).length * (6 * camera.scale) ** 2;
    return seen > 0.02 * layout.clear.width * layout.clear.height;
  });
  return large
    .filter(({ holder }) => !named.has(holder) && !known.has(holder))
    .map(({ id }) => `nobody is named on ${id} of ${scene.date}`);
};

/** The line from a letter to what it speaks of runs through no name. */
const leadersCross: Check = ({ labels, marks }) =>
  marks
    .filter(({ id }) => id.startsWith('leader-'))
    .flatMap(({ id, attrs: { x1, y1, x2, y2 } }) => {
      const ends: Segment = [
        [Number(x1), Number(y1)],
        [Number(x2), Number(y2)],
      ];
      const points = Array.from({ length: 101 }, (_, i): Point => {
        const [[x, y], [right, low]] = ends;
        return [x + ((right - x) * i) / 100, y + ((low - y) * i) / 100];
      });
      return labels
        .filter(({ box }) => points.some((point) => gap(box, point) === 0))
        .map(({ place }) => `${id} runs through ${place}`);
    });

/** Every way that ends in the picture says where. */
const endsNameless: Check = ({ labels, ribbons }) => {
  const named = new Set(labels.map(({ place }) => place));
  const last = ribbons.map(({ flow }) => flow.route.places.at(-1));
  return last.filter((place) => place !== undefined && !named.has(place)).map(String);
};

/** An arrowhead stops at the ring of its place and points at it. */
const headsMiss: Check = ({ ribbons }) =>
  ribbons
    .filter((ribbon) => Math.abs(distance(tip(ribbon), ribbon.end) - ribbon.ring) > 6)
    .map(({ flow }) => flow.route.id);

function tip({ points }: Ribbon): readonly [number, number] {
  return at(points, points.length - 1);
}

/** Rings of two places stand apart. */
const ringsMeet: Check = ({ ribbons }) =>
  pairs(ribbons)
    .filter(([a, b]) => distance(a.end, b.end) > 0.01 && distance(a.end, b.end) < a.ring + b.ring)
    .map(([a, b]) => `${a.flow.route.id} and ${b.flow.route.id}`);

/** The reading line leaves the lanes' names alone. */
const namesCrossed: Check = ({ marks }) => {
  const now = Number(marks.find(({ id }) => id === 'now')?.attrs.x1);
  return marks
    .filter(({ id }) => id.startsWith('lane-'))
    .filter(({ attrs, text }) => {
      const left = Number(attrs.x);
      return left < now && now < left + textWidth(text ?? '', 'label', Number(attrs['font-size']));
    })
    .map(({ id }) => id);
};

/** More ways than seven at once, thin ones apart, nobody tells apart. */
const tooMany: Check = ({ ribbons }) => {
  const wideOnes = ribbons.filter(({ flow }) => !flow.thin);
  return wideOnes.length > 7 ? [`${wideOnes.length} ways`] : [];
};

/** Nothing but its own ends stands under a ribbon: no place that it does not touch. */
const placesBuried: Check = ({ ribbons, labels }) =>
  labels.flatMap(({ place, dot }) =>
    dot === undefined
      ? []
      : ribbons
          .filter(({ flow }) => !flow.thin && !flow.route.places.includes(place))
          .filter(({ points, width }) => points.some((point) => distance(point, dot) < width / 2))
          .map(({ flow }) => `${place} under ${flow.route.id}`),
  );

/**
 * Ways that cross do so at an angle that the eye follows. Those of one recipient flow together and cross nothing; where both have just set
 * out they cover each other, and none is seen to cross.
 */
const acute: Check = ({ ribbons }) =>
  pairs(ribbons.filter(({ flow }) => !flow.thin))
    .filter(([a, b]) => a.owner !== b.owner)
    .flatMap(([a, b]) =>
      crossings(a.points, b.points)
        .filter(({ point }) => [a, b].some(({ start }) => distance(start, point) > 2 * (a.width + b.width)))
        .filter(({ angle }) => angle < 30)
        .map(({ angle }) => `${a.flow.route.id} and ${b.flow.route.id}: ${Math.round(angle)}`),
    );

/** Where two lines cross, and at which angle, up to 90 degrees. */
interface Crossing {
  readonly point: Point;
  readonly angle: number;
}

function crossings(a: readonly Point[], b: readonly Point[]): readonly Crossing[] {
  return a.slice(1).flatMap((end, i) => b.slice(1).flatMap((other, j) => crossing([at(a, i), end], [at(b, j), other])));
}

type Segment = readonly [Point, Point];

function crossing([p, q]: Segment, [r, s]: Segment): readonly Crossing[] {
  const [one, two] = [minus(q, p), minus(s, r)];
  const area = cross(one, two);
  const [along, across] = [cross(minus(r, p), two) / area, cross(minus(r, p), one) / area];
  if (area === 0 || along <= 0 || along >= 1 || across <= 0 || across >= 1) return [];
  const sine = Math.abs(area) / (Math.hypot(...one) * Math.hypot(...two));
  const point: Point = [p[0] + along * one[0], p[1] + along * one[1]];
  return [{ point, angle: (Math.asin(Math.min(1, sine)) * 180) / Math.PI }];
}

function minus([x, y]: Point, [left, top]: Point): Point {
  return [x - left, y - top];
}

function cross([x, y]: Point, [other, down]: Point): number {
  return x * down - y * other;
}

type Law = readonly [name: string, check: Check];

/** What keeps a picture legible. */
const legible: readonly Law[] = [
  ['no two labels meet', labelsMeet],
  ['no label covers an arrowhead, a ring, a chart or a letter', labelsCoverEnds],
  ['no label leaves the map', labelsLeave],
  ['no label meets what stands above the balance', labelsMeetBalance],
  ['the reading line crosses no name', namesCrossed],
];

/** What keeps names at what they name. */
const told: readonly Law[] = [
  ['a place’s name is near its own mark and nearer than to any other', namesAstray],
  ['an origin’s name stands where its ribbon comes in', originsAstray],
  ['an area’s name is no other’s', areasAstray],
  ['no letter’s line runs through a name', leadersCross],
  ['no ribbon runs through an event', eventsOnWays],
  ['every tint is named', tintsNameless],
];

/** What a picture keeps beside that where it has room. */
const roomy: readonly Law[] = [
  ['every way that ends in the picture is named', endsNameless],
  ['every arrowhead stops at its place', headsMiss],
  ['no two rings meet', ringsMeet],
  ['at most seven ways are open', tooMany],
  ['no way runs over a place that it does not touch', placesBuried],
  ['no two ways cross at less than 30 degrees', acute],
];

describe.each([...frames, ...moreFrames])('names on the $name', (frame) => {
  test.each(told)('%s', (_, check) => {
    const shown = mapsIn(frame);
    expect(shown.flatMap((one) => check(one).map((fault) => `${one.id}: ${fault}`))).toEqual([]);
  });
});

describe.each(frames)('on the $name', (frame) => {
  test.each([...legible, ...(frame.tight ? [] : roomy)])('%s', (_, check) => {
    const shown = mapsIn(frame);
    expect(shown.flatMap((one) => check(one).map((fault) => `${one.id}: ${fault}`))).toEqual([]);
  });

  test.runIf(!frame.paper)('the camera stays while charts come and go', () => {
    const shown = mapsIn(frame);
    const slideOf = (id: string): Slide | undefined =>
      story.slides.find(({ steps }) => steps.some((step) => step.id === id));
    const moved = shown
      .slice(1)
      .map((one, i) => [at(shown, i), one] as const)
      .filter(([a, b]) => slideOf(a.id) === slideOf(b.id) && isDeepStrictEqual(a.scene.focus, b.scene.focus))
      .filter(([a, b]) => !isDeepStrictEqual(a.camera, b.camera))
      .map(([a, b]) => `${a.id} to ${b.id}`);
    expect(moved).toEqual([]);
  });
});

test('no text is smaller than 18 pixels on a slide of 1080 lines, nor than 7 points on paper', () => {
  const smallest = (marks: readonly Mark[]): number =>
    Math.min(...marks.map(({ attrs }) => Number(attrs['font-size'] ?? 99)));
  for (const { id, scene, marks } of mapsIn(at(frames, 0))) {
    expect([id, smallest(marks) >= 12]).toEqual([id, true]);
    const paper = draw(graphic, { ...scene, variant: 'print', size: { width: 352, height: 232 } });
    expect([id, smallest(paper) >= 7 * (96 / 72)]).toEqual([id, true]);
  }
});

test('the river is as high as the ratings in every month', () => {
  const shapes = drawRiverShape(graphic)[0]?.children?.flatMap(({ children = [] }) => children) ?? [];
  const { from, to } = graphic.span;
  const [start, end] = [Date.parse(from), Date.parse(to)];
  for (const { id: recipient } of graphic.recipients) {
    for (const { id: kind } of graphic.kinds) {
      const d = String(shapes.find(({ id }) => id === `_river-${recipient}-${kind}`)?.attrs.d);
      const steps = stepsOf(d);
      for (let month = 0; month < 372; month++) {
        const [day, after] = [15, 17].map((date) => new Date(Date.UTC(1920, month, date)).toISOString().slice(0, 10));
        // On the day of a change a tenth of the shape's units decides.
        if (day === undefined || after === undefined || isTurn(recipient, kind, day, after)) continue;
        const x = ((86_400_000 + Date.parse(day) - start) / (end - start)) * 1000;
        const height = steps.find((step) => step.from <= x && x < step.to)?.height ?? 0;
        expect([recipient, kind, day, Math.abs(height) / 10]).toEqual([
          recipient,
          kind,
          day,
          levelOn(graphic, recipient, kind, day),
        ]);
      }
    }
  }
});

/** Whether a level changes between two days. */
function isTurn(recipient: string, kind: string, from: string, to: string): boolean {
  return graphic.ratings.some(
    (row) => row.recipient === recipient && row.kind === kind && from <= row.from && row.from <= to,
  );
}

test('charts count what the ledger says', () => {
  const count = (marks: readonly Mark[], id: string): number =>
    String(marks.find((mark) => mark.id === id)?.attrs.d ?? '').split('M').length - 1;
  for (const { id, scene, marks } of mapsIn(at(frames, 0))) {
    for (const { each, rows } of unitCharts(graphic, scene)) {
      for (const row of rows) {
        const [least, most] = [row.low ?? row.quantity ?? 0, Math.max(row.quantity ?? 0, row.high ?? 0)];
        const solid = isSure(row) ? Math.ceil(least / each) : 0;
        const hollow = Math.ceil(most / each) - (isSure(row) ? Math.floor(least / each) : 0);
        expect([id, row.id, count(marks, `units-${row.id}-solid`), count(marks, `units-${row.id}-hollow`)]).toEqual([
          id,
          row.id,
          solid,
          isSure(row) && least === most ? 0 : hollow,
        ]);
      }
    }
  }
});
