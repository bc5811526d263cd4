/** A slide in small: its picture, drawn as on the stage, and its text. */
import { slideSize } from '../../draw/ground/layout.ts';
import { type PageGraphic, type PageStep, sceneIn } from '../../pagedata.ts';
import type { Track } from '../../story.ts';
import { createStage, type Stage } from './stage.ts';

/** A slide in small. */
export interface Mini {
  /** Shows a step of the deck: its picture, if the slide has one, and the slide's text as it is then. */
  readonly show: (slide: MiniSlide) => void;
}

/** What it shows. */
export interface MiniSlide {
  /** Absent where the slide has no picture. */
  readonly step?: PageStep;
  readonly track: Track;
  /** The classes of the slide's element. */
  readonly looks: string;
  readonly layout: string;
  /** A copy that may be kept; without ids. */
  readonly text: Element;
}

/** Fills a box of the class `mini`. */
export function createMini(box: HTMLElement, graphic: PageGraphic | undefined): Mini {
  const [host, page] = [fill('stage'), fill('page')];
  box.replaceChildren(host, page);
  box.setAttribute('aria-hidden', 'true');
  box.inert = true;
  let stage: Stage | undefined;
  return {
    show: ({ step, track, looks, layout, text }) => {
      page.className = `page ${looks}`;
      page.replaceChildren(text);
      box.dataset.layout = layout;
      box.dataset.kind = kindOf(step);
      host.hidden = step === undefined;
      if (step === undefined || graphic === undefined) return;
      stage ??= createStage(host, graphic, () => 'none');
      stage.goTo({ ...sceneIn(step, track), variant: step.variant, size: slideSize });
    },
  };
}

/** How text lies on the picture, as style sheets know it. */
export function kindOf(step: PageStep | undefined): string {
  return step?.variant === 'full' ? 'poster' : step?.variant === 'between' ? 'between' : 'slide';
}

/** A copy of some text without its ids. */
export function copyText(text: Element): Element {
  const copy = text.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  copy.removeAttribute('id');
  return copy;
}

function fill(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
