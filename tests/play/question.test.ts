import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExploreGraphic } from '../../src/pagedata.ts';
import { type Question, readQuestion, writeQuestion } from '../../src/play/explore/question.ts';
import { graphic as whole } from '../draw/fixture.ts';

const graphic: ExploreGraphic = { ...whole, events: whole.ledger };
const read = (hash: string) => readQuestion(hash, graphic);
const plain: Question = { filter: [], reading: 'middle' };

test.each([
  [plain, ''],
  [{ ...plain, open: 'raid' }, '#event=raid'],
  [{ ...plain, filter: ['south', 'arms'] }, '#without=arms,south'],
  [{ ...plain, filter: ['south', ''] }, '#without=,south'],
  [{ ...plain, reading: 'high' }, '#reading=high'],
  [{ filter: ['money'], reading: 'low', open: 'raid' }, '#event=raid&without=money&reading=low'],
] as const)('%j has the address %s', (question, address) => {
  expect(writeQuestion(question)).toBe(address);
});

test('law: an address leads to the question that wrote it', () => {
  const names = ['', 'break', 'north', 'south', 'arms', 'money', 'talks'];
  const question = fc.record({
    filter: fc.subarray(names).map((filter) => filter.toSorted()),
    reading: fc.constantFrom('low', 'middle', 'high'),
  });
  fc.assert(
    fc.property(question, (asked) => {
      expect(read(writeQuestion(asked))).toEqual(asked);
    }),
  );
});

describe('an address', () => {
  test('leaves out what the story does not know', () => {
    expect(read('#event=nobody')).toEqual(plain);
    expect(read('#without=arms,tanks,arms,__proto__')).toEqual({ ...plain, filter: ['arms'] });
    expect(read('#reading=best&without')).toEqual(plain);
    expect(read('#event=raid&event2=x&=&%')).toEqual({ ...plain, open: 'raid' });
  });

  test('opens no event that it filters out', () => {
    expect(read('#event=raid')).toEqual({ ...plain, open: 'raid' });
    expect(read('#event=raid&without=break')).toEqual({ ...plain, filter: ['break'] });
  });

  test('may be escaped by those who pass it on, or be the one of a row', () => {
    expect(read('#event%3Draid%26without%3Dmoney')).toEqual({ filter: ['money'], reading: 'middle', open: 'raid' });
    expect(read('#ledger-raid')).toEqual({ ...plain, open: 'raid' });
  });

  test('of another place on the page asks for nothing', () => {
    expect(read('#source-author1990')).toBeUndefined();
    expect(read('#_ledger')).toBeUndefined();
  });
});
