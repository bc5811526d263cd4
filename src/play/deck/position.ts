/** Where the deck stands, and how it goes to a place. */
import type { RevealApi } from 'reveal.js';
import type { PageData } from '../../pagedata.ts';
import { readTarget } from '../both/readpage.ts';
import { createFlip } from './flip.ts';
import { showArrival } from './reflow.ts';

/** Where the deck stands, and how it goes elsewhere. */
export interface Position {
  readonly slide: () => HTMLElement;
  /** The id of the step that is reached: the last visible fragment, else the slide. */
  readonly step: () => string;
  /** Shows the slide of an element at the step that the element is, or is part of; stays where it is if there is no such element. */
  readonly show: (id: string) => void;
  /** Goes to the step, note or slide number that an address names; the answer is the slide, if the address names something on one. */
  readonly open: (hash: string) => HTMLElement | undefined;
}

/** `moved` gives ids their new names; `aim` is told where the focus belongs after a movement. */
export function createPosition(deck: RevealApi, moved: PageData['moved'], aim: (goal: HTMLElement) => void): Position {
  const turn = createFlip(deck);

  const step = (): string => {
    turn.settle();
    const slide = deck.getCurrentSlide();
    return [...slide.querySelectorAll('.fragment.visible')].at(-1)?.id ?? slide.id;
  };

  const show = (id: string): void => {
    const element = document.getElementById(id);
    const slide = slideOf(element);
    if (element === null || slide === null) return;
    const fragment = element.closest('.fragment');
    const index = fragment === null ? -1 : [...slide.querySelectorAll('.fragment')].indexOf(fragment);
    turn.settle();
    // Within a slide only its parts change: that is the quicker way.
    if (slide === deck.getCurrentSlide()) deck.navigateFragment(index);
    else turn.to(slide, index);
    aim(fragment === null ? element : slide);
    if (element !== slide && element.closest('.scrolls') !== null) element.scrollIntoView({ block: 'center' });
    else showArrival(fragment);
  };

  const open = (hash: string): HTMLElement | undefined => {
    const name = readTarget(hash, moved);
    const slide = slideOf(document.getElementById(name));
    if (slide !== null) show(name);
    else if (/^\d+$/.test(name)) show(deck.getSlide(Number(name))?.id ?? '');
    return slide ?? undefined;
  };
  return { slide: () => deck.getCurrentSlide(), step, show, open };
}

function slideOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>('.slides > section') ?? null;
}
