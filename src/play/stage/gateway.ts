/** The ways of a pane behind their gates. */
import type { Mark } from '../../draw/ground/mark.ts';
import { createGates, type Gate } from './gate.ts';

/** Ways that open, and how much of them is seen from the giver, 0–1. */
export interface Opening {
  readonly ways: ReadonlySet<string>;
  readonly share: number;
}

/** Nothing opens. */
export const still: Opening = { ways: new Set(), share: 1 };

/** What holds ways back and lets them be seen. */
export interface Gateway {
  readonly opening: () => Opening;
  /** Puts ways behind gates that show so much of them; once the pane is in the page that costs a frame. */
  readonly hold: (opening: Opening) => void;
  readonly open: (share: number) => void;
  /** Takes the gates away. */
  readonly release: () => void;
}

/** The gateway of a pane that has these marks as elements; nothing is held yet. */
export function createGateway(
  svg: SVGSVGElement,
  marks: readonly Mark[],
  elements: ReadonlyMap<string, SVGElement>,
): Gateway {
  let [gates, opening]: [readonly Gate[], Opening] = [[], still];

  const release = (): void => {
    if (gates.length === 0) return;
    svg.replaceChildren(...elements.values());
    [gates, opening] = [[], still];
  };
  const open = (share: number): void => {
    opening = { ...opening, share };
    for (const gate of gates) gate.open(share);
  };
  const hold = (next: Opening): void => {
    release();
    gates = createGates(next.ways, marks, elements);
    svg.append(...gates.map(({ element }) => element));
    opening = next;
    open(next.share);
  };
  return { opening: () => opening, hold, open, release };
}
