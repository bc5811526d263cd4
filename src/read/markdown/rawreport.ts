/** Says what was taken out of raw HTML, at its place: nothing that an author writes goes without a word. */
import type { Token } from 'markdown-it';
import type { Report, Spot } from '../ground/report.ts';
import { notesMessage } from './asides.ts';
import { blockSpot, type Manuscript, textSpot } from './manuscript.ts';
import type { Dropped } from './sanitize.ts';

/** For a deck that did not ask for raw HTML: what of it is not shown, each with its first place. */
export type Unshown = Map<string, Spot>;

/** An opening tag as its author wrote it. */
interface Tag {
  readonly name: string;
  readonly text: string;
  readonly line: number;
  readonly token: Token;
}

/** Finds where things stand that were dropped; the text's first raw HTML where one is not found as such. */
export function makeLocator(tokens: readonly Token[], manuscript: Manuscript): (dropped: Dropped) => Spot {
  const tags = new Map<string, Tag[]>();
  for (const tag of tokens.flatMap(tagsOf)) {
    const same = tags.get(tag.name);
    if (same) same.push(tag);
    else tags.set(tag.name, [tag]);
  }
  const seen = new Map<string, number>();
  return ({ element, attribute = '', value = '' }) => {
    const key = `${element} ${attribute} ${attribute === 'class' ? value : ''}`;
    const start = seen.get(key) ?? 0;
    const all = tags.get(element) ?? [];
    const found = all.findIndex(({ text }, i) => i >= start && text.toLowerCase().includes(attribute));
    seen.set(key, found + 1);
    return spotOf(all[Math.max(found, 0)], tokens, manuscript);
  };
}

function tagsOf(token: Token): readonly Tag[] {
  return [...token.content.matchAll(/<([a-z][^\s/>]*)[^>]*/gi)].map(({ 0: text, 1: name = '', index }) => {
    const before = token.block ? token.content.slice(0, index).split('\n').length - 1 : 0;
    return { name: name.toLowerCase(), text, line: (token.map?.[0] ?? 0) + before, token };
  });
}

function spotOf(tag: Tag | undefined, tokens: readonly Token[], manuscript: Manuscript): Spot {
  const end = tag?.token.map?.[1];
  if (!tag || end === undefined) return blockSpot(manuscript, tokens[0]?.map?.[0] ?? manuscript.line);
  return textSpot(manuscript, [tag.line, end], tag.text.split('\n', 1)[0] ?? '');
}

/** One problem for each thing dropped: an error in a story, a warning in a deck. */
export function sayDropped(
  dropped: readonly Dropped[],
  locate: (dropped: Dropped) => Spot,
  manuscript: Manuscript,
): void {
  for (const one of dropped) manuscript.report.fault(locate(one), messageOf(one));
}

/** Keeps the names of what was dropped for one warning about the whole deck. */
export function nameDropped(
  dropped: readonly Dropped[],
  locate: (dropped: Dropped) => Spot,
  manuscript: Manuscript,
  unshown: Unshown,
): void {
  for (const one of dropped) {
    const spot = locate(one);
    const name = nameOf(one, manuscript, spot);
    if (!unshown.has(name)) unshown.set(name, spot);
  }
}

/** The warning of a deck that did not ask for raw HTML, at the first place. */
export function reportUnshown(unshown: Unshown, report: Report): void {
  const [spot] = unshown.values();
  if (!spot) return;
  const names = [...unshown.keys()];
  const more = names.length > 20 ? ` and ${names.length - 20} more` : '';
  report.warn(
    spot,
    `HTML that is not shown: ${names.slice(0, 20).join(', ')}${more}. The words inside stay. html: true in the front matter shows SVG drawings too and names each at its place; scripts, styles and frames never show`,
  );
}

/** `<v-click>`, `onclick=`, `class="fragment"`; an element as its author spelled it. */
function nameOf({ element, attribute, value = '' }: Dropped, manuscript: Manuscript, spot: Spot): string {
  if (attribute === 'class') return `class="${shorten(value)}"`;
  if (attribute !== undefined) return `${shorten(attribute)}=`;
  const line = manuscript.file.lines[spot.line - 1] ?? '';
  const written = line.slice(spot.column, spot.column + element.length);
  return `<${shorten(written.toLowerCase() === element ? written : element)}>`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

const advice = new Map(
  Object.entries({
    script: 'no script of a text runs',
    style: 'a text brings no style sheet',
    link: 'a text brings no style sheet',
    iframe: 'pages show nothing of other hosts: write a link',
    object: 'expected a picture or a link',
    embed: 'expected a picture or a link',
    video: 'expected ![what it shows](clip.mp4), which plays a file of the story’s folder',
    audio: 'expected ![what is heard](sound.mp3), which plays a file of the story’s folder',
    picture: 'expected ![what it shows](file)',
    source: 'expected ![what it shows](file)',
    svg: 'a drawing belongs into a file: ![what it shows](drawing.svg)',
    math: 'expected $…$, with math: true',
  }),
);

const attributeAdvice = new Map(
  Object.entries({
    style: 'expected a class',
    id: 'ids belong to slides and steps: {#id}',
    href: 'expected https:, mailto:, tel:, a file or #id',
    srcset: 'expected one file in src',
  }),
);

/** The cause and the mend. */
function messageOf({ element, attribute, value = '' }: Dropped): string {
  if (attribute === undefined)
    return `<${shorten(element)}> cannot stand in raw HTML: ${advice.get(element) ?? 'take the tag out, the words inside may stay'}`;
  if (attribute === 'class' && value === 'notes') return notesMessage;
  const why = attributeAdvice.get(attribute) ?? 'take it out';
  return `${shorten(attribute)}= cannot stand at <${shorten(element)}> in raw HTML: ${why}`;
}
