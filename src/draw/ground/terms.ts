/** The words of the graphic, one table per language. A language without a table takes English. */
import { formatDay } from '../../formats.ts';
import type { Recipient } from '../../graphic.ts';
import { tableOf } from '../../language.ts';

/** "April 1927". */
function formatMonth(day: string, lang: string): string {
  return formatDay(day, lang, { year: 'numeric', month: 'long' });
}

/** "12 April 1927". */
function formatDate(day: string, lang: string): string {
  return formatDay(day, lang, { year: 'numeric', month: 'long', day: 'numeric' });
}

const en = {
  month: (day: string): string => formatMonth(day, 'en'),
  day: (day: string): string => formatDate(day, 'en'),
  year: (day: string): string => String(Number(day.slice(0, 4))),
  graphic: {
    scale: 'Width: editorial rating 0–5, not tons',
    step: 'One step = one level of the editorial rating 0–5',
    cuts: 'slanted cut: a break',
    shades: (kinds: readonly string[]): string => `from the line outward: ${kinds.join(', ')}`,
    to: (recipient: string): string => `to ${recipient}`,
    outlines: 'Modern outlines, for orientation',
    outlinesShort: 'Modern outlines, areas schematic',
    each: (amount: string): string => `1 square = ${amount}`,
    outlined: (what: string): string => `outlined: ${what}`,
    highest: 'up to the highest count',
    confidence: { high: 'well attested', medium: 'fairly sure', low: 'doubtful' },
    unverified: 'not verified',
    status: { promised: 'promised', planned: 'planned', delivered: 'delivered', captured: 'captured stock' },
    from: (place: string): string => `from ${place}`,
    wayUnknown: 'way not known',
    shut: (depot: string): string => `${depot}: shut again`,
    /** A kind's name within a sentence. */
    kind: (name: string): string => name.toLowerCase(),
    short: (kind: string): string => kind.split(' ')[0] ?? kind,
    part: 'part of it',
    areas: (unit: string): string => `areas in ${unit}`,
    scaled: (unit: string): string => `On one scale, in ${unit}`,
    filled: (what: string): string => `filled: ${what}`,
    before: 'thin grey line: shown before',
    enlarged: (times: string): string => `enlarged ${times} times`,
    enlargedShort: (times: string): string => `${times} ×`,
    rated: (unit: string, rate: string, to: string): string => `${unit} at ${rate} ${to} each`,
    apart: 'no rate joins these units: two scales, not to be compared',
    /** What the words of a unit say of persons. */
    persons:
      /\b(people|persons?|men|women|names?|airmen|pilots|soldiers|troops|students|advisers|specialists|technicians|citizens|workers|members|dead)\b/i,
    counted: (marks: string): string => `${marks} marks, one for each`,
    rating: 'Editorial rating 0–5',
    up: (before: number): string => `up from ${before}`,
    down: (before: number): string => `down from ${before}`,
    begun: 'new',
    ended: 'ended',
    unrated: 'not rated',
  },
  document: {
    letter: (from: string, to: string): string => `${from} to ${to}`,
    to: (to: string): string => `To ${to}`,
    quote: ['“', '”'] as readonly [open: string, close: string],
    seen: {
      original: 'seen in the original',
      translation: 'seen in translation',
      excerpt: 'seen as an excerpt',
      'quoted in': 'seen as quoted there',
    },
    held: (where: string): string => `kept: ${where}`,
  },
  groups: { beside: 'side by side', out: 'driven out', left: 'left', joined: 'came in', new: 'new' },
};

/** All terms of a language. */
export type Terms = typeof en;

const de: Terms = {
  month: (day) => formatMonth(day, 'de'),
  day: (day) => formatDate(day, 'de'),
  year: en.year,
  graphic: {
    scale: 'Breite: Urteil der Redaktion 0–5, nicht Tonnen',
    step: 'Eine Stufe = eine Stufe im Urteil der Redaktion 0–5',
    cuts: 'schräger Schnitt: ein Bruch',
    shades: (kinds) => `von der Linie nach außen: ${kinds.join(', ')}`,
    to: (recipient) => `für ${recipient}`,
    outlines: 'Heutige Umrisse, zur Orientierung',
    outlinesShort: 'Heutige Umrisse, Gebiete schematisch',
    each: (amount) => `1 Quadrat = ${amount}`,
    outlined: (what) => `umrandet: ${what}`,
    highest: 'bis zur höchsten Zählung',
    confidence: { high: 'gut belegt', medium: 'ziemlich sicher', low: 'zweifelhaft' },
    unverified: 'nicht geprüft',
    status: { promised: 'versprochen', planned: 'geplant', delivered: 'geliefert', captured: 'Beutebestand' },
    from: (place) => `aus ${place}`,
    wayUnknown: 'Weg unbekannt',
    shut: (depot) => `${depot}: wieder geschlossen`,
    kind: (name) => name,
    short: (kind) => kind.split(' ')[0] ?? kind,
    part: 'Teil davon',
    areas: (unit) => `Flächen in ${unit}`,
    scaled: (unit) => `In einem Maßstab, in ${unit}`,
    filled: (what) => `gefüllt: ${what}`,
    before: 'dünne graue Linie: schon gezeigt',
    enlarged: (times) => `${times}-fach vergrößert`,
    enlargedShort: (times) => `${times} ×`,
    rated: (unit, rate, to) => `${unit} zu je ${rate} ${to}`,
    apart: 'kein Kurs verbindet diese Einheiten: zwei Maßstäbe, nicht vergleichbar',
    persons:
      /(menschen|personen|männer|frauen|namen?|flieger|piloten|soldaten|truppen|studenten|berater|fachleute|techniker|bürger|arbeiter|mitglieder|tote)(?!\p{L})/iu,
    counted: (marks) => `${marks} Zeichen, eines für jeden`,
    rating: 'Urteil der Redaktion 0–5',
    up: (before) => `steigt von ${before}`,
    down: (before) => `fällt von ${before}`,
    begun: 'neu',
    ended: 'endet',
    unrated: 'nicht bewertet',
  },
  document: {
    letter: (from, to) => `${from} an ${to}`,
    to: (to) => `An ${to}`,
    quote: ['„', '“'],
    seen: {
      original: 'im Original gesehen',
      translation: 'in Übersetzung gesehen',
      excerpt: 'als Auszug gesehen',
      'quoted in': 'gesehen, wie dort zitiert',
    },
    held: (where) => `liegt: ${where}`,
  },
  groups: { beside: 'Seite an Seite', out: 'vertrieben', left: 'ausgetreten', joined: 'beigetreten', new: 'neu' },
};

const tables: Readonly<Record<string, Terms>> = { en, de };

/** The table for a BCP 47 tag. */
export function terms(lang: string): Terms {
  return tableOf(tables, lang) ?? en;
}

/** A recipient after "to": with its article, which an elision joins. */
export function named({ name, article = '' }: Pick<Recipient, 'name' | 'article'>): string {
  return article === '' || /['’]$/.test(article) ? `${article}${name}` : `${article} ${name}`;
}
