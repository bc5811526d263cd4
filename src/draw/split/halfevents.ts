/** What happens in each half of a split picture. */
import type { Day, Focus, StepScene } from '../../graphic.ts';
import { compare } from '../../order.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { type Owner, ownerOf } from '../ground/color.ts';

/** Where the two halves look, the first one first. */
export function halvesOf({ focus, beside }: Pick<StepScene, 'focus' | 'beside'>): readonly Focus[] {
  return beside === undefined ? [focus] : [focus, beside];
}

/** What is told of a focus on a day: of what goes on at its places, what has a label, and of that what began last. */
export function eventAt<Row extends EventRow>(
  { ledger }: { readonly ledger: readonly Row[] },
  focus: Focus,
  day: Day,
): Row | undefined {
  const places = placesOf(focus);
  const going = ledger.filter(
    ({ place, start, end, verified }) =>
      verified && place !== undefined && places.includes(place) && start <= day && day <= end,
  );
  return going.toSorted(
    (a, b) => compare(b.label !== undefined, a.label !== undefined) || compare(b.start, a.start),
  )[0];
}

/** The rows that a split picture tells, of any of its halves. */
export function eventsOf<Row extends EventRow>(
  graphic: { readonly ledger: readonly Row[] },
  scene: Pick<StepScene, 'focus' | 'beside' | 'date'>,
): readonly Row[] {
  return halvesOf(scene).flatMap((focus) => eventAt(graphic, focus, scene.date) ?? []);
}

/** What of a row decides whether it is told. */
type EventRow = Pick<PageRow, 'id' | 'place' | 'start' | 'end' | 'verified' | 'label'>;

/** The places that a half names. */
export function placesOf(focus: Focus): readonly string[] {
  return focus.on === 'places' ? focus.ids : [];
}

/** The recipient of what happens in a half, with its place among all. */
export function recipientOf(
  { recipients }: Pick<PageGraphic, 'recipients'>,
  event: PageRow | undefined,
): { readonly id: string; readonly name: string; readonly owner: Owner } | undefined {
  const owner = ownerOf({ recipients }, event?.recipients[0]);
  const recipient = recipients[owner];
  return recipient && { ...recipient, owner };
}
