/** The words of the graphic, one table per language. A language without a table takes English. */
import { formatDay } from '../../formats.ts';
import { tableOf } from '../../words.ts';

/** "April 1927". */
function formatMonth(day: string, lang: string): string {
  return formatDay(day, lang, { year: 'numeric', month: 'long' });
}

const en = {
  month: (day: string): string => formatMonth(day, 'en'),
  graphic: {
    scale: 'Width: editorial rating 0–5, not tons',
    outlines: 'Modern outlines, for orientation',
    outlinesShort: 'Modern outlines, areas schematic',
    each: (amount: string): string => `1 square = ${amount}`,
    outlined: (what: string): string => `outlined: ${what}`,
    highest: 'up to the highest count',
    confidence: { high: 'well attested', medium: 'fairly sure', low: 'doubtful' },
    unverified: 'not verified',
    status: { promised: 'promised', planned: 'planned', delivered: 'delivered', captured: 'captured stock' },
    from: (place: string): string => `from ${place}`,
    to: (recipient: string): string => `to the ${recipient}`,
    wayUnknown: 'way not known',
    shut: (depot: string): string => `${depot}: shut`,
    /** A kind's name within a sentence. */
    kind: (name: string): string => name.toLowerCase(),
    short: (kind: string): string => kind.split(' ')[0] ?? kind,
  },
};

export type Words = typeof en;

const de: Words = {
  month: (day) => formatMonth(day, 'de'),
  graphic: {
    scale: 'Breite: Urteil der Redaktion 0–5, nicht Tonnen',
    outlines: 'Heutige Umrisse, zur Orientierung',
    outlinesShort: 'Heutige Umrisse, Gebiete schematisch',
    each: (amount) => `1 Quadrat = ${amount}`,
    outlined: (what) => `umrandet: ${what}`,
    highest: 'bis zur höchsten Zählung',
    confidence: { high: 'gut belegt', medium: 'ziemlich sicher', low: 'zweifelhaft' },
    unverified: 'nicht geprüft',
    status: { promised: 'versprochen', planned: 'geplant', delivered: 'geliefert', captured: 'Beutebestand' },
    from: (place) => `aus ${place}`,
    to: (recipient) => `an ${recipient}`,
    wayUnknown: 'Weg unbekannt',
    shut: (depot) => `${depot}: geschlossen`,
    kind: (name) => name,
    short: (kind) => kind.split(' ')[0] ?? kind,
  },
};

const tables: Readonly<Record<string, Words>> = { en, de };

/** The table for a BCP 47 tag. */
export function words(lang: string): Words {
  return tableOf(tables, lang) ?? en;
}
