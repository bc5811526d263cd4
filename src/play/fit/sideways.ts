/** Whether a page is wider than its window, so that all of it scrolls sideways, and what makes it so. */
import type { Misfit } from '../../misfit.ts';
import { SLACK } from './region.ts';
import { idsOf } from './textlines.ts';

/** One mistake a page: the element that reaches farthest. */
export function findSideways(): readonly Misfit[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const pixels = scrollWidth - clientWidth;
  if (pixels <= SLACK) return [];
  const farthest = [...document.body.querySelectorAll(':not(svg *)')].filter(isFree).reduce(farther, document.body);
  const words = (farthest.textContent ?? '').trim().split(/\s+/).slice(0, 3).join(' ');
  return [{ fault: 'sideways', at: idsOf(farthest), text: words || (farthest.getAttribute('alt') ?? ''), pixels }];
}

/** Of two equally far ones the inner one, which comes later. */
function farther(one: Element, other: Element): Element {
  return endOf(other) >= endOf(one) - 0.5 ? other : one;
}

function endOf(element: Element): number {
  return element.getBoundingClientRect().left + Math.max(element.scrollWidth, element.getBoundingClientRect().width);
}

/** Whether nothing around an element keeps it from making the page wider. */
function isFree(element: Element): boolean {
  const around = element.parentElement;
  if (around === null || around === document.body) return true;
  return getComputedStyle(around).overflowX === 'visible' && isFree(around);
}
