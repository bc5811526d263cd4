/** Driver of the scrolling page: says which step is read, and the stage goes there. */

import { decodeAddress } from '../../address.ts';
import type { Scene } from '../../graphic.ts';
import { type PageGraphic, type PageStep, sceneIn } from '../../pagedata.ts';
import { breakpoints } from '../both/breakpoints.ts';
import { showCaptions } from '../both/captions.ts';
import { debounce } from '../both/debounce.ts';
import { createDisplay } from '../both/display.ts';
import { closeByItself } from '../both/menu.ts';
import { createSwitch, readMotion } from '../both/motion.ts';
import { readData, readTarget } from '../both/readpage.ts';
import { offerSaving } from '../both/saving.ts';
import { enlarge, typeScale } from '../both/typescale.ts';
import { useClock } from '../stage/movement.ts';
import { createStage, type Stage } from '../stage/stage.ts';
import { drawCards } from './cardfigures.ts';
import { openForPrint, openNotes } from './opennotes.ts';
import { readingLine, stepAt, watchSteps } from './trigger.ts';

/** A phone's address bar changes the height by less: not worth a new picture. */
const BAR_HEIGHT = 120;

/** So many milliseconds after it was scrolled the page is calm. */
const CALM = 300;

/** Steps that follow each other within so many milliseconds are flown past: only the last one is shown. */
const FLYING = 250;

/** Steps that follow each other within so many are skimmed: their pictures fade, for nothing could travel to its end. */
const SKIMMING = 1000;

/** No picture is drawn for a smaller place, so that the type may grow: there its names still have room. */
const least = { wide: { width: 844, height: 342 }, narrow: { width: 320, height: 284 } } as const;

/** Which steps, counted from the present one, are worth drawing ahead. */
const ahead = [1, 2, -1, 3, 4, -2];

const root = document.documentElement;
const narrow = matchMedia(breakpoints.scrollUpright);
const { graphic, steps, moved } = readData();
const cards = steps.flatMap(({ id }) => document.getElementById(id) ?? []);
const host = document.getElementById('_stage');

showCaptions();
createDisplay();
if (graphic !== undefined && host !== null) {
  play(host, graphic);
  addEventListener('_clock', (event) => useClock((event as CustomEvent).detail));
  addEventListener('scroll', fetchClock, { passive: true });
}

/** GSAP is almost half as large as all else together: it comes when the reader sets out, and not to one for whom nothing moves. */
function fetchClock(): void {
  if (readMotion() === 'none') return;
  removeEventListener('scroll', fetchClock);
  const script = document.createElement('script');
  script.src = document.body.dataset.motion ?? '';
  document.head.append(script);
}

function play(place: HTMLElement, known: PageGraphic): void {
  const follow = followReader(place, known);
  drawCards(known, steps);
  openNotes();
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu')) closeByItself(menu);
  openForPrint();
  createSwitch();
  offerSaving();
  openAddress();
  addEventListener('hashchange', openAddress);
  follow();
  root.classList.remove('deep');
  root.classList.add('ready');
}

/** Shows the step that is read, from now on at each scroll and each new size; gives what looks for it once more. */
function followReader(place: HTMLElement, known: PageGraphic): () => void {
  let [seen, current] = [-1, -1];
  let [now, before] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [scrolled, waiting]: [number, () => void] = [Number.NEGATIVE_INFINITY, () => {}];
  const stage = createStage(
    place,
    known,
    () => (now - before < SKIMMING && readMotion() === 'full' ? 'gentle' : readMotion()),
    (action) => {
      waiting = action;
      if (performance.now() - scrolled > CALM) action();
    },
  );
  const arrive = (): void => {
    if (seen === current) return;
    // First what asks for the size of the picture's place, which nothing has changed yet.
    stage.prepare(ahead.flatMap((by) => sceneOf(place, steps[seen + by]) ?? []));
    showStep(stage, place, steps[seen]);
    markCard(current, seen);
    markRead(seen / (steps.length - 1));
    current = seen;
    rest();
  };
  const arriveLater = debounce(FLYING, arrive);
  const follow = (): void => {
    const index = stepAt(cards, readLine());
    if (index === seen) return;
    seen = index;
    [before, now] = [now, performance.now()];
    if (now - before < FLYING) arriveLater();
    else arrive();
  };
  // A new address would cost the scroll some frames.
  const rest = debounce(CALM, () => {
    waiting();
    replaceAddress(current, steps[current]);
  });
  const onScroll = (): void => {
    scrolled = performance.now();
    rest();
  };
  addEventListener('scroll', onScroll, { passive: true });
  const watch = watchSteps(cards, readLine, follow);
  const refit = (): void => {
    watch.resize();
    follow();
    arrive();
    showStep(stage, place, steps[current]);
  };
  addEventListener('resize', onResize(refit));
  addEventListener('display', refit);
  // Heights of cards follow that of the picture, and a browser anchors nothing whose height it was given: the step that is read stays.
  addEventListener(
    'resize',
    onNewSize(place, () => {
      if (stepAt(cards, readLine()) !== seen) cards[seen]?.scrollIntoView({ behavior: 'instant' });
    }),
  );
  return follow;
}

