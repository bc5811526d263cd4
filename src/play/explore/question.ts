/** What is asked of the explore page, as the part of its address after `#`: a link opens the page as somebody saw it. */
import { decodeAddress } from '../../address.ts';
import type { ExploreScene } from '../../draw/explore/explore.ts';
import { filterEvents } from '../../draw/explore/markrows.ts';
import type { ExploreGraphic } from '../../pagedata.ts';

/** What is asked of the picture, besides its size. */
export type Question = Omit<ExploreScene, 'size' | 'upright'>;

const readings = ['middle', 'low', 'high'] as const;

/** The address of a question, `#event=ID&without=IDS&reading=low`; nothing for the page as it begins. */
export function writeQuestion({ filter, reading, open }: Question): string {
  const parts = [
    open !== undefined && `event=${encodeURIComponent(open)}`,
    // Sorted, the empty name comes first: a comma at the end would not survive in a mail.
    filter.length > 0 && `without=${[...filter].sort().map(encodeURIComponent).join(',')}`,
    reading !== 'middle' && `reading=${reading}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** The question of an address, without what the story does not know; none where the address leads to a place on the page. */
export function readQuestion(hash: string, graphic: ExploreGraphic): Question | undefined {
  const address = decodeAddress(hash.replace(/^#/, '')).replace(/^ledger-/, 'event=');
  if (address !== '' && !/^(event|without|reading)=/.test(address)) return undefined;
  const values = new Map([...address.matchAll(/([a-z]+)=([^&]*)/g)].map(([, name, value]) => [name, value]));
  const filter = readFilter(values.get('without'), graphic);
  const reading = readings.find((name) => name === values.get('reading')) ?? 'middle';
  const open = filterEvents(graphic.events, filter).find(({ id }) => id === values.get('event'))?.id;
  return { filter, reading, ...(open !== undefined && { open }) };
}

function readFilter(value: string | undefined, { recipients, kinds }: ExploreGraphic): readonly string[] {
  const known = new Set(['', 'break', ...recipients.map(({ id }) => id), ...kinds.map(({ id }) => id)]);
  return [...new Set(value?.split(','))].filter((id) => known.has(id));
}
