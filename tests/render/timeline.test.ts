/** The timeline: which rows of the ledger are events, and how they are told. */

import { expect, test } from 'vitest';
import type { Graphic, LedgerRow } from '../../src/graphic.ts';
import { createEdition } from '../../src/render/ground/edition.ts';
import { renderTimeline } from '../../src/render/ground/timeline.ts';
import { story } from './fixture.ts';

const row = (what: string, start: string, end: string, fields: Partial<LedgerRow> = {}): LedgerRow => ({
  id: what,
  recipients: ['kmt'],
  kind: 'money',
  what,
  start,
  end,
  sources: [],
  sum: true,
  verified: true,
  status: 'delivered',
  ...fields,
});

const dollars = { quantity: 50_000_000, unit: 'US dollars' };

function tell(...ledger: readonly LedgerRow[]): readonly string[] {
  const graphic: Graphic = { ...(story.graphic as Graphic), chapters: [{ title: 'All', from: '1920-01-01' }], ledger };
  const { html } = renderTimeline(createEdition(story), graphic) ?? { html: '' };
  return [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(
    ([, date = '', text]) => `${date.replace(/<[^>]*>/g, '')}: ${text}`,
  );
}

test('events in their order, with their quantities', () => {
  expect(
    tell(
      row('Second credit', '1938-07-01', '1938-07-02', dollars),
      row('A raid', '1927-04-06', '1927-04-07', { kind: 'break', quantity: 20, low: 20, high: 25, unit: 'dead' }),
      row('A pact', '1937-08-21', '1937-08-22'),
      row('Carried away: just under', '1936-07-01', '1937-06-01', { quantity: 2_000_000, unit: 'dollars' }),
    ),
  ).toEqual([
    '6 April 1927: A raid: 20 dead (20–25).',
    'July 1936 – May 1937: Carried away: just under 2,000,000 dollars.',
    '21 August 1937: A pact.',
    '1 July 1938: Second credit: 50,000,000 US dollars.',
  ]);
});

test('a sum over years is none, unless it marks a break; nor is what was not verified', () => {
  const years = ['1937-09-01', '1941-07-01'] as const;
  expect(
    tell(row('All aircraft', ...years, dollars), row('A rumour', '1937-09-01', '1937-10-01', { verified: false })),
  ).toEqual([]);
  expect(
    tell(row('A mission', ...years), row('Plant carried off', ...years, { ...dollars, kind: 'break' })),
  ).toHaveLength(2);
});
