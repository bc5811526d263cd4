/**
 * Turns to another slide. reveal.js looks at every slide before it shows one, which takes long in a long deck: what a reader sees is
 * changed at once, and reveal.js does the same in full, and tells of it, after the next frame.
 */
import type { RevealApi } from 'reveal.js';

/** Turns slides. */
export interface Flip {
  /** Shows a slide with its fragments up to an index; -1 is none. */
  readonly to: (slide: HTMLElement, fragment: number) => void;
  /** Lets reveal.js come to the slide that is shown; nothing to do where it is there. */
  readonly settle: () => void;
}

/** Turns the slides of a deck. */
export function createFlip(deck: RevealApi): Flip {
  let shown: { readonly slide: HTMLElement; readonly fragment: number } | undefined;

  const settle = (): void => {
    if (shown === undefined) return;
    const { slide, fragment } = shown;
    shown = undefined;
    deck.slide(deck.getIndices(slide).h, 0, fragment);
  };

  const to = (slide: HTMLElement, fragment: number): void => {
    settle();
    hide(deck.getCurrentSlide(), slide);
    show(slide, fragment);
    dressPage(slide);
    shown = { slide, fragment };
    requestAnimationFrame(() => setTimeout(settle));
  };
  return { to, settle };
}

/** Style sheets know by it how the slide that is shown lies on the picture. */
export function dressPage(slide: HTMLElement): void {
  document.body.dataset.layout = slide.dataset.layout ?? '';
}

function hide(slide: HTMLElement, next: HTMLElement): void {
  const isBefore = (slide.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  slide.classList.remove('present');
  slide.classList.add(isBefore ? 'past' : 'future');
  slide.hidden = true;
}

function show(slide: HTMLElement, fragment: number): void {
  for (const [index, element] of [...slide.querySelectorAll('.fragment')].entries()) {
    element.classList.toggle('visible', index <= fragment);
    element.classList.toggle('current-fragment', index === fragment);
  }
  slide.classList.remove('past', 'future');
  slide.classList.add('present');
  for (const name of ['hidden', 'aria-hidden', 'inert']) slide.removeAttribute(name);
  slide.style.display = 'block';
}
