/** Numbers that a style sheet sets and the code reckons with: here they are read from both. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, mix, usualColors } from '../src/colors.ts';
import { between, layoutFrame, slideSize } from '../src/draw/ground/layout.ts';
import { SPACING } from '../src/draw/map/wantedareas.ts';
import { POSTER } from '../src/draw/river/lay.ts';
import { smallFrame } from '../src/pagedata.ts';
import { breakpoints } from '../src/play/both/breakpoints.ts';
import { readingLine } from '../src/play/scroll/trigger.ts';
import { SECONDS } from '../src/play/stage/timing.ts';
import { shares } from '../src/read/markdown/imageelements.ts';
import { HIGHEST } from '../src/render/ground/image.ts';
import {
  BETWEEN,
  columns,
  FREE,
  LEADING,
  POSTER_HEIGHT,
  posterScales,
  posters,
  scales,
  sizes,
  WHOLE,
} from '../src/render/ground/size.ts';
import * as grid from '../src/render/paper/grid.ts';
import { arrangements, openingSize } from '../src/render/paper/handout.ts';
import { EDGE, sheetSizes } from '../src/render/paper/print.ts';
import { HEADING, IMAGE } from '../src/render/paper/sheets.ts';
import { scene } from './draw/fixture.ts';

function sheet(name: string): string {
  return readFileSync(`assets/${name}.css`, 'utf8');
}

/** A declaration of the rule whose selector ends in this line. */
function read(name: string, selector: string, property: string): string {
  const rules = sheet(name)
    .split('}\n')
    .map((rule) => rule.split(' {\n'));
  const bodies = rules.filter(([head]) => head?.split('\n').at(-1) === selector).map(([, body]) => body ?? '');
  const found = bodies.flatMap((body) => body.match(new RegExp(`(?<=^ {2,4}${property}: )[^;]*`, 'm')) ?? []);
  expect(found, `${name}.css: ${selector} { ${property} }`).toHaveLength(1);
  return found[0] ?? '';
}

const units: Readonly<Record<string, number>> = { mm: 96 / 25.4, pt: 96 / 72 };

/** All its lengths in pixels, and its numbers. */
function measures(...place: readonly [name: string, selector: string, property: string]): readonly number[] {
  const found = read(...place).matchAll(/(\d*\.?\d+)(mm|pt|px|em)?/g);
  return [...found].map(([, number, unit = '']) => Number(number) * (units[unit] ?? 1));
}

function measure(...place: readonly [name: string, selector: string, property: string]): number {
  return measures(...place)[0] ?? Number.NaN;
}

const slide: readonly (readonly [selector: string, property: string, number: number])[] = [
  ['.text', 'width', columns.figure],
  ['.text', 'line-height', LEADING.text],
  ['.text h2', 'line-height', LEADING.head],
  ['.text', 'font-size', sizes[0].text],
  ['.text h2', 'font-size', sizes[0].head],
  ...sizes
    .slice(1)
    .flatMap(({ text, head }, i) => [
      [`.size-${i + 1} .text`, 'font-size', text] as const,
      [`.size-${i + 1} :is(h1, h2)`, 'font-size', head] as const,
    ]),
  ['.layout-full .text', 'width', columns.full],
  ['.layout-quote .text', 'width', WHOLE],
  ['.layout-text .step', 'max-width', columns.text],
  [':is(.layout-figure, .layout-text) .step', 'font-size', scales.figure],
  [':is(.layout-figure, .layout-text) .step', 'font-size', scales.text],
  ['.layout-views .view', 'font-size', scales.views],
  ['.layout-quote blockquote', 'max-width', columns.quote],
  ['.layout-quote blockquote', 'font-size', scales.quote],
  ['.between .view', 'font-size', BETWEEN.scale],
  ['.between .step > :not(.view)', 'width', BETWEEN.column],
  ['.kind-title h1', 'font-size', posters.title.size],
  ['.kind-opening .text', 'width', posters.title.width],
  ['.kind-opening h2', 'font-size', posters.opening.size],
  ['.kind-opening h2', 'max-width', posters.opening.width],
  ['.kind-opening.layout-full h2', 'max-width', FREE.width],
];

test.each(slide)('slide.css: %s { %s: %d }', (selector, property, number) => {
  expect(measure('slide', selector, property)).toBe(number);
});

test('slide.css: two views share the text', () => {
  const [, gap = Number.NaN] = measures('slide', '.layout-views .text', 'gap');
  expect((WHOLE - gap) / 2).toBe(columns.views);
});

test('slide.css: a picture stands between two views, under the heading', () => {
  const [row = 0, left, right] = measures('slide', '.between .text', 'grid-template');
  const [down = 0, gap = 0] = measures('slide', '.between .text', 'gap');
  expect([left, right]).toEqual([BETWEEN.column, BETWEEN.column]);
  expect(WHOLE).toBe(2 * BETWEEN.column + gap);
  expect(between.width).toBeLessThan(gap);
  expect(measure('slide', '.text', 'inset') + row + down).toBe(between.top);
  expect(between.height).toBe(BETWEEN.height);
});

test.each(['deck', 'deckprint', 'mini', 'slides'])('%s.css: a slide’s size', (name) => {
  const lengths = sheet(name).match(/\d+px/g) ?? [];
  expect(lengths).toContain(`${slideSize.width}px`);
  expect(lengths).toContain(`${slideSize.height}px`);
});

