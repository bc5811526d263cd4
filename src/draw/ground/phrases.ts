/** The words of the picture's sentence, one table per language. A language without a table takes English. */
import { tableOf } from '../../words.ts';

const en = {
  list: (items: readonly string[]): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  changed: (month: string, changes: string): string => `In ${month}: ${changes}`,
  /** What begins a sentence without its month. */
  begin: (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`,
  none: 'no support is to be seen',
  support: (kind: string, to: string): string => `${kind} to the ${to}`,
  ends: (support: string): string => `no more ${support}`,
  rise: (support: string, before: number, after: number): string =>
    `${support} ${after > before ? 'up' : 'down'} from ${before} to ${after} of 5`,
  much: 'much',
  little: 'little',
  only: (kinds: string): string => `only ${kinds}`,
  /** The verb stands in the first of several. */
  goes: (what: string, names: string, isFirst: boolean): string => `${what}${isFirst ? ' goes' : ''} to ${names}`,
  recipient: (name: string, most: string): string => (most === '' ? `the ${name}` : `the ${name} (${most})`),
  level: (kind: string, level: number): string => `${kind} ${level} of 5`,
  opens: (label: string): string => `a way opens: “${label}”`,
  closes: (label: string): string => `a way closes: “${label}”`,
  shows: (quantities: string): string => `Shown: ${quantities}`,
};

export type Phrases = typeof en;

const de: Phrases = {
  list: (items) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`),
  changed: (month, changes) => `Im ${month}: ${changes}`,
  begin: en.begin,
  none: 'keine Hilfe ist zu sehen',
  support: (kind, to) => `${kind} für ${to}`,
  ends: (support) => `Ende: ${support}`,
  rise: (support, before, after) =>
    `${support} ${after > before ? 'steigt' : 'fällt'} von ${before} auf ${after} von 5`,
  much: 'viel',
  little: 'wenig',
  only: (kinds) => `nur ${kinds}`,
  goes: (what, names, isFirst) => `${what}${isFirst ? ' geht' : ''} an ${names}`,
  recipient: (name, most) => (most === '' ? name : `${name} (${most})`),
  level: (kind, level) => `${kind} ${level} von 5`,
  opens: (label) => `ein Weg öffnet sich: „${label}“`,
  closes: (label) => `ein Weg schließt sich: „${label}“`,
  shows: (quantities) => `Gezeigt: ${quantities}`,
};

const tables: Readonly<Record<string, Phrases>> = { en, de };

/** The table for a BCP 47 tag. */
export function phrases(lang: string): Phrases {
  return tableOf(tables, lang) ?? en;
}
