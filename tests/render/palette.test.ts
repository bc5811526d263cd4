import { expect, test } from 'vitest';
import { contrast, usualColors } from '../../src/colors.ts';
import { type Look, pageColors, pictureColors, reverse, strongest } from '../../src/render/ground/palette.ts';

/** Ours, authors' own light and dark ones, and one whose accent is hardly seen. */
const looks: Readonly<Record<string, Look>> = {
  ours: usualColors,
  blue: { paper: '#f4f4f0', ink: '#20304a', accent: '#00694e' },
  night: { paper: '#1d2430', ink: '#f2ead8', accent: '#e0a030' },
  pale: { paper: '#ffffff', ink: '#555555', accent: '#ffd54a' },
};

/** Dark, middling and pale recipients. */
const colors = ['#17407f', '#d8452e', '#ffcc00', '#7a7a7a'];

const cases = Object.entries(looks).flatMap(([name, look]) =>
  (
    [
      ['reversed', reverse(look), false],
      ['strong by day', strongest(look, false), true],
      ['strong at night', strongest(look, true), true],
    ] as const
  ).map(([scheme, worn, isStrong]) => {
    const page = pageColors(worn, isStrong);
    return [
      name,
      scheme,
      { ...page, ...pictureColors({ colors, kinds: 3, paper: look.paper }, page, isStrong) },
    ] as const;
  }),
);

const grounds = ['--paper', '--card', '--land'] as const;

test.each(cases)('%s, %s: words are read at 4.5 : 1, with more contrast at 7 : 1', (_, scheme, palette) => {
  const inks = [
    '--ink',
    '--quiet',
    '--soft',
    '--link',
    ...[...colors.keys()].map((i) => `--r${i}-ink`),
    '--nobody-ink',
  ];
  const ratios = inks.flatMap((ink) => grounds.map((ground) => contrast(palette[ink] ?? '', palette[ground] ?? '')));
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(scheme === 'reversed' ? 4.5 : 7);
  // Names stand on their boxes, words on what is marked.
  for (const i of colors.keys())
    expect(contrast(palette[`--r${i}-ink`] ?? '', palette[`--r${i}-pale`] ?? '')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette['--ink'] ?? '', palette['--mark'] ?? '')).toBeGreaterThanOrEqual(4.5);
});

test.each(cases)('%s, %s: what is drawn is seen at 3 : 1', (_, _scheme, palette) => {
  const marks = ['--accent', '--nobody', ...[...colors.keys()].flatMap((i) => [`--r${i}`, `--r${i}-edge`])];
  for (const mark of marks)
    for (const ground of ['--paper', '--land'])
      expect(contrast(palette[mark] ?? '', palette[ground] ?? ''), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
});

test('on the paper that they were chosen for recipients keep their colours, and words in them are read', () => {
  const page = { '--paper': '#efe8d9', '--card': '#fbf7ec', '--land': '#faf5e8' };
  const palette = pictureColors({ colors, kinds: 3, paper: '#efe8d9' }, page);
  expect(colors.map((_, i) => palette[`--r${i}`])).toEqual(colors);
  for (const i of colors.keys()) {
    for (const ground of Object.values(page)) {
      expect(contrast(palette[`--r${i}-ink`] ?? '', ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette[`--r${i}-edge`] ?? '', ground)).toBeGreaterThanOrEqual(3);
    }
  }
});

test('a dark look is made light', () => {
  const { paper, ink } = reverse({ paper: '#1d2430', ink: '#f2ead8', accent: '#e0a030' });
  expect(contrast(paper, '#000000')).toBeGreaterThan(contrast(paper, '#ffffff'));
  expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
});
