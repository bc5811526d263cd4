/** Numbers, days and quantities of the ledger as a language writes them. Each language here is a BCP 47 tag. */

import type { Day, LedgerRow } from './graphic.ts';
import { createKeep } from './keep.ts';

/** To make a format takes longer than to use it a hundred times. */
const keepNumbers = createKeep<Intl.NumberFormat>();
const keepDays = createKeep<Intl.DateTimeFormat>();

/** English texts name the day before the month. A language that `Intl` lacks takes English, not what the machine speaks. */
function localesOf(lang: string): string[] {
  return [lang === 'en' ? 'en-GB' : lang, 'en-GB'];
}

/** A number with all its digits. */
export function formatNumber(value: number, lang: string): string {
  return keepNumbers(Intl, lang, () => new Intl.NumberFormat(localesOf(lang), { maximumFractionDigits: 20 })).format(
    value,
  );
}

/** "12 April 1927", or only some parts of it: "April 1927". */
export function formatDay(day: Day, lang: string, parts: Intl.DateTimeFormatOptions): string {
  const make = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(localesOf(lang), { ...parts, timeZone: 'UTC' });
  return keepDays(Intl, [lang, parts], make).format(new Date(`${day}T00:00:00Z`));
}

/** A number as it is said: "173 million"; below a million with all its digits. */
function formatCompact(value: number, lang: string): string {
  if (value < 1e6) return formatNumber(value, lang);
  const options = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 } as const;
  const make = (): Intl.NumberFormat => new Intl.NumberFormat(localesOf(lang), options);
  return keepNumbers(Intl, [lang, options], make).format(value);
}

/** "924 aircraft (924–1,300)", "924", "924–1,300", "924–1,300 aircraft"; "173 million" without its unit. */
export type QuantityForm = 'all' | 'value' | 'range' | 'brief' | 'compact';

/** A quantity in one of its forms; empty where the row has none, or no range. */
export function formatQuantity(
  { quantity, low = quantity, high = quantity, unit }: Pick<LedgerRow, 'quantity' | 'low' | 'high' | 'unit'>,
  lang: string,
  form: QuantityForm = 'all',
): string {
  const print = (value: number): string => (form === 'compact' ? formatCompact : formatNumber)(value, lang);
  const value = quantity === undefined ? '' : print(quantity);
  const range = low !== undefined && high !== undefined && low !== high ? `${print(low)}–${print(high)}` : '';
  if (form === 'value') return value;
  if (form === 'range') return range;
  if (form === 'compact') return range || value;
  const first = form === 'brief' ? range || value : value || range;
  const more = first === range || range === '' ? '' : ` (${range})`;
  return first === '' ? '' : [first, unit].filter(Boolean).join(' ') + more;
}

/** A text as a sentence: with a full stop, unless it ends itself, perhaps inside a quotation. */
export function asSentence(text: string): string {
  return /[.!?…:。！？]["'”“’»)]*$/u.test(text) ? text : `${text}.`;
}
