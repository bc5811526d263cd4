/** The words of the graphic, one table per language. A language without a table takes English. */
import { tableOf } from '../words.ts';

/** A day, `YYYY-MM-DD`, as its parts. */
function parts(day: string): { readonly year: number; readonly month: number; readonly date: number } {
  const [year, month, date] = day.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 1, date: date ?? 1 };
}

const months = 'January February March April May June July August September October November December'.split(' ');

const en = {
  month: (day: string): string => `${months[parts(day).month - 1]} ${parts(day).year}`,
  number: (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 }),
  graphic: {
    scale: 'Width: strength of support, editorial rating 0–5, not tons',
    scaleShort: 'Editorial rating, not tons',
    alone: (kinds: string): string => `${kinds} alone`,
    captured: 'captured stock, handed over',
    breaks: 'break or refusal',
    unknown: 'way not known',
    outlines: 'Modern outlines, for orientation',
    schematic: 'areas schematic, outlined where sure',
    outlinesShort: 'Modern outlines, areas schematic',
    now: 'Now, editorial rating 0–5',
    nowShort: 'Now, 0–5',
    after: (sources: string): string => `after ${sources}`,
    each: (unit: string, count: string): string => `1 square = ${count === '1' ? count : `${count} ${unit}`}`,
    outlined: (what: string): string => `outlined: ${what}`,
    highest: 'up to the highest count',
    range: (low: string, high: string): string => `${low}–${high}`,
    confidence: { high: 'well attested', medium: 'fairly sure', low: 'doubtful' },
    unverified: 'not verified',
    status: { promised: 'promised', planned: 'planned', delivered: 'delivered', captured: 'captured stock' },
    from: (place: string): string => `from ${place}`,
    /** A kind's name within a sentence. */
    kind: (name: string): string => name.toLowerCase(),
    short: (kind: string): string => kind.split(' ')[0] ?? kind,
  },
};

export type Words = typeof en;

const monate = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

const de: Words = {
  month: (day) => `${monate[parts(day).month - 1]} ${parts(day).year}`,
  number: (value) => value.toLocaleString('de', { maximumFractionDigits: 2 }),
  graphic: {
    scale: 'Breite: Stärke der Hilfe, Urteil der Redaktion 0–5, nicht Tonnen',
    scaleShort: 'Urteil der Redaktion, nicht Tonnen',
    alone: (kinds) => `nur ${kinds}`,
    captured: 'Beutebestand, übergeben',
    breaks: 'Bruch oder Absage',
    unknown: 'Weg unbekannt',
    outlines: 'Heutige Umrisse, zur Orientierung',
    schematic: 'Gebiete schematisch, umrandet wo gesichert',
    outlinesShort: 'Heutige Umrisse, Gebiete schematisch',
    now: 'Jetzt, Urteil der Redaktion 0–5',
    nowShort: 'Jetzt, 0–5',
    after: (sources) => `nach ${sources}`,
    each: (unit, count) => `1 Quadrat = ${count === '1' ? count : `${count} ${unit}`}`,
    outlined: (what) => `umrandet: ${what}`,
    highest: 'bis zur höchsten Zählung',
    range: (low, high) => `${low}–${high}`,
    confidence: { high: 'gut belegt', medium: 'ziemlich sicher', low: 'zweifelhaft' },
    unverified: 'nicht geprüft',
    status: { promised: 'versprochen', planned: 'geplant', delivered: 'geliefert', captured: 'Beutebestand' },
    from: (place) => `aus ${place}`,
    kind: (name) => name,
    short: (kind) => kind.split(' ')[0] ?? kind,
  },
};

const tables: Readonly<Record<string, Words>> = { en, de };

/** The table for a BCP 47 tag. */
export function words(lang: string): Words {
  return tableOf(tables, lang) ?? en;
}
