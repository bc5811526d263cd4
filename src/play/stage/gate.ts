/**
 * A gate: ways are seen up to a line that travels over them from the giver's side. The gate moves one way and what it holds the other,
 * so that nothing is painted anew, as a dash that grows would be in every frame.
 */
import type { Mark } from '../../draw/ground/mark.ts';
import { createElement } from './elements.ts';

/** A gate before some ways. */
export interface Gate {
  readonly element: SVGElement;
  /** Shows what lies before the line: nothing at 0, all at 1. */
  readonly open: (share: number) => void;
}

/** Where a way leads, and between which places on that axis it lies, in pixels of the frame. */
interface Course {
  readonly way: string | undefined;
  readonly axis: 'X' | 'Y';
  /** 1 to the right or down, -1 to the left or up. */
  readonly sense: number;
  readonly low: number;
  readonly high: number;
}

/** A head, a ring or the width of a way reaches less far beyond its line. */
const MARGIN = 16;

/** No picture reaches as far. */
const FAR = 10_000;

const box = { x: -FAR, y: -FAR, width: 2 * FAR, height: 2 * FAR, viewBox: `${-FAR} ${-FAR} ${2 * FAR} ${2 * FAR}` };

/** The ways whose lines are among some marks. */
export function readWays(marks: readonly Mark[]): readonly string[] {
  return marks.filter(({ course }) => course).flatMap(({ way }) => way ?? []);
}

/** Closed gates before all that belongs to some ways of a pane: one for those that come from the same side. */
export function createGates(
  ways: ReadonlySet<string>,
  marks: readonly Mark[],
  elements: ReadonlyMap<string, SVGElement>,
): readonly Gate[] {
  const courses = marks.filter(({ way }) => ways.has(way ?? '')).flatMap(readCourse);
  const sides = new Set(courses.map(sideOf));
  return [...sides].map((side) => {
    const own = courses.filter((course) => sideOf(course) === side);
    const names = new Set(own.map(({ way }) => way));
    const held = marks.filter((mark) => names.has(mark.way));
    return createGate(
      own,
      held.flatMap(({ id }) => elements.get(id) ?? []),
    );
  });
}

function sideOf({ axis, sense }: Course): string {
  return `${axis} ${sense}`;
}

function readCourse({ way, course = [] }: Mark): readonly Course[] {
  const [first, last] = [course[0], course.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const isAcross = Math.abs(dx) > Math.abs(dy);
  const places = course.map(([x, y]) => (isAcross ? x : y));
  return [
    {
      way,
      axis: isAcross ? 'X' : 'Y',
      sense: (isAcross ? dx : dy) < 0 ? -1 : 1,
      low: Math.min(...places) - MARGIN,
      high: Math.max(...places) + MARGIN,
    },
  ];
}

function createGate(courses: readonly Course[], held: readonly SVGElement[]): Gate {
  const [low, high] = [
    Math.min(...courses.map((course) => course.low)),
    Math.max(...courses.map((course) => course.high)),
  ];
  const [{ axis, sense }] = courses as readonly [Course];
  const [from, to] = sense === 1 ? [low, high] : [high, low];
  const [element, view, inside] = (['g', 'svg', 'g'] as const).map((tag) =>
    createElement({ tag, attrs: tag === 'svg' ? box : { class: 'gate' } }),
  ) as [SVGElement, SVGElement, SVGElement];
  inside.append(...held);
  view.append(inside);
  element.append(view);
  const open = (share: number): void => {
    const shift = from + (to - from) * share - sense * FAR;
    element.style.transform = `translate${axis}(${shift}px)`;
    inside.style.transform = `translate${axis}(${-shift}px)`;
  };
  return { element, open };
}
