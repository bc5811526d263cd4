/** The map in sentences: what has happened since the picture told before, who gets much and who little, what quantities are shown. */

import { formatQuantity } from '../../formats.ts';
import type { Day } from '../../graphic.ts';
import { compare } from '../../order.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { type Change, changesBetween, type LevelChange } from '../ground/changes.ts';
import { nameOn } from '../ground/datednames.ts';
import { whenOf } from '../ground/dating.ts';
import { type Phrases, phrases } from '../ground/phrases.ts';
import { newEvents, newOnTimeline } from '../ground/shownevents.ts';
import { levelOn } from '../ground/support.ts';
import { named, terms } from '../ground/terms.ts';
import type { Told } from '../ground/view.ts';

/** So many happenings are told, beside quantities one: as much as one can keep who hears it once. */
const MOST = 2;

/** Up from this level a recipient gets much. */
const MUCH = 3;

/** An event with a name, or a change. */
type Happening = { readonly day: Day; readonly label: string } | Change;

/**
 * First what has happened since the picture told before, each in its own month, then what stands, then the quantities shown. Of changes
 * nothing is said where there are none, where no picture was told before, and where the story goes back in time.
 */
export function tellMap(graphic: PageGraphic, scene: Told): readonly string[] {
  const table = phrases(graphic.lang);
  const when = (day: Day): string => whenOf(graphic, day);
  const shown = graphic.ledger.filter((row) => scene.show.includes(row.id) && row.quantity !== undefined);
  const happened = happenings(graphic, scene).slice(0, shown.length > 0 ? 1 : MOST);
  const inTime = happened.toSorted((a, b) => compare(a.day, b.day));
  const times = [...new Set(inTime.map(({ day }) => when(day)))];
  const told = times.map((time) => {
    const own = inTime.filter(({ day }) => when(day) === time);
    return `${time}: ${own.map((one, i) => tell(graphic, one, own[i - 1], table)).join('; ')}`;
  });
  const stands = standing(graphic, scene, shown.length + happened.length === 0, table);
  const now = when(scene.date);
  return [
    ...told,
    // The month that was named last need not be named again.
    now === (times.at(-1) ?? '') ? table.begin(stands) : `${now}: ${stands}`,
    ...(shown.length > 0 ? [table.shows(shown.map((row) => quantityOf(graphic, row)).join('; '))] : []),
  ];
}

/** The events that have a name, then changes of what is given, the largest first; where there are none of both, ways that open and close. */
function happenings(graphic: PageGraphic, scene: Told): readonly Happening[] {
  const { since, date } = scene;
  const news = [...newEvents(graphic, scene), ...newOnTimeline(graphic, scene)];
  const events = news.flatMap(({ start, label }) => (label ? [{ day: start, label }] : []));
  const changes = since === undefined ? [] : changesBetween(graphic, since, date);
  const levels = changes.filter((change) => 'kind' in change);
  const size = ({ before, after }: LevelChange): number => Math.abs(after - before);
  const main = [...events, ...levels.toSorted((a, b) => size(b) - size(a))];
  return main.length > 0 ? main : changes;
}

/** A recipient who was just named is not named again. */
function tell({ lang }: PageGraphic, one: Happening, before: Happening | undefined, table: Phrases): string {
  const { kind } = terms(lang).graphic;
  if ('label' in one) return one.label;
  if ('route' in one) return (one.opens ? table.opens : table.closes)(one.route.label);
  const isNamed = before !== undefined && 'recipient' in before && before.recipient === one.recipient;
  const what = isNamed ? kind(one.kind.name) : table.support(kind(one.kind.name), named(one.recipient));
  return one.after === 0 ? table.ends(what) : table.rise(what, one.before, one.after);
}

/** What of it a recipient has, as the widths of ribbons show it. */
interface Share {
  readonly name: string;
  /** Much, little, or nothing but thin kinds. */
  readonly what: string;
  /** The highest of its kinds. */
  readonly most: string;
}

/** Who gets much, who little, who only what is drawn thin; `fully` with the highest of what. */
function standing(graphic: PageGraphic, scene: Told, fully: boolean, table: Phrases): string {
  const { date } = scene;
  const shares = graphic.recipients.flatMap((recipient) =>
    shareOf(graphic, recipient.id, named(recipient), date, table),
  );
  const order = [table.much, table.little, ...new Set(shares.map(({ what }) => what))];
  const parts = [...new Set(order)].flatMap((what) => {
    const own = shares.filter((share) => share.what === what);
    const names = own.map(({ name, most }) => table.recipient(name, fully ? most : ''));
    return own.length > 0 ? [{ what, names: table.list(names) }] : [];
  });
  if (graphic.ratings.length === 0) return table.looksAt(seenOn(graphic, scene, table));
  if (parts.length === 0) return table.none;
  return parts.map(({ what, names }, i) => table.goes(what, names, i === 0)).join(', ');
}

/** The places that a map without flows looks at, by their names on its day. */
function seenOn({ places }: PageGraphic, { focus, names, date }: Told, table: Phrases): string {
  const ids = new Set([...(focus.on === 'places' ? focus.ids : []), ...names]);
  const seen = places.filter(({ id }) => ids.has(id));
  return seen.length === 0 ? table.looksAtAll : table.list(seen.map((place) => nameOn(place, date).name));
}

function shareOf(graphic: PageGraphic, id: string, name: string, date: Day, table: Phrases): readonly Share[] {
  const { kind: write } = terms(graphic.lang).graphic;
  const given = graphic.kinds
    .map((kind) => ({ kind, level: levelOn(graphic, id, kind.id, date) }))
    .filter(({ level }) => level > 0);
  const [most, ...others] = given.filter(({ kind }) => !kind.thin);
  if (given.length === 0) return [];
  if (most === undefined) {
    return [{ name, what: table.only(table.list(given.map(({ kind }) => write(kind.name)))), most: '' }];
  }
  const { kind, level } = others.reduce((best, one) => (one.level > best.level ? one : best), most);
  return [{ name, what: level >= MUCH ? table.much : table.little, most: table.level(write(kind.name), level) }];
}

/** How much, whose or what it is, and how sure. */
function quantityOf({ lang, recipients }: PageGraphic, row: PageRow): string {
  const { status, confidence, unverified } = terms(lang).graphic;
  const names = recipients.filter(({ id }) => row.recipients.includes(id)).map(({ name }) => name);
  const doubt = row.verified ? row.confidence && confidence[row.confidence] : unverified;
  const parts = [
    row.label,
    row.label ? '' : names.join(', '),
    row.status === 'delivered' ? '' : status[row.status],
    doubt,
  ];
  const said = parts.filter(Boolean).join(', ');
  const quantity = formatQuantity(row, lang, 'brief');
  return said === '' ? quantity : `${quantity} (${said})`;
}
