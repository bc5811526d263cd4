import { describe, expect, it } from 'vitest';
import { overlaps, parseDate, readDates } from '../../src/read/ground/day.ts';
import { makeTextFile } from '../../src/read/ground/encoding.ts';
import { makeReport, startOf } from '../../src/read/ground/report.ts';

const spot = startOf(makeTextFile('a.md', ''));

describe('parseDate', () => {
  it.each([
    ['1927', '1927-01-01', '1928-01-01'],
    ['1927-04', '1927-04-01', '1927-05-01'],
    ['1927-12', '1927-12-01', '1928-01-01'],
    ['1927-04-12', '1927-04-12', '1927-04-13'],
    ['1928-02-29', '1928-02-29', '1928-03-01'],
    ['1927-12-31', '1927-12-31', '1928-01-01'],
  ])('%s covers %s up to %s', (text, from, to) => {
    expect(parseDate(text)).toEqual({ from, to });
  });

  it.each([
    '12/04/1927',
    '12.4.27',
    '1927/04/12',
    'Apr-27',
    '12-Apr-27',
    '12-04-1927',
    '18264',
    'April 12, 1927',
    '1927-04-12T00:00:00',
  ])('%s was rewritten by a spreadsheet', (text) => {
    expect(parseDate(text)).toBe(
      `"${text}" looks like a date that a spreadsheet rewrote, expected YYYY, YYYY-MM or YYYY-MM-DD`,
    );
  });

  it.each(['1927-02-29', '1927-13', '1927-00-01', '1927-04-31'])('%s is not in the calendar', (text) => {
    expect(parseDate(text)).toBe(`there is no day "${text}", expected a day of the calendar`);
  });
});

describe('readDates', () => {
  it.each([
    ['1926–1928', { from: '1926-01-01', to: '1929-01-01', printed: '1926–1928' }],
    ['1926-07/1927-04-12', { from: '1926-07-01', to: '1927-04-13', printed: '1926-07–1927-04-12' }],
    ['1926', { from: '1926-01-01', to: '1927-01-01', printed: '1926' }],
  ])('%s includes both ends', (value, days) => {
    expect(readDates({ value, spot }, makeReport(false))).toEqual(days);
  });
});

describe('overlaps', () => {
  it('needs a shared day; an open end has no last one', () => {
    expect(overlaps({ from: '1926-01-01', to: '1927-01-01' }, { from: '1927-01-01' })).toBe(false);
    expect(overlaps({ from: '1926-01-01', to: '1927-01-02' }, { from: '1927-01-01' })).toBe(true);
    expect(overlaps({ from: '1926-01-01' }, { to: '1926-01-01' })).toBe(false);
    expect(overlaps({}, { from: '1926-01-01' })).toBe(true);
  });
});
