/** Where the parts of the picture stand in its frame, for each variant. All numbers are CSS pixels. */
import type { Scene, Variant } from '../story.ts';

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
  readonly date: number;
  /** Width of a ribbon for each point of the rating. */
  readonly flow: number;
  /** Radius of a place that support touches. */
  readonly node: number;
}

export interface FrameLayout {
  /** The map's part of the frame, charts over it included: the home view is fitted in here. */
  readonly map: Rect;
  /** What charts leave free of it: a focus is fitted in here, labels stay inside. */
  readonly safe: Rect;
  /** The river's time axis spans its width. */
  readonly river: Rect;
  /** What stands at the date, by recipient and kind. */
  readonly balance: Rect;
  /** Charts of quantities; of no height when none are shown. */
  readonly panel: Rect;
  readonly sizes: Sizes;
  readonly print: boolean;
}

/** The smallest type, as a share of `small`: 12 px on a slide of 720 lines, 7 pt on paper. */
export const FINE = 0.96;

const sizes: Readonly<Record<Variant, Sizes>> = {
  deck: { label: 16, small: 12.5, date: 24, flow: 2.7, node: 6 },
  full: { label: 17, small: 12.5, date: 28, flow: 3.1, node: 6.5 },
  wide: { label: 15, small: 12, date: 22, flow: 2.6, node: 5.5 },
  narrow: { label: 13, small: 11, date: 18, flow: 2, node: 4.5 },
  card: { label: 14, small: 11.5, date: 19, flow: 2.2, node: 5 },
  print: { label: 10.5, small: 9.8, date: 13, flow: 1.5, node: 3.4 },
};

/** Space for text at the left, as a share of the width. */
const textColumn: Readonly<Record<Variant, number>> = { deck: 0.36, full: 0, wide: 0.36, narrow: 0, card: 0, print: 0 };

/** The composition of a scene's frame: map above, river and balance in a band at the foot, charts at the map's edge. */
export function layoutFrame(scene: Scene): FrameLayout {
  const { width, height } = scene.size;
  const size = sizes[scene.variant];
  const compact = width < 520;
  const margin = compact ? 10 : scene.variant === 'print' ? 6 : Math.max(16, width * 0.022);
  const left = Math.max(margin, width * textColumn[scene.variant] + (textColumn[scene.variant] > 0 ? 20 : 0));
  const right = width - margin;
  const band = riverBand(scene);
  const foot = height - (size.small + 8);
  const balanceWidth = scene.variant === 'print' ? 104 : compact ? 96 : 236;
  const top = scene.variant === 'print' ? 4 : compact ? 8 : 26;
  const mapBottom = foot - band - size.date - (scene.variant === 'print' ? 8 : 26);
  const panel = panelRect(scene, { x: left, y: top, width: right - left, height: mapBottom - top });
  const beside = panel.height > 0 && panel.width < right - left;
  return {
    map: { x: left, y: top, width: right - left, height: mapBottom - top },
    safe: {
      x: left,
      y: panel.height > 0 && !beside ? panel.y + panel.height : top,
      width: right - left - (beside ? panel.width + 12 : 0),
      height: mapBottom - (panel.height > 0 && !beside ? panel.y + panel.height : top),
    },
    river: {
      x: left,
      y: foot - band,
      width: right - left - (balanceWidth > 0 ? balanceWidth + (scene.variant === 'print' || compact ? 12 : 30) : 8),
      height: band,
    },
    balance: { x: right - balanceWidth, y: foot - band, width: balanceWidth, height: band },
    panel,
    sizes: size,
    print: scene.variant === 'print',
  };
}

/** The height of the river: a sixth of the frame, within what can be read. */
function riverBand(scene: Scene): number {
  const [least, most] = scene.variant === 'print' ? [60, 104] : scene.size.width < 520 ? [72, 96] : [96, 168];
  return Math.min(most, Math.max(least, scene.size.height * (scene.variant === 'print' ? 0.27 : 0.195)));
}

/** Charts stand at the right of a wide picture and on top of an upright one. */
function panelRect(scene: Scene, map: Rect): Rect {
  if (scene.show.length === 0) return { x: map.x, y: map.y, width: map.width, height: 0 };
  if (map.width < 430) {
    const { label, small } = sizes[scene.variant];
    const height = Math.min(scene.show.length * (label + small + 8) + small, map.height * 0.52);
    return { x: map.x, y: map.y, width: map.width, height };
  }
  const width = scene.variant === 'print' ? 128 : Math.min(300, Math.max(210, map.width * 0.34));
  return { x: map.x + map.width - width, y: map.y, width, height: map.height };
}
