/** What the data say of a day: levels, open and closed routes. */

import { dayAfter } from '../../days.ts';
import type { Day, LedgerRow, Route, Scene } from '../../graphic.ts';
import { createKeep } from '../../keep.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { existedOn, holds, isNew } from './time.ts';

/** A recipient's ratings of a kind in the order of time; they never overlap. */
function ratingsOf(graphic: PageGraphic, recipient: string, kind: string): PageGraphic['ratings'] {
  return keepRatings(graphic, `${recipient} ${kind}`, () =>
    graphic.ratings
      .filter((row) => row.recipient === recipient && row.kind === kind)
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  );
}

const keepRatings = createKeep<PageGraphic['ratings']>();

/** The rating that holds on a day, if any row covers it. */
export function ratingOn(
  graphic: PageGraphic,
  recipient: string,
  kind: string,
  day: Day,
): PageGraphic['ratings'][number] | undefined {
  const rows = ratingsOf(graphic, recipient, kind);
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.from ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  const last = rows[low - 1];
  return last && holds(last, day) ? last : undefined;
}

/** The level on a day, 0–5; a gap counts as 0. */
export function levelOn(graphic: PageGraphic, recipient: string, kind: string, day: Day): number {
  return ratingOn(graphic, recipient, kind, day)?.level ?? 0;
}

/** What goes by a route on a day. */
export interface Flow {
  readonly route: Route;
  /** 1–5: the highest rating among the kinds the route carries. */
  readonly level: number;
  /** Carries nothing but thin kinds. */
  readonly thin: boolean;
  /** What it carries, the highest first; beside others no thin kinds. */
  readonly kinds: readonly string[];
  /** Its way is known, not only its ends. */
  readonly known: boolean;
  /** What it carries is captured stock, handed over at the depot where the route begins. */
  readonly captured: boolean;
}

/** Routes that are open on the scene's day, with support on them. */
export function flowsOn(graphic: PageGraphic, scene: Pick<Scene, 'date' | 'filter'>): readonly Flow[] {
  const hidden = new Set(scene.filter ?? []);
  return graphic.routes
    .filter((route) => !hidden.has(route.recipient) && existedOn(scene.date, route))
    .map((route) => openFlow(graphic, route, scene.date, hidden))
    .filter((flow) => flow.level > 0);
}

/** Routes that have closed by the scene's day: those that ever carried more than thin kinds leave a scar. */
export function scarsOn(graphic: PageGraphic, scene: Scene): readonly Route[] {
  const hidden = new Set(scene.filter ?? []);
  const closed = graphic.routes.filter((route) => route.end !== undefined && route.end <= scene.date);
  return closed.filter((route) => !hidden.has(route.recipient) && carried(graphic, route, hidden));
}

/** Ways that a break has cut since the picture before, as they were on their last day. */
export function cutsOn(graphic: PageGraphic, scene: Pick<Scene, 'date' | 'since' | 'filter'>): readonly Flow[] {
  const hidden = new Set(scene.filter ?? []);
  const breaks = graphic.ledger.filter((row) => isNew(row.start, scene));
  return graphic.routes.flatMap((route) => {
    const { end } = route;
    if (end === undefined || end > scene.date || hidden.has(route.recipient)) return [];
    if (!breaks.some((row) => isCutBy(route, row))) return [];
    const flow = openFlow(graphic, route, dayAfter(end, -1), hidden);
    return flow.level > 0 ? [flow] : [];
  });
}

/** Whether a row is the break with which a way ends: on its last day, or the one after it. */
export function isCutBy(
  { recipient, end }: Route,
  { kind, recipients, start }: Pick<LedgerRow, 'kind' | 'recipients' | 'start'>,
): boolean {
  return kind === 'break' && recipients.includes(recipient) && (end === start || end === dayAfter(start));
}

function openFlow(graphic: PageGraphic, route: Route, day: Day, hidden: ReadonlySet<string>): Flow {
  const levels = graphic.kinds
    .filter((kind) => route.kinds.includes(kind.id) && !hidden.has(kind.id))
    .map((kind) => ({ id: kind.id, thin: kind.thin, level: levelOn(graphic, route.recipient, kind.id, day) }))
    .filter(({ level }) => level > 0);
  const thin = levels.every((row) => row.thin);
  const counted = thin ? levels : levels.filter((row) => !row.thin);
  const kinds = counted.toSorted((a, b) => b.level - a.level).map(({ id }) => id);
  const captured = graphic.ledger.some((row) => row.route === route.id && row.status === 'captured');
  const level = Math.max(0, ...counted.map((row) => row.level));
  return { route, level, thin, kinds, known: route.known, captured };
}

/** Whether a route ever carried anything: a route that was rated 0 all its life leaves no scar. */
function carried(graphic: PageGraphic, route: Route, hidden: ReadonlySet<string>): boolean {
  return graphic.ratings.some(
    (row) =>
      row.recipient === route.recipient &&
      route.kinds.includes(row.kind) &&
      !hidden.has(row.kind) &&
      !graphic.kinds.some((kind) => kind.id === row.kind && kind.thin) &&
      row.level > 0 &&
      row.from < (route.end ?? row.to) &&
      route.start < row.to,
  );
}
