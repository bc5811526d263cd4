/** When the deck is laid out as a page that scrolls, not as slides: one rule, which its script and what runs before it obey. */

/** Why: the window is so small, as a zoomed one is, that type would be too small on a slide; or the reader's own type is large. */
export type Reflow = 'small' | 'large';

/** The type of a slide's texts, in its own pixels: on a slide it is no smaller than the reader's own type. */
export const SLIDE_TYPE = 22;

/** Who reads type larger than that, in pixels, has asked for it; 16 is usual. */
export const USUAL_MOST = 20;

/** `scale` is that of the slides in the window, `type` the size of the root's type in pixels. None where slides are slides. */
export function reflowOf(scale: number, type: number): Reflow | undefined {
  if (type > USUAL_MOST) return 'large';
  return scale * SLIDE_TYPE < type ? 'small' : undefined;
}
