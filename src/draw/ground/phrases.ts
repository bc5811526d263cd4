/** The words of the picture's sentence, one table per language. A language without a table takes English. */
import { tableOf } from '../../words.ts';

const en = {
  list: (items: readonly string[]): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  changed: (month: string, changes: string): string => `In ${month} ${changes}`,
  standing: (month: string, levels: string): string => `In ${month}: ${levels}`,
  none: 'nothing is rated above 0',
  rise: (kind: string, to: string, before: number, after: number): string =>
    `${kind} to the ${to} ${after > before ? 'up' : 'down'} from ${before} to ${after} of 5`,
  stands: (to: string, kinds: string): string => `${to}: ${kinds}`,
  level: (kind: string, level: number): string => `${kind} ${level}`,
  opens: (label: string): string => `a way opens: “${label}”`,
  closes: (label: string): string => `a way closes: “${label}”`,
  shows: (quantities: string): string => `Shown: ${quantities}`,
  river: {
    course: (from: string, to: string): string => `Support along a line of time, from ${from} to ${to}`,
    /** The sides of the line. */
    sides: [
      (name: string, widest: string): string => `On one side, to the ${name}: ${widest}`,
      (name: string, widest: string): string => `on the other, to the ${name}: ${widest}`,
    ],
    beside: (name: string, widest: string): string => `apart, ${name}: ${widest}`,
    widest: (from: string, to: string): string => (from === to ? `widest in ${from}` : `widest ${from}–${to}`),
    turns: (turns: string): string => `Turns: ${turns}`,
  },
};

export type Phrases = typeof en;

const de: Phrases = {
  list: (items) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`),
  changed: (month, changes) => `Im ${month} ${changes}`,
  standing: (month, levels) => `Im ${month}: ${levels}`,
  none: 'nichts ist höher als 0 bewertet',
  rise: (kind, to, before, after) =>
    `${after > before ? 'steigt' : 'fällt'} ${kind} für ${to} von ${before} auf ${after} von 5`,
  stands: (to, kinds) => `${to}: ${kinds}`,
  level: (kind, level) => `${kind} ${level}`,
  opens: (label) => `öffnet sich ein Weg: „${label}“`,
  closes: (label) => `schließt sich ein Weg: „${label}“`,
  shows: (quantities) => `Gezeigt: ${quantities}`,
  river: {
    course: (from, to) => `Unterstützung entlang einer Zeitlinie, von ${from} bis ${to}`,
    sides: [
      (name, widest) => `Auf der einen Seite für ${name}: ${widest}`,
      (name, widest) => `auf der anderen für ${name}: ${widest}`,
    ],
    beside: (name, widest) => `daneben ${name}: ${widest}`,
    widest: (from, to) => `am breitesten ${from === to ? from : `${from}–${to}`}`,
    turns: (turns) => `Wendepunkte: ${turns}`,
  },
};

const tables: Readonly<Record<string, Phrases>> = { en, de };

/** The table for a BCP 47 tag. */
export function phrases(lang: string): Phrases {
  return tableOf(tables, lang) ?? en;
}
