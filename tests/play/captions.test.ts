import { expect, test } from 'vitest';
import { readCues } from '../../src/play/both/captions.ts';

test('reads the cues of a film', () => {
  const file = [
    'WEBVTT - A film',
    'NOTE nobody sees this',
    '00:00.000 --> 00:02.500\nA sail\ngoes by.',
    'first\n01:00:05.250 --> 01:00:06.000 line:0 align:start\n<i>Wind</i>',
    '00:07.000 -> 00:08.000\nNo arrow.',
  ].join('\r\n\r\n');
  expect(readCues(file)).toEqual([
    { from: 0, to: 2.5, text: 'A sail\ngoes by.' },
    { from: 3605.25, to: 3606, text: '<i>Wind</i>' },
  ]);
});
