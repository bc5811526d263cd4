/** The picture of the explore page: the river with a mark for each event, one of which the tab key stops at. */

import { uprightSize } from '../../draw/explore/bands.ts';
import { type ExploreMark, neighbour, successor, type Way } from '../../draw/explore/eventmarks.ts';
import { drawExplore, type ExplorePicture, type ExploreScene } from '../../draw/explore/explore.ts';
import { type ExploreNames, exploreToSvg } from '../../draw/explore/exploresvg.ts';
import { ratingAt, ratingOf } from '../../draw/explore/ratings.ts';
import type { Point } from '../../graphic.ts';
import type { ExploreGraphic } from '../../pagedata.ts';
import { breakpoints } from '../both/breakpoints.ts';
import { enlarge, typeScale } from '../both/typescale.ts';
import type { Question } from './question.ts';
import type { Pointed } from './why.ts';

/** What the page does when somebody opens a mark, or points at a mark or a band by mouse, finger or key. */
export interface Answers {
  readonly open: (mark: ExploreMark) => void;
  readonly point: (pointed: Pointed) => void;
}

/** The picture in its place in the page. */
export interface EventPicture {
  /** Draws it for what is asked; the tab key stops at the open event, or where it did. */
  readonly draw: (question: Question) => void;
  /** The mark that now stands for the events of one drawn before. */
  readonly find: (mark: ExploreMark) => ExploreMark | undefined;
  /** Moves the focus to the mark that the tab key stops at. */
  readonly focus: () => void;
}

/** Where a key leads in the picture, and in the upright one. */
const ways: Readonly<Record<string, readonly [lying: Way, upright: Way]>> = {
  ArrowLeft: ['before', 'up'],
  ArrowRight: ['after', 'down'],
  ArrowUp: ['up', 'before'],
  ArrowDown: ['down', 'after'],
  Home: ['first', 'first'],
  End: ['last', 'last'],
  PageUp: ['earlier', 'earlier'],
  PageDown: ['later', 'later'],
};

/** No picture is drawn for a smaller place, so that the type may grow: there its marks still have room. */
const least = { lying: { width: 640, height: 300 }, upright: { width: 288, height: 1 } } as const;

/** Fills the host; keys go along the river and across it, however it lies, Enter and clicks open a mark. */
export function createEventPicture(
  host: HTMLElement,
  graphic: ExploreGraphic,
  names: ExploreNames,
  { open, point }: Answers,
): EventPicture {
  const narrow = matchMedia(breakpoints.exploreUpright);
  let shown: Shown | undefined;
  let current = '';

  const marks = (): readonly ExploreMark[] => shown?.picture.events ?? [];

  const markWith = (key: string | undefined): ExploreMark | undefined => marks().find((mark) => mark.key === key);

  const find = (mark: ExploreMark): ExploreMark | undefined => successor(marks(), mark);

  const draw = (question: Question): void => {
    const before = markWith(current);
    const scene = { ...frameOf(host, graphic, narrow.matches), ...question };
    const picture = drawExplore(graphic, scene);
    shown = { picture, scene };
    current = ((before && find(before)) ?? picture.events[0])?.key ?? '';
    stopAt(scene.open);
    const isFocused = host.contains(document.activeElement);
    host.innerHTML = exploreToSvg(picture, scene, names, current).html;
    host.firstElementChild?.setAttribute('aria-describedby', '_keys');
    if (isFocused) focusMark(current);
  };

  const stopAt = (id = ''): void => {
    const holders = marks().filter(({ ids }) => ids.includes(id));
    if (!holders.some(({ key }) => key === current)) current = holders[0]?.key ?? current;
  };

  const focusMark = (key: string): void => {
    moveFocus(host, key);
    current = key;
  };

  const openMark = (key: string): void => {
    current = key;
    const mark = markWith(key);
    if (mark !== undefined) open(mark);
  };

  const press = (event: KeyboardEvent): void => {
    const [key, way] = [markOf(event), wayOf(event, narrow.matches)];
    if (key === undefined || way === undefined) return;
    event.preventDefault();
    const next = way === 'open' ? undefined : neighbour(marks(), key, way, narrow.matches);
    if (way === 'open') openMark(key);
    else if (next !== undefined) focusMark(next.key);
  };

  const click = (event: MouseEvent): void => {
    const key = markOf(event);
    if (key === undefined) return;
    event.preventDefault();
    openMark(key);
  };

  watchPointing(host, (event) => {
    const pointed = shown && whatIsAt(host, graphic, shown, names, event);
    if (pointed) point(pointed);
  });
  host.addEventListener('keydown', press);
  host.addEventListener('click', click);
  return { draw, find, focus: () => focusMark(current) };
}

/** What was drawn, and for what. */
interface Shown {
  readonly picture: ExplorePicture;
  readonly scene: ExploreScene;
}

/** Where a key leads from a mark, or that it opens it; nothing for a key that is not for marks. */
function wayOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, upright: boolean): Way | 'open' | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  return key === 'Enter' || key === ' ' ? 'open' : ways[key]?.[upright ? 1 : 0];
}

/** The tab key stops at one mark alone. */
function moveFocus(host: HTMLElement, key: string): void {
  for (const mark of host.querySelectorAll<SVGElement>('.event')) {
    mark.setAttribute('tabindex', mark.dataset.key === key ? '0' : '-1');
    if (mark.dataset.key === key) mark.focus();
  }
}

/** Asks at each place that is pointed at, by mouse, tap or focus. A finger that moves scrolls the page. */
function watchPointing(host: HTMLElement, ask: (event: MouseEvent | FocusEvent) => void): void {
  host.addEventListener('click', ask);
  host.addEventListener('focusin', ask);
  host.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch') ask(event);
  });
}

/** The mark of an event, or the rating of the place where it happened. */
function whatIsAt(
  host: HTMLElement,
  graphic: ExploreGraphic,
  { picture, scene }: Shown,
  names: ExploreNames,
  event: MouseEvent | FocusEvent,
): Pointed | undefined {
  const key = markOf(event);
  const mark = picture.events.find((each) => each.key === key);
  if (mark !== undefined) return { mark: names.mark(mark.ids), rating: ratingOf(graphic, scene, mark) };
  if (!(event instanceof MouseEvent)) return undefined;
  const rating = ratingAt(graphic, scene, picture.bands, placeOf(host, scene, event));
  return rating && { rating };
}

function frameOf(host: HTMLElement, graphic: ExploreGraphic, upright: boolean): Pick<ExploreScene, 'size' | 'upright'> {
  const whole = { width: host.clientWidth, height: host.clientHeight };
  const { size } = enlarge(whole, typeScale(), least[upright ? 'upright' : 'lying']);
  return { upright, size: upright ? uprightSize(graphic, size.width) : size };
}

/** Where an event is in the picture. */
function placeOf(host: HTMLElement, { size }: ExploreScene, { clientX, clientY }: MouseEvent): Point {
  const { left, top, width, height } = (host.firstElementChild ?? host).getBoundingClientRect();
  return [((clientX - left) / width) * size.width, ((clientY - top) / height) * size.height];
}

function markOf({ target }: Event): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('.event')?.dataset.key : undefined;
}
