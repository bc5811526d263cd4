import { expect, test } from 'vitest';
import { type Box, readBoxes } from '../../src/shell/pdfboxes.ts';

const page: Box = [0, 0, 600, 800];

test.each<[string, readonly string[], readonly (readonly [number, Box])[]]>([
  ['what nothing cuts may be anywhere', ['/P <</MCID 3 >>BDC', 'BT', '<01> Tj', 'ET', 'EMC'], [[3, page]]],
  [
    'what is cut, turned as the page is',
    ['.5 0 0 -.5 0 800 cm', 'q', '20 100 40 60 re', 'W* n', '/Figure <</MCID 0 >>BDC', '0 0 900 900 re', 'f', 'EMC'],
    [[0, [10, 720, 30, 750]]],
  ],
  [
    'the smaller of two that cut, until it is given back',
    [
      ...[
        'q',
        '0 0 50 50 re',
        'W n',
        'q',
        '20 20 99 99 re',
        'W n',
        '/Figure <</MCID 0 >>BDC',
        '0 0 m',
        '9 9 l',
        'S',
        'EMC',
      ],
      ...['Q', '/Figure <</MCID 1 >>BDC', '0 0 m', '9 9 l', 'S', 'EMC'],
    ],
    [
      [0, [20, 20, 50, 50]],
      [1, [0, 0, 50, 50]],
    ],
  ],
  ['a picture', ['/Figure <</MCID 2 >>BDC', 'q', '30 0 0 40 5 6 cm', '/X1 Do', 'Q', 'EMC'], [[2, [5, 6, 35, 46]]]],
  ['what only cuts paints nothing', ['/P <</MCID 1 >>BDC', '0 0 9 9 re', 'W n', 'EMC'], []],
  ['what has no number has no box', ['/Artifact BMC', '0 0 9 9 re', 'f', 'EMC', '0 0 9 9 re', 'f'], []],
])('%s', (_, lines, boxes) => {
  expect([...readBoxes(lines.join('\n'), page)]).toEqual(boxes);
});
