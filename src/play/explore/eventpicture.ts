/** The picture of the explore page: the river with a mark for each event, one of which the tab key stops at. */
import { uprightSize } from '../../draw/explore/bands.ts';
import { type EventMark, neighbour } from '../../draw/explore/events.ts';
import { drawExplore, type ExploreScene } from '../../draw/explore/explore.ts';
import { type ExploreNames, exploreToSvg } from '../../draw/explore/exploresvg.ts';
import type { ExploreGraphic } from '../../pagedata.ts';

/** What is asked of the picture, besides its size. */
export type Question = Omit<ExploreScene, 'size' | 'upright'>;

/** Answers to a key or a click on a mark. */
export type OpenMark = (ids: readonly string[]) => void;

export interface EventPicture {
  /** Draws it for what is asked; the focus stays on the mark that has it. */
  readonly draw: (question: Question) => void;
  /** From now on the tab key stops at the mark of an event. */
  readonly stopAt: (id: string) => void;
  /** Moves the focus to the mark that the tab key stops at. */
  readonly focus: () => void;
}

type Way = Parameters<typeof neighbour>[2];

/** Where an arrow key leads in the picture, and in the upright one. */
const ways: Readonly<Record<string, readonly [lying: Way, upright: Way]>> = {
  ArrowLeft: ['before', 'up'],
  ArrowRight: ['after', 'down'],
  ArrowUp: ['up', 'before'],
  ArrowDown: ['down', 'after'],
};

/** Fills the host; arrow keys go along the river and across it, however it lies, Enter and clicks open a mark. */
export function createEventPicture(
  host: HTMLElement,
  graphic: ExploreGraphic,
  names: ExploreNames,
  open: OpenMark,
): EventPicture {
  const narrow = matchMedia('(max-width: 700px)');
  let marks: readonly EventMark[] = [];
  let current = '';

  const draw = (question: Question): void => {
    const scene: ExploreScene = { ...frameOf(host, graphic, narrow.matches), ...question };
    const picture = drawExplore(graphic, scene);
    marks = picture.events;
    if (!marks.some(({ key }) => key === current)) current = marks[0]?.key ?? '';
    const isFocused = host.contains(document.activeElement);
    host.innerHTML = exploreToSvg(picture, scene, names, current).html;
    host.firstElementChild?.setAttribute('aria-describedby', '_keys');
    if (isFocused) focusMark(current);
  };

  const focusMark = (key: string): void => {
    for (const mark of host.querySelectorAll<SVGElement>('.event')) {
      mark.setAttribute('tabindex', mark.dataset.key === key ? '0' : '-1');
      if (mark.dataset.key === key) mark.focus();
    }
    current = key;
  };

  const openMark = (key: string): void => {
    current = key;
    open(marks.find((mark) => mark.key === key)?.ids ?? []);
  };

  const stopAt = (id: string): void => {
    const holders = marks.filter(({ ids }) => ids.includes(id));
    if (!holders.some(({ key }) => key === current)) current = holders[0]?.key ?? current;
  };

  const press = (event: KeyboardEvent): void => {
    const key = markOf(event);
    if (key === undefined) return;
    const way = ways[event.key]?.[narrow.matches ? 1 : 0];
    if (way === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    const next = way && neighbour(marks, key, way, narrow.matches);
    if (way === undefined) openMark(key);
    if (next !== undefined) focusMark(next.key);
  };

  const click = (event: MouseEvent): void => {
    const key = markOf(event);
    if (key === undefined) return;
    event.preventDefault();
    openMark(key);
  };

  host.addEventListener('keydown', press);
  host.addEventListener('click', click);
  return { draw, stopAt, focus: () => focusMark(current) };
}

function frameOf(host: HTMLElement, graphic: ExploreGraphic, upright: boolean): Pick<ExploreScene, 'size' | 'upright'> {
  const { clientWidth: width, clientHeight: height } = host;
  return { upright, size: upright ? uprightSize(graphic, width) : { width, height } };
}

function markOf({ target }: Event): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('.event')?.dataset.key : undefined;
}
