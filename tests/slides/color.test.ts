/** The shipped recipients stay apart for eyes that see few hues, and in grey: by lightness. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, usualColors } from '../../src/colors.ts';
import { pageColors, pictureColors, reverse, strongest } from '../../src/render/ground/palette.ts';

type Channels = readonly [red: number, green: number, blue: number];
type Matrix = readonly [Channels, Channels, Channels];

const settings = readFileSync(new URL('../../slides/story.yaml', import.meta.url), 'utf8');
const colors = [...settings.matchAll(/color: "(#[0-9a-f]{6})"/g)].map(([, color]) => String(color));

/**
 * Linear RGB as dichromats see it: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1.0.
 */
const eyes: Readonly<Record<string, Matrix>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** sRGB to linear light, IEC 61966-2-1. */
function linear(color: string): Channels {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return [red, green, blue];
}

function luminance([red, green, blue]: Channels): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIE L*, 0 black to 100 white: about what is left of a colour in grey. */
function lightness(light: number): number {
  return light > 0.008856 ? 116 * Math.cbrt(light) - 16 : 903.3 * light;
}

function see(eye: Matrix, color: string): number {
  const [red, green, blue] = linear(color);
  const seen = eye.map((row) => Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue)));
  return lightness(luminance([seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0]));
}

/** What pages and pictures wear, by scheme. */
const dressed = (['light', 'dark', 'strong', 'strong at night'] as const).map((name) => {
  const isStrong = name.startsWith('strong');
  const look =
    name === 'light' ? usualColors : name === 'dark' ? reverse(usualColors) : strongest(usualColors, name !== 'strong');
  const page = pageColors(look, isStrong);
  const painted = pictureColors({ colors, kinds: 5, paper: usualColors.paper }, page, isStrong);
  return [name, { ...page, ...painted }] as const;
});

const everyEye = dressed.flatMap(([name, palette]) =>
  Object.entries(eyes).map((eye) => [name, ...eye, palette] as const),
);

test.each(everyEye)(
  '%s, with %s: every two recipients differ in lightness, the main two clearly',
  (_name, _eye, eye, palette) => {
    const seen = colors.map((_, i) => see(eye, palette[`--r${i}`] ?? ''));
    expect(seen).toHaveLength(3);
    const gaps = seen.flatMap((one, i) => seen.slice(i + 1).map((other) => Math.abs(one - other)));
    expect(Math.min(...gaps)).toBeGreaterThan(7);
    expect(gaps[0]).toBeGreaterThan(18);
  },
);

test.each(dressed)('%s: recipients stand out from land and paper, and their kinds from each other', (_, palette) => {
  for (const i of colors.keys()) {
    for (const ground of ['--paper', '--land', '--card'])
      expect(contrast(palette[`--r${i}`] ?? '', palette[ground] ?? '')).toBeGreaterThan(3);
    const tints = Array.from({ length: 5 }, (_, kind) =>
      lightness(luminance(linear(palette[`--r${i}-${kind}`] ?? ''))),
    );
    expect(Math.min(...tints.slice(1).map((tint, kind) => Math.abs(tint - (tints[kind] ?? 0))))).toBeGreaterThan(5);
  }
});

/** A colour that a style sheet gives to a name. */
function variable(sheet: string, name: string): string {
  return new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(sheet)?.[1] ?? '';
}

const assets = new URL('../../assets/', import.meta.url);
const [theme, print, graphic] = ['theme.css', 'print.css', 'graphic.css'].map((name) =>
  readFileSync(new URL(name, assets), 'utf8'),
);
const share = Number(/\.area\.held \{\s*fill: color-mix\(in srgb, currentcolor (\d+)%/.exec(graphic ?? '')?.[1]) / 100;

/** As `color-mix` does it. */
function mix(color: string, ground: string): string {
  const channel = (from: string, i: number): number => Number.parseInt(from.slice(i, i + 2), 16);
  const mixed = [1, 3, 5].map((i) => Math.round(share * channel(color, i) + (1 - share) * channel(ground, i)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const grounds = [
  ...dressed.map(([name, palette]) => [name, palette['--land'] ?? '', palette['--hairline'] ?? ''] as const),
  ...(
    [
      ['screens', theme],
      ['paper', print],
    ] as const
  ).map(([name, sheet = '']) => [name, variable(sheet, 'land'), variable(graphic ?? '', 'hairline')] as const),
];

test.each(grounds)(
  'what recipients hold stands out from the land, and each from the others, in grey too, on %s',
  (name, land) => {
    const palette = dressed.find(([other]) => other === name)?.[1] ?? dressed[0]?.[1];
    const lights = [land, ...colors.map((_, i) => mix(palette?.[`--r${i}-held`] ?? '', land))].map((color) =>
      luminance(linear(color)),
    );
    const contrasts = lights.flatMap((one, i) => lights.slice(i + 1).map((other) => ratio(one, other)));
    // First the three against the land, then each two.
    expect(contrasts).toHaveLength(6);
    expect(Math.min(...contrasts.slice(0, 3))).toBeGreaterThanOrEqual(1.4);
    expect(contrasts[3]).toBeGreaterThan(1.25);
    expect(Math.min(...contrasts.slice(3))).toBeGreaterThan(1.1);
  },
);

test.each(grounds)('what others hold stands out from the land on %s', (_, land, hairline) => {
  expect(graphic).toMatch(/\.area \{\s*fill: var\(--hairline\)/);
  expect(contrast(land, hairline)).toBeGreaterThanOrEqual(1.4);
});

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
