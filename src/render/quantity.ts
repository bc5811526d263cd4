/** A quantity of the ledger in a line of text. */
import type { LedgerRow } from '../graphic.ts';
import { formatNumber } from '../words.ts';

/** "924 aircraft (924–1,300)"; empty for an event. */
export function formatQuantity({ quantity, low = quantity, high = quantity, unit }: LedgerRow, lang: string): string {
  if (quantity === undefined) return '';
  const print = (value: number): string => formatNumber(value, lang);
  const range = low !== undefined && high !== undefined && low !== high ? ` (${print(low)}–${print(high)})` : '';
  return `${[print(quantity), unit].filter(Boolean).join(' ')}${range}`;
}
