/** Driver of the deck: reveal.js holds the slides, the stage shows the step that is reached. */
import Reveal from 'reveal.js';
import type { Track } from '../story.ts';
import { words as readWords } from '../words.ts';
import { createAnnouncer } from './announce.ts';
import { debounce, readData, readTarget } from './data.ts';
import { createDeckStage } from './deckstage.ts';
import { createFinder } from './finder.ts';
import { createOrigin, moveFocus } from './focus.ts';
import { openHelp, pointToText, tell, turnCount, turnFull, writeCount } from './hall.ts';
import { listen } from './keyboard.ts';
import { createLectern, type Lectern } from './lectern.ts';
import { leaveLinksToBrowser } from './links.ts';
import { createSwitch } from './motion.ts';
import { createOverview } from './overview.ts';
import { createPointer } from './pointer.ts';
import { keepPlace, offerPlace } from './resume.ts';
import { sentenceOf } from './sentence.ts';
import { elementOf, hasShortTrack, readPlaces, readStops } from './stops.ts';
import { listenToSwipes } from './touch.ts';
import { countStops, neighbour, readTrack, writeTrack } from './track.ts';
import { createTurn } from './turn.ts';
import type { News } from './wire.ts';
import { createZoom } from './zoom.ts';

const data = readData();
const stops = readStops();
/** All but the notes and sources at the end. */
const lecture = stops.filter(({ id }) => !id.startsWith('_'));
const start = stops[0]?.id ?? '';

let track: Track = hasShortTrack(stops) ? readTrack(location.search) : 'full';

// reveal.js takes any option from the address: while it starts there must be none.
if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash);

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

const turn = createTurn(deck);
const stage = createDeckStage(data);
const announce = createAnnouncer(document.getElementById('_said'));
const zoom = createZoom(document.body);
const turnPointer = createPointer();
const origin = createOrigin(document.querySelector('.slides') as HTMLElement);
const overview = createOverview(data, () => deck.getCurrentSlide());
const offer = offerPlace(start, show);
let lectern: Lectern | undefined;
let due = false;
/** Where the focus goes when the deck rests, if it has moved. */
let goal: HTMLElement | undefined;

async function run(): Promise<void> {
  leaveLinksToBrowser(document.querySelector('.slides'), () => writeAddress(currentStep()));
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
  addEventListener(
    'resize',
    debounce(80, () => stage.show(currentStep())),
  );
  listenToReader();
  // The page itself is read when it opens: that step need not be said.
  say();
  stage.show(currentStep());
  arrive();
  document.documentElement.classList.remove('deep');
  document.documentElement.classList.add('running');
}

/** All that a reader can do. */
function listenToReader(): void {
  const press = (id: string): void => document.getElementById(id)?.click();
  const [next, back] = [() => go('next'), () => go('back')];
  listen({
    ...{ next, back, first: () => show(start), last: () => show(stops.at(-1)?.id ?? start) },
    ...{ find: createFinder(readPlaces, show), overview, help: openHelp, speaker: () => lectern?.open() },
    ...{ track: () => turnTrack(track === 'full' ? 'short' : 'full'), read: () => press('_read'), count: turnCount },
    ...{
      black: () => turnBlack(!deck.isPaused()),
      pointer: turnPointer,
      motion: createSwitch(),
      full: turnFull,
      leave,
    },
  });
  for (const [id, act] of Object.entries({ _next: next, _back: back, _all: overview })) {
    document.getElementById(id)?.addEventListener('click', act);
  }
  listenToSwipes(document.body, next, back);
}

/** Whenever the deck has come to a step. */
function arrive(): void {
  zoom.leave();
  document.body.dataset.layout = deck.getCurrentSlide().dataset.layout ?? '';
  document.body.dataset.track = track;
  showSoon();
  lectern?.tell();
  rest();
}

/** A key is answered by the text in the very next frame; the picture begins to move in the one after it. */
function showSoon(): void {
  if (due) return;
  due = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      due = false;
      stage.show(currentStep());
    }),
  );
}

