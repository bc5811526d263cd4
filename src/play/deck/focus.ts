/** Where the keyboard, and whoever hears the page, is when the deck has moved: never nowhere. */

/** Moves the focus of the keyboard. */
export interface FocusKeeper {
  /** Where it goes when the deck rests: a slide, or something on it, such as a note. */
  readonly aim: (goal: HTMLElement) => void;
  /** It goes to the slide, unless it has a goal already. */
  readonly stay: (slide: HTMLElement) => void;
  /** It goes to its goal, if it has one, on the slide that is shown, and back there if it was lost. A control beside the slides keeps it. */
  readonly rest: (slide: HTMLElement) => void;
}

/** Moves it over the page that the script runs in. */
export function createFocusKeeper(): FocusKeeper {
  let goal: HTMLElement | undefined;
  let last: HTMLElement | undefined;
  return {
    aim: (next) => {
      goal = next;
    },
    stay: (slide) => {
      goal ??= slide;
    },
    rest: (slide) => {
      const lost = last !== undefined && slide.contains(last) && isNowhere(document.activeElement) ? last : undefined;
      const next = goal ?? lost;
      if (next !== undefined) moveFocus(slide, next);
      [goal, last] = [undefined, next ?? last];
    },
  };
}

function moveFocus(slide: HTMLElement, goal: HTMLElement): void {
  if (goal === slide && isKept(document.activeElement, slide)) return;
  if (goal.tabIndex < 0) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
}

function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body;
}

function isKept(active: Element | null, slide: Element): boolean {
  if (active === null || isNowhere(active)) return false;
  return active.closest('.slides') === null || (slide.contains(active) && active.checkVisibility());
}
