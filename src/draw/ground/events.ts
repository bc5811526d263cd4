/** Which events of the ledger a picture shows. */
import type { Told } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { isNew } from './time.ts';

/** A picture shows so many new events at most. */
const MOST = 3;

/** Events with a mark that are new since the picture before: those of the step's own day first, then those it shows, then the latest. */
export function newEvents(graphic: PageGraphic, scene: Told): readonly PageRow[] {
  const weight = ({ id, start }: PageRow): number => (start === scene.date ? 2 : 0) + (scene.show.includes(id) ? 1 : 0);
  return graphic.ledger
    .filter(({ mark, start }) => mark !== undefined && isNew(start, scene))
    .toSorted((a, b) => weight(b) - weight(a) || (a.start < b.start ? 1 : -1))
    .slice(0, MOST);
}

/** Depots stand as long as they last, and shut for a year. */
export function depotsOn(graphic: PageGraphic, { date }: Told): readonly PageRow[] {
  return graphic.ledger.filter(({ mark, start, end }) => mark === 'depot' && start <= date && date < yearAfter(end));
}

function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}
