/** Driver of the deck: reveal.js holds the slides, the stage shows the step that is reached. */
import Reveal from 'reveal.js';
import type { PageStep, Scene, Track } from '../story.ts';
import { words as readWords } from '../words.ts';
import { createAnnouncer } from './announce.ts';
import { debounce, readData, readTarget } from './data.ts';
import { createFinder } from './finder.ts';
import { listen } from './keyboard.ts';
import { createLectern, type Lectern } from './lectern.ts';
import { createSwitch, readMotion } from './motion.ts';
import { createOverview } from './overview.ts';
import { createPointer } from './pointer.ts';
import { keepPlace, offerPlace } from './resume.ts';
import { sentenceOf } from './sentence.ts';
import { createStage } from './stage.ts';
import { elementOf, hasShortTrack, readPlaces, readStops } from './stops.ts';
import { listenToSwipes } from './touch.ts';
import { countStops, neighbour, readTrack, writeTrack } from './track.ts';
import type { News } from './wire.ts';
import { createZoom } from './zoom.ts';

const data = readData();
const steps: ReadonlyMap<string, PageStep> = new Map(data.steps.map((step) => [step.id, step]));
const stops = readStops();
/** All but the notes and sources at the end. */
const lecture = stops.filter(({ id }) => !id.startsWith('_'));
const { hall } = readWords(document.documentElement.lang);
const host = document.getElementById('_stage') as HTMLElement;
const stage = data.graphic && createStage(host, data.graphic, readMotion);

let track: Track = hasShortTrack(stops) ? readTrack(location.search) : 'full';

// reveal.js takes any option from the address: while it starts there must be none.
if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash);

let due = false;

const deck = new Reveal(document.querySelector('.reveal') as HTMLElement, {
  ...{
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    disableLayout: true,
    transition: 'none',
    autoAnimate: false,
  },
  // Steps, keys, overview and touch are ours: reveal.js knows no tracks.
  ...{ hash: false, respondToHashChanges: false, postMessage: false, scrollActivationWidth: null, touch: false },
  ...{ controls: false, keyboard: false, overview: false, jumpToSlide: false, help: false, progress: true },
});

let lectern: Lectern | undefined;
const announce = createAnnouncer(document.getElementById('_said'));
const zoom = createZoom(document.body);
const turnPointer = createPointer();
const overview = createOverview(data, () => deck.getCurrentSlide());
const offer = offerPlace(stops[0]?.id ?? '', show);

async function start(): Promise<void> {
  await deck.initialize();
  deck.getRevealElement()?.removeAttribute('role');
  // What it says of a slide holds all sentences that stand there; ours is said once.
  deck.getRevealElement()?.querySelector('.aria-status')?.remove();
  lectern = createLectern({ state, go, turnTrack, turnBlack });
  openAddress(location.hash);
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, arrive);
  for (const event of ['paused', 'resumed']) deck.on(event, () => lectern?.tell());
  // The address itself may have been written anew since: the event knows where the reader went.
  addEventListener('hashchange', ({ newURL }) => openAddress(new URL(newURL).hash));
  addEventListener('resize', debounce(80, showStep));
  listenToReader();
  // The page itself is read when it opens: that step need not be said.
  hear();
  showStep();
  arrive();
  document.documentElement.classList.remove('deep');
  document.documentElement.classList.add('running');
}

/** All that a reader can do. */
function listenToReader(): void {
  const press = (id: string): void => document.getElementById(id)?.click();
  const turnMotion = createSwitch();
  listen({
    ...{ next: () => go('next'), back: () => go('back') },
    ...{ first: () => show(stops[0]?.id ?? ''), last: () => show(stops.at(-1)?.id ?? '') },
    ...{ find: createFinder(readPlaces, show), overview, help: openHelp, speaker: () => lectern?.open() },
    ...{ track: () => turnTrack(track === 'full' ? 'short' : 'full'), read: () => press('_read') },
    ...{ black: () => turnBlack(!deck.isPaused()), pointer: () => void turnPointer(), count: turnCount },
    ...{ motion: turnMotion, full: turnFull, leave },
  });
  for (const [id, to] of [['_next', 'next'] as const, ['_back', 'back'] as const]) {
    document.getElementById(id)?.addEventListener('click', () => go(to));
  }
  listenToSwipes(
    document.body,
    () => go('next'),
    () => go('back'),
  );
}

/** Whenever the deck has come to a step. */
function arrive(): void {
  zoom.leave();
  showLayout();
  showSoon();
  lectern?.tell();
  rest();
}

/** The id of the step that is reached: the last visible fragment, else the slide. */
function currentStep(): string {
  const slide = deck.getCurrentSlide();
  return [...slide.querySelectorAll('.fragment.visible')].at(-1)?.id ?? slide.id;
}

