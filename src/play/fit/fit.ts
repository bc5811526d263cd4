/** Runs in a page that is checked: takes each output through its steps and tells what does not fit. Not part of any output. */
import { slideSize } from '../../draw/ground/layout.ts';
import type { Misfit } from '../../misfit.ts';
import { findMisfits } from './misfits.ts';
import { fitPaper, sizeOfPaper } from './paper.ts';
import { findCovering, findPictureFaults } from './pictures.ts';
import { findSideways } from './sideways.ts';
import { linesIn, loadAll, readLines, wordsOf } from './textlines.ts';

/** The least type: on a slide what sources may have, 20 px of 1080 lines; on a phone, which is near, less in the picture. */
const least = { deck: { text: 13.3, picture: 13.3 }, scroll: { text: 12, picture: 11 } };

/** Every step of the deck in a window of this size. */
async function fitDeck(): Promise<readonly Misfit[]> {
  await until('the deck to run', () => document.querySelector('html.running') !== null);
  await loadAll();
  const stage = document.getElementById('_stage');
  const unit = Math.min(innerWidth / slideSize.width, innerHeight / slideSize.height);
  const controls = [...document.querySelectorAll(':is(a, button):not(main *)')];
  const found: Misfit[] = [];
  for (const step of stepsOfDeck()) {
    const root = await goInDeck(step);
    const pictures = stage !== null && getComputedStyle(stage).opacity !== '0' ? [stage] : [];
    const region = { root, step, unit, pictures, least: least.deck, scrolls: false };
    found.push(...findMisfits(region), ...findCovering(controls, region));
  }
  return found;
}

/** The ids of all steps: of the slide, then of its fragments; what is ours is no step. */
function stepsOfDeck(): readonly string[] {
  const steps = document.querySelectorAll('.slides > section, .slides > section .fragment');
  return [...steps].map(({ id }) => id).filter((id) => !id.startsWith('_'));
}

/** Goes to a step as a link does; the answer is its slide. */
async function goInDeck(step: string): Promise<Element> {
  const newURL = `${location.href.replace(/#.*/, '')}#/${encodeURIComponent(step)}`;
  dispatchEvent(new HashChangeEvent('hashchange', { newURL }));
  // The picture follows its slide a frame later.
  await until(`the picture of ${step}`, () => document.body.dataset.shown === step);
  await painted();
  const slide = document.querySelector('.slides > section.present');
  const shown = [...(slide?.querySelectorAll('.fragment.visible') ?? [])].at(-1) ?? slide;
  if (slide === null || shown?.id !== step) throw new Error(`the deck shows ${shown?.id} instead of ${step}`);
  return slide;
}

/** After the next frame, and what that has asked for. */
async function painted(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => setTimeout(done));
  await new Promise((done) => setTimeout(done));
}

/** Waits frame by frame, and not for ever. */
async function until(what: string, isDone: () => boolean): Promise<void> {
  for (let frames = 0; !isDone(); frames++) {
    if (frames > 600) throw new Error(`waited in vain for ${what}`);
    await painted();
  }
}

/** Every card of the scrolling page on a phone, with its picture and the prose between the cards. */
async function fitScroll(): Promise<readonly Misfit[]> {
  const stage = document.getElementById('_stage');
  if (stage !== null) await until('the page to run', () => document.querySelector('html.ready') !== null);
  await loadAll();
  const region = { unit: 1, least: least.scroll, scrolls: true };
  const roots = document.querySelectorAll('.steps .step, .steps .reading');
  const found = [...roots].flatMap((root) => findMisfits({ ...region, root, pictures: [] }));
  found.push(...findSideways());
  if (stage === null) return found;
  for (const card of document.querySelectorAll<HTMLElement>('.steps .step')) {
    card.scrollIntoView({ behavior: 'instant' });
    await until(`the card ${card.id}`, () => card.classList.contains('current'));
    found.push(...findPictureFaults({ ...region, step: card.id, pictures: [stage] }), ...findHighCard(card, stage));
  }
  return found;
}

/** A page that is only scrolled, on the narrowest phone. */
async function fitWidth(): Promise<readonly Misfit[]> {
  await until('the page to run', () => document.querySelector('html.js:not(.ready)') === null);
  await loadAll();
  return findSideways();
}

/** A card about its picture must be seen as a whole under it. */
function findHighCard(step: Element, stage: Element): readonly Misfit[] {
  const card = step.querySelector('.card');
  const [first] = card === null ? [] : readLines(card);
  if (card === null || first === undefined || step.closest('.layout-figure, .layout-full') === null) return [];
  const room = innerHeight - stage.getBoundingClientRect().bottom;
  const pixels = card.getBoundingClientRect().height - room;
  const found = { at: step.id, text: wordsOf(first), pixels, lines: linesIn(card, pixels) };
  return pixels > 1 ? [{ fault: 'card', ...found }] : [];
}

Object.assign(globalThis, { fitDeck, fitScroll, fitWidth, fitPaper, sizeOfPaper });
