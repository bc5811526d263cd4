/** Where time passes or other quantities are shown, the picture changes by what a person sees. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { mix, usualColors } from '../../src/colors.ts';
import { layoutFrame } from '../../src/draw/ground/layout.ts';
import { shapesToSvg, toSvg } from '../../src/draw/ground/svg.ts';
import { drawShapes } from '../../src/draw/shapes.ts';
import { pageColors, pictureColors } from '../../src/render/ground/palette.ts';
import { frames, graphic, type Picture, picturesIn } from './shipped.ts';

/** More than that of what the picture fills. */
const LEAST = 0.01;

/** So much of a channel's 255 is another colour. */
const SEEN = 16;

const [deck] = frames;
if (deck === undefined) throw new Error('no deck');

const css = (await Promise.all(['theme', 'graphic'].map((name) => readFile(`assets/${name}.css`, 'utf8')))).join('');
const shapes = shapesToSvg(drawShapes(graphic)).html.replace(/<\/?svg[^>]*>/g, '');

/** Style rules as the library reads them: without functions, but with the colours of the theme. */
const page = pageColors(usualColors);
const colors = graphic.recipients.map(({ color }) => color);
const painted = pictureColors({ colors, kinds: graphic.kinds.length, paper: usualColors.paper }, page);
const values = new Map(Object.entries({ ...page, ...painted }));
const plain = (text: string): string =>
  text.replace(/var\((--[\w-]+)\)/g, (_, name) => values.get(name) ?? usualColors.ink);
const rules = css
  .slice(css.indexOf('.land'))
  .replace(/color-mix\(in srgb, currentcolor[^)]*\)\)/g, 'currentcolor')
  .replace(/color-mix\(in srgb, var\(--soft\)[^)]*\)\)/g, mix(usualColors.ink, usualColors.paper, 0.5));

/** The pixels of a picture, but for its words on a map, which move, and, where it is not the picture itself, the reading line. */
async function look({ marks, scene }: Picture): Promise<Buffer> {
  const hidden = scene.view === 'river' ? /^(?:date|imprint)$/ : /^(?:date|now|river-veil|imprint)$/;
  const svg = toSvg(
    marks.filter(({ id, tag }) => !hidden.test(id) && !(scene.view === 'map' && tag === 'text')),
    scene.size,
  ).html;
  const whole = svg.replace(
    '<svg class="figure"',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="640" height="${(640 * scene.size.height) / scene.size.width}"`,
  );
  const ground = `<style>${rules}</style><rect width="100%" height="100%" fill="${usualColors.paper}"/>`;
  return sharp(Buffer.from(plain(whole.replace('>', `>${ground}${shapes}`))))
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** The share of what the picture fills that is of another colour. */
function shareChanged(one: Buffer, other: Buffer, { scene }: Picture): number {
  const scale = 640 / scene.size.width;
  const { area } = layoutFrame(scene);
  const differs = (pixel: number): boolean =>
    [0, 1, 2].some((channel) => Math.abs((one[3 * pixel + channel] ?? 0) - (other[3 * pixel + channel] ?? 0)) > SEEN);
  const changed = Array.from({ length: one.length / 3 }, (_, pixel) => differs(pixel)).filter(Boolean).length;
  return changed / (area.width * area.height * scale ** 2);
}

/** Glyphs of events. */
function events({ marks }: Picture): readonly string[] {
  return marks.map(({ id }) => id).filter((id) => id.startsWith('event-'));
}

test('where date or quantities change, more than a hundredth of the picture does, or a mark', async () => {
  const still: string[] = [];
  for (const [i, one] of picturesIn(deck).entries()) {
    const before = picturesIn(deck)[i - 1];
    if (before?.slide !== one.slide || one.scene.question) continue;
    const [a, b] = [before.scene, one.scene];
    if ((a.date === b.date && a.show.join() === b.show.join()) || a.view !== b.view) continue;
    if (events(one).some((id) => !events(before).includes(id))) continue;
    const share = shareChanged(await look(before), await look(one), one);
    if (share <= LEAST) still.push(`${one.id}: ${(100 * share).toFixed(2)} %`);
  }
  expect(still).toEqual([]);
}, 120_000);
