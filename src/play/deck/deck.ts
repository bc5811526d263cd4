/** Driver of the deck: reveal.js holds the slides, the stage shows the step that is reached. */
import { gsap } from 'gsap/gsap-core.js';
import type { Track } from '../../story.ts';
import { wordsFor } from '../../words.ts';
import { showCaptions } from '../both/captions.ts';
import { debounce } from '../both/debounce.ts';
import { showHeld } from '../both/held.ts';
import { createLetterSwitch, listen } from '../both/keyboard.ts';
import { createSwitch } from '../both/motion.ts';
import { listenToNumbers } from '../both/number.ts';
import { readData } from '../both/readpage.ts';
import { retell, sentenceOf } from '../both/sentence.ts';
import { elementOf, readPlaces, readStops } from '../both/stops.ts';
import { createWake } from '../both/wake.ts';
import type { News } from '../both/wire.ts';
import { useClock } from '../stage/movement.ts';
import { createAnnouncer } from './announce.ts';
import { createDeckStage } from './deckstage.ts';
import { createFinder } from './finder.ts';
import { dressPage } from './flip.ts';
import { createFocusKeeper } from './focus.ts';
import { openHelp, pointToText, tell, toggleCount, toggleFull, writeCount } from './hall.ts';
import { followLinks, writeAddress } from './history.ts';
import { createLectern } from './lectern.ts';
import { listenToMouse } from './mouse.ts';
import { createOverfull } from './overfull.ts';
import { createOverview } from './overview.ts';
import { createPointer } from './pointer.ts';
import { createPosition } from './position.ts';
import { createProgress } from './progress.ts';
import { watchReach } from './reach.ts';
import { watchReflow } from './reflow.ts';
import { keepPlace, recallPlace } from './resume.ts';
import { createReveal, startReveal, watchReveal } from './reveal.ts';
import { nextScheme, presentScheme } from './scheme.ts';
import { listenToSwipes } from './touch.ts';
import { createZoom } from './zoom.ts';

useClock(gsap);
showHeld();
showCaptions();

const data = readData();
const { hall: said } = wordsFor(document.documentElement.lang);
const progress = createProgress(readStops(), location.search);
const deck = createReveal();
const focus = createFocusKeeper();
const position = createPosition(deck, data.moved, focus.aim);
const originOn = followLinks(document.querySelector('.slides') as HTMLElement, nameStep);
const stage = createDeckStage(data, position.step, progress.track);
const voice = document.getElementById('_said');
const announce = createAnnouncer(voice);
const switchMotion = createSwitch();
const zoom = createZoom(document.body);
const overfull = createOverfull();
const togglePointer = createPointer();
const showAll = createOverview(data, position.slide, progress.track);
const wake = createWake();
let last = recallPlace(progress.first);
const lectern = createLectern({
  state,
  goBy,
  go,
  setTrack,
  setBlack,
});

async function run(): Promise<void> {
  document.documentElement.classList.add('started');
  await startReveal(deck);
  lectern.listen();
  open(location.hash);
  watchReveal(deck, arrive, lectern.tell);
  addEventListener('hashchange', follow);
  watchReflow(debounce(80, stage.show));
  listenToReader();
  // The page itself is read when it opens: that step need not be said.
  say();
  stage.show();
  arrive();
  document.documentElement.classList.remove('deep');
  document.documentElement.classList.add('running');
}

/** All that a reader can do. */
function listenToReader(): void {
  const [next, back] = [() => goBy(1), () => goBy(-1)];
  listen({
    next,
    back,
    first: () => go(progress.first),
    last: () => go(progress.last),
    find: createFinder(readPlaces, () => last, go),
    overview: showAll,
    help: openHelp,
    speaker: lectern.open,
    track: () => setTrack(progress.track() === 'full' ? 'short' : 'full'),
    read: () => document.getElementById('_read')?.click(),
    count: toggleCount,
    black: () => setBlack(!deck.isPaused()),
    pointer: togglePointer,
    zoom: magnify,
    motion: () => hear(switchMotion()),
    scheme: switchScheme,
    full: toggleFull,
    leave,
  });
  for (const [id, act] of Object.entries({ _next: next, _back: back, _all: showAll })) {
    document.getElementById(id)?.addEventListener('click', act);
  }
  createLetterSwitch();
  listenToNumbers((typed) => tell(typed === '' ? '' : said.slide(Number(typed))), goToSlide);
  listenToMouse(next, back);
  listenToSwipes(document.body, next, back);
  watchReach(document.documentElement, 'body > nav :is(a, button), .motion');
}

