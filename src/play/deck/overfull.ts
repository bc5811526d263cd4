/** Words that do not fit on their slide scroll in their own box, by keys too: nobody's own spacing or type cuts them off. */
import { isReflowed } from './reflow.ts';

/** So many pixels of a slide nobody misses. */
const SLACK = 4;

/** From `watch` on the words of that slide scroll whenever they do not fit. */
export function createOverfull(): { readonly watch: (slide: HTMLElement) => void } {
  let box: HTMLElement | undefined;
  const fit = (): void => {
    if (box === undefined) return;
    markTight(box);
    markOverfull(box);
  };
  const observer = new ResizeObserver(fit);
  return {
    watch: (slide) => {
      const next = slide.querySelector<HTMLElement>('.text') ?? undefined;
      if (next === box) return;
      observer.disconnect();
      box?.classList.remove('tight');
      box = next;
      for (const part of next === undefined ? [] : [next, ...next.children]) observer.observe(part);
    },
  };
}

/** Where a heading has no more room than a line of ours, a reader's own spacing may push it up to the words over it: then it is set smaller, as long as its slide shows. */
function markTight(box: HTMLElement): void {
  const [over, heading] = [box.querySelector('.kicker'), box.querySelector('h2')];
  if (over === null || heading === null || isReflowed()) return;
  if (heading.getBoundingClientRect().top < over.getBoundingClientRect().bottom) box.classList.add('tight');
}

function markOverfull(box: HTMLElement): void {
  const isOver = !isReflowed() && box.scrollHeight > box.clientHeight + SLACK;
  if (isOver === box.classList.contains('overfull')) return;
  box.classList.toggle('overfull', isOver);
  if (!isOver) {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    return;
  }
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', box.querySelector('h1, h2')?.textContent ?? box.parentElement?.ariaLabel ?? '');
  [...box.querySelectorAll('.fragment.visible')].at(-1)?.scrollIntoView({ block: 'nearest' });
}
