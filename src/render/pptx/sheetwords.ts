/** The words around a sheet's texts: title, chapter, byline and sources, each in its place of the layout. */
import type { Rect } from '../../draw/ground/layout.ts';
import type { Slide } from '../../story.ts';
import { notesIn, type Text } from '../../text.ts';
import { linkAddresses } from '../ground/addresses.ts';
import type { Edition } from '../ground/edition.ts';
import { kickerText } from '../ground/headings.ts';
import { foot, sourceSizes, wordsHeight } from './placeholders.ts';
import type { Paragraph, PlaceholderName, TextBox } from './presentation.ts';
import { runsOf } from './runs.ts';

/** A slide without a heading has one that is heard and listed, above its upper edge. */
export function titlePart(edition: Edition, slide: Slide, box: Rect, size: number): TextBox {
  const runs = slide.heading ? runsOf(slide.heading.children, edition.medium) : [{ text: slide.headingText }];
  const placed = slide.heading ? box : { x: 56, y: -60, width: 1168, height: 50 };
  return textBox('title', placed, slide.heading ? size : 24, [{ kind: 'words', level: 0, runs }]);
}

/** The chapter of a slide in its place, where the layout has one. */
export function kickerOf(edition: Edition, slide: Slide, box: Rect | undefined): readonly TextBox[] {
  const text = kickerText(edition, slide);
  return text === undefined || box === undefined ? [] : [textBox('kicker', box, 18, [line(text)])];
}

/** Subtitle and authors under the title. */
export function bylineOf({ story: { subtitle, authors } }: Edition): readonly Paragraph[] {
  const lines = [subtitle, authors.length > 0 ? authors.join(', ') : undefined];
  return lines.flatMap((text) => (text === undefined ? [] : [line(text)]));
}

/** The notes that some texts refer to, as paragraphs at the foot; nothing where there is none. */
export function tellSources(edition: Edition, texts: readonly Text[]): TextBox | undefined {
  const numbers = new Set(texts.flatMap(notesIn));
  const notes = edition.story.notes.filter(({ number }) => numbers.has(number));
  if (notes.length === 0) return undefined;
  const paragraphs = notes.map(({ number, text }): Paragraph => {
    const runs = runsOf(linkAddresses(text).children, edition.medium);
    return { kind: 'words', level: 0, runs: [{ text: String(number), raised: 'up' }, { text: ' ' }, ...runs] };
  });
  const heightAt = (size: number): number => wordsHeight(paragraphs, size, foot.sources.width);
  const size = sourceSizes.find((own) => heightAt(own) <= foot.highest) ?? sourceSizes[1];
  const height = heightAt(size);
  return textBox('sources', { ...foot.sources, y: foot.bottom - height, height }, size, paragraphs);
}

/** A place with its words; an empty one is left to the layout, where nobody sees it. */
export function fill(
  place: PlaceholderName,
  box: Rect,
  size: number,
  paragraphs: readonly Paragraph[],
): readonly TextBox[] {
  return paragraphs.length === 0 ? [] : [textBox(place, box, size, paragraphs)];
}

function textBox(place: PlaceholderName, box: Rect, size: number, paragraphs: readonly Paragraph[]): TextBox {
  return { kind: 'words', place, box, size, paragraphs };
}

/** A text as a paragraph of one run. */
export function line(text: string): Paragraph {
  return { kind: 'words', level: 0, runs: [{ text }] };
}
