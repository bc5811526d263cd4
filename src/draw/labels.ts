/** Names of places: the ones that matter at this focus, placed so that none meets another label, a ribbon or the frame. */
import type { Day, PageGraphic, Place, PlaceName, Point, Scene } from '../story.ts';
import { isPinned } from './annotations.ts';
import { around, inside, overlap } from './boxes.ts';
import { type Camera, isNear, toScreen } from './camera.ts';
import { at, distance, pathLength, resample } from './curve.ts';
import { headSize, type Ribbon } from './flows.ts';
import type { FrameLayout, Rect } from './layout.ts';
import { type Mark, tenth } from './mark.ts';
import { textWidth } from './measure.ts';
import { existedOn } from './time.ts';
import { words } from './words.ts';

/** A label with its box on the screen, as placed. */
export interface Label {
  readonly place: string;
  readonly lines: readonly { readonly text: string; readonly size: number; readonly second: boolean }[];
  readonly box: Rect;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The dot; none where a ribbon's ring or start already stands. */
  readonly dot?: Point;
  /** The name of an area, not of a place. */
  readonly region?: boolean;
}

/** The name that holds on a day, else the first. */
export function nameOn(place: Place, day: Day): PlaceName {
  const held = place.names.find((name) => (!name.from || name.from <= day) && (!name.to || day < name.to));
  return held ?? at(place.names, 0);
}

/**
 * Places labels greedily, the most important first. None meets another, an arrowhead, a ring, the charts or the frame; across a ribbon it goes
 * only where there is no other room; one that finds none at all is left out.
 */
export function layLabels(
  graphic: PageGraphic,
  scene: Scene,
  layout: FrameLayout,
  camera: Camera,
  ribbons: readonly Ribbon[],
  covered: readonly Rect[],
): readonly Label[] {
  const solid = [...covered, ...ribbons.flatMap((ribbon) => endBoxes(ribbon, layout))];
  const shafts = ribbons.flatMap(shaftBoxes);
  const placed: Label[] = [];
  const free = (box: Rect): boolean =>
    inside(box, layout.clear) &&
    !solid.some((other) => overlap(box, other)) &&
    !placed.some((label) => overlap(box, label.box));
  const marked = ribbons.flatMap(({ start, end, beyond }) => (beyond ? [end] : [start, end]));
  const wanted = candidates(graphic, scene, layout, camera, ribbons);
  const origin = wanted.find(({ beyond, place }) => beyond || !isNear(graphic, place.at));
  for (const candidate of wanted) {
    const { place, at: point, others, radius, occupied } = candidate;
    const lines = labelLines(graphic, candidate, scene, layout, candidate === origin);
    const strangers = marked.filter((mark) => distance(mark, point) > 1);
    const cost = ({ box }: Spot): number =>
      shafts.filter((shaft) => overlap(box, shaft)).length +
      (others.length > 0 || belongs(box, strangers, point) ? 0 : FOREIGN);
    const spot = findSpot(
      [point, ...others].flatMap((anchor) => spots(anchor, radius, lines)),
      free,
      cost,
    );
    if (spot)
      placed.push({ place: place.id, lines, box: spot.box, anchor: spot.anchor, ...(occupied ? {} : { dot: point }) });
  }
  const dots = placed.flatMap(({ dot }) => (dot ? [around(dot, layout.sizes.node)] : []));
  for (const region of regionLabels(graphic, scene, layout, camera)) {
    const spot = aroundMiddle(region.box).find(
      (box) => free(box) && ![...shafts, ...dots].some((other) => overlap(box, other)),
    );
    if (spot && !placed.some(({ lines }) => lines[0]?.text === region.lines[0]?.text))
      placed.push({ ...region, box: spot });
  }
  return placed;
}

/** The first free spot that costs nothing, else the cheapest. */
function findSpot(
  all: readonly Spot[],
  free: (box: Rect) => boolean,
  costOf: (spot: Spot) => number,
): Spot | undefined {
  let best: { readonly spot: Spot; readonly cost: number } | undefined;
  for (const spot of all) {
    if (!free(spot.box)) continue;
    const cost = costOf(spot);
    if (cost === 0) return spot;
    if (best === undefined || cost < best.cost) best = { spot, cost };
  }
  return best?.spot;
}

/** A label that seems to name another place costs more than one across a ribbon. */
const FOREIGN = 40;

/** Whether a label stands nearer to its own place than to any other that has a mark. */
function belongs(box: Rect, strangers: readonly Point[], own: Point): boolean {
  const reach = gapTo(box, own);
  return strangers.every((stranger) => gapTo(box, stranger) > reach);
}

function gapTo({ x, y, width, height }: Rect, [px, py]: Point): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}

