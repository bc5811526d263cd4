/** Fills the lecturer's desk from the script on the same page: this step, the next one, notes, sources. */
import type { LecturerData, LecturerStep } from '../../pagedata.ts';
import { isOn, type Track } from '../../story.ts';
import type { Words } from '../../words.ts';
import { sentenceOf } from '../both/sentence.ts';
import { countStops, neighbour } from '../both/track.ts';
import { copyText, createMini, type Mini } from '../stage/mini.ts';

/** Shows a step of a track; what it is given twice it shows again. */
export function createBoard(data: LecturerData, words: Words): (id: string, track: Track) => void {
  const [now, next] = [find('_now'), find('_next')].map((box) => createMini(box, data.graphic)) as [Mini, Mini];
  return (id, track) => {
    const step = data.steps.find((each) => each.id === id);
    const after = step && neighbour(data.steps, id, 1, track);
    const { at, of } = countStops(data.steps, id, track);
    showMini(now, find('_now'), data, step, track);
    showMini(next, find('_next'), data, after, track);
    write('_count', step ? `${at} / ${of}` : '');
    write('_heading', headingAt(data, id, words));
    write('_told', step && !isOn(step, track) ? words.desk.offTrack : '');
    write('_effect', effectOf(data, step, after, track, words));
    find('_text').replaceChildren(...textOf(step));
    find('_notes').replaceChildren(...notesOf(step, track, words));
    find('_cited').replaceChildren(...sourcesOf(step, words));
    find('_notes').closest('.scrolls')?.scrollTo({ top: 0 });
    markChapter(step);
    find('_board').dataset.step = id;
  };
}

/** An element of the page, which is known to be there. */
export function find(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

/** Writes what is new. */
export function write(id: string, text: string): void {
  const element = find(id);
  if (element.textContent !== text) element.textContent = text;
}

function articleOf(step: LecturerStep | undefined): HTMLElement | null {
  return step === undefined ? null : document.getElementById(step.slide);
}

/** The heading of the slide that a step is on; behind the last one that of the notes and sources. */
export function headingAt({ steps }: LecturerData, id: string, words: Words): string {
  const step = steps.find((each) => each.id === id);
  return step ? headingOf(step) : words.endHead;
}

function headingOf(step: LecturerStep): string {
  return articleOf(step)?.querySelector('h1, h2')?.textContent ?? step.slide;
}

function effectOf(
  data: LecturerData,
  step: LecturerStep | undefined,
  next: LecturerStep | undefined,
  track: Track,
  { desk }: Words,
): string {
  if (next === undefined) return desk.end;
  const heading = next.slide === step?.slide ? '' : `${headingOf(next)}.`;
  return [heading, sentenceOf(data, next.id, track)].filter(Boolean).join(' ');
}

function showMini(
  mini: Mini,
  box: HTMLElement,
  data: LecturerData,
  step: LecturerStep | undefined,
  track: Track,
): void {
  const article = articleOf(step);
  box.hidden = step === undefined;
  if (step === undefined || article === null) return;
  mini.show({
    ...((article.dataset.picture !== undefined || step.variant === 'between') && { step }),
    track,
    looks: article.dataset.looks ?? '',
    layout: article.dataset.layout ?? '',
    text: slideText(article, data, step, track),
  });
}

/**
 * The words on the slide as the deck has them at a step: the present text beside a picture, else the latest three, in a bare deck all so
 * far, all but the last one paler.
 */
function slideText(article: HTMLElement, data: LecturerData, step: LecturerStep, track: Track): Element {
  const ids = data.steps.filter(({ slide }) => slide === step.slide).map(({ id }) => id);
  const seen = data.steps.filter((each) => ids.indexOf(each.id) >= 0 && ids.indexOf(each.id) <= ids.indexOf(step.id));
  const kept = seen.filter((each) => each === step || isOn(each, track)).map(({ id }) => id);
  const text = copyText(article.querySelector('.words') ?? article);
  text.className = 'text';
  for (const part of text.querySelectorAll('.speaker-notes, .seen')) part.remove();
  for (const part of text.querySelectorAll<HTMLElement>('[data-step]')) {
    if (!kept.includes(part.dataset.step ?? '')) part.remove();
  }
  const keeps = article.dataset.looks?.split(' ').includes('keeps') ?? false;
  const most = keeps ? Number.POSITIVE_INFINITY : article.dataset.picture === undefined ? 3 : 1;
  const parts = [...text.querySelectorAll('.step')].reverse();
  for (const [index, part] of parts.entries()) {
    if (index > 0) part.classList.add('earlier');
    if (index >= most) part.remove();
  }
  return text;
}

function textOf(step: LecturerStep | undefined): readonly Node[] {
  const element = articleOf(step)?.querySelector(`[data-step="${CSS.escape(step?.id ?? '')}"]`);
  return [...(element ? copyText(element).children : [])].filter((part) => !part.classList.contains('seen'));
}

/** The step's notes, then the slide's; those of the short lecture first, and only in it. */
function notesOf(step: LecturerStep | undefined, track: Track, { desk }: Words): readonly Node[] {
  const groups = [...(articleOf(step)?.querySelectorAll<HTMLElement>('.speaker-notes') ?? [])];
  const own = groups.filter(({ dataset }) => dataset.of === step?.id);
  const all = [...own, ...groups.filter(({ dataset }) => dataset.of === undefined)];
  const notes = all.flatMap((group) => [...group.querySelectorAll<HTMLElement>('.said')]);
  const short = notes.filter(({ dataset }) => dataset.track === 'short');
  const answers = articleOf(step)?.querySelector('.answers');
  const wanted = [...(track === 'short' ? short : []), ...notes.filter((note) => !short.includes(note))];
  const shown = [...wanted, ...(answers ? [answers] : [])].map((note) => copyText(note));
  return shown.length > 0 ? shown : [paragraph(desk.noNotes)];
}

/** What the step cites, then what the notes of the whole slide do. */
function sourcesOf(step: LecturerStep | undefined, { desk }: Words): readonly Node[] {
  const items = [...(articleOf(step)?.querySelectorAll<HTMLElement>('.sources li') ?? [])];
  const users = (item: HTMLElement): readonly string[] => (item.dataset.of ?? '').split(' ').filter(Boolean);
  const own = items.filter((item) => users(item).includes(step?.id ?? ''));
  const shown = [...own, ...items.filter((item) => users(item).length === 0)].map((item) => copyText(item));
  return shown.length > 0 ? shown : [paragraph(desk.noSources, 'li')];
}

function paragraph(text: string, tag = 'p'): HTMLElement {
  const element = document.createElement(tag);
  element.className = 'none';
  element.textContent = text;
  return element;
}

/** The chapter that the step is in: the last of the marks before it. */
function markChapter(step: LecturerStep | undefined): void {
  const articles = [...document.querySelectorAll('article')].map(({ id }) => id);
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-go]')];
  const at = articles.indexOf(step?.slide ?? '');
  const current = buttons.filter(({ dataset }) => articles.indexOf(dataset.go ?? '') <= at).at(-1);
  for (const button of buttons) button.toggleAttribute('aria-current', button === current && at >= 0);
}
