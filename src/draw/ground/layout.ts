/** Where the parts of the picture stand in its frame, for each variant. All numbers are CSS pixels. */
import type { Scene, Variant } from '../../graphic.ts';

/** A box, from its upper left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes of type and strokes in one variant. */
export interface Sizes {
  readonly label: number;
  readonly small: number;
  /** Sources, and what else may be as small as that. */
  readonly fine: number;
  readonly date: number;
  /** Width of a ribbon for each point of the rating. */
  readonly flow: number;
  /** Radius of a place that support touches. */
  readonly node: number;
}

/** Where things stand in the frame of one picture, and how large its type and marks are. */
export interface FrameLayout {
  /** What the picture fills of its scene's size: all, but between columns of text. */
  readonly frame: Rect;
  /** The map's part of the frame, charts over it included: the home view is fitted in here. */
  readonly map: Rect;
  /** What the charts of this slide leave free of it: a focus is fitted in here, so that the camera stays while charts come and go. */
  readonly safe: Rect;
  /** Labels and letters stay inside: the map, or what charts across it leave of it. */
  readonly clear: Rect;
  /** The slim river's time axis spans its width; of no height where a map would be too low above it. */
  readonly river: Rect;
  /** The date stands on the map: there is no room below it. */
  readonly dated: boolean;
  /** What a view other than the map may fill: all that text leaves of the frame. */
  readonly area: Rect;
  /** Charts of quantities; of no height when the slide shows none. */
  readonly panel: Rect;
  /** The panel lies across the whole map, on top of it. */
  readonly across: boolean;
  readonly sizes: Sizes;
  readonly print: boolean;
  /** How much of the left is kept for text, as a share of the width. */
  readonly text: number;
}

/** A slide, in the pixels of its style sheet. */
export const slideSize = { width: 1280, height: 720 } as const;

/** On slides, of 720 lines, no text under a fortieth of them but sources, which have a fifty-fourth; on paper 7 pt. */
const sizes: Readonly<Record<Variant, Sizes>> = {
  deck: { label: 19, small: 18, fine: 13.4, date: 28, flow: 3, node: 6.5 },
  between: { label: 19, small: 18, fine: 13.4, date: 26, flow: 2.4, node: 5 },
  full: { label: 20, small: 18, fine: 13.4, date: 32, flow: 3.3, node: 7 },
  wide: { label: 16, small: 14, fine: 12, date: 24, flow: 2.8, node: 6 },
  narrow: { label: 13.5, small: 12.5, fine: 11.5, date: 19, flow: 2.2, node: 4.5 },
  alone: { label: 14.5, small: 13, fine: 11.5, date: 20, flow: 2.3, node: 5 },
  print: { label: 10.5, small: 9.8, fine: 9.4, date: 13, flow: 1.6, node: 3.4 },
};

/** Space for text at the left, as a share of the width. */
const textColumn: Readonly<Record<Variant, number>> = {
  deck: 0.36,
  between: 0,
  full: 0.44,
  wide: 0.36,
  narrow: 0,
  alone: 0,
  print: 0,
};

/** Where a picture stands between the columns of text of `slide.css`: under the heading, in the middle of the slide. */
export const between = { top: 190, width: 460, height: 496 };

function frameOf({ variant, size: { width, height } }: Scene): Rect {
  if (variant !== 'between') return { x: 0, y: 0, width, height };
  const y = (height - slideSize.height) / 2 + between.top;
  return { x: (width - between.width) / 2, y, width: between.width, height: between.height };
}

/** The composition of a scene's frame: map above, a slim river and the date at the foot, unless nothing is dated; charts at the map's edge. */
export function layoutFrame(scene: Scene, timeless = false): FrameLayout {
  const frame = frameOf(scene);
  const { width } = frame;
  const size = sizes[scene.variant];
  const text = textColumn[scene.variant];
  const print = scene.variant === 'print';
  const compact = width < 520;
  const bare = scene.variant === 'between';
  const margin = bare ? 0 : compact ? 10 : print ? 6 : Math.max(16, width * 0.022);
  const left = frame.x + Math.max(margin, text > 0 ? width * text + 20 : 0);
  const right = frame.x + width - margin;
  const band = riverBand(scene);
  const foot = frame.y + frame.height - (size.fine + 8);
  const top = frame.y + (bare ? 0 : print ? 4 : compact ? 8 : 26);
  const line = size.date + (print ? 11 : 26);
  // What a map gives up for its height: first the river, then the line of the date.
  const parts = timeless ? [] : [band + line, line];
  const below = parts.find((part) => foot - part - top >= leastMap(scene, right - left)) ?? 0;
  const map = { x: left, y: top, width: right - left, height: foot - below - top };
  const panel = panelRect(scene, map);
  const across = panel.height > 0 && panel.width === map.width;
  const safe = panel.height > 0 ? without(map, panel, across) : map;
  // A poster's few words stand above the river, which runs below them from edge to edge.
  const start = scene.variant === 'full' ? margin : left;
  const slim = Math.max(0, below - line);
  return {
    frame,
    map,
    safe,
    clear: below > 0 || timeless ? map : { ...map, height: map.height - size.date - 8 },
    river: { x: start, y: foot - slim, width: right - start, height: slim },
    dated: below === 0 && !timeless,
    area: { x: left, y: top, width: right - left, height: foot - top },
    panel,
    across,
    sizes: size,
    print,
    text,
  };
}

/** The layout beside charts that cover a box: across the map they leave what lies below them. */
export function clearOf(box: Rect, layout: FrameLayout): FrameLayout {
  return layout.across ? { ...layout, clear: without(layout.clear, box, true) } : layout;
}

/** What a panel leaves of the map: its left, or where the panel lies across, its lower part. */
function without(map: Rect, panel: Rect, across: boolean): Rect {
  if (!across) return { ...map, width: map.width - panel.width - 12 };
  return { ...map, y: panel.y + panel.height, height: map.y + map.height - panel.y - panel.height };
}

/** A map on a screen is no lower than that, in pixels and as a share of its width; on paper the figures' sizes see to it. */
const LOWEST = { height: 220, share: 0.45 };

function leastMap({ variant }: Scene, width: number): number {
  return variant === 'print' ? 0 : Math.max(LOWEST.height, LOWEST.share * width);
}

/** The height of the slim river with its years: a tenth of the frame, within what can be read. */
function riverBand({ variant, size }: Scene): number {
  const [least, most] = variant === 'print' ? [34, 56] : size.width < 520 ? [46, 58] : [70, 100];
  return Math.min(most, Math.max(least, size.height * 0.13));
}

/** Charts stand at the right of a wide picture and on top of an upright one. On paper no camera moves: there the step's own count. */
function panelRect(scene: Scene, map: Rect): Rect {
  const rows = Math.max(scene.show.length, scene.variant === 'print' ? 0 : (scene.room ?? 0));
  if (rows === 0) return { ...map, height: 0 };
  if (map.width < 430) {
    const { label, small } = sizes[scene.variant];
    return { ...map, height: Math.min(rows * (label + small * 1.9) + small * 1.6, map.height * 0.52) };
  }
  const width = scene.variant === 'print' ? 128 : Math.min(300, Math.max(210, map.width * 0.34));
  return { ...map, x: map.x + map.width - width, width };
}
