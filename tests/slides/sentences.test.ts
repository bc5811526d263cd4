/** Every sentence of every output of the story that ships against its tables, read here day by day. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Graphic } from '../../src/graphic.ts';
import { type PaperChoice, type PaperName, usualPaper } from '../../src/paper.ts';
import { sentenceOf } from '../../src/play/both/sentence.ts';
import { readStory } from '../../src/read/story.ts';
import { createView } from '../../src/render/ground/view.ts';
import { lecturerData, renderLecturer } from '../../src/render/lecturer/lecturer.ts';
import { draftPapers } from '../../src/render/papers.ts';
import { deckData, renderDeck } from '../../src/render/web/deck.ts';
import { renderScroll } from '../../src/render/web/scroll.ts';
import { readSources } from '../../src/shell/sources.ts';
import type { Slide, Step, Story, Track } from '../../src/story.ts';

const slides = fileURLToPath(new URL('../../slides', import.meta.url));
const { story: shipped } = await readStory(await readSources(slides, ''), (_name, _input, make) =>
  Promise.resolve(make()),
);
if (shipped?.graphic === undefined) throw new Error('the story that ships has errors');
const story: Story = shipped;
const graphic: Graphic = shipped.graphic;

type Row = Readonly<Record<string, string>>;

const table = (name: string): readonly Row[] =>
  parse(readFileSync(`${slides}/data/${name}.csv`, 'utf8').replaceAll("'", '’'), { columns: true });
const ratings = table('ratings');
const routes = table('routes');
const ledger = table('support');

const months = 'January February March April May June July August September October November December'.split(' ');

/** The first day of `1920`, `1920-04` or `1920-04-12`. */
const firstDay = (date = ''): string => `${date}-01-01`.slice(0, 10);
const monthOf = (day: string): string => `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
const end = (date = ''): string => (date === '' ? '9999' : firstDay(date));

function levelOf(recipient: string, kind: string, day: string): number {
  const row = ratings.find(
    (each) => each.recipient === recipient && each.kind === kind && firstDay(each.from) <= day && day < end(each.to),
  );
  return Number(row?.level ?? 0);
}

function isOpen({ recipient = '', kinds = '', start, end: last }: Row, day: string): boolean {
  return firstDay(start) <= day && day < end(last) && kindsOf(kinds).some((kind) => levelOf(recipient, kind, day) > 0);
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

/** What happens after one day and up to another, found by looking at every day. */
function happenings(after: string, until: string): readonly string[] {
  const found: string[] = [];
  for (let [before, day] = [after, dayAfter(after)]; day <= until; [before, day] = [day, dayAfter(day)]) {
    for (const [what, now] of state(day)) {
      const then = state(before).get(what) ?? 0;
      if (then !== now) found.push(`${monthOf(day)}: ${what} ${then} to ${now}`);
    }
  }
  return found.sort();
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The changes that a sentence tells, in the words of `happenings`. */
function readChanges(sentence: string): readonly string[] {
  return sentence
    .split(/(?<=\.) (?=In |Shown: )/)
    .flatMap((part) => {
      const [, month = '', said = ''] = /^In (\w+ \d{4}) (.*)$/.exec(part) ?? [];
      const rises = [...said.matchAll(/(?:^|, | and )((?:(?!, ).)+? to the [^,]+?) (up|down) from (\d) to (\d) of 5/g)];
      const ways = [...said.matchAll(/a way (opens|closes): (“[^”]+”)/g)];
      return [
        ...rises.map(([, what, way, from, to]) => {
          expect(Number(to) > Number(from)).toBe(way === 'up');
          return `${month}: ${what} ${from} to ${to}`;
        }),
        ...ways.map(([, way, label]) => `${month}: ${label} ${way === 'opens' ? '0 to 1' : '1 to 0'}`),
      ];
    })
    .sort();
}

const names = graphic.recipients.map(({ name }) => name).join('|');
const standing = new RegExp(`(?:^|\\. )(?:In \\w+ \\d{4}: )?((?:${names}|nothing)[^.]*)\\.(?: Shown|$)`);

/** Levels above 0 as the sentence gives them, and as the tables do. */
function readStanding(sentence: string): readonly string[] {
  const stands = standing.exec(sentence);
  return (stands?.[1] ?? '').split('; ');
}

function expectedStanding(day: string): readonly string[] {
  const parts = graphic.recipients.flatMap(({ id, name }) => {
    const levels = graphic.kinds.map((kind) => [kind.name.toLowerCase(), levelOf(id, kind.id, day)] as const);
    const above = levels.filter(([, level]) => level > 0).map(([kind, level]) => `${kind} ${level}`);
    return above.length > 0 ? [`${name}: ${above.join(', ')}`] : [];
  });
  return parts.length > 0 ? parts : ['nothing is rated above 0'];
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
const last: Pick = (slide) => slide.steps.at(-1);
const lastShort: Pick = (slide) => slide.steps.findLast((step) => step.short);

/** The sentences of a page in their order, each with the step whose id stands last before it. */
function listTold(page: string, pick: Pick = itself): readonly Told[] {
  const marks = page.matchAll(/ (?:data-step|id)="([^"]+)"|<p class="seen">([^<]*)|role="img" aria-label="([^"]*)"/g);
  let current: { slide: Slide; step: Step } | undefined;
  return [...marks].flatMap(([, id = '', seen, label]) => {
    current = steps.get(id) ?? current;
    const sentence = seen ?? label;
    const step = current && pick(current.slide, current.step);
    return current && step && sentence !== undefined ? [{ slide: current.slide, step, sentence: plain(sentence) }] : [];
  });
}

function paper(name: PaperName, choice: Partial<PaperChoice> = {}): string {
  return draftPapers(createView(story), { ...usualPaper, ...choice, only: [name] })[0]?.body.html ?? '';
}

/** What the deck's voice and the lecturer's desk say on a track. */
function spoken(data: ReturnType<typeof deckData>, track: Track): readonly Told[] {
  return [...steps.values()]
    .filter(({ step }) => track === 'full' || step.short)
    .map((one) => ({ ...one, sentence: sentenceOf(data, one.step.id, track) }))
    .filter(({ sentence }) => sentence !== '');
}

const view = createView(story);
const short = { track: 'short' } as const;

const pictured = story.slides.filter(
  ({ kind, layout }) => kind !== 'slide' || layout === 'figure' || layout === 'full',
);
const cells = pictured.filter(({ kind }) => kind === 'slide');
const stepsOf = (list: readonly Slide[]): readonly Step[] => list.flatMap((slide) => slide.steps);
const isShort = (one: { readonly short: boolean }): boolean => one.short;

describe.each<readonly [name: string, list: () => readonly Told[], shown: number]>([
  ['scroll page', () => listTold(renderScroll(view).html), steps.size],
  ['deck', () => listTold(renderDeck(view).html), stepsOf(pictured).length],
  ['voice of the deck', () => spoken(deckData(story), 'full'), stepsOf(pictured).length],
  ['voice of the short deck', () => spoken(deckData(story), 'short'), stepsOf(pictured).filter(isShort).length],
  ['speaker page', () => listTold(renderLecturer(view).html), stepsOf(pictured).length],
  ['desk of the short lecture', () => spoken(lecturerData(story), 'short'), stepsOf(pictured).filter(isShort).length],
  ['handout', () => listTold(paper('handout'), last), pictured.length],
  ['handout with six a page', () => listTold(paper('handout', { perPage: 6 }), last), cells.length],
  ['short handout', () => listTold(paper('handout', short), lastShort), pictured.filter(isShort).length],
  ['handout in large print', () => listTold(paper('handout-large'), last), pictured.length],
  ['reader', () => listTold(paper('reader')), stepsOf(pictured).length],
  ['slides', () => listTold(paper('slides'), last), pictured.length],
  ['slides of each step', () => listTold(paper('slides', { steps: true })), stepsOf(pictured).length],
  ['figures', () => listTold(paper('figures'), last), pictured.length],
  ['figures of each step', () => listTold(paper('figures', { steps: true })), stepsOf(pictured).length],
  ['lecturer’s paper', () => listTold(paper('lecturer'), last), pictured.length],
])('the sentences of the %s', (_name, list, shown) => {
  const told = list();

  test('are as many as its pictures', () => {
    expect(told).toHaveLength(shown);
  });

  test('tell each change since the picture before, once, in its own month, and no other', () => {
    for (const [i, { step, sentence }] of told.entries()) {
      const before = told[i - 1];
      const changes =
        before && before.slide.kind !== 'title' ? happenings(before.step.scene.date, step.scene.date) : [];
      expect([step.id, readChanges(sentence)]).toEqual([step.id, changes]);
    }
  });

  test('say what stands, and never that nothing changes', () => {
    for (const { step, sentence } of told) {
      expect([step.id, readStanding(sentence)]).toEqual([step.id, expectedStanding(step.scene.date)]);
      const month = monthOf(step.scene.date);
      expect(
        sentence.includes(`In ${month}: `) || readChanges(sentence).some((change) => change.startsWith(month)),
      ).toBe(true);
      const named = [...sentence.matchAll(/(?:^|\. )In (\w+) (\d{4})/g)].map(
        ([, name = '', year]) => Number(year) * 12 + months.indexOf(name),
      );
      expect(named).toEqual([...new Set(named)].sort((a, b) => a - b));
      expect(sentence).not.toContain('nothing changes');
    }
  });

  test('give the quantities of the table', () => {
    for (const { step, sentence } of told) {
      for (const id of step.scene.show) {
        const row = ledger.find((each) => each.id === id);
        const low = Number(row?.low || row?.quantity).toLocaleString('en');
        expect(row?.quantity === '' || sentence.includes(`${low}`)).toBe(true);
        expect(row?.quantity === '' || sentence.includes(` ${row?.unit} (${row?.what})`)).toBe(true);
      }
    }
  });
});