function markCard(before: number, after: number): void {
  cards[before]?.classList.remove('current');
  cards[after]?.classList.add('current');
}

function markRead(share: number): void {
  const bar = document.getElementById('_read');
  if (bar !== null) bar.style.transform = `scaleX(${share})`;
}

/** The reading line, in pixels from the top of the window. */
function readLine(): number {
  return innerHeight * (narrow.matches ? readingLine.upright : readingLine.beside);
}

/** The scene of a step in the place as it is now; none where the place does not show. */
function sceneOf(place: HTMLElement, step: PageStep | undefined): Scene | undefined {
  const { size } = frameOf(place);
  if (step === undefined || size.width === 0 || size.height === 0) return undefined;
  return { ...sceneIn(step, 'full'), variant: narrow.matches ? 'narrow' : step.variant, size };
}

function frameOf(place: HTMLElement): ReturnType<typeof enlarge> {
  const size = { width: place.clientWidth, height: place.clientHeight };
  return enlarge(size, typeScale(), least[narrow.matches ? 'narrow' : 'wide']);
}

/** Style sheets make the picture so much larger. */
function writeZoom(place: HTMLElement): void {
  const { zoom } = frameOf(place);
  if (zoom > 1) place.style.setProperty('--zoom', String(zoom));
  if (zoom > 1 !== place.hasAttribute('data-zoomed')) place.toggleAttribute('data-zoomed', zoom > 1);
}

function showStep(stage: Stage, place: HTMLElement, step: PageStep | undefined): void {
  const scene = sceneOf(place, step);
  if (scene === undefined) return;
  writeZoom(place);
  place.toggleAttribute('data-poster', scene.variant === 'full');
  stage.goTo(scene);
}

/** The address names the step that is read, without a new entry in the history; at the top it stays bare. The link to the deck leads to the same step. */
function replaceAddress(index: number, step: PageStep | undefined): void {
  if (step === undefined) return;
  document.getElementById('_present')?.setAttribute('href', `deck.html#/${encodeURIComponent(step.id)}`);
  if (readTarget(location.hash, moved).startsWith('note-')) return;
  const hash = index === 0 ? location.pathname + location.search : `#${encodeURIComponent(step.id)}`;
  history.replaceState(null, '', hash);
}

/** An old name leads to the new one, a note's name opens its card. */
function openAddress(): void {
  const target = readTarget(location.hash, moved);
  const element = target === '' ? null : document.getElementById(target);
  if (element === null) return;
  const details = element.closest('details');
  if (details !== null) details.open = true;
  if (`#${target}` !== decodeAddress(location.hash) || details !== null) element.scrollIntoView();
}

/** Tells at once when an element has another size. A browser's own bar that comes or goes gives the picture none. */
function onNewSize(element: HTMLElement, action: () => void): () => void {
  const read = (): string => `${element.clientWidth} ${element.clientHeight}`;
  let known = read();
  return () => {
    const size = read();
    if (size === known) return;
    known = size;
    action();
  };
}

/** Tells of a new width, zoom or a height that changed by more than a browser's own bar. */
function onResize(action: () => void): () => void {
  let [width, height] = [innerWidth, innerHeight];
  return debounce(150, () => {
    if (innerWidth === width && Math.abs(innerHeight - height) < BAR_HEIGHT) return;
    [width, height] = [innerWidth, innerHeight];
    action();
  });
}
