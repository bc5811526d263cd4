import { expect, test } from 'vitest';
import { readOptions } from '../../src/shell/options.ts';

const defaults = { story: 'slides', out: 'dist', pdf: true, install: true, serve: false, help: false, port: 4000 };

test.each([
  [[], defaults],
  [['--story', 'a b', '--out=x'], { ...defaults, story: 'a b', out: 'x' }],
  [
    ['--no-pdf', '--no-install', '--serve', '--port', '0'],
    { ...defaults, pdf: false, install: false, serve: true, port: 0 },
  ],
  [['--single'], { ...defaults, single: 'public' }],
  [['--single', '--lecturer'], { ...defaults, single: 'lecturer' }],
  [['--lecturer'], { misuse: '--lecturer needs --single' }],
  [['--help', '--no-pdf'], 'help'],
  [['--storry', 'x'], { misuse: "Unknown option '--storry'" }],
  [['slides'], { misuse: "Unexpected argument 'slides'" }],
  [['--story'], { misuse: "Option '--story <value>' argument missing" }],
  [['--port', 'x'], { misuse: '--port x is no port number' }],
])('%j', (argv, expected) => {
  expect(readOptions(argv)).toEqual(expected);
});
