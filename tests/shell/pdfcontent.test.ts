import { expect, test } from 'vitest';
import { markArtifacts } from '../../src/shell/pdfcontent.ts';

const tagged = ['/P <</MCID 0 >>BDC', 'BT', '<0001> Tj', 'ET', 'EMC'];

test.each<[string, readonly string[], readonly string[]]>([
  ['a rectangle', ['0 0 9 9 re', 'f'], ['/Artifact BMC', '0 0 9 9 re', 'f', 'EMC']],
  ['words', ['BT', '/F4 10 Tf', '<0001> Tj', 'ET'], ['/Artifact BMC', 'BT', '/F4 10 Tf', '<0001> Tj', 'ET', 'EMC']],
  ['a picture', ['/X1 Do'], ['/Artifact BMC', '/X1 Do', 'EMC']],
  [
    'two paths and a colour between them share one',
    ['0 0 m', '9 9 l', 'S', '1 0 0 rg', '0 0 9 9 re', 'f*'],
    ['/Artifact BMC', '0 0 m', '9 9 l', 'S', '1 0 0 rg', '0 0 9 9 re', 'f*', 'EMC'],
  ],
  [
    'it ends where the nesting changes',
    ['q', '0 0 9 9 re', 'f', 'Q', '0 0 9 9 re', 'f'],
    ['q', '/Artifact BMC', '0 0 9 9 re', 'f', 'EMC', 'Q', '/Artifact BMC', '0 0 9 9 re', 'f', 'EMC'],
  ],
  ['what cuts paints nothing', ['q', '0 0 9 9 re', 'W* n', '/G3 gs', 'Q'], ['q', '0 0 9 9 re', 'W* n', '/G3 gs', 'Q']],
  ['what is tagged stays', tagged, tagged],
  ['after a tag', [...tagged, '0 0 9 9 re', 'f'], [...tagged, '/Artifact BMC', '0 0 9 9 re', 'f', 'EMC']],
  ['before a tag', ['0 0 9 9 re', 'f', ...tagged], ['/Artifact BMC', '0 0 9 9 re', 'f', 'EMC', ...tagged]],
  ['a form with tags of its own', ['/Tags Do'], ['/Tags Do']],
])('%s', (_, lines, expected) => {
  expect(markArtifacts(lines.join('\n'), (form) => form === 'Tags').split('\n')).toEqual(expected);
});
