/** The shipped story keeps its rules; a copy with one mistake against each is told of every one, and of nothing else. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { countWords } from '../../src/check/passages.ts';
import { escapePattern } from '../../src/check/pattern.ts';
import { findUses, isBackground } from '../../src/check/uses.ts';
import { checkSources, storySchema } from '../../src/compile.ts';
import { formatProblem } from '../../src/problem.ts';
import { readStory } from '../../src/read/story.ts';
import type { Slide, Step, Story } from '../../src/story.ts';
import { plainText, rowsIn } from '../../src/text.ts';
import type { Memo } from '../../src/tools.ts';
import { faultsOf } from '../shell/schema.ts';

interface Edit {
  readonly file: string;
  /** The first line in which it may stand, counted from 1. */
  readonly line?: number;
  readonly before: string | RegExp;
  readonly after: string;
  readonly message: RegExp;
}

/** Makes a mistake where the story offers a place for it, in a step that no other mistake is made in. */
type Spoil = (story: Story, spare: Spare) => Edit | undefined;

/** Steps that no mistake was made in yet. Who takes one keeps it for itself. */
interface Spare {
  readonly take: (fits: (step: Step, slide: Slide) => boolean) => Step | undefined;
}

const folder = 'slides';

/** Text typed before a step's first reference to the ledger. */
function typedIn(text: string): Spoil {
  return ({ rules }, { take }) => {
    const most = (rules?.words?.step ?? Number.POSITIVE_INFINITY) - countWords(text);
    const step = take(({ body }) => rowsIn(body).length > 0 && countWords(plainText(body)) <= most);
    const message = new RegExp(
      `:\\d+:\\d+ error: the quantity "${text}" is typed here, expected a row of the ledger, as in \\[#id\\]$`,
    );
    return (
      step && {
        ...step.place,
        before: ` [#${rowsIn(step.body)[0]}`,
        after: ` ${text}, [#${rowsIn(step.body)[0]}`,
        message,
      }
    );
  };
}

/** A name in use, and another form that the tables give of it. */
interface Renamed {
  readonly name: string;
  readonly other: string;
}

