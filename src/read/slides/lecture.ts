/** All slides in the order of the lecture: the title, then for each chapter its opening and its slides. */
import { formatDay } from '../../formats.ts';
import type { Graphic } from '../../graphic.ts';
import { slugOf } from '../../slug.ts';
import type { Chapter } from '../../story.ts';
import { readDates } from '../ground/day.ts';
import { defined } from '../ground/defined.ts';
import { startOf, type TextFile } from '../ground/report.ts';
import type { Settings } from '../ground/settings.ts';
import { makeManuscript } from '../markdown/manuscript.ts';
import { assembleSlide, type DraftSlide, type Workshop } from './assemble.ts';
import type { RawChapter } from './chapters.ts';
import { makeOwnSlide } from './ownslide.ts';

/** The lecture, its chapters, and where on the axis of time each chapter begins. */
export interface Lecture {
  readonly slides: readonly DraftSlide[];
  readonly chapters: readonly Chapter[];
  readonly ticks: Graphic['chapters'];
}

/** More slides and steps than anybody shows: a hundred times ours. */
const most = 15_000;

/** A file that was repeated by mistake must not be drawn for minutes: what is too much is reported and left out. */
function withinLimit(shop: Workshop, raw: readonly RawChapter[]): readonly RawChapter[] {
  const steps = raw.flatMap(({ slides }) => slides.flatMap((slide) => slide.steps));
  const first = steps[most];
  if (first === undefined) return raw;
  shop.report.error(first.spot, `there are ${steps.length} slides and steps, expected ${most} at most`);
  return raw.map((chapter) => ({ ...chapter, slides: chapter.slides.slice(0, most) }));
}

/** Assembles the slides of a story with its title slide and openings. */
export function assembleLecture(
  shop: Workshop,
  settings: Settings,
  file: TextFile,
  all: readonly RawChapter[],
): Lecture {
  const raw = withinLimit(shop, all);
  const manuscript = makeManuscript(file, shop.report, false);
  const start = { focus: { on: 'home' } as const, ...(settings.span && { date: settings.span.from }) };
  const title = assembleSlide(shop, makeOwnSlide(settings.title, settings.page, manuscript, shop.md), {
    kind: 'title',
    id: 'title',
    scene: start,
  });
  const parts = raw.map((chapter, i) => assembleChapter(shop, settings, chapter, i));
  return {
    slides: [title, ...parts.flatMap(({ slides }) => slides)],
    chapters: parts.map(({ chapter }) => chapter),
    ticks: parts.flatMap(({ chapter, from }) => (from === undefined ? [] : [{ title: chapter.title, from }])),
  };
}

function assembleChapter(
  shop: Workshop,
  settings: Settings,
  { manuscript, title, front, slides }: RawChapter,
  chapter: number,
) {
  const dates = front.dates && readDates(front.dates, shop.report, settings.span);
  const scene = { focus: { on: 'home' } as const, ...(dates && { date: dates.from }) };
  const own = makeOwnSlide(title, front, manuscript, shop.md);
  const opening = assembleSlide(shop, own, {
    kind: 'opening',
    chapter,
    id: slugOf(title) || `chapter-${chapter + 1}`,
    scene,
  });
  const drafts = slides.map((slide) => assembleSlide(shop, slide, { kind: 'slide', chapter }));
  return {
    slides: [opening, ...drafts],
    chapter: defined({ title, dates: dates && printDates(dates.printed, settings.lang), minutes: front.minutes }),
    from: dates?.from,
  };
}

/** "1926–1928" as it is written; months and days in the words of the language. */
function printDates(written: string, lang: string): string {
  const parts = written.split('–').map((date) => {
    if (/^\d+$/.test(date)) return date;
    const [year = '', month = '', day] = date.split('-');
    const form: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', ...(day && { day: 'numeric' }) };
    return formatDay(`${year}-${month}-${day ?? '01'}`, lang, form);
  });
  const [first = '', last] = parts;
  if (last === undefined || !parts.some((part) => part.includes(' '))) return parts.join('–');
  // The year of both need not be said twice.
  const year = / \d{4}$/.exec(last)?.[0] ?? '';
  return `${first.endsWith(year) ? first.slice(0, first.length - year.length) : first} – ${last}`;
}

/** Assembles a bare deck. Only a front matter after Pandoc's manner makes a title slide; in other decks the first slide is the title. */
export function assembleDeck(shop: Workshop, all: readonly RawChapter[]): Lecture {
  const raw = withinLimit(shop, all);
  const slides = raw.flatMap((deck, chapter) => {
    const title = deck.titled
      ? [assembleSlide(shop, makeOwnSlide(deck.title, {}, deck.manuscript, shop.md), { kind: 'title', id: 'title' })]
      : [];
    return [...title, ...deck.slides.map((slide) => assembleSlide(shop, slide, { kind: 'slide', chapter }))];
  });
  const [first] = raw;
  if (slides.length === 0 && first)
    shop.report.error(startOf(first.manuscript.file), 'the deck is empty, expected a slide');
  return { slides, chapters: raw.map(({ title }) => ({ title })), ticks: [] };
}
