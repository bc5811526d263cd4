/** Driver of the deck: reveal.js walks the slides, the stage shows the step that is reached. */
import Reveal from 'reveal.js';
import type { PageStep, Scene } from '../story.ts';
import { debounce, readData, readTarget } from './data.ts';
import { createLectern } from './lectern.ts';
import { createSwitch, readMotion } from './motion.ts';
import { createStage } from './stage.ts';

const data = readData();
const steps: ReadonlyMap<string, PageStep> = new Map(data.steps.map((step) => [step.id, step]));
const host = document.getElementById('_stage') as HTMLElement;
const stage = data.graphic && createStage(host, data.graphic, readMotion);

// reveal.js takes any option from the address: there must be none.
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
  ...{
    hash: false,
    respondToHashChanges: false,
    postMessage: false,
    scrollActivationWidth: null,
    navigationMode: 'linear',
  },
  ...{
    controls: true,
    controlsTutorial: false,
    progress: true,
    help: true,
    jumpToSlide: true,
    pdfSeparateFragments: false,
  },
});

async function start(): Promise<void> {
  const lectern = createLectern({ step: currentStep, go });
  deck.addKeyBinding({ keyCode: 83, key: 'S', description: 'Speaker view' }, lectern.open);
  addMotionKey();
  await deck.initialize();
  deck.getRevealElement()?.removeAttribute('role');
  const show = (): void => {
    showLayout();
    showSoon();
    lectern.tell();
    rest();
  };
  open(location.hash);
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, show);
  // The address itself may have been written anew since: the event knows where the reader went.
  addEventListener('hashchange', ({ newURL }) => open(new URL(newURL).hash));
  addEventListener('resize', debounce(80, showStep));
  document.addEventListener('keydown', keepInside, true);
  showStep();
  show();
  document.documentElement.classList.remove('deep');
  document.documentElement.classList.add('running');
}

/** The id of the step that is reached: the last visible fragment, else the slide. */
function currentStep(): string {
  const slide = deck.getCurrentSlide();
  return [...slide.querySelectorAll('.fragment.visible')].at(-1)?.id ?? slide.id;
}

function showLayout(): void {
  document.body.dataset.layout = deck.getCurrentSlide().dataset.layout ?? '';
  document.body.dataset.kind = steps.get(currentStep())?.variant === 'full' ? 'poster' : 'slide';
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
  const index = data.steps.findIndex(({ id }) => id === currentStep());
  const near = [1, 2, -1].flatMap((by) => data.steps[index + by] ?? []);
  if (index >= 0) stage?.prepare(near.map(sceneOf));
}

/** Goes to the step, note or slide number that an address names; stays where it is for any other. */
function open(hash: string): void {
  const name = readTarget(hash, data.moved);
  const element = name === '' ? null : document.getElementById(name);
  const slide = element?.closest<HTMLElement>('.slides > section');
  if (element == null || slide == null) {
    if (/^\d+$/.test(name)) deck.slide(Number(name));
    return;
  }
  const fragment = element.closest('.fragment');
  const index = fragment === null ? -1 : [...slide.querySelectorAll('.fragment')].indexOf(fragment);
  deck.slide(deck.getIndices(slide).h, 0, index);
  if (element !== slide && element.closest('.scrolls') !== null) element.scrollIntoView({ block: 'center' });
}

function go(to: string): void {
  if (to === 'next') deck.next();
  else if (to === 'back') deck.prev();
  else open(`#${to}`);
}

const rest = debounce(200, () => {
  drawAhead();
  history.replaceState(null, '', `#/${encodeURIComponent(currentStep())}`);
});

/** `M` turns the switch; its own keys do not move the deck. */
function addMotionKey(): void {
  const turn = createSwitch();
  const button = document.getElementById('_motion');
  deck.addKeyBinding({ keyCode: 77, key: 'M', description: button?.title ?? '' }, turn);
  button?.addEventListener('keydown', (event) => {
    if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
  });
}

/** In the list of sources the keys that scroll shall scroll. */
function keepInside(event: KeyboardEvent): void {
  const inside = event.target instanceof Element && event.target.closest('.scrolls') !== null;
  if (inside && /^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/.test(event.key)) event.stopPropagation();
}

void start();
