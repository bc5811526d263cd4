import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Graphic } from '../../src/graphic.ts';
import { createEdition } from '../../src/render/ground/edition.ts';
import { findTellings } from '../../src/render/ground/told.ts';
import { renderDataFiles } from '../../src/render/web/datafiles.ts';
import { exploreData, renderExplore, renderExploreLink } from '../../src/render/web/explore.ts';
import { mapSteps, type Story } from '../../src/story.ts';
import { graphic as plain } from '../draw/fixture.ts';
import { textFrom } from '../texts.ts';
import { bare, story as base, SECRET } from './fixture.ts';

const graphic: Graphic = {
  ...plain,
  ratings: plain.ratings.map((row, index) => (index === 0 ? { ...row, low: 2, why: 'A "reason", with, commas' } : row)),
  ledger: plain.ledger.map((row) =>
    row.id === 'raid' ? { ...row, sources: [{ key: 'author1990', locator: 'p. 3', short: 'Author 1990, p. 3' }] } : row,
  ),
};
const story: Story = { ...base, graphic };
const page = renderExplore(createEdition(story), graphic).html;

function table(path: string): readonly Record<string, string>[] {
  return parse(renderDataFiles(story).get(path) ?? '', { bom: true, columns: true });
}

test('every row of the ledger has its id, its words and its amount', () => {
  for (const { id, what } of graphic.ledger) {
    expect(page).toContain(`<tr id="ledger-${id}">`);
    expect(page).toContain(`<th scope="row">${what}</th>`);
  }
  expect(page).toContain('<data value="924">924 aircraft (924–1,300)</data>');
  expect(page).toContain('<data value="2000000">2,000,000 roubles</data> <span class="status">promised</span>');
});

test('a rating shows its limits where it has any', () => {
  expect(page).toContain('<data value="3">3</data> <span class="range">(2–3)</span>');
  expect(page).toContain('A &quot;reason&quot;, with, commas');
});

test('a source leads to its entry, a row to the slide that shows it', () => {
  expect(page).toContain('<a href="#source-author1990">Author 1990, p. 3</a>');
  expect(page).toContain('<li id="source-author1990">');
  expect(page).toContain('<a href="index.html#canton-less">Moscow bets on the larger party</a>');
});

describe('tellings', () => {
  test('are the first public step that shows or cites a row, then prose', () => {
    const cite = (id: string) => textFrom(`<span class="quantity" data-ledger="${id}">1</span>`);
    const [first, second, ...rest] = base.slides;
    if (first === undefined || second === undefined) throw new Error('the fixture has slides');
    const slides = [
      { ...first, reading: [cite('budget')] },
      {
        ...second,
        steps: mapSteps(second.steps, (step) => ({ ...step, body: cite('raid') })),
        answers: [cite('promise')],
      },
      ...rest,
    ];
    expect(Object.fromEntries(findTellings({ ...story, slides }))).toEqual({
      budget: [{ id: 'title', heading: 'Changing Partners' }],
      raid: [{ id: 'the-bet', heading: 'The bet' }],
      aircraft: [{ id: 'canton-less', heading: 'Moscow bets on the larger party' }],
    });
  });
});

describe('the files', () => {
  test('hold every row of the ledger, with sources in full and the licence', () => {
    const rows = table('data/support.csv');
    expect(rows.map(({ id }) => id)).toEqual(graphic.ledger.map(({ id }) => id));
    expect(rows[2]).toMatchObject({ quantity: '924', low: '924', high: '1300', unit: 'aircraft', verified: 'yes' });
    expect(rows[4]).toMatchObject({ source: 'Author 1990, p. 3', source_in_full: 'Author, A. Title. 1990.' });
    expect(rows[2]?.told_at).toBe('index.html#canton-less');
    for (const { licence } of rows) expect(licence).toBe('Changing Partners; A. Author, B. Author; CC-BY-4.0');
  });

  test('hold every rating with its limits and its reason', () => {
    const rows = table('data/ratings.csv');
    expect(rows).toHaveLength(graphic.ratings.length);
    expect(rows[0]).toMatchObject({ level: '3', low: '2', high: '3', why: 'A "reason", with, commas' });
  });

  test('are none where there are no data', () => {
    expect([...renderDataFiles(bare).keys()]).toEqual([]);
  });
});

test('what the script reads holds no words of the tables and no map', () => {
  const data = exploreData(graphic);
  expect(data.events).toHaveLength(graphic.ledger.length);
  expect([data.places, data.routes, data.lines, data.areas, data.ledger]).toEqual([[], [], [], [], []]);
  expect(JSON.stringify(data)).not.toMatch(/Author 1990|A \\"reason/);
});

test('a thin kind is outlined in the legend as in the river, other kinds are filled', () => {
  const label = (name: string): string =>
    page.match(new RegExp(`<label>(?:(?!</label>).)* ${name}</label>`))?.[0] ?? '';
  expect(label('Talks').match(/<rect class="thin"[^>]*stroke="var\(--r\d-edge\)/g)).toHaveLength(
    graphic.recipients.length,
  );
  expect(label('Talks')).not.toContain(' fill=');
  expect(label('Arms').match(/<rect[^>]* fill="var\(--r\d-0\)/g)).toHaveLength(graphic.recipients.length);
  expect(label('Arms')).not.toContain('thin');
});

test('a place for the reason of a height is read out politely; its help names every key', () => {
  expect(page).toMatch(/<section class="why" id="_why" [^>]*>.*<div aria-live="polite" aria-atomic="true">/);
  for (const key of ['arrows', 'Home', 'End', 'Page Up', 'Page Down', 'Enter', 'Escape']) {
    expect(page.match(/id="_keys">([^<]*)/)?.[1]).toContain(key);
  }
});

test('what an event is called in the picture travels with it, where it has a name', () => {
  const labelled = graphic.ledger.map((row) => (row.id === 'raid' ? { ...row, label: 'The raid' } : row));
  const { events } = exploreData({ ...graphic, ledger: labelled });
  expect(events.filter(({ label }) => label !== undefined)).toMatchObject([{ id: 'raid', label: 'The raid' }]);
});

test('nothing private stands on the page, and a bare deck has no link to it', () => {
  expect(page).not.toContain(SECRET);
  expect(renderExploreLink(createEdition(story))?.html).toContain('explore.html');
  expect(renderExploreLink(createEdition(bare))).toBeUndefined();
});
