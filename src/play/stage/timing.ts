/** When in a movement what happens. */
import { type Layer, layers } from '../../draw/ground/mark.ts';

/** A share of a movement's time. */
export interface Phase {
  readonly from: number;
  readonly to: number;
}

/** How long a movement takes: longer where units travel; first, where ways close, so much for that. */
export const SECONDS = { full: 0.95, convoy: 1.2, gentle: 0.3, closing: 0.45 };

/** The camera and the reading line. */
export const CAMERA: Phase = { from: 0, to: 0.62 };

/** What was still going when the next movement began. */
export const CLOSING: Phase = { from: 0, to: 0.4 };

/** Ways open when the camera and the date have come to rest. */
export const GROWTH: Phase = { from: CAMERA.to, to: 0.98 };

/** What was delivered travels where the camera has come to rest. */
export const CONVOY: Phase = { from: CAMERA.to, to: 0.98 };

/** When the new pane of a layer comes, and the old one goes. */
export interface Exchange {
  readonly coming: Phase;
  readonly going: Phase;
}

/**
 * First what goes and the camera, then what comes, then the numbers. A new pane comes before the old one goes, so that what both show
 * does not flicker, and each in its own frame, for making one takes time. What points at the map does not travel with it.
 */
export const exchanges: Readonly<Record<Layer, Exchange>> = {
  now: { coming: { from: 0.02, to: CAMERA.to }, going: CAMERA },
  veil: { coming: { from: 0.02, to: CAMERA.to }, going: CAMERA },
  map: { coming: { from: 0.06, to: 0.1 }, going: { from: 0.18, to: 0.6 } },
  flows: { coming: { from: 0.12, to: 0.4 }, going: { from: 0.25, to: 0.6 } },
  labels: { coming: { from: 0.17, to: 0.45 }, going: { from: 0.3, to: 0.6 } },
  river: { coming: { from: 0.23, to: 0.5 }, going: { from: 0.35, to: 0.65 } },
  panel: { coming: { from: 0.3, to: 0.55 }, going: { from: 0.4, to: 0.7 } },
  charts: { coming: { from: 0.7, to: 1 }, going: { from: 0, to: 0.3 } },
};

/** What is cut is cut at once: it does not fade. */
export const CUT: Exchange = { coming: { from: 0.02, to: 0.05 }, going: { from: 0.05, to: 0.1 } };

/** Where nothing travels all fades at once, but for the frames it takes to make the panes. */
export const gently = Object.fromEntries(
  layers.map((layer, i) => [layer, { coming: { from: i * 0.06, to: 0.75 }, going: { from: 0.5, to: 1 } }]),
) as Readonly<Record<Layer, Exchange>>;

/** Names that change do not travel: they go, the camera moves, and where it has come to rest others come, in type of a size that was painted before. */
export const names: Exchange = { coming: { from: CAMERA.to + 0.02, to: 0.85 }, going: { from: 0, to: 0.3 } };

/** When what stood between goes, for all that it shows is there. */
export const LAST: Phase = { from: names.coming.to, to: 1 };

/** A phase of what follows, when the first `share` of the time is taken. */
export function after<T extends Phase>(share: number, phase: T): T {
  const at = (t: number): number => share + t * (1 - share);
  return { ...phase, from: at(phase.from), to: at(phase.to) };
}
