/** The steps of the deck as its page has them. */
import type { Findable } from './suggest.ts';
import type { Stop } from './track.ts';

/** Slides and fragments in their order; what the short track leaves out carries the class `long`. */
export function readStops(): readonly Stop[] {
  return [...document.querySelectorAll('.slides > section, .slides .fragment[id]')].map((element) => ({
    id: element.id,
    short: element.closest('.long') === null,
  }));
}

/** What the search finds: chapters, slides, and steps by their texts. */
export function readPlaces(): readonly Findable[] {
  return [...document.querySelectorAll<HTMLElement>('.slides > section')].flatMap((slide, index) => {
    const number = index + 1;
    const text = slide.querySelector('h1, h2')?.textContent ?? slide.id;
    const isChapter = slide.classList.contains('kind-opening');
    const over = isChapter ? slide.querySelector('.kicker')?.textContent : null;
    const kind = isChapter ? ('chapter' as const) : ('slide' as const);
    const steps = [...slide.querySelectorAll('.fragment[id]')].map((step) => ({
      id: step.id,
      kind: 'step' as const,
      number,
      text: step.querySelector(':scope > :not(.seen)')?.textContent ?? text,
    }));
    return [{ id: slide.id, kind, number, text, ...(over && { over }) }, ...steps];
  });
}

/** The element that holds a step's own words; none on a slide that is no step. */
export function elementOf(slide: Element, id: string): Element | undefined {
  const fragment = document.getElementById(id);
  if (fragment !== null && fragment !== slide) return fragment;
  return slide.querySelector(':is(.step, .silent):not(.fragment)') ?? undefined;
}