function state(): Omit<News, 'nonce'> {
  return { step: currentStep(), track, black: deck.isPaused() };
}

function showLayout(): void {
  document.body.dataset.layout = deck.getCurrentSlide().dataset.layout ?? '';
  document.body.dataset.kind = steps.get(currentStep())?.variant === 'full' ? 'poster' : 'slide';
  document.body.dataset.track = track;
}

function showStep(): void {
  const step = steps.get(currentStep());
  if (step !== undefined) stage?.goTo(sceneOf(step));
}

/** A key is answered by the text in the very next frame; the picture begins to move in the one after it. */
function showSoon(): void {
  if (due) return;
  due = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      due = false;
      showStep();
    }),
  );
}

function sceneOf({ scene, variant }: PageStep): Scene {
  const k = Math.min(innerWidth / 1280, innerHeight / 720);
  return { ...scene, variant, size: { width: Math.round(innerWidth / k), height: Math.round(innerHeight / k) } };
}

/** The next pictures and the last one, before they are asked for. */
function drawAhead(): void {
  const [next, last] = [neighbour(stops, currentStep(), 1, track), neighbour(stops, currentStep(), -1, track)];
  const after = next && neighbour(stops, next.id, 1, track);
  const near = [next, after, last].flatMap((stop) => (stop && steps.get(stop.id)) ?? []);
  stage?.prepare(near.map(sceneOf));
}

/** Goes to the step, note or slide number that an address names; stays where it is for any other. */
function openAddress(hash: string): void {
  const name = readTarget(hash, data.moved);
  if (name === '' || document.getElementById(name)?.closest('.slides') != null) show(name);
  else if (/^\d+$/.test(name)) deck.slide(Number(name));
}

/** Shows the slide of an element at the step that the element is, or is part of. */
function show(id: string): void {
  const element = id === '' ? null : document.getElementById(id);
  const slide = element?.closest<HTMLElement>('.slides > section');
  if (element == null || slide == null) return;
  const fragment = element.closest('.fragment');
  const index = fragment === null ? -1 : [...slide.querySelectorAll('.fragment')].indexOf(fragment);
  // Within a slide only its parts change: that is the quicker way.
  if (slide === deck.getCurrentSlide()) deck.navigateFragment(index);
  else deck.slide(deck.getIndices(slide).h, 0, index);
  if (element !== slide && element.closest('.scrolls') !== null) element.scrollIntoView({ block: 'center' });
}

/** `next`, `back`, or a step's id. Whoever goes on in the dark has light again. */
function go(to: string): void {
  deck.togglePause(false);
  offer.withdraw();
  const by = { next: 1, back: -1 }[to] as 1 | -1 | undefined;
  show(by === undefined ? to : (neighbour(stops, currentStep(), by, track)?.id ?? ''));
}

const rest = debounce(200, () => {
  const step = currentStep();
  drawAhead();
  hear();
  const hash = encodeURIComponent(step);
  document.getElementById('_read')?.setAttribute('href', steps.has(step) ? `index.html#${hash}` : 'index.html');
  if (step !== stops[0]?.id) keepPlace(step);
  showCount();
  history.replaceState(null, '', `${location.pathname}${writeTrack(track)}#/${hash}`);
});

/** The step and its picture in words, for whoever listens. */
function hear(): void {
  const [slide, step] = [deck.getCurrentSlide(), currentStep()];
  announce(slide, elementOf(slide, step), sentenceOf(data, stops, step, track));
}

/** The place stays; what the next key does changes. */
function turnTrack(to: Track): void {
  if (hasShortTrack(stops)) track = to;
  tell(hasShortTrack(stops) ? hall.tracks[track](countStops(lecture, '', track).of) : hall.noShort);
  arrive();
}

function turnBlack(isBlack: boolean): void {
  deck.togglePause(isBlack);
}

function showCount(): void {
  const { at, of } = countStops(lecture, currentStep(), track);
  const count = document.getElementById('_count');
  if (count !== null) count.textContent = `${at} / ${of}`;
}

function turnCount(): void {
  const count = document.getElementById('_count');
  if (count !== null) count.hidden = !count.hidden;
}

function turnFull(): void {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen?.();
  else void document.exitFullscreen();
}

function openHelp(): void {
  (document.getElementById('_help') as HTMLDialogElement).showModal();
}

/** Ends what is open, one thing at a time; with nothing open all slides show. */
function leave(): void {
  if (zoom.leave()) return;
  if (deck.isPaused()) turnBlack(false);
  else if (document.documentElement.classList.contains('pointing')) turnPointer();
  else overview();
}

let silence = 0;

/** A word on the screen that goes by itself. */
function tell(text: string): void {
  const told = document.getElementById('_told');
  if (told === null) return;
  told.textContent = text;
  clearTimeout(silence);
  silence = window.setTimeout(() => (told.textContent = ''), 4000);
}

void start();