/** Names of areas, in their middle, those of recipients first and the newest, which lie on older ones: they give way to everything else. */
function regionLabels(graphic: PageGraphic, scene: Scene, { sizes }: FrameLayout, camera: Camera): readonly Label[] {
  const isRecipients = ({ holder }: PageGraphic['areas'][number]): boolean =>
    graphic.recipients.some(({ id }) => id === holder);
  const named = graphic.areas.filter((area) => area.name && area.kind !== 'lake' && existedOn(scene.date, area));
  const newest = named.toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1));
  const areas = [...newest.filter(isRecipients), ...newest.filter((area) => !isRecipients(area))];
  return areas.map((area) => {
    const text = area.name ?? '';
    const width = textWidth(text, 'label', sizes.small) + text.length * sizes.small * 0.08;
    const [x, y] = toScreen(camera, area.center);
    const box = { x: x - width / 2, y: y - sizes.small * 0.6, width, height: sizes.small * 1.2 };
    return {
      place: `area-${area.id}`,
      lines: [{ text, size: sizes.small, second: false }],
      box,
      anchor: 'middle',
      region: true,
    };
  });
}

/** Where an area's name may stand: in its middle or near it. */
function aroundMiddle(box: Rect): readonly Rect[] {
  const [across, down] = [box.width * 0.3, box.height * 1.3];
  return [
    [0, 0],
    [0, 0.7],
    [0, -0.7],
    [0.7, 0],
    [-0.7, 0],
    [0, 1.2],
    [0, -1.2],
  ].map(([x = 0, y = 0]) => ({ ...box, x: box.x + x * across, y: box.y + y * down }));
}

/** The marks of the labels: a dot where nothing else stands, and a line of text or two. */
export function drawLabels(labels: readonly Label[], layout: FrameLayout): readonly Mark[] {
  const dots = labels.flatMap(({ place, dot }): Mark[] =>
    dot
      ? [
          {
            id: `dot-${place}`,
            layer: 'labels',
            tag: 'circle',
            attrs: { class: 'dot', cx: tenth(dot[0]), cy: tenth(dot[1]), r: layout.sizes.node * 0.5 },
          },
        ]
      : [],
  );
  return [...dots, ...labels.flatMap(labelMarks)];
}

function labelMarks({ place, lines, box, anchor, region }: Label): readonly Mark[] {
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  let y = box.y;
  return lines.map(({ text, size, second }, i) => {
    y += size * (i === 0 ? 0.95 : 1.2);
    const attrs = {
      class: region ? 'label region' : second ? 'label second' : 'label',
      x: tenth(x),
      y: tenth(y),
      'font-size': size,
      'text-anchor': anchor,
    };
    return { id: `label-${place}${i === 0 ? '' : `-${i}`}`, layer: 'labels', tag: 'text', attrs, text };
  });
}

interface Candidate {
  readonly place: Place;
  readonly at: Point;
  /** Where the label may stand instead: a ribbon that enters is named anywhere near its beginning. */
  readonly others: readonly Point[];
  /** How far from there a label begins. */
  readonly radius: number;
  /** A ribbon's own mark stands there already. */
  readonly occupied: boolean;
  /** The place lies beyond what is seen: its ribbon enters here. */
  readonly beyond: boolean;
}

/** Named places first, then ends of open ways, then the focus, then where ways set out; before any way is open, the doors to come. */
function candidates(
  graphic: PageGraphic,
  scene: Scene,
  layout: FrameLayout,
  camera: Camera,
  ribbons: readonly Ribbon[],
): readonly Candidate[] {
  const focus = scene.focus.on === 'places' ? scene.focus.ids : [];
  const named = [
    ...scene.names,
    ...graphic.ledger.flatMap((row) =>
      scene.show.includes(row.id) && isPinned(row, ribbons) ? (row.place ?? []) : [],
    ),
    ...ribbons.map(({ flow }) => flow.route.places.at(-1) ?? ''),
    ...focus,
    ...ribbons.map(({ flow }) => flow.route.places[0] ?? ''),
  ];
  const ids = named.length > 0 ? named : doors(graphic);
  const found = [...new Set(ids)].flatMap((id) => {
    const place = graphic.places.find((candidate) => candidate.id === id);
    return place ? (locate(place, layout, camera, ribbons) ?? []) : [];
  });
  return found.filter((one, i) => !one.beyond || !found.slice(0, i).some((other) => entersWith(one, other)));
}

/** Ways that come into the picture side by side share the name of the first. */
function entersWith(one: Candidate, other: Candidate): boolean {
  return other.beyond && distance(one.at, other.at) < BESIDE;
}

const BESIDE = 60;

