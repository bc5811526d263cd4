/** Driver of the explore page: draws the river anew for what is asked, opens events, filters and sorts the tables. */

import { type ExploreMark, nameSeveral } from '../../draw/explore/eventmarks.ts';
import type { Reading } from '../../draw/explore/explore.ts';
import { filterEvents } from '../../draw/explore/markrows.ts';
import type { ExploreGraphic } from '../../pagedata.ts';
import { wordsFor } from '../../words.ts';
import { breakpoints } from '../both/breakpoints.ts';
import { debounce } from '../both/debounce.ts';
import { createDisplay } from '../both/display.ts';
import { offerSaving } from '../both/saving.ts';
import { closeDetails, focusDetails, periodOf, showEvent, showEvents, textOf } from './details.ts';
import { offerFrame } from './embedcode.ts';
import { createEventPicture } from './eventpicture.ts';
import { type Question, readQuestion, writeQuestion } from './question.ts';
import { sortable } from './sort.ts';
import { createWhy } from './why.ts';

const graphic: ExploreGraphic = JSON.parse(document.getElementById('_data')?.textContent ?? '');
const words = wordsFor(graphic.lang);
const small = matchMedia(breakpoints.exploreSmall);
const host = document.getElementById('_river') as HTMLElement;
const controls = document.getElementById('_controls') as HTMLFormElement;
const count = document.getElementById('_count') as HTMLElement;
const place = document.getElementById('_why');
const why = place && createWhy(place, graphic);
const picture = createEventPicture(
  host,
  graphic,
  { picture: graphic.ratings.length > 0 ? words.explore.picture : words.explore.pictureOfEvents, mark: nameMark },
  { open: openMark, point: (pointed) => why?.tell(pointed, question) },
);

createDisplay();

let question: Question = { filter: [], reading: 'middle' };

/** The mark whose events are listed in the panel. */
let listed: ExploreMark | undefined;

function nameMark(ids: readonly string[]): string {
  const [first = ''] = ids;
  return ids.length === 1 ? `${periodOf(first)}: ${textOf(first)}` : nameList(ids);
}

function nameList(ids: readonly string[]): string {
  const events = graphic.events.filter(({ id }) => ids.includes(id));
  return nameSeveral(events, words);
}

/** Shows what is asked everywhere: in the controls, the table, the picture and the panel. */
function show(asked: Question): void {
  question = asked;
  writeControls();
  filterRows();
  picture.draw(question);
  why?.retell(question);
  showPanel();
}

/** Shows it, as a new entry of the browser's history. */
function ask(asked: Question): void {
  const address = writeQuestion(asked);
  if (address !== location.hash) history.pushState(null, '', address || location.pathname + location.search);
  show(asked);
}

function writeControls(): void {
  for (const box of controls.querySelectorAll<HTMLInputElement>('[type=checkbox]')) {
    box.checked = !question.filter.includes(box.value);
  }
  const reading = controls.querySelector<HTMLInputElement>(`[name=reading][value=${question.reading}]`);
  if (reading !== null) reading.checked = true;
}

/** An event that the controls leave out is closed. */
function readControls(): void {
  const boxes = [...controls.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  const filter = boxes.filter(({ checked }) => !checked).map(({ value }) => value);
  const { open, ...rest } = {
    ...question,
    filter,
    reading: (new FormData(controls).get('reading') ?? 'middle') as Reading,
  };
  const isShown = filterEvents(graphic.events, filter).some(({ id }) => id === open);
  ask(isShown && open !== undefined ? { ...rest, open } : rest);
}

/** Hides the rows of the ledger that the filter leaves out, and says how many stay. */
function filterRows(): void {
  const shown = new Set(filterEvents(graphic.events, question.filter).map(({ id }) => id));
  for (const { id } of graphic.events) {
    document.getElementById(`ledger-${id}`)?.toggleAttribute('hidden', !shown.has(id));
  }
  count.textContent = words.explore.count(shown.size, graphic.events.length);
}

/** The open event, or the events that now share the mark whose list was open. */
function showPanel(): void {
  const event = graphic.events.find(({ id }) => id === question.open);
  listed = event === undefined && listed ? picture.find(listed) : undefined;
  if (event !== undefined) showEvent(event, { close });
  else if (listed !== undefined) showEvents(listed.ids, nameList(listed.ids), { choose: openEvent, close });
  else closeDetails();
}

/** Shows the mark's event, or the list of its events. */
function openMark(mark: ExploreMark): void {
  const [id] = mark.ids;
  if (mark.ids.length === 1 && id !== undefined) openEvent(id);
  else openList(mark);
}

function openList(mark: ExploreMark): void {
  const { open: _, ...rest } = question;
  listed = mark;
  ask(rest);
  focusDetails();
}

function openEvent(id: string): void {
  ask({ ...question, open: id });
  focusDetails();
  uncover();
}

/** On small screens the panel lies over the page: the open mark comes out from under it. */
function uncover(): void {
  const mark = host.querySelector('.event.open');
  const panel = document.getElementById('_details');
  if (!small.matches || mark === null || panel === null) return;
  const covered = mark.getBoundingClientRect().bottom - panel.getBoundingClientRect().top;
  if (covered > 0) scrollBy({ top: covered + 40 });
}

function close(): void {
  listed = undefined;
  const { open: _, ...rest } = question;
  ask(rest);
  picture.focus();
}

/** What the address asks for; one that leads elsewhere on the page asks for nothing new. */
function openAddress(): void {
  const { open } = question;
  const asked = readQuestion(location.hash, graphic) ?? question;
  const wasInPanel = document.activeElement?.closest('#_details') !== null;
  if (asked !== question) listed = undefined;
  show(asked);
  if (asked.open !== undefined && asked.open !== open) focusDetails();
  else if (wasInPanel && asked.open === undefined && listed === undefined) picture.focus();
}

/** Marks that shared a place may part, and others meet. */
function resize(): void {
  picture.draw(question);
  if (listed !== undefined) showPanel();
}

controls.addEventListener('change', readControls);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !document.getElementById('_details')?.hidden) close();
});
addEventListener('resize', debounce(150, resize));
addEventListener('display', resize);
addEventListener('popstate', openAddress);
document.querySelectorAll<HTMLTableElement>('table.data').forEach(sortable);
offerFrame();
offerSaving();
document.documentElement.classList.add('ready');
openAddress();
