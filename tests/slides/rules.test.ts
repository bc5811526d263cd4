/** The shipped story keeps its rules; a copy with one mistake against each is told of every one, and of nothing else. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkSources } from '../../src/compile.ts';
import { formatProblem } from '../../src/problem.ts';
import type { Tools } from '../../src/tools.ts';

interface Mistake {
  readonly name: string;
  readonly file: string;
  readonly before: string | RegExp;
  readonly after: string;
  readonly message: RegExp;
}

const folder = 'slides';
const cold = '05-cold-years.md';
const last = '09-the-other-partner.md';
const typed = (found: string): RegExp =>
  new RegExp(`:\\d+:\\d+ error: the quantity "${found}" is typed here, expected a row of the ledger, as in \\[#id\\]$`);

const mistakes: readonly Mistake[] = [
  {
    name: 'a quantity in figures',
    file: '04-the-break.md',
    before: 'in June it is sent [#money-wuhan]',
    after: 'in June it is sent 2 million, [#money-wuhan]',
    message: typed('2 million'),
  },
  {
    name: 'a quantity in words',
    file: '02-the-bigger-partner.md',
    before: 'Moscow promises Sun up to [#promised-1923]',
    after: 'Moscow promises Sun two million, [#promised-1923]',
    message: typed('two million'),
  },
  {
    name: 'a bare number with its citation',
    file: '07-supplies-that-swing.md',
    before: 'reports [#aircraft-1941] delivered, with field guns.',
    after: 'reports 250 delivered, [#aircraft-1941], with field guns.',
    message: typed('250'),
  },
  {
    name: 'a quantity in notes',
    file: '06-the-desert-road.md',
    before: 'Let the ribbon appear without words.',
    after: 'Let the ribbon appear, as eighty lorries would.',
    message: typed('eighty'),
  },
  {
    name: 'a place as it is called today',
    file: '04-the-break.md',
    before: 'police in Peking raid',
    after: 'police in Beijing raid',
    message: /^04-the-break\.md:\d+:\d+ error: "Beijing" is not the name used here, expected "Peking" or "Peiping"$/,
  },
  {
    name: 'a place with an apostrophe',
    file: cold,
    before: 'officers at Sian seize',
    after: 'officers at Xi’an seize',
    message: /"Xi'an" is not the name used here, expected "Sian"/,
  },
  {
    name: 'a person in pinyin',
    file: last,
    before: 'secretly meets Mao at',
    after: 'secretly meets Mao Zedong at',
    message: /"Mao Zedong" is not the name used here, expected "Mao Tse-tung"/,
  },
  {
    name: 'a name of today in a table',
    file: 'data/support.csv',
    before: 'by way of Peking to Shanghai',
    after: 'by way of Beijing to Shanghai',
    message: /^data\/support\.csv:2:\d+ error: "Beijing" is not the name used here/,
  },
  {
    name: 'a date that no row bears',
    file: cold,
    before: 'On 12 December 1932, at',
    after: 'On 13 December 1932, at',
    message: /^05-cold-years\.md:\d+:\d+ error: no row of the data and no step bears the date 13 December 1932$/,
  },
  {
    name: 'such a date in a claim',
    file: 'data/claims.csv',
    before: 'on 31 May 1924 Peking',
    after: 'on 30 May 1924 Peking',
    message: /^data\/claims\.csv:8:\d+ error: no row .* bears the date 30 May 1924$/,
  },
  {
    name: 'a row shown before it begins',
    file: last,
    before: '#the-offer date=1949-06-27',
    after: '#the-offer date=1949-06-20',
    message: /the step "the-offer" is dated 1949-06-20, but shows "offer-1949", which begins on 1949-06-27$/,
  },
  {
    name: 'minutes that do not add up',
    file: cold,
    before: 'layout=views minutes=1}',
    after: 'layout=views minutes=2}',
    message: /^story\.yaml:\d+:1 error: the full track takes 46 minutes with 2 for the title, expected 45$/,
  },
  {
    name: 'a step too long',
    file: '04-the-break.md',
    before: 'In July Wuhan turns',
    after: `In July ${'the left wing '.repeat(9)} turns`,
    message: /the step "wuhan-turns" has \d+ words, expected at most 35$/,
  },
  {
    name: 'a reading too short',
    file: '08-manchuria.md',
    before: 'The Yalta terms needed Chiang’s consent, and the treaty gave it;',
    after: '',
    message: /the reading of "all-aid-to-chiang" has \d\d words, expected 60–100$/,
  },
  {
    name: 'too many words in all',
    file: last,
    before: 'Others look to',
    after: `Others look ${'again and '.repeat(15)}to`,
    message: /^story\.yaml:1:1 error: the running text has \d+ words, expected at most 3600$/,
  },
  {
    name: 'steps without notes',
    file: 'story.yaml',
    before: /^notes: \|\n.*\n/m,
    after: '',
    message: /^story\.yaml:1:1 error: the step "title" has no notes, nor has its slide$/,
  },
  {
    name: 'a claim with a number of its own',
    file: 'data/claims.csv',
    before: 'about 94 per cent',
    after: 'about 49 per cent',
    message: /^data\/claims\.csv:2:\d+ error: the number "49" is none of the ledger's/,
  },
  {
    name: 'a row that is told no more',
    file: '04-the-break.md',
    before: '[#outlay-press]',
    after: 'a fortune',
    message: /^data\/support\.csv:\d+:1 error: the row "outlay-press" is neither told nor shown/,
  },
  {
    name: 'a row shown without words',
    file: last,
    before: 'Chiang’s had drawn [#credits-drawn value].',
    after: 'Chiang’s is drawn beside it.',
    message: /the step "february-treaty" shows "credits-drawn" untold, expected \[#credits-drawn\] in its text$/,
  },
  {
    name: 'a source that nothing cites',
    file: 'data/sources.json',
    before: '[',
    after: '[{"id":"idle2000","type":"book","title":"Idle"},',
    message: /^data\/sources\.json:1:8 error: nothing cites the source "idle2000"$/,
  },
];

/** Nothing is kept: two stories are read once each. */
const memo: Tools['memo'] = async (_name, _input, make) => make();

let shipped: ReadonlyMap<string, string>;
let found: readonly string[];
let told: readonly string[];

async function readShipped(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => /\.(md|yaml|csv|json|geojson)$/.test(name));
  return new Map(
    await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

async function check(texts: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const encoder = new TextEncoder();
  const problems = await checkSources(new Map([...texts].map(([name, text]) => [name, encoder.encode(text)])), memo);
  return problems.map((problem) => formatProblem(problem).split('\n')[0] ?? '');
}

beforeAll(async () => {
  shipped = await readShipped();
  const spoilt = new Map(shipped);
  for (const { name, file, before, after } of mistakes) {
    const text = spoilt.get(file) ?? '';
    expect(text.replace(before, after), name).not.toBe(text);
    spoilt.set(file, text.replace(before, after));
  }
  found = await check(shipped);
  told = await check(spoilt);
}, 120_000);

test('the shipped story keeps its rules', () => {
  expect(found).toEqual([]);
});

test.each(mistakes)('$name', ({ message }) => {
  expect(told.filter((text) => message.test(text))).toHaveLength(1);
});

test('nothing else is reported', () => {
  expect(told.filter((text) => !mistakes.some(({ message }) => message.test(text)))).toEqual([]);
});
