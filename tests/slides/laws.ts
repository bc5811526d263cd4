/** Laws of every view at every step of the story that ships, at the sizes of screens and papers; drawn once for these and those of maps. */
import { describe, expect, test } from 'vitest';
import { layoutFrame, type Rect } from '../../src/draw/ground/layout.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { type Face, textWidth } from '../../src/draw/ground/measure.ts';
import { inside, overlap } from '../../src/draw/ground/rects.ts';
import { everyPicture, everyStep, tellingPictures, tellScenes, toldScenes } from '../../src/render/ground/sentences.ts';
import { stepsTogether } from '../../src/render/ground/size.ts';
import { plainText } from '../../src/text.ts';
import { most } from '../../src/units.ts';
import { type Frame, frames, graphic, mapsIn, moreFrames, type Picture, picturesIn, story } from './shipped.ts';

const all = [...frames, ...moreFrames];
const decks = all.filter(({ name }) => name.startsWith('deck'));
const [deck] = decks;
if (deck === undefined) throw new Error('no deck');

/** A line of text with what it covers. */
interface Line {
  readonly mark: Mark;
  readonly box: Rect;
}

/** What is wrong in a picture, each fault a line that names it. */
type Check = (picture: Picture) => readonly string[];

function faults(frame: Frame, check: Check): readonly string[] {
  return picturesIn(frame).flatMap((one) => check(one).map((fault) => `${one.id}: ${fault}`));
}

/** All lines of text, those in halves too. */
function linesOf(marks: readonly Mark[], [left, top]: readonly [number, number] = [0, 0]): readonly Line[] {
  return marks.flatMap((mark) => {
    const { tag, attrs, children = [] } = mark;
    const at =
      tag === 'svg' ? ([left + Number(attrs.x ?? 0), top + Number(attrs.y ?? 0)] as const) : ([left, top] as const);
    const box = tag === 'text' ? boxOf(mark) : undefined;
    return [
      ...(box ? [{ mark, box: { ...box, x: box.x + left, y: box.y + top } }] : []),
      ...linesOf(children as readonly Mark[], at),
    ];
  });
}

const heads = /^(?:date|amount|label strong)/;
const texts = /^(?:quiet|label second|turn|document-words|split-words)/;

/** From the height of capitals to the baseline. */
function boxOf({ attrs, text = '' }: Mark): Rect {
  const [name, size] = [String(attrs.class), Number(attrs['font-size'])];
  const face: Face = heads.test(name) ? 'head' : texts.test(name) ? 'text' : 'label';
  const width = textWidth(text, face, size) + (name === 'label region' ? text.length * 0.08 * size : 0);
  const share = { middle: 0.5, end: 1 }[String(attrs['text-anchor'])] ?? 0;
  return { x: Number(attrs.x) - share * width, y: Number(attrs.y) - 0.7 * size, width, height: 0.7 * size };
}

const cut: Check = ({ marks }) =>
  linesOf(marks).flatMap(({ mark: { text = '' } }) => (/…(?!\])/.test(text) ? [`“${text}” is cut`] : []));

const leaves: Check = ({ marks, scene: { size } }) =>
  linesOf(marks)
    .filter(({ box }) => !inside(box, { x: -0.5, y: -0.5, width: size.width + 1, height: size.height + 1 }))
    .map(({ mark }) => `“${mark.text}” leaves the picture`);

const meets: Check = ({ marks }) => {
  const lines = linesOf(marks);
  return lines.flatMap((one, i) =>
    lines
      .slice(i + 1)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `“${one.mark.text}” meets “${other.mark.text}”`),
  );
};

describe.each(all)('on the $name', (frame) => {
  test.each([
    ['no text is cut', cut],
    ['no text leaves the picture', leaves],
    ['no two texts meet', meets],
  ] as const)('%s', (_, check) => {
    expect(faults(frame, check)).toEqual([]);
  });

  test.runIf(!frame.paper)('no map is lower than 220 pixels or 45 % of its width', () => {
    const low = mapsIn(frame).filter(({ scene }) => {
      const { map } = layoutFrame(scene);
      return map.height < Math.max(220, 0.45 * map.width) - 0.01;
    });
    expect(low.map(({ id, scene }) => [id, layoutFrame(scene).map.height])).toEqual([]);
  });
});

