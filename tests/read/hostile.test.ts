/** Texts that no person types by mistake: each is answered in time, with files or at its place. */
import { describe, expect, it } from 'vitest';
import { type Files, problemsOf, smallStory, storyWith } from './support.ts';

type Table = Readonly<Record<string, { readonly files: Files; readonly says: readonly string[] }>>;

const deck = (text: string): Files => ({ 'deck.md': text });
const settings = (line: string): Files => storyWith('Text.', `${line}\n`);
const chapter = (text: string): Files => smallStory({ '01-start.md': `---\ntitle: Start\n---\n\n${text}\n` });
const tooDeep =
  'nested deeper than 100 levels, expected fewer: is a bracket, a star, a quote or a list mark repeated by mistake?';

/** Where an author's words become a pattern, an address, a key or an id. */
const words: Table = {
  'a link whose escapes stand for no text': {
    files: storyWith('A [link](#%E0%A4%A).'),
    says: ['01.md:5:10 warning: unknown step id "%E0%A4%A", expected one of title, c, slide-1'],
  },
  'a text as an image': {
    files: storyWith('![What](story.yaml)'),
    says: [
      '01.md:5:1 error: the image "story.yaml" is none that browsers show, expected PNG, JPEG, GIF, SVG, WebP or AVIF',
    ],
  },
  'a deck as its own image': {
    files: deck('# A\n\n![What](deck.md)\n'),
    says: [
      'deck.md:3:1 warning: the image "deck.md" is none that browsers show, expected PNG, JPEG, GIF, SVG, WebP or AVIF',
    ],
  },
  'an address that fits into no QR code': {
    files: settings(`site: https://example.org/${'a'.repeat(600)}`),
    says: ['story.yaml:2:7 error: the address has 620 characters, expected 500 at most: a QR code holds it'],
  },
  'an id that fits into no QR code': {
    files: chapter(`## First {#${'a'.repeat(113)}}`),
    says: [`01-start.md:5:11 error: the id "${'a'.repeat(113)}" takes 113 bytes in an address, expected at most 112`],
  },
  'ids of the page': {
    files: chapter('## First {#_data}\n\n::: step {#__proto__}\nText.\n:::'),
    says: [
      '01-start.md:5:11 error: the id "_data" is reserved for the page itself: give it an {#id} of its own',
      '01-start.md:7:11 error: the id "__proto__" is reserved for the page itself: give it an {#id} of its own',
    ],
  },
  'ids of the page in a bare deck': {
    files: deck('# A {#_stage}\n\n---\n\n# B {#_}\n'),
    says: [
      'deck.md:1:6 warning: the id "_stage" is reserved for the page itself: it becomes "stage-2"',
      'deck.md:5:6 warning: the id "_" is reserved for the page itself: it becomes "slide-2"',
    ],
  },
  'old ids of the page': {
    files: settings('moved: { _read: title, note-1: title }'),
    says: [
      'story.yaml:2:17 error: the old id "_read" is reserved for the page itself',
      'story.yaml:2:32 error: the old id "note-1" is reserved for a note',
    ],
  },
  'a locator that every object has': { files: chapter('## First\n\nSee @wilbur [constructor 5].'), says: [] },
  'an element that every object has': {
    files: storyWith('<constructor>Text</constructor>.', 'html: true\n'),
    says: ['01.md:5:1 error: <constructor> cannot stand in raw HTML: take the tag out, the words inside may stay'],
  },
  'a key twice in a bare deck': {
    files: deck('---\ntitle: A\ntitle: B\n---\n\nText.\n'),
    says: ['deck.md:3:1 warning: the key stands twice, expected each key once'],
  },
  'a name as long as a file': {
    files: chapter(`## First\n\nText [@${'a'.repeat(3000)}].`),
    says: [`01-start.md:7:8 error: unknown source "${'a'.repeat(384)} … ${'a'.repeat(142)}", expected wilbur`],
  },
};

const many = (text: string, times = 30_000): string => text.repeat(times);
const csv = smallStory()['data/places.csv'];

