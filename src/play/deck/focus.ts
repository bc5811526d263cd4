/** Where the keyboard, and whoever hears the page, is when the deck has moved: never nowhere. */

export interface Focus {
  /** Where it goes when the deck rests: a slide, or something on it, such as a note. */
  readonly aim: (goal: HTMLElement) => void;
  /** It goes to the slide, unless it has a goal already. */
  readonly stay: (slide: HTMLElement) => void;
  /** It goes to its goal, if it has one, on the slide that is shown. A control beside the slides keeps it. */
  readonly rest: (slide: HTMLElement) => void;
}

export function createFocus(): Focus {
  let goal: HTMLElement | undefined;
  return {
    aim: (next) => {
      goal = next;
    },
    stay: (slide) => {
      goal ??= slide;
    },
    rest: (slide) => {
      if (goal !== undefined) moveFocus(slide, goal);
      goal = undefined;
    },
  };
}

function moveFocus(slide: HTMLElement, goal: HTMLElement): void {
  if (goal === slide && isKept(document.activeElement, slide)) return;
  if (goal.tabIndex < 0) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
}

function isKept(active: Element | null, slide: Element): boolean {
  if (active === null || active === document.body) return false;
  return active.closest('.slides') === null || (slide.contains(active) && active.checkVisibility());
}
