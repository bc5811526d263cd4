/** The map in sentences: what has changed since the picture told before, what stands, what quantities are shown. */

import { formatQuantity } from '../../formats.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { type Change, changesBetween } from '../ground/changes.ts';
import { type Phrases, phrases } from '../ground/phrases.ts';
import { levelOn } from '../ground/support.ts';
import type { Told } from '../ground/view.ts';
import { words } from '../ground/words.ts';

/**
 * First what has changed since the picture told before, each change in its own month, then what stands, then the quantities shown. Of
 * changes nothing is said where there are none, where no picture was told before, and where the story goes back in time.
 */
export function tellMap(graphic: PageGraphic, scene: Told): readonly string[] {
  const { since } = scene;
  const table = phrases(graphic.lang);
  const months = byMonth(graphic, since === undefined ? [] : changesBetween(graphic, since, scene.date));
  const now = words(graphic.lang).month(scene.date);
  const changes = [...months].map(([month, list]) =>
    table.changed(month, table.list(list.map((change) => tell(change, graphic.lang, table)))),
  );
  const stands = standing(graphic, scene, table);
  const shown = graphic.ledger.filter((row) => scene.show.includes(row.id) && row.quantity !== undefined);
  const quantities = shown.map((row) => `${formatQuantity(row, graphic.lang, 'brief')} (${row.what})`);
  return [
    ...changes,
    // The month that was named last need not be named again.
    [...months.keys()].at(-1) === now ? stands : table.standing(now, stands),
    ...(quantities.length > 0 ? [table.shows(quantities.join('; '))] : []),
  ];
}

/** Changes by the month in which they happen, as it is named; in each month first what is given, then the ways. */
function byMonth({ lang }: PageGraphic, changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const months = new Map<string, readonly Change[]>(changes.map(({ day }) => [words(lang).month(day), []]));
  for (const isWay of [false, true]) {
    for (const change of changes.filter((each) => 'route' in each === isWay)) {
      const month = words(lang).month(change.day);
      months.set(month, [...(months.get(month) ?? []), change]);
    }
  }
  return months;
}

function tell(change: Change, lang: string, table: Phrases): string {
  if ('route' in change) return (change.opens ? table.opens : table.closes)(change.route.label);
  const { kind, recipient, before, after } = change;
  return table.rise(words(lang).graphic.kind(kind.name), recipient.name, before, after);
}

function standing(graphic: PageGraphic, scene: Told, table: Phrases): string {
  const { kind: name } = words(graphic.lang).graphic;
  const parts = graphic.recipients.flatMap((recipient) => {
    const levels = graphic.kinds
      .map((kind) => ({ kind, level: levelOn(graphic, recipient.id, kind.id, scene.date) }))
      .filter(({ level }) => level > 0)
      .map(({ kind, level }) => table.level(name(kind.name), level));
    return levels.length > 0 ? [table.stands(recipient.name, levels.join(', '))] : [];
  });
  return parts.length > 0 ? parts.join('; ') : table.none;
}
