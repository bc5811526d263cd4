/** Driver of the explore page: draws the river anew for what is asked, opens events, filters and sorts the tables. */
import { decodeAddress } from '../address.ts';
import { uprightSize } from '../draw/bands.ts';
import { type EventMark, nameSeveral, neighbour } from '../draw/events.ts';
import { drawExplore, type ExploreScene, type Reading } from '../draw/explore.ts';
import { exploreToSvg } from '../draw/exploresvg.ts';
import type { ExploreGraphic } from '../story.ts';
import { words as readWords } from '../words.ts';
import { debounce } from './data.ts';
import { closeDetails, periodOf, showEvent, showEvents, textOf } from './details.ts';
import { sortable } from './sort.ts';

const graphic: ExploreGraphic = JSON.parse(document.getElementById('_data')?.textContent ?? '');
const words = readWords(graphic.lang);
const narrow = matchMedia('(max-width: 700px)');
const small = matchMedia('(max-width: 1080px)');
const host = document.getElementById('_river') as HTMLElement;
const controls = document.getElementById('_controls') as HTMLFormElement;
const count = document.getElementById('_count') as HTMLElement;

let marks: readonly EventMark[] = [];
/** The key of the mark that the tab key stops at. */
let current = '';
let open: string | undefined;

/** Reads the controls and draws the picture; the focus stays on the mark that has it. */
function redraw(): void {
  const scene: ExploreScene = { ...readFrame(), ...readControls(), ...(open !== undefined && { open }) };
  const picture = drawExplore(graphic, scene);
  marks = picture.events;
  if (!marks.some(({ key }) => key === current)) current = marks[0]?.key ?? '';
  const focused = host.contains(document.activeElement);
  const svg = exploreToSvg(picture, scene, { picture: words.explore.picture, mark: nameMark }, current);
  host.innerHTML = svg.html;
  host.firstElementChild?.setAttribute('aria-describedby', '_keys');
  if (focused) focusMark(current);
}

function readFrame(): Pick<ExploreScene, 'size' | 'upright'> {
  const { clientWidth: width, clientHeight: height } = host;
  return narrow.matches
    ? { upright: true, size: uprightSize(graphic, width) }
    : { upright: false, size: { width, height } };
}

function readControls(): Pick<ExploreScene, 'filter' | 'reading'> {
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

function focusMark(key: string): void {
  for (const mark of host.querySelectorAll<SVGElement>('.event')) {
    mark.setAttribute('tabindex', mark.dataset.key === key ? '0' : '-1');
    if (mark.dataset.key === key) mark.focus();
  }
  current = key;
}

/** Shows the mark's event, or the list of its events. */
function openMark(key: string): void {
  const ids = marks.find((mark) => mark.key === key)?.ids ?? [];
  current = key;
  if (ids.length === 1 && ids[0] !== undefined) openEvent(ids[0]);
  else if (ids.length > 1) showEvents(ids, nameMark(ids), { choose: openEvent, close });
}

function openEvent(id: string): void {
  const mark = marks.find(({ ids }) => ids.includes(id));
  if (mark !== undefined && !marks.some(({ key, ids }) => key === current && ids.includes(id))) current = mark.key;
  open = id;
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
  open = undefined;
  closeDetails();
  history.replaceState(null, '', location.pathname + location.search);
  redraw();
  focusMark(current);
}

const ways: Readonly<
  Record<string, readonly ['before' | 'after' | 'up' | 'down', 'before' | 'after' | 'up' | 'down']>
> = {
  ArrowLeft: ['before', 'up'],
  ArrowRight: ['after', 'down'],
  ArrowUp: ['up', 'before'],
  ArrowDown: ['down', 'after'],
};

/** Arrow keys go along the river and across it, however it lies. */
function onKey(event: KeyboardEvent): void {
  const key = markOf(event);
  if (key === undefined) return;
  const way = ways[event.key]?.[narrow.matches ? 1 : 0];
  if (way === undefined && event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  const next = way && neighbour(marks, key, way, narrow.matches);
  if (way === undefined) openMark(key);
  if (next !== undefined) focusMark(next.key);
}

function markOf({ target }: Event): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('.event')?.dataset.key : undefined;
}

/** An address with a row's id opens that row. */
function openAddress(): void {
  const id = decodeAddress(location.hash).replace('#ledger-', '');
  if (graphic.events.some((event) => event.id === id)) openEvent(id);
}

host.addEventListener('keydown', onKey);
host.addEventListener('click', (event) => {
  const key = markOf(event);
  if (key === undefined) return;
  event.preventDefault();
  openMark(key);
});
controls.addEventListener('change', () => {
  filterRows();
  redraw();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !document.getElementById('_details')?.hidden) close();
});
addEventListener('resize', debounce(150, redraw));
addEventListener('hashchange', openAddress);
document.querySelectorAll<HTMLTableElement>('table.data').forEach(sortable);
document.documentElement.classList.add('ready');
filterRows();
redraw();
openAddress();
