/** A key magnifies the picture, Alt and a click the place under the pointer; slides and picture together. Arrows move over it. */
import { isReflowed } from './reflow.ts';

const FACTOR = 2.2;

/** An arrow moves by so much of what is seen. */
const STEP = 0.25;

/** Beside a picture words take so much of the slide, as `draw/ground/layout.ts` has it. */
const WORDS = 0.36;

/** The point that stays where it is, in shares of the window. */
type Point = readonly [x: number, y: number];

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A magnifying glass over the slide. */
export interface Zoom {
  /** Magnifies the picture, or goes back to the whole; says whether it is magnified now. */
  readonly toggle: () => boolean;
  /** Goes back to the whole; says whether there was anything to go back from. */
  readonly leave: () => boolean;
}

/** Makes `body` follow clicks with Alt, and while it is magnified the arrows. */
export function createZoom(body: HTMLElement): Zoom {
  let point: Point | undefined;

  const look = ([x, y]: Point): void => {
    point = [within(x), within(y)];
    body.style.transformOrigin = `${scrollX + point[0] * innerWidth}px ${scrollY + point[1] * innerHeight}px`;
    body.style.transform = `scale(${FACTOR})`;
    body.classList.add('zoomed');
  };
  const leave = (): boolean => {
    const isOpen = point !== undefined;
    point = undefined;
    body.classList.remove('zoomed');
    body.style.transform = '';
    return isOpen;
  };
  const toggle = (): boolean => {
    if (leave()) return false;
    const picture = document.getElementById('_stage');
    if (isReflowed()) picture?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    look(picture === null ? [0.5, 0.5] : middleOf(picture));
    return true;
  };
  const move = (event: KeyboardEvent): void => {
    const [x, y] = ways[event.key] ?? [];
    if (point === undefined || x === undefined || y === undefined || isBelow(event)) return;
    event.preventDefault();
    const by = STEP / (FACTOR - 1);
    look([point[0] + x * by, point[1] + y * by]);
  };
  const click = (event: MouseEvent): void => {
    if (!event.altKey || isBelow(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!leave()) look([event.clientX / innerWidth, event.clientY / innerHeight]);
  };
  body.addEventListener('click', click, true);
  body.addEventListener('keydown', move);
  return { toggle, leave };
}

/** Whether something is open over the slides, or the key is meant for the browser. */
function isBelow(event: MouseEvent | KeyboardEvent): boolean {
  const isBrowsers = event instanceof KeyboardEvent && (event.altKey || event.ctrlKey || event.metaKey);
  return isBrowsers || document.querySelector('dialog[open]') !== null;
}

/** The point that brings the middle of the picture to the middle of the window. */
function middleOf(picture: HTMLElement): Point {
  const { left, top, width, height } = picture.getBoundingClientRect();
  const words = document.body.dataset.layout === 'figure' && !isReflowed() ? WORDS : 0;
  const center = (at: number): number => (FACTOR * at - 0.5) / (FACTOR - 1);
  return [center((left + (width * (1 + words)) / 2) / innerWidth), center((top + height / 2) / innerHeight)];
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
