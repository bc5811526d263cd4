/** Scrollama behind the two calls we use of it: its types leave out pixel offsets, and it must be told of new sizes. */
import scrollama from 'scrollama';

/** Where a card must be for its picture to come, as a share of the window's height: below the picture on a phone, past the middle beside it. */
export const readingLine = { upright: 0.8, beside: 0.62 };

interface Scrollama {
  readonly setup: (options: { step: HTMLElement[]; offset: string }) => Scrollama;
  readonly onStepEnter: (enter: () => void) => Scrollama;
  readonly onStepExit: (exit: () => void) => Scrollama;
  readonly offset: (offset: string) => Scrollama;
}

/** Calls `pass` whenever the top or bottom of one of the elements passes a line `line()` pixels below the top of the window. */
export function watchSteps(
  elements: readonly HTMLElement[],
  line: () => number,
  pass: () => void,
): { readonly resize: () => void } {
  const offset = (): string => `${Math.round(line())}px`;
  const watch = (scrollama as unknown as () => Scrollama)();
  watch
    .setup({ step: [...elements], offset: offset() })
    .onStepEnter(pass)
    .onStepExit(pass);
  return { resize: () => void watch.offset(offset()) };
}

/** The step that holds the line: the last one that begins above it, at least the first. Steps stand in the order of the page. */
export function stepAt(steps: readonly HTMLElement[], line: number): number {
  let [low, high] = [0, steps.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle;
    else high = middle;
  }
  return low;
}
