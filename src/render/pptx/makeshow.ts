/** A story as a presentation: its slides, and at the end its sources. */

import { decodeAddress } from '../../address.ts';
import { mix, usualColors } from '../../colors.ts';
import { directionOf } from '../../language.ts';
import { plainOf } from '../../pictures.ts';
import type { Story, Theme } from '../../story.ts';
import type { Text } from '../../text.ts';
import { linkAddresses } from '../ground/addresses.ts';
import { creditOf } from '../ground/credit.ts';
import type { Edition } from '../ground/edition.ts';
import { blocksOf, isParagraph } from './blocks.ts';
import { listShown, makeSheet, type Shown } from './makesheets.ts';
import { headHeight, layouts, small, wordsHeight } from './placeholders.ts';
import type { Drawing, Paragraph, Presentation, Sheet } from './presentation.ts';
import { fill, line } from './sheetwords.ts';

/** What is said at a slide: nothing in a file for the public. */
export type Notes = (shown: Shown) => readonly Text[];

/** A presentation, and the drawings that its pictures are made of. */
export interface Show {
  readonly presentation: Presentation;
  readonly drawings: readonly Drawing[];
}

/** The presentation of an edition; `notes` says what is said, `everyStep` whether each step has a slide. */
export function makeShow(edition: Edition, everyStep: boolean, notes: Notes): Show {
  const { story } = edition;
  const shown = listShown(edition, everyStep);
  const made = shown.map((one) => makeSheet(edition, one));
  const own = made.map(
    ({ sheet }, i): Sheet => ({ ...sheet, notes: wordsIn(edition, shown[i] ? notes(shown[i]) : []) }),
  );
  const presentation: Presentation = {
    title: story.title,
    ...(story.subtitle !== undefined && { subtitle: story.subtitle }),
    authors: story.authors,
    ...(story.licence !== undefined && { licence: story.licence }),
    culture: cultureOf(story.lang),
    rtl: directionOf(story.lang) === 'rtl',
    colors: colorsOf(story),
    ...logoOf(story.theme),
    sheets: [...own, ...endSheets(edition)],
    sections: sectionsOf(edition, shown),
  };
  return { presentation, drawings: made.flatMap(({ drawings }) => drawings) };
}

/** Notes are words: of a picture in them its name stays, of a table its cells. */
function wordsIn({ medium }: Edition, texts: readonly Text[]): readonly Paragraph[] {
  return texts
    .flatMap((text) => blocksOf(text, medium))
    .flatMap((block): readonly Paragraph[] => {
      if (isParagraph(block)) return [block];
      if (block.kind === 'image')
        return block.alt === '' ? [] : [{ kind: 'caption', level: 0, runs: [{ text: block.alt }] }];
      return block.rows.map((cells) => ({
        kind: 'words',
        level: 0,
        runs: cells.flatMap(({ paragraphs }, i) => [
          ...(i > 0 ? [{ text: ' | ' }] : []),
          ...paragraphs.flatMap(({ runs }) => runs),
        ]),
      }));
    });
}

/** A language as Office names it, with the country where most speak it. */
function cultureOf(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? lang : `${language}-${region}`;
}

/** The theme's colours: words and ground, what lies between them, the accent, the sides. */
function colorsOf({ theme, graphic }: Story): Presentation['colors'] {
  const { paper, ink, accent } = { ...usualColors, ...theme };
  const sides = graphic?.recipients.map(({ color }) => color) ?? [];
  const [first = mix(ink, paper, 0.3), second = mix(ink, paper, 0.45), third = '#5b6b57', fourth = '#8a6d3b'] = sides;
  return {
    dk1: ink,
    lt1: paper,
    dk2: mix(ink, paper, 0.25),
    lt2: mix(paper, '#ffffff', 0.55),
    accent1: accent,
    accent2: first,
    accent3: second,
    accent4: third,
    accent5: fourth,
    accent6: mix(ink, paper, 0.5),
    hlink: '#123f86',
    folHlink: '#5a3f86',
  };
}

/** The same corner as on the slides of the deck. */
function logoOf(theme: Theme | undefined): Pick<Presentation, 'logo'> {
  if (theme?.logo === undefined) return {};
  const { src, width, height, isDrawing } = theme.logo;
  const file = decodeAddress(isDrawing ? src : plainOf(src));
  return { logo: { media: { file }, box: { x: 56, y: 8, width: Math.round((32 * width) / height), height: 32 } } };
}

/** What comes before the first chapter goes under the story's title. */
function sectionsOf({ story }: Edition, shown: readonly Shown[]): Presentation['sections'] {
  const starts = shown.flatMap(({ slide }, from) => {
    const isNew = slide.chapter !== shown[from - 1]?.slide.chapter || from === 0;
    const chapter = slide.chapter === undefined ? undefined : story.chapters[slide.chapter];
    return isNew ? [{ name: chapter?.title ?? story.title, from }] : [];
  });
  return starts.length > 1 ? starts : [];
}

/** The bibliography and the credit, in two columns on as many slides as they need. */
function endSheets(edition: Edition): readonly Sheet[] {
  const works = edition.story.bibliography.map(({ text }) => text);
  const paragraphs = [...works, ...creditOf(edition)]
    .flatMap((text) => blocksOf(linkAddresses(text), edition.medium))
    .filter(isParagraph);
  const { title, body, second } = layouts.end;
  if (paragraphs.length === 0 || !title || !body || !second) return [];
  const columns = fillColumns(paragraphs, body.width, body.height);
  const heading = works.length > 0 ? edition.words.sourcesHead : edition.story.title;
  return Array.from({ length: Math.ceil(columns.length / 2) }, (_, i) => {
    const parts = [
      ...fill('title', { ...title, y: 56, height: headHeight(heading, 42, title.width) }, 42, [line(heading)]),
      ...fill('body', body, small.bibliography, columns[2 * i] ?? []),
      ...fill('second', second, small.bibliography, columns[2 * i + 1] ?? []),
    ];
    return { id: `_sources-${i + 1}`, layout: 'end', parts, notes: [] };
  });
}

function fillColumns(paragraphs: readonly Paragraph[], width: number, most: number): readonly (readonly Paragraph[])[] {
  const columns: Paragraph[][] = [];
  let height = 0;
  for (const paragraph of paragraphs) {
    const own = wordsHeight([paragraph], small.bibliography, width);
    const isFull = columns.length === 0 || height + own > most;
    if (isFull) columns.push([]);
    columns.at(-1)?.push(paragraph);
    height = (isFull ? 0 : height) + own;
  }
  return columns;
}