/** Where the size of a text, or how deep it nests, decides how long it takes. */
const sizes: Table = {
  'lists in lists of YAML': {
    files: settings(`authors: ${many('[')}`),
    says: [`story.yaml:2:109 error: ${tooDeep}`],
  },
  'list marks of YAML on one line': {
    files: settings(`authors:\n  ${many('- ')}a`),
    says: [`story.yaml:3:201 error: ${tooDeep}`],
  },
  'list marks of YAML before another line': {
    files: settings(`authors:\n  ${many('- ')}a\nlang: en`),
    says: [`story.yaml:3:201 error: ${tooDeep}`],
  },
  'aliases of YAML': { files: settings(`authors:\n- &a A\n${many('- *a\n')}`), says: [] },
  'keys of YAML': {
    files: settings(`moved:\n${Array.from({ length: 30_000 }, (_, i) => `  k${i}: title`).join('\n')}`),
    says: [],
  },
  'lists in lists of JSON': {
    files: smallStory({ 'data/sources.json': many('[') }),
    says: [`data/sources.json:1:101 error: ${tooDeep}`],
  },
  'points in points of GeoJSON': {
    files: smallStory({ 'data/lines.geojson': `{ "features": ${many('[')}${many(']')} }` }),
    says: [`data/lines.geojson:1:114 error: ${tooDeep}`],
  },
  'brackets in brackets': {
    files: storyWith(`x ${many('[')}a${many(']{.b}')}`),
    says: [`01.md:5:103 error: ${tooDeep}`],
  },
  'brackets in brackets of a deck': { files: deck(`${many('[')}a`), says: [`deck.md:1:101 warning: ${tooDeep}`] },
  'addresses that begin with a link': { files: deck(`# A\n\n${many('([a](', 100_000)}\n`), says: [] },
  'stars in stars': { files: storyWith(`x\n\n${many('*')}a${many('*')}`), says: [`01.md:7:1 error: ${tooDeep}`] },
  'stars in stars of a footnote': {
    files: deck(`x[^1]\n\n[^1]: ${many('*a _b ')}c${many('_ *')}`),
    says: [`deck.md:3:7 warning: ${tooDeep}`],
  },
  'quotes in quotes': { files: storyWith(`${many('> ', 300)}a`), says: [`01.md:5:1 error: ${tooDeep}`] },
  'lists in lists': { files: deck(`${many('- ', 300)}a`), says: [`deck.md:1:1 warning: ${tooDeep}`] },
  'blanks in a cell of sources': {
    files: smallStory({
      'data/ratings.csv': `recipient,kind,from,to,level,why,source\nkmt,arms,1924,1927,3,Why,"wilbur, p. ${many(' ', 200_000)} 5"\n`,
    }),
    says: [],
  },
  'blanks in a citation': { files: chapter(`## First\n\nText [@wilbur${many(' ', 200_000)}y].`), says: [] },
  'quotes in a citation': {
    files: chapter(`## First\n\nText [see ${many('"')} @wilbur].`),
    says: [
      '01-start.md:7:30013 error: the words around the source "wilbur" are too long, expected at most 2000 characters: is a bracket missing?',
    ],
  },
  'quotes in a source': {
    files: smallStory({
      'data/sources.json': JSON.stringify([
        { id: 'wilbur', type: 'book', title: many('"'), author: [{ family: many("'") }], abstract: many('"') },
      ]),
    }),
    says: [
      'data/sources.json:1:39 error: bad title of the source "wilbur", expected text of at most 2000 characters',
      'data/sources.json:1:60051 error: bad author of the source "wilbur", expected text of at most 2000 characters',
    ],
  },
  'blanks in a directive': { files: deck(`# A\n\n<!-- _class: a${many(' ', 200_000)}b -->\n`), says: [] },
  'items side by side': { files: deck(`# A\n\n${many('- a\n', 60_000)}`), says: [] },
  'tags in tags that all end': {
    files: deck(`<p>${many('<b>', 8000)}${many('</b>', 8000)}</p>`),
    says: [
      'deck.md:1:1 warning: raw HTML stands more than 200 tags deep and is shown as text, expected each tag to be closed',
    ],
  },
  'tags in tags behind ends of none': {
    files: deck(`<p>${many('</i>', 3000)}${many('<b>', 3000)}</p>`),
    says: [
      'deck.md:1:1 warning: raw HTML stands more than 200 tags deep and is shown as text, expected each tag to be closed',
    ],
  },
  'tags in tags whose ends end others': {
    files: storyWith(`*a* [@b] ${many('<b></i>', 3000)}`, 'html: true\n'),
    says: [
      '01.md:5:7 error: unknown source "b": there is no source in data/sources.json',
      '01.md:5:1 error: raw HTML stands more than 200 tags deep and is shown as text, expected each tag to be closed',
    ],
  },
  'groups in groups of a picture': {
    files: {
      ...deck('![a](x.svg)'),
      'x.svg': `<svg viewBox="0 0 1 1">${many('</a>', 3000)}${many('<g>', 3000)}</svg>`,
    },
    says: [
      'deck.md:1:1 warning: "x.svg" is no SVG picture that can be read, expected one that begins with <svg and is at most 200 elements deep',
      'deck.md:1:1 warning: the size of "x.svg" cannot be read: is it an image that browsers show (PNG, JPEG, SVG, WebP, AVIF, GIF)?',
    ],
  },
  'shapes side by side': {
    files: storyWith(`<svg>${many('<path d="M0 0h1"/>', 300)}</svg>`, 'html: true\n'),
    says: [],
  },
  'roots in roots': {
    files: storyWith(`$${many('\\\\sqrt{', 300)}x${many('}', 300)}$`, 'math: true\n'),
    says: [`01.md:5:2 error: bad formula: ${tooDeep}`],
  },
  'braces in braces of a formula': {
    files: storyWith(`$${many('{')}x${many('}')}$`, 'math: true\n'),
    says: [`01.md:5:2 error: bad formula: ${tooDeep}`],
  },
  'slides side by side': {
    files: deck(Array.from({ length: 48_000 }, (_, i) => `# a${i}\n\n`).join('')),
    says: ['deck.md:30001:1 error: there are 48000 slides and steps, expected 15000 at most'],
  },
  'divs in divs': {
    files: deck(`${many('::: a\n', 3000)}b <b>c</b>\n${many(':::\n', 3000)}`),
    says: [`deck.md:101:1 warning: ${tooDeep}`],
  },
  'divs in raw HTML': {
    files: deck(many('<div>\n::: a\n</div>\n:::\n', 10_000)),
    says: [
      'deck.md:202:1 warning: raw HTML goes on over more than 100 lines that begin notes or divs, expected an empty line before them: the rest is left out',
    ],
  },
  'spans side by side': { files: storyWith(many('[a]{.b}\n')), says: [] },
  'formulas that never close': { files: storyWith(`x\n${many('$$a\n')}`, 'math: true\n'), says: [] },
  'comments that close before a word': { files: deck(`x\n${many('<!--\n')}--> y\n`), says: [] },
  'cells side by side': {
    files: smallStory({ 'data/places.csv': `${csv}wuxi,Wuxi${many(',', 400_000)}\n` }),
    says: [
      'data/places.csv:5:14 error: the row has 400002 cells, expected 5 as in the header: is a comma missing, or one inside a cell without quotes?',
    ],
  },
  'steps side by side': { files: deck(`# A\n\n${many('. . .\n\n', 14_000)}`), says: [] },
  'more steps than anybody shows': {
    files: deck(`# A\n\n${many('. . .\n\n', 16_000)}`),
    says: ['deck.md:30001:1 error: there are 16001 slides and steps, expected 15000 at most'],
  },
};

describe.each([...Object.entries(words), ...Object.entries(sizes)])('%s', (_, { files, says }) => {
  it('is answered', async () => expect(await problemsOf(files)).toEqual(says), 30_000);
});
