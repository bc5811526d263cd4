/** A step changes its picture, in few things at once, and quantities that follow each other stand on one scale. */
import { describe, expect, test } from 'vitest';
import { checkSources } from '../../src/compile.ts';
import { formatProblem } from '../../src/problem.ts';
import { type Files, memo, sourcesOf } from '../read/support.ts';
import { viewStory } from '../read/viewstory.ts';

/** The warnings about a slide of the small story, without their places. */
async function warnings(text: string, changes: Files = {}): Promise<readonly string[]> {
  const problems = await checkSources(sourcesOf(viewStory(text, changes)), memo);
  return problems
    .filter(({ severity, message }) => severity === 'warning' || message.includes('untold'))
    .map((problem) => formatProblem({ ...problem, excerpt: '' }).replace(/^\S+ \w+: /, ''));
}

const same = (id: string): string =>
  `the step "${id}" has another date or show than the one before, but the same picture, expected something new in it, or .question`;
const step = (attributes: string, text = ''): string => `::: step {${attributes}}\n${text}\n:::\n\n`;
const slide = (attributes: string, ...steps: readonly string[]): string => `## F {${attributes}}\n\n${steps.join('')}`;

describe('another date', () => {
  test.each([
    ['without anything new', slide('date=1925-03', step('date=1925-04')), [same('f-2')]],
    ['with a question', slide('date=1925-03', step('date=1925-04 .question')), []],
    ['with a route that closes', slide('date=1926-12', step('date=1927-01')), []],
    ['with another focus', slide('date=1925-03', step('date=1925-04 focus=wuhan')), []],
    ['with other names', slide('date=1925-03', step('date=1925-04 names=wuhan')), []],
    ['with another view', slide('date=1925-03', step('date=1925-04 view=kinds')), []],
    ['along the river', slide('date=1925-03 view=river', step('date=1925-04')), []],
    ['of the same kinds', slide('date=1925-03 view=kinds', step('date=1925-04')), [same('f-2')]],
    ['of the same groups', slide('date=1925-03 view=groups', step('date=1925-04')), [same('f-2')]],
    ['of other groups', slide('date=1927-06 view=groups', step('date=1927-07')), []],
    ['of an event with a mark', slide('date=1927-02', step('date=1927-03')), []],
    ['of an event without one', slide('date=1924-04', step('date=1924-05')), [same('f-2')]],
    ['back before an event with a mark', slide('date=1927-03', step('date=1927-02')), []],
    ['back to the same', slide('date=1925-04', step('date=1925-03')), [same('f-2')]],
    ['on a slide of text', slide('date=1925-03 layout=text', step('date=1925-04')), []],
  ])('%s', async (_name, text, expected) => {
    expect(await warnings(text)).toEqual(expected);
  });
});

describe('changes at once', () => {
  const ratings = 'recipient,kind,from,to,level,why,source\nkmt,arms,1924,1927,3,W,\nccp,arms,1926-07,1928,3,W,\n';
  const routes =
    'id,recipient,via,start,end,label\nsea,kmt,moscow canton,1924,1927,Sea\nland,ccp,moscow wuhan,1926-07,,Land\n';
  const changes = { 'data/ratings.csv': ratings, 'data/routes.csv': routes };
  const start = 'date=1926-06 focus=canton';

  test('may be four', async () => {
    const text = slide(start, step('date=1927-01 focus=wuhan', 'Text.'));
    expect(await warnings(text, changes)).toEqual([]);
  });

  test('of more are named', async () => {
    const text = slide(start, step('date=1927-03 focus=wuhan show="rifles loan"', '[#rifles] [#loan]'));
    expect(await warnings(text, changes)).toEqual([
      'the step "f-2" changes 7 things at once (the camera, the ribbons of Kuomintang, the ribbons of Communists, the mark “A loan”, the mark “The march”, the quantity "rifles", the quantity "loan"), expected at most 4',
    ]);
  });

  test('are no marks where time runs backwards', async () => {
    const text = slide('date=1927-03 focus=canton', step('date=1926-06 focus=wuhan show=rifles', '[#rifles]'));
    expect(await warnings(text, changes)).toEqual([]);
  });

  test('are ribbons only where both pictures have them', async () => {
    const text = slide(`${start} view=kinds`, step('date=1927-02 view=map focus=wuhan show=rifles', '[#rifles]'));
    expect(await warnings(text, changes)).toEqual([]);
  });
});

describe('two scales', () => {
  const told = '[#dollars] [#loan] [#rifles]';
  const none = { 'data/rates.csv': '' };

  test.each([
    [
      'of what no rate compares',
      slide('view=scale date=1927-03 show="dollars loan"'),
      none,
      'dollars and gold roubles',
    ],
    ['of other things', slide('view=scale date=1927-03 show="loan rifles"'), {}, 'gold roubles and rifles'],
  ])('in one picture %s', async (_name, text, changes, units) => {
    expect(await warnings(`${text}${told}`, changes)).toEqual([
      `the step "f" stands on two scales, ${units}, expected one unit, or a row of rates.csv`,
    ]);
  });

  test('after each other need .rescale', async () => {
    const text = (more: string): string =>
      slide('view=scale date=1927-03 show=loan', '[#loan]\n\n', step(`show=rifles ${more}`, '[#rifles]'));
    expect(await warnings(text(''))).toEqual([
      'the step "f-2" stands on two scales, gold roubles and rifles that follow each other, expected .rescale, or a row of rates.csv',
    ]);
    expect(await warnings(text('.rescale'))).toEqual([]);
  });

  test('are one where a rate compares them', async () => {
    expect(await warnings(slide('view=scale date=1927-03 show="dollars loan"', told))).toEqual([]);
  });
});

test('a view that keeps its quantities needs no words for them twice, turns and openings none', async () => {
  const text = slide(
    'view=scale date=1927-03 show=loan',
    '[#loan]\n\n. . .\n\nAnd this.\n\n',
    step('view=map show=loan', 'x'),
  );
  const opening = { '01-start.md': `---\ntitle: Start\ndates: 1927-03\nview: scale\nshow: loan\n---\n\n${text}` };
  expect(await warnings('', opening)).toEqual(['the step "f-3" shows "loan" untold, expected [#loan] in its text']);
  expect(await warnings(slide('view=river turns="loan march"'))).toEqual([]);
});

test('between two opinions the reading tells what is shown; elsewhere it does not', async () => {
  const text = (layout: string): string =>
    `${slide(`layout=${layout} view=scale date=1927-03 show=loan`, 'No.\n\n')}::: reading\n[#loan]\n:::\n`;
  expect(await warnings(text('views'))).toEqual([]);
  expect(await warnings(text('figure'))).toEqual(['the step "f" shows "loan" untold, expected [#loan] in its text']);
});

test('pictures between two opinions change too', async () => {
  expect(await warnings(slide('layout=views date=1925-03 view=kinds', step('date=1925-04')))).toEqual([same('f-2')]);
  expect(await warnings(slide('layout=views date=1925-03', step('date=1925-04')))).toEqual([]);
});