const rest = debounce(200, () => {
  const step = currentStep();
  const [next, last] = [neighbour(stops, step, 1, track), neighbour(stops, step, -1, track)];
  const after = next && neighbour(stops, next.id, 1, track);
  stage.prepare([next, after, last].flatMap((stop) => stop?.id ?? []));
  if (goal !== undefined) moveFocus(deck.getCurrentSlide(), goal);
  goal = undefined;
  say();
  pointToText(step);
  writeCount(countStops(lecture, step, track));
  if (step !== start) {
    keepPlace(step);
    offer.withdraw();
  }
  writeAddress(step);
});

function writeAddress(step: string): void {
  history.replaceState(null, '', `${location.pathname}${writeTrack(track)}#/${encodeURIComponent(step)}`);
}

/** The step and its picture in words, for whoever listens. */
function say(): void {
  const step = currentStep();
  const slide = deck.getCurrentSlide();
  retell(slide);
  announce(slide, elementOf(slide, step), sentenceOf(data, step, track));
}

/** The sentences that stand on a slide become those of the track: the page came with those of the full one. */
function retell(slide: Element): void {
  for (const id of [slide.id, ...[...slide.querySelectorAll('.fragment[id]')].map((step) => step.id)]) {
    const seen = elementOf(slide, id)?.querySelector(':scope > .seen');
    const sentence = sentenceOf(data, id, track);
    if (seen && seen.textContent !== sentence) seen.textContent = sentence;
  }
}

/** The id of the step that is reached: the last visible fragment, else the slide. */
function currentStep(): string {
  turn.settle();
  const slide = deck.getCurrentSlide();
  return [...slide.querySelectorAll('.fragment.visible')].at(-1)?.id ?? slide.id;
}

function state(): Omit<News, 'nonce'> {
  return { step: currentStep(), track, black: deck.isPaused() };
}

/** Goes to the step, note or slide number that an address names; stays where it is for any other. */
function openAddress(hash: string): void {
  const name = readTarget(hash, data.moved);
  const slide = document.getElementById(name)?.closest<HTMLElement>('.slides > section');
  if (slide == null) {
    if (/^\d+$/.test(name)) show(deck.getSlide(Number(name))?.id ?? '');
    return;
  }
  show(name);
  goal = origin(slide) ?? goal;
}

/** Shows the slide of an element at the step that the element is, or is part of. */
function show(id: string): void {
  const element = document.getElementById(id);
  const slide = element?.closest<HTMLElement>('.slides > section');
  if (element == null || slide == null) return;
  const fragment = element.closest('.fragment');
  const index = fragment === null ? -1 : [...slide.querySelectorAll('.fragment')].indexOf(fragment);
  turn.settle();
  // Within a slide only its parts change: that is the quicker way.
  if (slide === deck.getCurrentSlide()) deck.navigateFragment(index);
  else {
    document.body.dataset.layout = slide.dataset.layout ?? '';
    turn.to(slide, index);
  }
  goal = fragment === null ? element : slide;
  if (element !== slide && element.closest('.scrolls') !== null) element.scrollIntoView({ block: 'center' });
}

/** `next`, `back`, or a step's id. Whoever goes on in the dark has light again. */
function go(to: string): void {
  turnBlack(false);
  const by = { next: 1, back: -1 }[to] as 1 | -1 | undefined;
  show(by === undefined ? to : (neighbour(stops, currentStep(), by, track)?.id ?? ''));
}

/** The place stays; what the next key does changes. */
function turnTrack(to: Track): void {
  const { hall } = readWords(document.documentElement.lang);
  if (hasShortTrack(stops)) track = to;
  goal ??= deck.getCurrentSlide();
  tell(hasShortTrack(stops) ? hall.tracks[track](countStops(lecture, start, track).of) : hall.noShort);
  arrive();
}

function turnBlack(isBlack: boolean): void {
  deck.togglePause(isBlack);
}

/** Ends what is open, one thing at a time; with nothing open all slides show. */
function leave(): void {
  if (zoom.leave()) return;
  if (deck.isPaused()) turnBlack(false);
  else if (document.documentElement.classList.contains('pointing')) turnPointer();
  else overview();
}

void run();
