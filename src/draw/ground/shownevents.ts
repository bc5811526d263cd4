/** Which events of the ledger a picture shows. */
import { type Day, type Told, yearBefore } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { isNew } from './time.ts';

/** A picture shows so many new events at most. */
const MOST = 3;

/**
 * Events with a mark that are new since the picture before, and of the last year: those of the step's own day first, then those it shows, then
 * the latest. Where nothing is rated the events are the story: those of its own day are told in each picture.
 */
export function newEvents(graphic: PageGraphic, scene: Told): readonly PageRow[] {
  const isOwn = (start: Day): boolean => graphic.ratings.length === 0 && start === scene.date;
  const weight = ({ id, start }: PageRow): number => (start === scene.date ? 2 : 0) + (scene.show.includes(id) ? 1 : 0);
  return graphic.ledger
    .filter(({ mark, start }) => mark !== undefined && start > yearBefore(scene.date))
    .filter(({ start }) => isNew(start, scene) || isOwn(start))
    .toSorted((a, b) => weight(b) - weight(a) || (a.start < b.start ? 1 : -1))
    .slice(0, MOST);
}

/** New events that have words and no mark: where nothing is rated they stand on the line of time, the latest first. */
export function newOnTimeline(graphic: PageGraphic, scene: Told): readonly PageRow[] {
  if (graphic.ratings.length > 0) return [];
  return graphic.ledger
    .filter(({ mark, label, quantity }) => mark === undefined && label !== undefined && quantity === undefined)
    .filter(({ start }) => start > yearBefore(scene.date) && isNew(start, scene))
    .toSorted((a, b) => (a.start < b.start ? 1 : -1))
    .slice(0, MOST);
}

/** Depots stand as long as they last, and shut for a year. */
export function depotsOn(graphic: PageGraphic, { date }: Told): readonly PageRow[] {
  return graphic.ledger.filter(({ mark, start, end }) => mark === 'depot' && start <= date && yearBefore(date) < end);
}
