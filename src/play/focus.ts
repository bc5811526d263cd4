/** Where the keyboard, and whoever hears the page, is when the deck has moved: never nowhere. */

/** After a movement to a slide, or to something on it, such as a note. A control beside the slides keeps the focus. */
export function moveFocus(slide: HTMLElement, goal: HTMLElement): void {
  if (goal === slide && isKept(document.activeElement, slide)) return;
  if (goal.tabIndex < 0) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
}

function isKept(active: Element | null, slide: Element): boolean {
  if (active === null || active === document.body) return false;
  return active.closest('.slides') === null || (slide.contains(active) && active.checkVisibility());
}

/**
 * Remembers the link on a slide that keys have followed, for the way back; asked once, it forgets it. Links within the deck are left
 * to the browser: reveal.js would follow them by itself, and nobody could go back.
 */
export function createOrigin(slides: HTMLElement): (slide: HTMLElement) => HTMLElement | undefined {
  let followed: HTMLElement | undefined;
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href^="#"]') : null;
    if (link === null) return;
    event.stopPropagation();
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
