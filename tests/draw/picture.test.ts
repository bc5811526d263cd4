import { describe, expect, it, test } from 'vitest';
import { describe as tell } from '../../src/draw/describe.ts';
import { draw } from '../../src/draw/draw.ts';
import { layoutFrame, type Rect } from '../../src/draw/ground/layout.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { inside } from '../../src/draw/ground/rects.ts';
import { toSvg } from '../../src/draw/ground/svg.ts';
import type { OwnPicture, PicturePart, Scene, Variant } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';

const scan: OwnPicture = {
  src: 'images/scan.jpg',
  width: 6000,
  height: 4000,
  alt: 'A letter with a seal.',
  caption: 'The letter as it was sent',
  credit: 'State archive',
};
const seal: PicturePart = { x: 60, y: 50, width: 20, height: 25, alt: 'The seal' };

const sizes: Readonly<Record<Variant, Scene['size']>> = {
  deck: { width: 1280, height: 720 },
  full: { width: 1280, height: 960 },
  between: { width: 1280, height: 720 },
  wide: { width: 1920, height: 1016 },
  narrow: { width: 390, height: 420 },
  alone: { width: 720, height: 480 },
  print: { width: 340, height: 240 },
};
const variants = Object.keys(sizes) as readonly Variant[];

function pictureOf(variant: Variant, over: Partial<Scene> = {}) {
  const whole = scene('1926-01-01', { view: 'picture', picture: scan, variant, size: sizes[variant], ...over });
  return { marks: draw(graphic, whole), scene: whole, layout: layoutFrame(whole) };
}

const number = (mark: Mark | undefined, name: string): number => Number(mark?.attrs[name]);
const boxOf = (mark: Mark | undefined): Rect => ({
  x: number(mark, 'x'),
  y: number(mark, 'y'),
  width: number(mark, 'width'),
  height: number(mark, 'height'),
});

/** Where the whole picture stands in the frame, as the camera or its holder has it. */
function seenIn(marks: readonly Mark[]): Rect {
  const holder = marks.find(({ tag }) => tag === 'svg');
  const image = [...marks, ...(holder?.children ?? [])].find(({ tag }) => tag === 'image');
  const box = boxOf(image);
  if (holder) return { ...box, x: box.x + number(holder, 'x'), y: box.y + number(holder, 'y') };
  if (image?.layer !== 'map') return box;
  const camera = marks.find(({ id }) => id === 'camera')?.attrs.transform;
  const [x = 0, y = 0, scale = 1] = (String(camera).match(/-?[\d.]+/g) ?? []).map(Number);
  return { x: box.x * scale + x, y: box.y * scale + y, width: box.width * scale, height: box.height * scale };
}

function partOf({ x, y, width, height }: Rect, part: PicturePart): Rect {
  return {
    x: x + (width * part.x) / 100,
    y: y + (height * part.y) / 100,
    width: (width * part.width) / 100,
    height: (height * part.height) / 100,
  };
}

/** A box that is a little larger, for what is rounded. */
const about = ({ x, y, width, height }: Rect): Rect => ({ x: x - 2, y: y - 2, width: width + 4, height: height + 4 });
const ids = (marks: readonly Mark[]): readonly string[] => marks.map(({ id }) => id);
const hrefOf = (marks: readonly Mark[]): unknown => marks.find(({ tag }) => tag === 'image')?.attrs.href;

describe.each(variants)('a picture in the composition %s', (variant) => {
  const { marks, layout } = pictureOf(variant);
  const seen = seenIn(marks);

  it('keeps its proportions', () => {
    expect(seen.width / seen.height).toBeCloseTo(1.5, 1);
  });

  it(variant === 'full' ? 'fills the frame' : 'is there as a whole', () => {
    if (variant === 'full') expect(inside(layout.frame, about(seen))).toBe(true);
    else expect(inside(seen, about(layout.frame))).toBe(true);
  });

  it('says what it is and whose', () => {
    const said = marks.filter(({ tag }) => tag === 'text').map(({ text }) => text);
    expect(said.join(' ')).toBe('The letter as it was sent State archive');
  });

  it('shows a part of it whole, near and beside the words', () => {
    if (variant === 'print') return;
    const { marks: near } = pictureOf(variant, { part: seal, near: 4 });
    const part = partOf(seenIn(near), seal);
    expect(seenIn(near).width).toBeGreaterThan(seen.width * (variant === 'full' ? 1.5 : 2));
    expect(inside(part, about(layout.frame))).toBe(true);
    expect(part.x).toBeGreaterThan(layout.text * layout.frame.width - 1);
  });
});

describe('from part to part', () => {
  const other: PicturePart = { x: 0, y: 0, width: 30, height: 30 };

  test.each(variants.filter((variant) => variant !== 'between' && variant !== 'print'))(
    'of the composition %s the camera alone moves',
    (variant) => {
      const near = { near: 5 };
      const placed = [{}, { part: seal }, { part: other }].map((over) => {
        const { marks } = pictureOf(variant, { ...near, ...over });
        return JSON.stringify(marks.find(({ tag }) => tag === 'image'));
      });
      expect(new Set(placed).size).toBe(1);
    },
  );
});

describe('the file', () => {
  test.each<[Variant, number | undefined, string]>([
    ['deck', undefined, 'images/scan.jpg-1920.webp'],
    ['narrow', undefined, 'images/scan.jpg-640.webp'],
    ['deck', 4, 'images/scan.jpg-5120.webp'],
    ['narrow', 4, 'images/scan.jpg-1920.webp'],
  ])('for %s, %s times as near', (variant, near, file) => {
    expect(hrefOf(pictureOf(variant, near === undefined ? {} : { near }).marks)).toBe(file);
  });

  test('of a drawing is its own', () => {
    const drawing: OwnPicture = { ...scan, src: 'images/x.svg', isDrawing: true };
    expect(hrefOf(pictureOf('deck', { picture: drawing }).marks)).toBe('images/x.svg');
  });
});

describe('on paper', () => {
  const { marks } = pictureOf('print', { part: seal, near: 4 });

  it('stands the whole, the part framed', () => {
    const seen = seenIn(marks);
    expect(ids(marks)).toEqual(expect.arrayContaining(['part-halo', 'part']));
    const framed = boxOf(marks.find(({ id }) => id === 'part'));
    const part = partOf(seen, seal);
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(framed[side]).toBeCloseTo(part[side], 0);
  });

  it('is finished without a browser', () => {
    expect(toSvg(marks, sizes.print).html).toContain('<image class="own-picture" href="images/scan.jpg-1920.webp"');
  });
});

it('is veiled only where a part of it reaches under the words', () => {
  const veiled = variants.filter((variant) => !ids(pictureOf(variant, { part: seal }).marks).includes('unveiled'));
  expect(veiled).toEqual(['deck', 'between', 'wide', 'narrow', 'alone', 'print']);
  expect(ids(pictureOf('deck').marks)).toContain('unveiled');
});

test.each([
  [{}, 'A letter with a seal.'],
  [{ part: seal }, 'A letter with a seal. The seal.'],
  [{ part: { ...seal, alt: '' } }, 'A letter with a seal.'],
])('who cannot see %j hears its alternative text', (over, sentence) => {
  expect(tell(graphic, scene('1926-01-01', { view: 'picture', picture: scan, ...over }))).toBe(sentence);
});