/** Places that are called by another word today, which is no part of any name in use. */
function listPlaces({ graphic }: Story): readonly Renamed[] {
  const names = (graphic?.places ?? []).flatMap((place) => place.names);
  return names
    .map(({ name, modern = '' }) => ({ name, other: modern }))
    .filter(({ other }) => /^\p{Lu}[\p{L}'’]{2,}$/u.test(other) && !names.some(({ name }) => name.includes(other)));
}

function listPeople({ people }: Story): readonly Renamed[] {
  return people
    .map(({ name, pinyin = '' }) => ({ name, other: pinyin }))
    .filter(({ name, other }) => /^[\p{L} ]+$/u.test(other) && !name.includes(other));
}

/** The other form in a step's text. */
function renamedIn(list: (story: Story) => readonly Renamed[]): Spoil {
  return (story, { take }) => {
    const told = ({ body }: Step) => list(story).find(({ name }) => plainText(body).includes(` ${name} `));
    const step = take((one) => told(one) !== undefined);
    const { name, other } = (step && told(step)) ?? { name: '', other: '' };
    return (
      step && {
        ...step.place,
        before: ` ${name} `,
        after: ` ${other.replace("'", '’')} `,
        message: new RegExp(
          `^${escapePattern(step.place.file)}:\\d+:\\d+ error: "${other.replace('’', "'")}" is not the name used here, expected "(?:.*" or ")?${name}"`,
        ),
      }
    );
  };
}

/** A day as running text has it, with its year. */
const day =
  /\b(\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)) (?:19|20)\d\d\b/;

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

/** A claim in the words of its table. */
function judge({ claims }: Story, fits: (text: string) => boolean): string | undefined {
  return claims.map(({ text }) => text).find((text) => !/["’']/.test(text) && fits(text));
}

/** A limit of the story's rules that its texts do not keep. */
function limit(name: string, pattern: RegExp, by: number, message: RegExp): readonly [string, Spoil] {
  return [name, () => ({ file: 'story.yaml', before: pattern, after: `$1${by}`, message })];
}

const mistakes: readonly (readonly [name: string, spoil: Spoil])[] = [
  ['a place with an apostrophe', renamedIn((story) => listPlaces(story).filter(({ other }) => /['’]/.test(other)))],
  ['a place as it is called today', renamedIn((story) => listPlaces(story).filter(({ other }) => !/['’]/.test(other)))],
  ['a person in pinyin', renamedIn(listPeople)],
  ['a quantity in figures', typedIn('2 million')],
  ['a quantity in words', typedIn('two million')],
  ['a bare number with its citation', typedIn('250')],
  [
    'a quantity in notes',
    ({ slides }) => {
      const noted = slides.find(({ kind, speakerNotes }) => kind === 'slide' && speakerNotes.length > 0);
      return (
        noted && {
          ...noted.place,
          before: /^::: notes\n/m,
          after: '$&Think of eighty lorries. ',
          message: /:\d+:\d+ error: the quantity "eighty" is typed here, expected a row of the ledger, as in \[#id\]$/,
        }
      );
    },
  ],
  [
    'a name of today in a table',
    (story) => {
      const found = (story.graphic?.ledger ?? []).flatMap(({ what }) =>
        listPlaces(story).flatMap((place) =>
          what.includes(` ${place.name} `) && !/["’']/.test(what) ? { what, place } : [],
        ),
      )[0];
      return (
        found && {
          file: 'data/support.csv',
          before: found.what,
          after: found.what.replace(` ${found.place.name} `, ` ${found.place.other} `),
          message: new RegExp(`^data/support\\.csv:\\d+:\\d+ error: "${found.place.other}" is not the name used here`),
        }
      );
    },
  ],
  [
    'a date that no row bears',
    (_, { take }) => {
      const step = take(({ body }) => day.test(plainText(body)));
      const [found, date] = (step && day.exec(plainText(step.body))) ?? [];
      return step && found
        ? {
            ...step.place,
            before: found,
            after: `${date} 1801`,
            message: new RegExp(
              `^${escapePattern(step.place.file)}:\\d+:\\d+ error: no row of the data and no step bears the date ${date} 1801$`,
            ),
          }
        : undefined;
    },
  ],
  [
    'such a date in a claim',
    (story) => {
      const claim = judge(story, (text) => day.test(text));
      const date = claim && day.exec(claim)?.[1];
      return claim === undefined
        ? undefined
        : {
            file: 'data/claims.csv',
            before: claim,
            after: claim.replace(day, '$1 1802'),
            message: new RegExp(`^data/claims\\.csv:\\d+:\\d+ error: no row .* bears the date ${date} 1802$`),
          };
    },
  ],
  [
    'a row shown before it begins',
    ({ graphic, slides }, { take }) => {
      const steps = slides.flatMap((slide) => slide.steps);
      const startOf = (row: string): string => graphic?.ledger.find(({ id }) => id === row)?.start ?? '';
      const begins = ({ scene }: Step): readonly string[] => scene.show.filter((row) => startOf(row) === scene.date);
      const step = take(
        (one) =>
          begins(one).length === 1 &&
          (steps[steps.indexOf(one) - 1]?.scene.date ?? '9999') < one.scene.date &&
          steps[steps.indexOf(one) + 1]?.scene.date !== one.scene.date,
      );
      return (
        step && {
          ...step.place,
          before: `date=${step.scene.date}`,
          after: `date=${dayBefore(step.scene.date)}`,
          message: new RegExp(
            `the step "${step.id}" is dated ${dayBefore(step.scene.date)}, but shows "${begins(step)[0]}", which begins on ${step.scene.date}$`,
          ),
        }
      );
    },
  ],
  [
    'minutes that do not add up',
    ({ slides, minutes, rules }) => {
      const slide = slides.find((one) => one.kind === 'slide' && !one.short && one.minutes !== undefined);
      return (
        slide && {
          ...slide.place,
          before: `minutes=${slide.minutes}`,
          after: `minutes=${(slide.minutes ?? 0) + 1}`,
          message: new RegExp(
            `^story\\.yaml:\\d+:1 error: the full track takes ${(minutes.full ?? 0) + 1} minutes with ${rules?.title} for the title, expected ${minutes.full}$`,
          ),
        }
      );
    },
  ],
  [
    'a step too long',
    ({ rules }, { take }) => {
      const step = take((one, slide) => slide.kind === 'slide' && one !== slide.steps[0]);
      return (
        step && {
          ...step.place,
          before: /^(::: step .*)\n/m,
          after: `$1\nIt goes on ${'and on '.repeat(rules?.words?.step ?? 0)}still. `,
          message: new RegExp(`the step "${step.id}" has \\d+ words, expected at most ${rules?.words?.step}$`),
        }
      );
    },
  ],
  [
    'a reading too short',
    ({ slides }) => {
      const slide = slides.find(({ kind, reading }) => kind === 'slide' && reading.length > 0);
      return (
        slide && {
          ...slide.place,
          before: /^::: reading\n[^[\]]*?[.?!] /m,
          after: '::: reading\n',
          message: new RegExp(`the reading of "${slide.id}" has \\d+ words, expected \\d+–\\d+$`),
        }
      );
    },
  ],
  limit('a text too hard', /(\bgrade: \{ step: )\d+/, 1, /:\d+:\d+ error: the steps together have the reading grade/),
  limit(
    'too many words in all',
    /(\ball: )\d+/,
    360,
    /^story\.yaml:1:1 error: the running text has \d+ words, expected at most 360$/,
  ),
  limit(
    'too many slides',
    /^( +slides: )\d+/m,
    2,
    /^story\.yaml:1:1 error: the story has \d+ slides, expected at most 2$/,
  ),
  limit(
    'too few views',
    /^( +views: )\d+/m,
    99,
    /^story\.yaml:1:1 error: the story has \d+ slides with layout=views, expected at least 99 points where historians differ$/,
  ),
  [
    'steps without notes',
    ({ slides }) => ({
      file: 'story.yaml',
      before: /^notes: \|\n(?: .*\n)+/m,
      after: '',
      message: new RegExp(`^story\\.yaml:1:1 error: the step "${slides[0]?.id}" has no notes, nor has its slide$`),
    }),
  ],
  [
    'a claim with a number of its own',
    (story) => {
      const claim = judge(story, (text) => !day.test(text));
      const known = (story.graphic?.ledger ?? []).flatMap(({ quantity, low, high }) => [quantity, low, high]);
      const odd = [61, 83, 97, 139, 347, 787].find((n) => known.every((value) => Math.abs((value ?? 0) - n) > n / 10));
      return claim === undefined
        ? undefined
        : {
            file: 'data/claims.csv',
            before: claim,
            after: `${claim} It was ${odd} of them.`,
            message: new RegExp(`^data/claims\\.csv:\\d+:\\d+ error: the number "${odd}" is none of the ledger's`),
          };
    },
  ],
  [
    'a row that is told no more',
    (story) => {
      const uses = findUses(story);
      const use = uses.find(
        ({ id, step, shown }) =>
          !step && !shown && uses.filter((one) => one.id === id).length === 1 && isNumber(id, story),
      );
      return (
        use && {
          ...use.slide.place,
          before: new RegExp(`\\[#${escapePattern(use.id)}(?: [^\\]]*)?\\]`),
          after: 'a fortune',
          message: new RegExp(`^data/support\\.csv:\\d+:1 error: the row "${use.id}" is neither told nor shown`),
        }
      );
    },
  ],
  [
    'a row shown without words',
    (_, { take }) => {
      const step = take(
        ({ scene, body }) => scene.show.length > 0 && new Set(rowsIn(body)).size === rowsIn(body).length,
      );
      const [row = ''] = step?.scene.show ?? [];
      return (
        step && {
          ...step.place,
          before: new RegExp(`\\[#${escapePattern(row)}(?: [^\\]]*)?\\]`),
          after: 'much',
          message: new RegExp(
            `the step "${step.id}" shows "${row}" untold, expected \\[#${escapePattern(row)}\\] in its text$`,
          ),
        }
      );
    },
  ],
  [
    'a source that nothing cites',
    () => ({
      file: 'data/sources.json',
      before: '[',
      after: '[{"id":"idle2000","type":"book","title":"Idle"},',
      message: /^data\/sources\.json:1:8 error: nothing cites the source "idle2000"$/,
    }),
  ],
];

/** Whether a row of the ledger must be told: it is no background. */
function isNumber(id: string, story: Story): boolean {
  return (story.graphic?.ledger ?? []).some((row) => row.id === id && !isBackground(row, story));
}

const answers = new Map<string, unknown>();

/** Kept for this file alone: most of what the spoilt story asks for the shipped one has asked, too. */
const memo: Memo = async <T>(name: string, input: unknown, make: () => T | Promise<T>): Promise<T> => {
  const key = JSON.stringify([name, input]);
  if (!answers.has(key)) answers.set(key, await make());
  return answers.get(key) as T;
};

let found: readonly string[];
let told: readonly string[];
let edits: ReadonlyMap<string, Edit | undefined>;

async function readShipped(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => /\.(md|yaml|csv|json|geojson)$/.test(name));
  return new Map(
    await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

function encode(texts: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map([...texts].map(([name, text]) => [name, encoder.encode(text)]));
}

async function check(texts: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const problems = await checkSources(encode(texts), memo);
  return problems.map((problem) => formatProblem(problem).split('\n')[0] ?? '');
}

function offer({ slides }: Story): Spare {
  const taken = new Set<Step>();
  const all = slides.flatMap((slide) => slide.steps.map((step) => ({ slide, step })));
  return {
    take: (fits) => {
      const step = all.find((one) => !taken.has(one.step) && fits(one.step, one.slide))?.step;
      if (step) taken.add(step);
      return step;
    },
  };
}

/** The text with an edit at the first place from its line on. */
function apply(text: string, { line = 1, before, after }: Edit): string {
  const start = text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length;
  return text.slice(0, start) + text.slice(start).replace(before, after);
}

beforeAll(async () => {
  const shipped = await readShipped();
  const { story } = await readStory(encode(shipped), memo);
  if (story === undefined) throw new Error('the story that ships has errors');
  const spare = offer(story);
  edits = new Map(mistakes.map(([name, spoil]) => [name, spoil(story, spare)]));
  // From the end of each file: a line that is added moves no other.
  const spoilt = new Map(shipped);
  for (const edit of [...edits.values()].sort((one, other) => (other?.line ?? 1) - (one?.line ?? 1))) {
    if (edit) spoilt.set(edit.file, apply(spoilt.get(edit.file) ?? '', edit));
  }
  found = await check(shipped);
  told = await check(spoilt);
}, 120_000);

test('the shipped story keeps its rules', () => {
  expect(found).toEqual([]);
});

test('its settings keep the JSON Schema for editors', async () => {
  expect(faultsOf(parse(await readFile(join(folder, 'story.yaml'), 'utf8')), storySchema())).toEqual([]);
});

test.each(mistakes)('%s', (name) => {
  const edit = edits.get(name);
  if (edit === undefined) throw new Error('the story that ships has no place for such a mistake');
  expect(told.filter((text) => edit.message.test(text))).toHaveLength(1);
});

test('nothing else is reported', () => {
  const known = [...edits.values()];
  expect(told.filter((text) => !known.some((edit) => edit?.message.test(text)))).toEqual([]);
});
