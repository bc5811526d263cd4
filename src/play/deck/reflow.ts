/** Lays the deck out as a page, or as slides, as the window and the reader's type ask for it; style sheets know it as `data-reflow`. */
import { slideSize } from '../../draw/ground/layout.ts';
import { reflowOf } from '../../reflow.ts';

const root = document.documentElement;

/** Whether the deck is a page now. */
export function isReflowed(): boolean {
  return root.dataset.reflow !== undefined;
}

/** How large a slide's pixel is in the window. */
export function scaleOfSlides(): number {
  return Math.min(innerWidth / slideSize.width, innerHeight / slideSize.height);
}

/** From now on the layout follows the window and the size of the root's type; `changed` is called after each change of either. */
export function watchReflow(changed: () => void): void {
  const probe = document.createElement('div');
  probe.className = 'type-probe';
  document.body.append(probe);
  const follow = (): void => {
    const reason = reflowOf(scaleOfSlides(), Number.parseFloat(getComputedStyle(root).fontSize));
    if (reason === undefined) delete root.dataset.reflow;
    else root.dataset.reflow = reason;
    changed();
  };
  addEventListener('resize', follow);
  new ResizeObserver(follow).observe(probe);
  follow();
}

/** Where a page is arrived at: the beginning of its slide, and of its last step what of it is not seen there. */
export function showArrival(step: Element | null): void {
  if (!isReflowed()) return;
  scrollTo(0, 0);
  step?.scrollIntoView({ block: 'nearest' });
}
