import { describe, expect, it } from 'vitest';
import { describe as tell } from '../../src/draw/describe.ts';
import { draw } from '../../src/draw/draw.ts';
import { layoutFrame } from '../../src/draw/ground/layout.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { inside, overlap } from '../../src/draw/ground/rects.ts';
import type { QuotedDocument, Scene } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';
import { boxOf, cornersOf, frames, lieIn, named, pairs } from './frames.ts';

const letter: QuotedDocument = {
  from: 'A leader',
  to: 'the giver',
  date: '1925-03-11',
  words: ['We ask for […] the continuance of your support.'],
  seen: 'translation',
  held: 'State archive',
  source: { key: 'a', short: 'Author 1990, p. 12' },
};
const answer: QuotedDocument = {
  to: 'Town',
  date: '2 October 1949',
  words: ['considers relations [...] as discontinued'],
  seen: 'quoted in',
  source: { key: 'b', short: 'Writer 2001' },
};
const longWords = (count: number): string =>
  Array.from({ length: count }, (_, i) => ['government', 'of', 'the', 'people', 'answers'][i % 5]).join(' ');

function pictureOf(documents: readonly QuotedDocument[], frame: Pick<Scene, 'variant' | 'size'>) {
  const whole = scene('1925-03-11', { view: 'document', documents, ...frame });
  const marks = draw(graphic, whole).filter(({ id }) => id !== 'camera');
  const texts = (part: string, document = 1): readonly Mark[] =>
    marks.filter(({ id, attrs }) => id.startsWith(`document-${document}-`) && attrs.class === `document-${part}`);
  const say = (part: string, document = 1): string =>
    texts(part, document)
      .map(({ text }) => text)
      .join(' ');
  return { marks, texts, say, layout: layoutFrame(whole) };
}

const face = ({ attrs }: Mark): 'text' | 'label' => (attrs.class === 'document-words' ? 'text' : 'label');

describe('a document', () => {
  const { say } = pictureOf([letter], { variant: 'alone', size: { width: 720, height: 480 } });

  it('says who wrote to whom and when', () => {
    expect(say('head')).toBe('A leader to the giver · 11 March 1925');
  });

  it('shows all words in order, quoted, with their gaps', () => {
    expect(say('words')).toBe('“We ask for […] the continuance of your support.”');
  });

  it('says what it is from, what was seen of it and where it is kept', () => {
    expect(say('source')).toBe('Author 1990, p. 12 · seen in translation · kept: State archive');
  });

  it('opens the quotation at each paragraph and closes it once, in the marks of the language', () => {
    const documents = [{ ...letter, words: ['Eins.', 'Zwei.'] }];
    const marks = draw({ ...graphic, lang: 'de' }, scene('1925-03-11', { view: 'document', documents }));
    const said = marks.filter(({ attrs }) => attrs.class === 'document-words').map(({ text }) => text);
    expect(said).toEqual(['„Eins.', '„Zwei.“']);
  });

  it('keeps quotation marks that the author wrote', () => {
    const { say: words } = pictureOf([{ ...letter, words: ['“Yes.”'] }], {
      variant: 'deck',
      size: { width: 1280, height: 720 },
    });
    expect(words('words')).toBe('“Yes.”');
  });
});

describe.each(frames)('documents in $variant $size.width × $size.height', (frame) => {
  const withWords = (count: number, documents: readonly QuotedDocument[]): readonly QuotedDocument[] =>
    documents.map((document) => ({ ...document, words: [longWords(count)] }));

  it.each([
    { name: 'a few words', documents: [letter], legible: true },
    { name: 'an answer', documents: [letter, answer], legible: true },
    { name: 'sixty words', documents: withWords(60, [letter]), legible: true },
    { name: 'twice forty words', documents: withWords(40, [letter, answer]), legible: true },
    // More than two documents on a phone should have: smaller, but whole.
    { name: 'twice ninety words', documents: withWords(90, [letter, answer]), legible: false },
  ])('keep $name inside, apart and legible', ({ documents, legible }) => {
    const { marks, say, texts, layout } = pictureOf(documents, frame);
    expect(marks.filter((mark) => !lieIn(cornersOf(boxOf(mark, face(mark)), mark), frame.size))).toEqual([]);
    for (const [i, document] of documents.entries()) {
      const paper = boxOf(named(marks, `document-${i + 1}-paper`), 'text');
      const lines = ['head', 'words', 'source'].flatMap((part) => texts(part, i + 1));
      expect(lines.filter((line) => !inside(boxOf(line, face(line)), paper))).toEqual([]);
      expect(pairs(lines.map((line) => boxOf(line, face(line)))).filter(([a, b]) => overlap(a, b))).toEqual([]);
      expect(say('words', i + 1)).toBe(`“${document.words.join(' ').replace('...', '…')}”`);
      for (const { attrs } of [...texts('head', i + 1), ...texts('words', i + 1)])
        if (legible) expect(Number(attrs['font-size'])).toBeGreaterThanOrEqual(layout.sizes.small);
      expect(texts('source', i + 1).length).toBeLessThanOrEqual(3);
    }
    const papers = documents.map((_, i) => boxOf(named(marks, `document-${i + 1}-paper`), 'text'));
    expect(pairs(papers).filter(([a, b]) => overlap(a, b))).toEqual([]);
  });
});

describe('two documents', () => {
  const wide = pictureOf([letter, answer], { variant: 'narrow', size: { width: 844, height: 390 } }).marks;
  const upright = pictureOf([letter, answer], { variant: 'narrow', size: { width: 390, height: 664 } }).marks;

  it('stand beside each other in a wide frame, one above the other in an upright one', () => {
    expect(named(wide, 'document-2-paper').attrs.y).toBe(named(wide, 'document-1-paper').attrs.y);
    expect(named(upright, 'document-2-paper').attrs.x).toBe(named(upright, 'document-1-paper').attrs.x);
  });

  it('have words of one size', () => {
    expect(named(wide, 'document-2-words-1').attrs['font-size']).toBe(
      named(wide, 'document-1-words-1').attrs['font-size'],
    );
  });

  it('turn against each other on screens, and not on paper', () => {
    expect(named(wide, 'document-1-paper').attrs.transform).toMatch(/^rotate\(-0\.9 /);
    expect(named(wide, 'document-2-paper').attrs.transform).toMatch(/^rotate\(0\.9 /);
    const { marks } = pictureOf([letter, answer], { variant: 'print', size: { width: 520, height: 330 } });
    expect(marks.filter(({ attrs }) => 'transform' in attrs)).toEqual([]);
  });
});

it('tells documents with their words', () => {
  expect(tell(graphic, scene('1925-03-11', { view: 'document', documents: [letter, answer] }))).toBe(
    'Document, A leader to the giver, 11 March 1925: “We ask for […] the continuance of your support.” ' +
      'Author 1990, p. 12; seen in translation; kept: State archive. ' +
      'To Town, 2 October 1949: “considers relations [...] as discontinued”. Writer 2001; seen as quoted there.',
  );
});
