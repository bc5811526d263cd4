/** The words of the picture's sentence, one table per language. A language without a table takes English. */
import { tableOf } from '../../language.ts';

/** What begins a sentence without its month. */
function begin(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

const en = {
  list: (items: readonly string[]): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  when: {
    year: (year: string): string => `In ${year}`,
    month: (month: string): string => `In ${month}`,
    day: (day: string): string => `On ${day}`,
  },
  begin,
  none: 'no support is to be seen',
  support: (kind: string, to: string): string => `${kind} to ${to}`,
  ends: (support: string): string => `no more ${support}`,
  rise: (support: string, before: number, after: number): string =>
    `${support} ${after > before ? 'up' : 'down'} from ${before} to ${after}`,
  much: 'much',
  little: 'little',
  only: (kinds: string): string => `only ${kinds}`,
  /** The verb stands in the first of several. */
  goes: (what: string, names: string, isFirst: boolean): string => `${what}${isFirst ? ' goes' : ''} to ${names}`,
  recipient: (name: string, most: string): string => (most === '' ? name : `${name} (${most})`),
  level: (kind: string, level: number): string => `${kind} ${level} of 5`,
  opens: (label: string): string => `a way opens: “${label}”`,
  closes: (label: string): string => `a way closes: “${label}”`,
  shows: (quantities: string): string => `Shown: ${quantities}`,
  /** What a map shows on which nothing is given. */
  looksAt: (places: string): string => `the map shows ${places}`,
  looksAtAll: 'the whole map',
  river: {
    course: (from: string, to: string): string => `Support from ${from} to ${to}`,
    moment: (date: string): string => `Support, ${date}`,
    /** The sides of the line. */
    sides: [
      (name: string, widest: string): string => `${name}: ${widest}`,
      (name: string, widest: string): string => `opposite, ${name}: ${widest}`,
    ],
    beside: (name: string, widest: string): string => `apart, ${name}: ${widest}`,
    widest: (from: string, to: string): string => (from === to ? `widest ${from}` : `widest ${from}–${to}`),
    turns: (turns: string): string => `Turns: ${turns}`,
  },
  /** That it is a document is said of the first of two. */
  document: (letter: string, quoted: string, isFirst: boolean): string =>
    `${isFirst ? 'Document, ' : ''}${letter}: ${quoted}`,
  inside: (group: string, members: string): string => `${group} (inside: ${members})`,
  beside: (group: string, members: string): string => `${group} (side by side: ${members})`,
  apart: (when: string, groups: readonly string[]): string =>
    `${when}${groups.length > 1 ? ', apart' : ''}: ${groups.join('; ')}`,
  out: (group: string, of: string): string => `${group} driven out of ${of}`,
  left: (group: string, of: string): string => `${group} has left ${of}`,
  joined: (group: string, into: string): string => `${group} now in ${into}`,
  new: (group: string): string => `${group} is new`,
  fork: (day: string, giver: string): string => `${day}: a line forks from “${giver}” to two maps`,
  halves: (day: string): string => (day === '' ? 'Two maps' : `${day}: two maps`),
  half: (place: string, recipient: string, event: string): string =>
    [place, [recipient, event].filter(Boolean).join(', ')].filter(Boolean).join(': '),
};

/** All phrases of a language. */
export type Phrases = typeof en;

const de: Phrases = {
  list: (items) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`),
  when: { year: (year) => `Im Jahr ${year}`, month: (month) => `Im ${month}`, day: (day) => `Am ${day}` },
  begin,
  none: 'keine Hilfe ist zu sehen',
  support: (kind, to) => `${kind} für ${to}`,
  ends: (support) => `Ende: ${support}`,
  rise: (support, before, after) => `${support} ${after > before ? 'steigt' : 'fällt'} von ${before} auf ${after}`,
  much: 'viel',
  little: 'wenig',
  only: (kinds) => `nur ${kinds}`,
  goes: (what, names, isFirst) => `${what}${isFirst ? ' geht' : ''} an ${names}`,
  recipient: (name, most) => (most === '' ? name : `${name} (${most})`),
  level: (kind, level) => `${kind} ${level} von 5`,
  opens: (label) => `ein Weg öffnet sich: „${label}“`,
  closes: (label) => `ein Weg schließt sich: „${label}“`,
  shows: (quantities) => `Gezeigt: ${quantities}`,
  looksAt: (places) => `die Karte zeigt ${places}`,
  looksAtAll: 'die ganze Karte',
  river: {
    course: (from, to) => `Unterstützung von ${from} bis ${to}`,
    moment: (date) => `Unterstützung, ${date}`,
    sides: [(name, widest) => `${name}: ${widest}`, (name, widest) => `gegenüber ${name}: ${widest}`],
    beside: (name, widest) => `daneben ${name}: ${widest}`,
    widest: (from, to) => `am breitesten ${from === to ? from : `${from}–${to}`}`,
    turns: (turns) => `Wendepunkte: ${turns}`,
  },
  document: (letter, quoted, isFirst) => `${isFirst ? 'Dokument, ' : ''}${letter}: ${quoted}`,
  inside: (group, members) => `${group} (darin: ${members})`,
  beside: (group, members) => `${group} (Seite an Seite: ${members})`,
  apart: (when, groups) => `${when}${groups.length > 1 ? ' getrennt' : ''}: ${groups.join('; ')}`,
  out: (group, of) => `${group}: vertrieben aus ${of}`,
  left: (group, of) => `${group}: ausgetreten aus ${of}`,
  joined: (group, into) => `${group}: jetzt in ${into}`,
  new: (group) => `${group}: neu`,
  fork: (day, giver) => `${day}: Von „${giver}“ gabelt sich eine Linie zu zwei Karten`,
  halves: (day) => (day === '' ? 'Zwei Karten' : `${day}: zwei Karten`),
  half: (place, recipient, event) => [place, [recipient, event].filter(Boolean).join(', ')].filter(Boolean).join(': '),
};

const tables: Readonly<Record<string, Phrases>> = { en, de };

/** The table for a BCP 47 tag. */
export function phrases(lang: string): Phrases {
  return tableOf(tables, lang) ?? en;
}
