/** Driver of the explore page: draws the river anew for what is asked, opens events, filters and sorts the tables. */
import { decodeAddress } from '../../address.ts';
import { nameSeveral } from '../../draw/explore/events.ts';
import type { Reading } from '../../draw/explore/explore.ts';
import type { ExploreGraphic } from '../../pagedata.ts';
import { words as readWords } from '../../words.ts';
import { debounce } from '../both/pagedata.ts';
import { closeDetails, periodOf, showEvent, showEvents, textOf } from './details.ts';
import { createEventPicture, type Question } from './eventpicture.ts';
import { sortable } from './sort.ts';

const graphic: ExploreGraphic = JSON.parse(document.getElementById('_data')?.textContent ?? '');
const words = readWords(graphic.lang);
const small = matchMedia('(max-width: 1080px)');
const host = document.getElementById('_river') as HTMLElement;
const controls = document.getElementById('_controls') as HTMLFormElement;
const count = document.getElementById('_count') as HTMLElement;
const picture = createEventPicture(host, graphic, { picture: words.explore.picture, mark: nameMark }, openMark);

/** The event that is open. */
let opened: string | undefined;

function redraw(): void {
  picture.draw({ ...readControls(), ...(opened !== undefined && { open: opened }) });
}

function readControls(): Pick<Question, 'filter' | 'reading'> {
  const boxes = [...controls.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  const filter = boxes.filter(({ checked }) => !checked).map(({ value }) => value);
  return { filter, reading: new FormData(controls).get('reading') as Reading };
}

function nameMark(ids: readonly string[]): string {
  const [first = ''] = ids;
  if (ids.length === 1) return `${periodOf(first)}: ${textOf(first)}`;
  return nameSeveral(
    graphic.events.filter(({ id }) => ids.includes(id)),
    words,
  );
}

/** Hides the rows of the ledger that the filter leaves out, and says how many stay. */
function filterRows(): void {
  const hidden = new Set(readControls().filter);
  let shown = 0;
  for (const { id, kind, recipients } of graphic.events) {
    const sides = recipients.length === 0 ? [''] : recipients;
    const isHidden = hidden.has(kind) || sides.every((side) => hidden.has(side));
    document.getElementById(`ledger-${id}`)?.toggleAttribute('hidden', isHidden);
    if (!isHidden) shown++;
  }
  count.textContent = words.explore.count(shown, graphic.events.length);
}

/** Shows the mark's event, or the list of its events. */
function openMark(ids: readonly string[]): void {
  if (ids.length === 1 && ids[0] !== undefined) openEvent(ids[0]);
  else if (ids.length > 1) showEvents(ids, nameMark(ids), { choose: openEvent, close });
}

function openEvent(id: string): void {
  picture.stopAt(id);
  opened = id;
  redraw();
  history.replaceState(null, '', `#ledger-${id}`);
  showEvent(id, { close });
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
  opened = undefined;
  closeDetails();
  history.replaceState(null, '', location.pathname + location.search);
  redraw();
  picture.focus();
}

/** An address with a row's id opens that row. */
function openAddress(): void {
  const id = decodeAddress(location.hash).replace('#ledger-', '');
  if (graphic.events.some((event) => event.id === id)) openEvent(id);
}

function change(): void {
  filterRows();
  redraw();
}

controls.addEventListener('change', change);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !document.getElementById('_details')?.hidden) close();
});
addEventListener('resize', debounce(150, redraw));
addEventListener('hashchange', openAddress);
document.querySelectorAll<HTMLTableElement>('table.data').forEach(sortable);
document.documentElement.classList.add('ready');
change();
openAddress();
