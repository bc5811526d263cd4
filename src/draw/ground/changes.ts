/** What changes between two days, each change on a day of its own. */
import type { Day, Recipient, Route } from '../../graphic.ts';
import { createKeep } from '../../keep.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { flowsOn, levelOn } from './support.ts';

/** A level that rises or falls. */
export interface LevelChange {
  readonly day: Day;
  readonly recipient: Recipient;
  readonly kind: PageGraphic['kinds'][number];
  readonly before: number;
  readonly after: number;
}

/** A way that opens or closes. */
export interface WayChange {
  readonly day: Day;
  readonly route: Route;
  readonly opens: boolean;
}

/** What may change from one day to another. */
export type Change = LevelChange | WayChange;

/** All changes after one day and up to another, in the order of time; none where the other is not later. */
export function changesBetween(graphic: PageGraphic, from: Day, to: Day): readonly Change[] {
  const days = turningDays(graphic).filter((day) => from < day && day <= to);
  return days.flatMap((day, i) => {
    const before = days[i - 1] ?? from;
    return [...levelChanges(graphic, before, day), ...wayChanges(graphic, before, day)];
  });
}

/** The days on which a rating or a route begins or ends: between two of them nothing changes. */
function turningDays(graphic: PageGraphic): readonly Day[] {
  return keepDays(graphic, '', () => {
    const days = [
      ...graphic.ratings.flatMap(({ from, to }) => [from, to]),
      ...graphic.routes.flatMap(({ start, end }) => [start, ...(end === undefined ? [] : [end])]),
    ];
    return [...new Set(days)].sort();
  });
}

const keepDays = createKeep<readonly Day[]>();

function levelChanges(graphic: PageGraphic, from: Day, day: Day): readonly LevelChange[] {
  return graphic.recipients.flatMap((recipient) =>
    graphic.kinds.flatMap((kind) => {
      const [before, after] = [from, day].map((date) => levelOn(graphic, recipient.id, kind.id, date));
      if (before === undefined || after === undefined || before === after) return [];
      return [{ day, recipient, kind, before, after }];
    }),
  );
}

/** Ways that close first: what they carried may go another way. */
function wayChanges(graphic: PageGraphic, from: Day, day: Day): readonly WayChange[] {
  const [old, now] = [from, day].map((date) => flowsOn(graphic, { date }).map(({ route }) => route)) as [
    Route[],
    Route[],
  ];
  const without = (routes: readonly Route[], others: readonly Route[]): readonly Route[] =>
    routes.filter((route) => !others.includes(route));
  return [
    ...without(old, now).map((route) => ({ day, route, opens: false })),
    ...without(now, old).map((route) => ({ day, route, opens: true })),
  ];
}
