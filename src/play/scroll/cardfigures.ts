/** Where no picture stays each card has a figure of its own: drawn when it comes near, and for paper. */
import { draw } from '../../draw/draw.ts';
import { toSvg } from '../../draw/ground/svg.ts';
import { type PageGraphic, type PageStep, sceneIn, smallFrame } from '../../pagedata.ts';
import { watchPanned } from '../both/panned.ts';

/** So far from the window, in its heights, a figure is near. */
const NEAR = '100%';

/** Draws the figures of the cards. One whose place does not show is never near. */
export function drawCards(graphic: PageGraphic, steps: readonly PageStep[]): void {
  const waiting = new Map(
    steps.flatMap((step) => {
      const place = document.getElementById(step.id)?.querySelector<HTMLElement>(':scope > .own');
      return place ? [[place, step] as const] : [];
    }),
  );
  const fill = (place: HTMLElement): void => {
    const step = waiting.get(place);
    if (step === undefined) return;
    place.innerHTML = toSvg(draw(graphic, { ...sceneIn(step, 'full'), ...smallFrame }), smallFrame.size).html;
    watchPanned(place);
    waiting.delete(place);
    watch.unobserve(place);
  };
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) fill(target as HTMLElement);
    },
    { rootMargin: `${NEAR} 0px` },
  );
  for (const place of waiting.keys()) watch.observe(place);
  addEventListener('beforeprint', () => [...waiting.keys()].forEach(fill));
}
