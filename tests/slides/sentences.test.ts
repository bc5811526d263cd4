/** Every sentence of every output of the story that ships against its tables, read here day by day. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type PaperChoice, type PaperName, usualPaper } from '../../src/paper.ts';
import { sentenceOf } from '../../src/play/both/sentence.ts';
import { createEdition } from '../../src/render/ground/edition.ts';
import { lecturerData, renderLecturer } from '../../src/render/lecturer/lecturer.ts';
import { draftPapers } from '../../src/render/papers.ts';
import { deckData, renderDeck } from '../../src/render/web/deck.ts';
import { renderScroll } from '../../src/render/web/scroll.ts';
import type { Slide, Step, Track } from '../../src/story.ts';
import { graphic, story } from './shipped.ts';

const slides = fileURLToPath(new URL('../../slides', import.meta.url));

type Row = Readonly<Record<string, string>>;

const table = (name: string): readonly Row[] =>
  parse(readFileSync(`${slides}/data/${name}.csv`, 'utf8').replaceAll("'", '’'), { columns: true });
const ledger = table('support');

const months = 'January February March April May June July August September October November December'.split(' ');

/** The first day of `1920`, `1920-04` or `1920-04-12`. */
const firstDay = (date = ''): string => `${date}-01-01`.slice(0, 10);
const monthOf = (day: string): string => `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
const end = (date = ''): string => (date === '' ? '9999' : firstDay(date));

const ratings = table('ratings').map((row) => ({ ...row, from: firstDay(row.from), to: end(row.to) }) as Row);
const routes = table('routes').map((row) => ({ ...row, start: firstDay(row.start), end: end(row.end) }) as Row);

function levelOf(recipient: string, kind: string, day: string): number {
  const row = ratings.find(
    (each) => each.recipient === recipient && each.kind === kind && (each.from ?? '') <= day && day < (each.to ?? ''),
  );
  return Number(row?.level ?? 0);
}

function isOpen({ recipient = '', kinds = '', start = '', end: last = '' }: Row, day: string): boolean {
  return start <= day && day < last && kindsOf(kinds).some((kind) => levelOf(recipient, kind, day) > 0);
}

/** A route without kinds carries all of them. */
function kindsOf(kinds: string): readonly string[] {
  return kinds === '' ? graphic.kinds.map(({ id }) => id) : kinds.split(' ');
}

/** All that holds on a day: levels by series, and the open ways. */
function stateOn(day: string): ReadonlyMap<string, number> {
  const levels = graphic.recipients.flatMap(({ id, name }) =>
    graphic.kinds.map((kind) => [`${kind.name.toLowerCase()} to the ${name}`, levelOf(id, kind.id, day)] as const),
  );
  return new Map([...levels, ...routes.map((row) => [`“${row.label}”`, isOpen(row, day) ? 1 : 0] as const)]);
}

const states = new Map<string, ReadonlyMap<string, number>>();

function state(day: string): ReadonlyMap<string, number> {
  const known = states.get(day) ?? stateOn(day);
  states.set(day, known);
  return known;
}

/** Something that happens in a month: a level or a way (0 or 1) from one value to another, or an event by its label. */
interface Happening {
  readonly month: string;
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

/** Every day that the tables name. */
const days = [...new Set([...ratings, ...routes].flatMap(({ from, to, start, end }) => [from, to, start, end]))]
  .flatMap((day) => day ?? [])
  .sort();

/** What happens after one day and up to another, found by looking at each day that the tables name, and at the one before. */
function happenings(after: string, until: string): readonly Happening[] {
  const found: Happening[] = [];
  for (const day of days.filter((one) => after < one && one <= until)) {
    for (const [what, to] of state(day)) {
      const from = state(dayBefore(day)).get(what) ?? 0;
      if (from !== to) found.push({ month: monthOf(day), what, from, to });
    }
  }
  return found;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** The events with a mark and a label that begin after one day and up to another, in its last year; without a first day those of its month. */
function events(after: string | undefined, until: string): readonly Happening[] {
  return ledger
    .filter(({ start, mark, label }) => {
      const day = firstDay(start);
      const isRecent = `${Number(until.slice(0, 4)) - 1}${until.slice(4)}` < day;
      return (
        mark &&
        label &&
        isRecent &&
        day <= until &&
        (after === undefined ? monthOf(day) === monthOf(until) : after < day)
      );
    })
    .map(({ start, label = '' }) => ({ month: monthOf(firstDay(start)), what: label, from: 0, to: 0 }));
}

/** A sentence in its parts: what happened, month by month, what stands in which month, what is shown. */
interface Parts {
  readonly happened: readonly Happening[];
  readonly month: string;
  readonly standing: string;
  readonly shown: string;
}

function readParts(sentence: string): Parts {
  const [said = '', shown = ''] = sentence.split(/(?<=\.) Shown: /);
  const parts = said.split(/(?<=\.) /).map((part) => /^(?:In (\w+ \d{4}): )?(.*)\.$/.exec(part) ?? []);
  const months = parts.map(([, month]) => month ?? '');
  return {
    happened: parts.slice(0, -1).flatMap(([, month = '', list = '']) => readHappened(month, list.split('; '))),
    month: months.findLast((month) => month !== '') ?? '',
    standing: (parts.at(-1)?.[2] ?? '').replace(/^./, (first) => first.toLowerCase()),
    shown,
  };
}

/** A recipient who is not named is the one named before. */
function readHappened(month: string, list: readonly string[]): readonly Happening[] {
  let to = '';
  return list.map((said) => {
    const [, way, label = ''] = /^a way (opens|closes): (“[^”]+”)$/.exec(said) ?? [];
    if (way !== undefined) return { month, what: label, from: way === 'opens' ? 0 : 1, to: way === 'opens' ? 1 : 0 };
    const [, end, rise, sense, from, level] = /^(?:no more (.+)|(.+) (up|down) from (\d) to (\d))$/.exec(said) ?? [];
    const series = end ?? rise;
    if (series === undefined) return { month, what: said, from: 0, to: 0 };
    const [kind, name = to] = series.split(' to the ');
    to = name;
    if (sense !== undefined && sense !== (Number(level) > Number(from) ? 'up' : 'down')) to = 'nobody';
    return {
      month,
      what: `${kind} to the ${to}`,
      from: end === undefined ? Number(from) : Number.NaN,
      to: Number(level ?? 0),
    };
  });
}

/** How much a change changes; a way less than any level. */
function sizeOf({ what, from, to }: Happening): number {
  return what.startsWith('“') ? 0 : Math.abs(to - from);
}

/** What is wrong with what a sentence says happened: too little, something that did not happen, or something small before something large. */
function wrongHappened(sentence: string, after: string | undefined, { date, show }: Step['scene']): readonly string[] {
  const { happened } = readParts(sentence);
  const changes = after === undefined ? [] : happenings(after, date);
  const levels = changes.filter((change) => sizeOf(change) > 0);
  const named = events(after, date);
  const main = [...named, ...levels];
  const truth = main.length > 0 ? main : changes;
  const isSame = (said: Happening, one: Happening): boolean =>
    said.month === one.month &&
    said.what === one.what &&
    said.to === one.to &&
    (Number.isNaN(said.from) || said.from === one.from);
  const told = happened.map((said) => truth.find((one) => isSame(said, one)));
  const most = ledger.some((row) => show.includes(row.id ?? '') && row.quantity !== '') ? 1 : 2;
  const least = Math.min(...told.flatMap((one) => (one && levels.includes(one) ? [sizeOf(one)] : [])));
  const left = levels.filter((one) => !told.includes(one));
  return [
    ...happened.filter((_, i) => told[i] === undefined).map(({ what }) => `${what} did not happen so`),
    ...(new Set(told).size < told.length ? ['twice the same'] : []),
    ...(happened.length === Math.min(most, truth.length) ? [] : [`${happened.length} of ${truth.length} told`]),
    ...(told.some((one) => one && levels.includes(one)) && named.some((one) => !told.includes(one))
      ? ['an event left out']
      : []),
    ...left.filter((one) => sizeOf(one) > least).map(({ what }) => `${what} changed more`),
  ];
}

/** By recipient: much, little, or only what is drawn thin, with the highest of its kinds where it is told. */
function readStanding(standing: string): ReadonlyMap<string, string> {
  if (standing === 'no support is to be seen') return new Map();
  return new Map(
    standing.split(/, (?=much|little|only)/).flatMap((group) => {
      const [, what = '', names = ''] = /^(much|little|only .+?)(?: goes)? to (the .*)$/.exec(group) ?? [];
      return names
        .replace(/^the /, '')
        .split(/(?:, | and )the /)
        .map((name) => [name.replace(/ \(.*/, ''), `${what}${/ \(.*\)$/.exec(name)?.[0] ?? ''}`] as const);
    }),
  );
}

/** What a sentence may say of who gets what, with the highest kind and without. */
function expectedStanding(day: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    graphic.recipients.flatMap(({ id, name }): readonly (readonly [string, readonly string[]])[] => {
      const given = graphic.kinds
        .map((kind) => ({ kind, level: levelOf(id, kind.id, day) }))
        .filter(({ level }) => level > 0);
      const wide = given.filter(({ kind }) => !kind.thin);
      const highest = Math.max(...wide.map(({ level }) => level));
      if (given.length === 0) return [];
      if (wide.length === 0)
        return [[name, [`only ${given.map(({ kind }) => kind.name.toLowerCase()).join(' and ')}`]]];
      const what = highest >= 3 ? 'much' : 'little';
      const most = wide
        .filter(({ level }) => level === highest)
        .map(({ kind }) => `${what} (${kind.name.toLowerCase()} ${highest} of 5)`);
      return [[name, [what, ...most]]];
    }),
  );
}

/** What is wrong with what a sentence says stands. */
function wrongStanding(sentence: string, { date }: Step['scene']): readonly string[] {
  const { standing, month, happened } = readParts(sentence);
  const [said, expected] = [readStanding(standing), expectedStanding(date)];
  const named = [...new Set([...happened.map((one) => one.month), month])].map(
    (one) => Number(one.slice(-4)) * 12 + months.indexOf(one.slice(0, -5)),
  );
  return [
    ...(month === monthOf(date) ? [] : [`stands in ${month}`]),
    ...(named.every((one, i) => i === 0 || one > (named[i - 1] ?? 0)) ? [] : ['months out of order']),
    ...[...said]
      .filter(([name, what]) => !expected.get(name)?.includes(what))
      .map(([name, what]) => `${name}: ${what}`),
    ...[...expected.keys()].filter((name) => !said.has(name)).map((name) => `${name} left out`),
  ];
}

/** What is wrong with the quantities that a sentence gives: their order is that of the table. */
function wrongShown(sentence: string, { show }: Step['scene']): readonly string[] {
  const rows = ledger.filter(({ id = '', quantity }) => show.includes(id) && quantity !== '');
  const said = readParts(sentence).shown.replace(/\.$/, '').split('; ').filter(Boolean);
  const names = new Map(graphic.recipients.map(({ id, name }) => [id, name]));
  const doubts: Readonly<Record<string, string>> = { high: 'well attested', medium: 'fairly sure', low: 'doubtful' };
  const statuses: Readonly<Record<string, string>> = {
    captured: 'captured stock',
    promised: 'promised',
    planned: 'planned',
  };
  const expected = rows.map((row) => {
    const [low, high] = [row.low || row.quantity, row.high || row.quantity].map((one) =>
      Number(one).toLocaleString('en'),
    );
    const owners = (row.recipient ?? '')
      .split(' ')
      .flatMap((id) => names.get(id) ?? [])
      .join(', ');
    const doubt = row.verified === 'no' ? 'not verified' : doubts[row.confidence ?? ''];
    const parts = [row.label || owners, statuses[row.status ?? ''], doubt].filter(Boolean).join(', ');
    return `${low === high ? low : `${low}–${high}`} ${row.unit}${parts === '' ? '' : ` (${parts})`}`;
  });
  return expected.join('; ') === said.join('; ') ? [] : [`${said.join('; ')} for ${expected.join('; ')}`];
}

/** A picture as an output tells it. */
interface Told {
  readonly step: Step;
  readonly slide: Slide;
  readonly sentence: string;
}

const steps = new Map(story.slides.flatMap((slide) => slide.steps.map((step) => [step.id, { slide, step }] as const)));

function plain(text: string): string {
  return text.replace(
    /&(amp|quot|#39|lt|gt);/g,
    (_, name: string) => ({ amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>' })[name] ?? '',
  );
}

/** Which step of a slide a page shows where an id of the slide stands. */
type Pick = (slide: Slide, step: Step) => Step | undefined;

const itself: Pick = (_, step) => step;
/** Paper prints the step that the author named, else the last that is no question. */
const printed: Pick = ({ print, steps }) =>
  steps.find(({ id }) => id === print) ?? steps.findLast(({ scene }) => !scene.question) ?? steps[0];
const printedShort: Pick = (slide, step) => {
  const [first, ...others] = slide.steps;
  return printed({ ...slide, steps: [first, ...others.filter((one) => one.short)] }, step);
};

/** The sentences of a page in their order, each with the step whose id stands last before it. */
function listTold(page: string, pick: Pick = itself): readonly Told[] {
  // The dated maps at the end belong to no step.
  const [pictures = ''] = page.split('<section class="maps">');
  const marks = pictures.matchAll(
    / (?:data-step|id)="([^"]+)"|<p class="seen">([^<]*)|role="img" aria-label="([^"]*)"/g,
  );
  let current: { slide: Slide; step: Step } | undefined;
  return [...marks].flatMap(([, id = '', seen, label]) => {
    current = steps.get(id) ?? current;
    const sentence = seen ?? label;
    const step = current && pick(current.slide, current.step);
    return current && step && sentence !== undefined ? [{ slide: current.slide, step, sentence: plain(sentence) }] : [];
  });
}

function paper(name: PaperName, choice: Partial<PaperChoice> = {}): string {
  return draftPapers(createEdition(story), { ...usualPaper, ...choice, only: [name] })[0]?.body.html ?? '';
}

/** What the deck's voice and the lecturer's desk say on a track. */
function spoken(data: ReturnType<typeof deckData>, track: Track): readonly Told[] {
  return [...steps.values()]
    .filter(({ step }) => track === 'full' || step.short)
    .map((one) => ({ ...one, sentence: sentenceOf(data, one.step.id, track) }))
    .filter(({ sentence }) => sentence !== '');
}

const edition = createEdition(story);
const short = { track: 'short' } as const;

const pictured = story.slides.filter(
  ({ kind, layout, steps }) =>
    kind !== 'slide' ||
    layout === 'figure' ||
    layout === 'full' ||
    (layout === 'views' && steps.some(({ scene }) => scene.view !== 'map')),
);
const cells = pictured.filter(({ kind }) => kind === 'slide');
const stepsOf = (list: readonly Slide[]): readonly Step[] => list.flatMap((slide) => slide.steps);
const isShort = (one: { readonly short: boolean }): boolean => one.short;

describe.each<readonly [name: string, list: () => readonly Told[], shown: number]>([
  ['scroll page', () => listTold(renderScroll(edition).html), steps.size],
  ['deck', () => listTold(renderDeck(edition).html), stepsOf(pictured).length],
  ['voice of the deck', () => spoken(deckData(story), 'full'), stepsOf(pictured).length],
  ['voice of the short deck', () => spoken(deckData(story), 'short'), stepsOf(pictured).filter(isShort).length],
  ['speaker page', () => listTold(renderLecturer(edition).html), stepsOf(pictured).length],
  ['desk of the short lecture', () => spoken(lecturerData(story), 'short'), stepsOf(pictured).filter(isShort).length],
  ['handout', () => listTold(paper('handout'), printed), pictured.length],
  ['handout with six a page', () => listTold(paper('handout', { perPage: 6 }), printed), cells.length],
  ['short handout', () => listTold(paper('handout', short), printedShort), pictured.filter(isShort).length],
  ['handout in large print', () => listTold(paper('handout-large'), printed), pictured.length],
  ['reader', () => listTold(paper('reader')), stepsOf(pictured).length],
  ['slides', () => listTold(paper('slides'), printed), pictured.length],
  ['slides of each step', () => listTold(paper('slides', { steps: true })), stepsOf(pictured).length],
  ['figures', () => listTold(paper('figures'), printed), pictured.length],
  ['figures of each step', () => listTold(paper('figures', { steps: true })), stepsOf(pictured).length],
  ['lecturer’s paper', () => listTold(paper('lecturer'), printed), pictured.length],
])('the sentences of the %s', (_name, list, shown) => {
  const told = list();

  test('are as many as its pictures', () => {
    expect(told).toHaveLength(shown);
  });

  const maps = told.filter(({ step }) => step.scene.view === 'map');

  test('tell what is new since the picture before, each in its own month, and nothing else', () => {
    expect(
      maps.flatMap((one) => name(one, wrongHappened(one.sentence, toldBefore(told, one), one.step.scene))),
    ).toEqual([]);
  });

  test('say who gets much and who little', () => {
    expect(maps.flatMap((one) => name(one, wrongStanding(one.sentence, one.step.scene)))).toEqual([]);
  });

  test('give the quantities of the table, whose they are and how sure', () => {
    expect(maps.flatMap((one) => name(one, wrongShown(one.sentence, one.step.scene)))).toEqual([]);
  });
});

function name({ step }: Told, faults: readonly string[]): readonly string[] {
  return faults.map((fault) => `${step.id}: ${fault}`);
}

/** The day of the picture told before it; a question keeps that of the picture it asks about. */
function toldBefore(told: readonly Told[], one: Told): string | undefined {
  const before = told[told.indexOf(one) - 1];
  if (before === undefined || before.slide.kind === 'title') return undefined;
  return one.step.scene.question ? toldBefore(told, before) : before.step.scene.date;
}

/** Ways to make a sentence false. */
const lies: readonly (readonly [name: string, lie: (sentence: string) => string])[] = [
  [
    'another month',
    (sentence) =>
      sentence.replace(/In (\w+) (\d)/, (_, month, digit) => `In ${month === 'May' ? 'June' : 'May'} ${digit}`),
  ],
  ['another level', (sentence) => sentence.replace(/to (\d)(?=[.;])/, (_, level) => `to ${(Number(level) + 1) % 6}`)],
  [
    'the other sense',
    (sentence) => sentence.replace(/ (up|down) from/, (_, sense) => ` ${sense === 'up' ? 'down' : 'up'} from`),
  ],
  ['another recipient', (sentence) => sentence.replace('Kuomintang', 'Communists')],
  ['an end that was none', (sentence) => sentence.replace(/(\w[^:;.]*) up from \d to \d/, 'no more $1')],
  ['an end left out', (sentence) => sentence.replace(/In [^:]+: no more [^.]*\. /, '')],
  [
    'little for much',
    (sentence) => sentence.replace(/much|little/i, (what) => (/much/i.test(what) ? 'little' : 'much')),
  ],
  ['somebody left out', (sentence) => sentence.replace(/, (?:little|much|only)[^.]*\./, '.')],
  ['another quantity', (sentence) => sentence.replace(/Shown: (\d)/, 'Shown: 9$1')],
  ['more certainty', (sentence) => sentence.replace(/fairly sure|doubtful|not verified/, 'well attested')],
  ['another status', (sentence) => sentence.replace(/promised|planned/, 'captured stock')],
];

test.each(lies)('a sentence with %s would be found', (_, lie) => {
  const told = listTold(renderDeck(edition).html);
  const changed = told
    .map((one) => ({ ...one, before: toldBefore(told, one), false: lie(one.sentence) }))
    .filter((one) => one.step.scene.view === 'map' && one.false !== one.sentence);
  expect(changed.length).toBeGreaterThan(0);
  const believed = changed.filter(({ step, before, false: sentence }) => {
    const faults = [
      wrongHappened(sentence, before, step.scene),
      wrongStanding(sentence, step.scene),
      wrongShown(sentence, step.scene),
    ];
    return faults.flat().length === 0;
  });
  expect(believed.map(({ step, false: sentence }) => `${step.id}: ${sentence}`)).toEqual([]);
});
