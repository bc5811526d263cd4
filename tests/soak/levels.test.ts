import { expect, test } from 'vitest';
import { findGrowth, type Level } from './levels.ts';

const start: Level = { turns: 100, megabytes: 5, nodes: 1000, listeners: 40 };

function rounds(grow: (round: number) => Partial<Level>): readonly Level[] {
  return Array.from({ length: 10 }, (_, round) => ({ ...start, turns: 100 * (round + 1), ...grow(round) }));
}

test.each<[string, readonly Level[], readonly string[]]>([
  ['what stays level', rounds(() => ({})), []],
  ['what is filled in the first rounds', rounds((round) => ({ nodes: round < 4 ? 500 : 1000 })), []],
  [
    'a listener that stays at each round',
    rounds((round) => ({ listeners: 40 + round })),
    ['listeners grew from 45.0 to 49.0'],
  ],
  ['nodes that stay', rounds((round) => ({ nodes: 1000 + 10 * round })), ['nodes grew from 1050.0 to 1090.0']],
  ['memory', rounds((round) => ({ megabytes: 5 + round / 2 })), ['megabytes grew from 7.5 to 9.5']],
  ['one round', [start], ['too few rounds to tell']],
])('%s', (_, levels, growth) => {
  expect(findGrowth(levels)).toEqual(growth);
});