/** What may be small: sources, the imprint, and the key of squares. */
const fine = /^(?:imprint|quiet|document-source)/;

test.each(decks.filter(({ size }) => size.height <= 960))(
  'on the $name no text is under a fortieth of 720 lines, but sources',
  (frame) => {
    const small: Check = ({ marks }) =>
      linesOf(marks).flatMap(({ mark: { attrs, text } }) => {
        const size = Number(attrs['font-size']);
        const least = fine.test(String(attrs.class)) ? 720 / 54 : 720 / 40;
        return size < least - 0.01 ? [`“${text}” ${attrs.class} ${size}`] : [];
      });
    expect(faults(frame, small)).toEqual([]);
  },
);

/** Words of letters: the numbers of the axis and of quantities are a scale, no words; the date is one. */
function countWords(text: string): number {
  return text.match(/\p{L}[\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0;
}

const MOST_WORDS = 60;

/** Heading, current text and words in the picture; not the imprint and the sources of quantities. */
function wordsOf({ slide, step, marks, scene }: Picture): number {
  const sources = graphic.ledger.filter(({ id }) => scene.show.includes(id)).flatMap((row) => row.sources);
  const withoutSource = (text: string): string => sources.reduce((left, { short }) => left.replace(short, ''), text);
  const drawn = linesOf(marks)
    .filter(({ mark }) => mark.id !== 'imprint')
    .map(({ mark: { text = '' } }) => withoutSource(text));
  const said = stepsTogether(slide, slide.steps.indexOf(step), false).map(({ body }) => plainText(body));
  return countWords([slide.headingText, ...said, ...drawn].join(' '));
}

test('a slide with a map has at most sixty words', () => {
  const counted = mapsIn(deck).map((one) => ({ id: one.id, words: wordsOf(one) }));
  expect(counted.filter(({ words }) => words > MOST_WORDS)).toEqual([]);
});

/** The squares of a path of `M…h…v…`: left, top, width and height. */
function squaresOf(marks: readonly Mark[], id: string): readonly Rect[] {
  const d = marks.filter((mark) => mark.id.startsWith(`units-${id}-`)).map(({ attrs }) => String(attrs.d ?? ''));
  return [...d.join('').matchAll(/M([-\d.]+) ([-\d.]+)h([-\d.]+)v([-\d.]+)/g)].map((found) => {
    const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
    return { x, y, width, height };
  });
}

describe.each(all)('squares on the $name', (frame) => {
  test('are of one size for each unit of a chapter', () => {
    const sizes = new Map<string, Set<string>>();
    for (const { slide, scene, marks } of mapsIn(frame)) {
      for (const row of graphic.ledger.filter(({ id }) => scene.show.includes(id))) {
        const key = `chapter ${slide.chapter}, ${row.unit}`;
        const sides = squaresOf(marks, row.id).map(({ height }) => `${height}`);
        sizes.set(key, new Set([...(sizes.get(key) ?? []), ...sides]));
      }
    }
    expect([...sizes].filter(([, sides]) => sides.size > 1)).toEqual([]);
  });

  test('of a part stand inside those of its whole', () => {
    const outside: Check = ({ scene, marks }) =>
      graphic.ledger
        .filter(({ id, of }) => scene.view === 'map' && scene.show.includes(id) && scene.show.includes(of ?? ''))
        .filter(({ id, of = '' }) => {
          const whole = squaresOf(marks, of);
          const grown = ({ x, y, width, height }: Rect) => ({
            x: x - 0.2,
            y: y - 0.2,
            width: width + 0.4,
            height: height + 0.4,
          });
          return !squaresOf(marks, id).every((part) => whole.some((square) => inside(part, grown(square))));
        })
        .map(({ id }) => `${id} beside its whole`);
    expect(faults(frame, outside)).toEqual([]);
  });
});

/** Pixels² for one of a unit, by what a row's square in a `scale` measures; what a lens enlarges is not asked. */
function areasPerUnit({
  marks,
  scene: { scale = [] },
}: Picture): readonly { readonly unit: string; readonly area: number }[] {
  return marks.flatMap(({ id, attrs }) => {
    const row = graphic.ledger.find(
      (one) => scale.includes(one.id) && [`scale-${one.id}`, `scale-${one.id}-solid`].includes(id),
    );
    const side = /^M[-\d.]+ [-\d.]+h([\d.]+)v/.exec(String(attrs.d))?.[1];
    if (row === undefined || side === undefined) return [];
    const whole = Number(side) + Number(attrs['stroke-width'] ?? 0);
    const amount = id.endsWith('-solid') ? (row.low ?? row.quantity ?? 0) : most(row);
    return [{ unit: row.unit ?? '', area: whole ** 2 / amount }];
  });
}

test.each(all)(
  'quantities of one unit stand on one scale in a chapter, until it changes in view, on the $name',
  (frame) => {
    const known = new Map<string, number>();
    const off = picturesIn(frame).flatMap((picture) => {
      const { id, slide, scene } = picture;
      if (scene.rescale) known.clear();
      return areasPerUnit(picture).flatMap(({ unit, area }) => {
        // Between two columns a picture has another composition.
        const key = `${slide.chapter} ${unit} ${scene.variant}`;
        const first = known.get(key) ?? area;
        known.set(key, first);
        // A tenth of a pixel more or less is much of a small square.
        return Math.abs(Math.sqrt(area / first) - 1) > 0.03 ? [`${id}: ${unit}`] : [];
      });
    });
    expect(off).toEqual([]);
  },
);

/** Letters, by the row whose quantity they stand at. */
function lettersIn(marks: readonly Mark[]): ReadonlyMap<string, string> {
  return new Map(
    marks.flatMap(({ id, text }): (readonly [string, string])[] => {
      const row = /^units-(.+)-letter$/.exec(id)?.[1];
      return row === undefined || text === undefined ? [] : [[row, text]];
    }),
  );
}

test('letters stand where two quantities share a picture, and mean the same on the whole slide', () => {
  for (const slide of story.slides) {
    const meanings = new Map<string, Set<string>>();
    for (const { id, scene, marks, slide: own } of picturesIn(deck)) {
      if (own !== slide) continue;
      const letters = lettersIn(marks);
      if (scene.show.length < 2) expect([id, [...letters]]).toEqual([id, []]);
      for (const [row, letter] of letters) meanings.set(letter, new Set([...(meanings.get(letter) ?? []), row]));
    }
    expect([slide.id, [...meanings].filter(([, rows]) => rows.size > 1).map(([letter]) => letter)]).toEqual([
      slide.id,
      [],
    ]);
  }
});

/** What a picture shows, but for the date in words and the veil of the slim river: marks on it by id and look. */
function looks({ marks }: Picture): ReadonlyMap<string, string> {
  const told = marks.filter(({ id }) => !/^(?:date|now|river-veil|imprint)$/.test(id));
  return new Map(told.map((mark) => [mark.id, JSON.stringify([mark.attrs, mark.text, mark.children])]));
}

test('where date or quantities change, the picture changes', () => {
  const still = picturesIn(deck).flatMap((one, i, list) => {
    const before = list[i - 1];
    if (before?.slide !== one.slide || one.scene.question) return [];
    const [a, b] = [before.scene, one.scene];
    if (a.date === b.date && a.show.join() === b.show.join()) return [];
    const [old, now] = [looks(before), looks(one)];
    const ids = [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id));
    // On a river the reading line is the picture.
    return ids.length > 0 || one.scene.view === 'river' ? [] : [one.id];
  });
  expect(still).toEqual([]);
});

test.each([
  ['deck', everyPicture],
  ['scroll page', everyStep],
  ['papers', tellingPictures],
] as const)('what is said of the pictures of the %s is short', (_, shows) => {
  const told = [...tellScenes(graphic, toldScenes(story.slides, shows))];
  const lengths = told.map(([id, said]) => ({ id, words: said.split(/\s+/).length }));
  const sorted = lengths.map(({ words }) => words).sort((a, b) => a - b);
  expect(lengths.filter(({ words }) => words > 45)).toEqual([]);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(25);
});
