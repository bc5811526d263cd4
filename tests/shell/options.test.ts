import { expect, test } from 'vitest';
import { usualPaper } from '../../src/paper.ts';
import { readOptions } from '../../src/shell/options.ts';

const defaults = {
  story: 'slides',
  out: 'dist',
  pdf: true,
  install: true,
  figures: false,
  serve: false,
  port: 4000,
  paper: usualPaper,
};

test.each([
  [[], defaults],
  [['--story', 'a b', '--out=x'], { ...defaults, story: 'a b', out: 'x' }],
  [
    ['--no-pdf', '--no-install', '--serve', '--port', '0'],
    {
      ...defaults,
      pdf: false,
      install: false,
      serve: true,
      port: 0,
      paper: { ...usualPaper, only: ['handout', 'slides'] },
    },
  ],
  [
    [
      '--paper',
      'letter',
      '--per-page',
      '6',
      '--track',
      'short',
      '--full',
      '--gaps',
      '--lines',
      '--steps',
      '--only',
      'reader,figures',
    ],
    {
      ...defaults,
      paper: {
        size: 'letter',
        perPage: 6,
        track: 'short',
        full: true,
        gaps: true,
        lines: true,
        steps: true,
        only: ['reader', 'figures'],
      },
    },
  ],
  [['--single'], { ...defaults, single: 'public' }],
  [['--single', '--lecturer'], { ...defaults, single: 'lecturer' }],
  [['--lecturer'], { misuse: '--lecturer needs --single' }],
  [['--pptx'], { ...defaults, pptx: 'steps' }],
  [['--pptx', '--no-steps'], { ...defaults, pptx: 'slides' }],
  [['--pptx', '--serve'], { misuse: '--pptx is for a build: npm run build -- --pptx' }],
  [['--help', '--no-pdf'], 'help'],
  [['--storry', 'x'], { misuse: "Unknown option '--storry'" }],
  [['slides'], { misuse: "Unexpected argument 'slides'" }],
  [['--story'], { misuse: "Option '--story <value>' argument missing" }],
  [['--port', 'x'], { misuse: '--port x is no port number' }],
  [['--per-page', '4'], { misuse: '--per-page takes 1, 2, 3, 6' }],
  [['--track', 'long'], { misuse: '--track takes full, short' }],
  [['--only', 'reader,book'], { misuse: '--only takes handout, slides, handout-large, reader, figures, lecturer' }],
])('%j', (argv, expected) => {
  expect(readOptions(argv)).toEqual(expected);
});

test('what npm kept for itself, as PowerShell lets it, is said', () => {
  expect(readOptions([], { npm_config_single: 'true', npm_config_per_page: 'true', npm_config_only: 'x' })).toEqual({
    misuse:
      'npm kept --single, --per-page for itself, expected quotes around the signs before: npm run build "--" --single',
  });
});