test.each([
  ['explore', breakpoints.exploreUpright],
  ['explore', breakpoints.exploreSmall],
  ['graphic', breakpoints.saveInContents],
  ['scroll', breakpoints.scrollUpright],
])('%s.css: @media %s', (name, query) => {
  const media = sheet(name).match(/(?<=^@media ).*(?= \{$)/gm) ?? [];
  expect(media.filter((each) => each.endsWith(query)).length).toBeGreaterThan(0);
});

test.each(posterScales.slice(1).map((scale, i) => [i + 1, scale]))('theme.css: .long-%d { --scale: %d }', (i, scale) =>
  expect(measure('theme', `.long-${i}`, '--scale')).toBe(scale),
);

test.each([
  ['.row', 'grid-template', arrangements[2].figure.width],
  ['.per-2 .row:not(.kind-opening, .alone)', 'grid-template', arrangements[1].figure.width],
  [':is(.per-2, .per-3) .row.between', 'grid-template', arrangements[1].between?.width],
  [':is(.per-2, .per-3) .row.between', 'grid-template', arrangements[2].between?.width],
  ['.row.kind-opening', 'grid-template', openingSize.band.width],
])('handout.css: the picture of %s { %s } is %d px wide', (selector, property, width = Number.NaN) => {
  const widths = measures('handout', selector, property);
  expect(widths.some((each) => Math.abs(each - width) < 1.5)).toBe(true);
});

test.each([
  ['handout', '.per-1 .steps', arrangements[0].text],
  ['handout', '.per-2 .steps', arrangements[1].text],
  ['handout', '.row :is(h2, h3)', HEADING],
  ['grid', '.cell .text', grid.TEXT],
  ['grid', '.cell :is(h2, h3)', grid.HEADING],
])('%s.css: type of %s', (name, selector, { size, line }) => {
  expect(measure(name, selector, 'font-size')).toBeCloseTo(size, 1);
  expect(measure(name, selector, 'line-height') * size).toBeCloseTo(line, 1);
});

test('slide.css: over a full picture a text is not set larger, and ends where its river may begin', () => {
  expect(scales.full).toBe(1);
  expect(measure('slide', '.text', 'inset') + POSTER_HEIGHT).toBeLessThan(POSTER.foot * slideSize.height);
  expect(sheet('slide')).not.toMatch(/^[^{}]*layout-full[^{}]* \.step\)? \{\n {2}font-size/m);
});

test('slide.css: the text stands in the column that the picture leaves it', () => {
  const { text } = layoutFrame({ ...scene('1900-01-01'), variant: 'deck', size: slideSize });
  const left = measures('slide', '.text', 'inset').at(-1) ?? 0;
  expect(Math.floor(text * slideSize.width)).toBe(left + columns.figure);
});

test('scroll.css: on a phone the stage takes as much of the window as is kept for it, and the reading line lies below it', () => {
  const upright = sheet('scroll').split('(max-width: 900px) and (orientation: portrait) {\n').at(-1) ?? '';
  const [height = ''] = /(?<=\.stage \{[^}]*height: )\d+svh/.exec(upright) ?? [];
  const kept = upright.match(/(?<=(?:height|margin-top|scroll-margin-top|border-bottom): -?)\d+svh/g) ?? [];
  expect(kept.filter((one) => one === height)).toHaveLength(5);
  expect(Number.parseInt(height, 10) / 100).toBeLessThan(readingLine.upright);
});

test('scroll.css: a figure has its room before it is drawn, a picture keeps lower than its window', () => {
  const { width, height } = smallFrame.size;
  const [across = 0, down = 1] = measures('scroll', '.js .own', 'aspect-ratio');
  expect(across / down).toBe(width / height);
  expect(measure('scroll', 'figure > picture > img', 'max-height')).toBe(HIGHEST);
});

test('paper.css: margins of a page, the height of a picture', () => {
  const margins = measures('paper', '@page', 'margin');
  expect(margins).toEqual([EDGE.top, sheetSizes.a4.side, EDGE.bottom].map((length) => length * (96 / 25.4)));
  expect(measure('paper', '.player > img', 'max-height')).toBeCloseTo(IMAGE, 0);
});

test('theme.css: the shares of a column', () => {
  expect(shares.map((share) => measure('theme', `.width-${share}`, 'width'))).toEqual(shares);
  expect(sheet('theme').match(/^\.width-\d/gm)).toHaveLength(shares.length);
});

test.each([
  ['mini', '.panes::after'],
  ['scroll', '  .js .panes::before'],
  ['scroll', '  .js .panes::after'],
])('%s.css: the veil %s fades as long as a picture does', (name, selector) => {
  expect(measure(name, selector, 'transition')).toBe(SECONDS.gentle);
});

test('graphic.css: areas’ names are set apart', () => {
  expect(measure('graphic', '.label.region', 'letter-spacing')).toBe(SPACING);
});

test.each([
  ['.ways button', 'deck'],
  ['.motion:not(:hover, :focus-visible, .told) svg', 'deck'],
])('deck.css: %s is seen at 3 : 1', (selector, name) => {
  const shown = mix(usualColors.paper, '#50483b', measure(name, selector, 'opacity'));
  expect(sheet(name)).toContain('--quiet: #50483b');
  expect(contrast(shown, usualColors.paper)).toBeGreaterThanOrEqual(3);
});

test('an angle is taken only of lengths that are pixels by then, as WebKit needs it', () => {
  const sheets = readdirSync('assets').filter((name) => name.endsWith('.css'));
  const text = sheets.map((name) => readFileSync(`assets/${name}`, 'utf8')).join('\n');
  const known = [...text.matchAll(/@property (--[a-z]+) \{\s*syntax: "<length>"/g)].map(([, name]) => name);
  const taken = [...text.matchAll(/atan2\(([^,]*),/g)].map(([, length]) => length);
  expect(taken.length).toBeGreaterThan(3);
  expect(taken.filter((length) => !known.some((name) => length === `var(${name})`))).toEqual([]);
});
