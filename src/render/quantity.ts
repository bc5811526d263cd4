/** A quantity of the ledger in a line of text. */
import type { LedgerRow } from '../story.ts';

/** By language: to make a format takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.NumberFormat>();

/** "924 aircraft (924–1,300)"; empty for an event. */
export function formatQuantity({ quantity, low = quantity, high = quantity, unit }: LedgerRow, lang: string): string {
  if (quantity === undefined) return '';
  const format = formats.get(lang) ?? new Intl.NumberFormat(lang, { maximumFractionDigits: 20 });
  formats.set(lang, format);
  const print = (value: number): string => format.format(value);
  const range = low !== undefined && high !== undefined && low !== high ? ` (${print(low)}–${print(high)})` : '';
  return `${[print(quantity), unit].filter(Boolean).join(' ')}${range}`;
}