/** Where the first way to each of the two main recipients will lead. */
function doors({ recipients, routes }: PageGraphic): readonly string[] {
  return recipients.slice(0, 2).flatMap(({ id }) => {
    const [first] = routes.filter(({ recipient }) => recipient === id).sort((a, b) => (a.start < b.start ? -1 : 1));
    return first?.places.at(-1) ?? [];
  });
}

/** A place on the screen: itself, or, beyond what is seen, where its ribbon enters. */
function locate(
  place: Place,
  { clear, sizes }: FrameLayout,
  camera: Camera,
  ribbons: readonly Ribbon[],
): Candidate | undefined {
  const starting = ribbons.find(({ flow }) => flow.route.places[0] === place.id);
  const ending = ribbons.filter(({ flow }) => flow.route.places.at(-1) === place.id);
  const point = toScreen(camera, place.at);
  if (inside(around(point, 1), clear)) {
    const occupied = [...ending.map(({ end }) => end), ...(starting ? [starting.start] : [])].some(
      (mark) => distance(mark, point) < 1,
    );
    const radius = Math.max(sizes.node * 0.8, ...ending.map(({ ring }) => ring + 1.5)) + 3;
    return { place, at: point, others: [], radius, occupied, beyond: false };
  }
  const [entry, ...others] =
    starting?.points.filter((entered, i) => i % 3 === 0 && inside(around(entered, 1), clear)).slice(0, NEAR) ?? [];
  if (starting === undefined || entry === undefined) return undefined;
  return { place, at: entry, others, radius: starting.width / 2 + 4, occupied: true, beyond: true };
}

/** So many of every third of a ribbon’s points are near where it enters. */
const NEAR = 5;

/** The name, and where the step asks for it all its names; the first place far away also says whose support comes from there. */
function labelLines(
  graphic: PageGraphic,
  { place, beyond }: Candidate,
  scene: Scene,
  { sizes }: FrameLayout,
  origin: boolean,
): Label['lines'] {
  const { name, zh, modern } = nameOn(place, scene.date);
  const text = beyond ? words(graphic.lang).graphic.from(name) : name;
  const names = scene.names.includes(place.id) ? [zh, modern === name ? undefined : modern] : [];
  const more = (origin ? [giverOn(graphic, scene.date)] : names).filter(Boolean).join(' · ');
  const first = { text, size: sizes.label, second: false };
  return more === '' ? [first] : [first, { text: more, size: sizes.small, second: true }];
}

/** The giver's name on a day. */
function giverOn({ giver }: PageGraphic, day: Day): string {
  const dated = giver.also.find((name) => (!name.from || name.from <= day) && (!name.until || day < name.until));
  return dated?.name ?? giver.name;
}

type Spot = Pick<Label, 'box' | 'anchor'>;

/** How much farther than the nearest a label may stand. */
const REACHES = [0, 9, 20, 34];

/** Eight spots around a point, the preferred first: right, left, then above and below; then the same farther away. */
function spots([x, y]: Point, radius: number, lines: Label['lines']): readonly Spot[] {
  const width = Math.max(...lines.map(({ text, size, second }) => textWidth(text, second ? 'text' : 'label', size)));
  const height = lines.reduce((sum, { size }) => sum + size * 1.2, 0);
  const box = (left: number, top: number): Rect => ({ x: left, y: top, width, height });
  const middle = y - height / 2;
  return REACHES.flatMap((reach): Spot[] => {
    const gap = radius + reach;
    const slant = gap * 0.7;
    return [
      { box: box(x + gap, middle), anchor: 'start' },
      { box: box(x - gap - width, middle), anchor: 'end' },
      { box: box(x + slant, y - height - slant), anchor: 'start' },
      { box: box(x + slant, y + slant), anchor: 'start' },
      { box: box(x - slant - width, y - height - slant), anchor: 'end' },
      { box: box(x - slant - width, y + slant), anchor: 'end' },
      { box: box(x - width / 2, y - height - gap), anchor: 'middle' },
      { box: box(x - width / 2, y + gap), anchor: 'middle' },
    ];
  });
}

/** What of a ribbon no label may cover: its arrowhead with the ring, and the dot where it sets out. */
export function endBoxes(ribbon: Ribbon, layout: FrameLayout): readonly Rect[] {
  const { points, end, ring, start, beyond } = ribbon;
  const tip = at(points, points.length - 1);
  const [, head] = headSize(ribbon, layout);
  return [around(end, ring), around(tip, head), ...(beyond ? [] : [around(start, layout.sizes.node * 0.8)])];
}

/** Small boxes along a ribbon, close enough to leave no gap. */
function shaftBoxes({ points, width }: Ribbon): readonly Rect[] {
  const count = Math.max(2, Math.ceil(pathLength(points) / 8));
  return resample(points, count).map((point) => around(point, width / 2 + 1));
}
