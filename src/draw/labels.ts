/** Names of places: the ones that matter at this focus, placed so that none meets another label, a ribbon or the frame. */
import type { Day, PageGraphic, Place, PlaceName, Point, Scene } from '../story.ts';
import { around, inside, overlap } from './boxes.ts';
import { type Camera, isNear, toScreen } from './camera.ts';
import { at } from './curve.ts';
import { type Ribbon, ringRadius } from './flows.ts';
import type { FrameLayout, Rect } from './layout.ts';
import { type Mark, round } from './mark.ts';
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

/** Places labels greedily, the most important first; one that finds no room is left out with its dot kept. */
export function layLabels(
  graphic: PageGraphic,
  scene: Scene,
  layout: FrameLayout,
  camera: Camera,
  ribbons: readonly Ribbon[],
): readonly Label[] {
  const obstacles = ribbonBoxes(ribbons, layout);
  const placed: Label[] = [];
  for (const { place, at: point, occupied, beyond } of candidates(graphic, scene, layout, camera, ribbons)) {
    const lines = labelLines(graphic, place, scene, layout, beyond);
    const others = placed.map((label) => label.box);
    const spot = spots(point, lines, layout)
      .filter(({ box }) => inside(box, layout.safe) && !others.some((other) => overlap(box, other)))
      .map((found) => ({ ...found, hits: obstacles.filter((obstacle) => overlap(found.box, obstacle)).length }))
      .filter(({ hits }) => hits <= 1)
      .sort((a, b) => a.hits - b.hits)[0];
    if (spot)
      placed.push({ place: place.id, lines, box: spot.box, anchor: spot.anchor, ...(occupied ? {} : { dot: point }) });
  }
  for (const region of regionLabels(graphic, scene, layout, camera)) {
    const taken = [...placed.map((label) => label.box), ...obstacles];
    if (inside(region.box, layout.safe) && !taken.some((other) => overlap(region.box, other))) placed.push(region);
  }
  return placed;
}

/** Names of areas, in their middle: they give way to everything else. */
function regionLabels(graphic: PageGraphic, scene: Scene, { sizes }: FrameLayout, camera: Camera): readonly Label[] {
  const areas = graphic.areas.filter((area) => area.name && area.kind !== 'lake' && existedOn(scene.date, area));
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

/** The marks of the labels: a dot where nothing else stands, and a line of text or two. */
export function drawLabels(labels: readonly Label[], layout: FrameLayout): readonly Mark[] {
  const dots = labels.flatMap(({ place, dot }): Mark[] =>
    dot
      ? [
          {
            id: `dot-${place}`,
            layer: 'labels',
            tag: 'circle',
            attrs: { class: 'dot', cx: round(dot[0]), cy: round(dot[1]), r: layout.sizes.node * 0.5 },
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
      x: round(x),
      y: round(y),
      'font-size': size,
      'text-anchor': anchor,
    };
    return { id: `label-${place}${i === 0 ? '' : `-${i}`}`, layer: 'labels', tag: 'text', attrs, text };
  });
}

interface Candidate {
  readonly place: Place;
  readonly at: Point;
  /** A ribbon's own mark stands there already. */
  readonly occupied: boolean;
  /** The place lies beyond what is seen: its ribbon enters here. */
  readonly beyond: boolean;
}

/** Named places first, then the focus, then ends of open ways, then starts. */
function candidates(
  graphic: PageGraphic,
  scene: Scene,
  layout: FrameLayout,
  camera: Camera,
  ribbons: readonly Ribbon[],
): readonly Candidate[] {
  const focus = scene.focus.on === 'places' ? scene.focus.ids : [];
  const ids = [
    ...scene.names,
    ...focus,
    ...ribbons.map(({ flow }) => flow.route.places.at(-1) ?? ''),
    ...ribbons.map(({ flow }) => flow.route.places[0] ?? ''),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const place = graphic.places.find((candidate) => candidate.id === id);
    return place ? (locate(graphic, place, layout, camera, ribbons) ?? []) : [];
  });
}

/** A place on the screen: itself, or, beyond the map, where its ribbon enters or the edge in its direction. */
function locate(
  graphic: PageGraphic,
  place: Place,
  layout: FrameLayout,
  camera: Camera,
  ribbons: readonly Ribbon[],
): Candidate | undefined {
  const starting = ribbons.find(({ flow }) => flow.route.places[0] === place.id);
  const ending = ribbons.find(({ flow }) => flow.route.places.at(-1) === place.id);
  const point = toScreen(camera, place.at);
  const visible = inside(around(point, 1), layout.safe);
  if (visible && isNear(graphic, place.at))
    return { place, at: point, occupied: Boolean(starting ?? ending), beyond: false };
  if (starting) return { place, at: at(starting.points, 0), occupied: true, beyond: true };
  return undefined;
}

function labelLines(
  graphic: PageGraphic,
  place: Place,
  scene: Scene,
  { sizes }: FrameLayout,
  beyond: boolean,
): Label['lines'] {
  const name = nameOn(place, scene.date);
  const text = beyond ? words(graphic.lang).graphic.from(name.name) : name.name;
  const first = { text, size: sizes.label, second: false };
  if (!scene.names.includes(place.id)) return [first];
  const more = [name.zh, name.modern === name.name ? undefined : name.modern].filter(
    (text) => text !== undefined && text !== '',
  );
  return more.length > 0 ? [first, { text: more.join(' · '), size: sizes.small, second: true }] : [first];
}

/** Eight spots around a point, the preferred first: right, left, then above and below. */
function spots(
  point: Point,
  lines: Label['lines'],
  layout: FrameLayout,
): readonly { box: Rect; anchor: Label['anchor'] }[] {
  const width = Math.max(...lines.map(({ text, size, second }) => textWidth(text, second ? 'text' : 'label', size)));
  const height = lines.reduce((sum, { size }) => sum + size * 1.2, 0);
  const gap = layout.sizes.node + 4;
  const [x, y] = point;
  const box = (left: number, top: number): Rect => ({ x: left, y: top, width, height });
  const middle = y - height / 2;
  return [
    { box: box(x + gap, middle), anchor: 'start' },
    { box: box(x - gap - width, middle), anchor: 'end' },
    { box: box(x + gap * 0.7, y - height - gap * 0.5), anchor: 'start' },
    { box: box(x + gap * 0.7, y + gap * 0.5), anchor: 'start' },
    { box: box(x - gap * 0.7 - width, y - height - gap * 0.5), anchor: 'end' },
    { box: box(x - gap * 0.7 - width, y + gap * 0.5), anchor: 'end' },
    { box: box(x - width / 2, y - height - gap), anchor: 'middle' },
    { box: box(x - width / 2, y + gap), anchor: 'middle' },
  ];
}

/** Small boxes along each ribbon and around its ends. */
function ribbonBoxes(ribbons: readonly Ribbon[], layout: FrameLayout): readonly Rect[] {
  return ribbons.flatMap((ribbon) => {
    const end = at(ribbon.points, ribbon.points.length - 1);
    const along = ribbon.points.slice(1, -1).map((point) => around(point, ribbon.width / 2 + 1));
    return [...along, around(end, ringRadius(ribbon, layout)), around(at(ribbon.points, 0), layout.sizes.node * 0.7)];
  });
}
