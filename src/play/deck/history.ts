/** Links to other places of the deck, and its own address. */
import type { Track } from '../../story.ts';
import { writeTrack } from '../both/track.ts';

/**
 * Leaves links within the deck to the browser: reveal.js would follow them without a trace. `keepPlace` writes first where the deck
 * stands, so that Back leads there. The answer gives the link on a slide that keys have followed, for the way back; asked once, it
 * forgets it.
 */
export function followLinks(
  slides: HTMLElement,
  keepPlace: () => void,
): (slide: HTMLElement) => HTMLElement | undefined {
  let followed: HTMLElement | undefined;
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null;
    if (link === null) return;
    event.stopPropagation();
    keepPlace();
    if (link.closest('.scrolls') === null) followed = event.detail === 0 ? link : undefined;
  };
  slides.addEventListener('click', follow, true);
  return (slide) => {
    const link = followed;
    if (link === undefined || !slide.contains(link)) return undefined;
    followed = undefined;
    return link.checkVisibility() ? link : undefined;
  };
}

/** The address names the step and the track, without a new entry in the history. */
export function writeAddress(step: string, track: Track): void {
  history.replaceState(null, '', `${location.pathname}${writeTrack(track)}#/${encodeURIComponent(step)}`);
}
