/** reveal.js with what is used of it: it holds the slides and shows their fragments. */
import Reveal, { type RevealApi } from 'reveal.js';
import { slideSize } from '../../draw/ground/layout.ts';

/** Steps, keys, overview, touch and sizes are ours: reveal.js knows no tracks. */
const options = {
  ...slideSize,
  margin: 0,
  center: false,
  disableLayout: true,
  transition: 'none',
  autoAnimate: false,
  progress: true,
  hash: false,
  respondToHashChanges: false,
  postMessage: false,
  scrollActivationWidth: null,
  touch: false,
  controls: false,
  keyboard: false,
  overview: false,
  jumpToSlide: false,
  help: false,
} as const;

/** Not started yet. It takes any option from the address: there must be none until it has. */
export function createReveal(): RevealApi {
  if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash);
  return new Reveal(document.querySelector('.reveal') as HTMLElement, options);
}

/** Takes over the slides of the page. What it would say of a slide holds all sentences that stand there; ours is said once. */
export async function startReveal(deck: RevealApi): Promise<void> {
  await deck.initialize();
  const element = deck.getRevealElement();
  element?.removeAttribute('role');
  element?.querySelector('.aria-status')?.remove();
  // A click on the dark screen would light it: that is for its key, and for whoever goes on.
  const cover = element?.querySelector('.pause-overlay');
  cover?.replaceWith(cover.cloneNode());
}

/** From now on `arrive` is called at each step, and `dim` when the screen has gone dark or light. */
export function watchReveal(deck: RevealApi, arrive: () => void, dim: () => void): void {
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, arrive);
  for (const event of ['paused', 'resumed']) deck.on(event, dim);
}