/** Whenever the deck has come to a step. */
function arrive(): void {
  zoom.leave();
  dressPage(position.slide());
  overfull.watch(position.slide());
  document.body.dataset.track = progress.track();
  stage.showSoon();
  wake.keep(position.step() !== '_sources');
  lectern.tell();
  rest();
}

const rest = debounce(200, () => {
  const step = position.step();
  stage.prepare(progress.near(step));
  focus.rest(position.slide());
  say();
  pointToText(step);
  writeCount(progress.count(step));
  if (step !== progress.first) {
    keepPlace(step);
    last = undefined;
  }
  nameStep();
});

function nameStep(): void {
  writeAddress(position.step(), progress.track());
}

/** The step and its picture in words, for whoever listens. */
function say(): void {
  const [slide, step, track] = [position.slide(), position.step(), progress.track()];
  retell(data, slide, track);
  announce(slide, elementOf(slide, step), sentenceOf(data, step, track));
}

/** The address itself may have been written anew since: the event knows where the reader went, and the address must again. */
function follow({ newURL }: HashChangeEvent): void {
  setBlack(false);
  open(new URL(newURL).hash);
  nameStep();
}

/** Goes where an address leads; a reader who comes back finds the link that was followed. */
function open(hash: string): void {
  const slide = position.open(hash);
  const link = slide && originOn(slide);
  if (link !== undefined) focus.aim(link);
}

/** Goes to a step. Whoever goes anywhere in the dark has light again. */
function go(step: string): void {
  setBlack(false);
  position.show(step);
}

function goBy(by: 1 | -1): void {
  go(progress.beside(position.step(), by) ?? '');
}

/** What the speaker window is told. */
function state(): Omit<News, 'nonce'> {
  const step = position.step();
  const old = step === progress.first ? last : undefined;
  const scheme = presentScheme();
  return {
    step,
    track: progress.track(),
    black: deck.isPaused(),
    ...(old !== undefined && { last: old }),
    ...(scheme !== undefined && { scheme }),
  };
}

/** `number` is counted from 1, as the overview shows it. */
function goToSlide(number: number): void {
  const slides = [...document.querySelectorAll('.slides > section')];
  const slide = slides[number - 1];
  if (slide === undefined) tell(said.slides(slides.length));
  else go(slide.id);
}

/** The place stays; what the next key does changes. */
function setTrack(to: Track): void {
  progress.setTrack(to);
  focus.stay(position.slide());
  tell(progress.hasShort ? said.tracks[to](progress.count(progress.first).of) : said.noShort);
  arrive();
}

function setBlack(isBlack: boolean): void {
  if (isBlack === deck.isPaused()) return;
  deck.togglePause(isBlack);
  hear(isBlack ? said.black : said.light);
}

function magnify(): void {
  hear(zoom.toggle() ? said.magnified : said.whole);
}

function switchScheme(): void {
  const { display } = wordsFor(document.documentElement.lang);
  tell(`${display.heads.scheme}: ${display.scheme[nextScheme()]}`);
  lectern.tell();
}

/** Says what can be seen without a word. */
function hear(text: string): void {
  if (voice !== null) voice.textContent = text;
}

/** Ends what is open, one thing at a time; with nothing open all slides show, but never into the dark. */
function leave(): void {
  if (document.body.classList.contains('zoomed')) magnify();
  else if (deck.isPaused()) return;
  else if (document.documentElement.classList.contains('pointing')) togglePointer();
  else showAll();
}

void run();
