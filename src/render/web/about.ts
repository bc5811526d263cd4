/** The page about the story: what its authors add, how they rated, what they checked, people, a timeline. */

import { formatQuantity } from '../../formats.ts';
import type { LedgerRow } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import { slugOf } from '../../slug.ts';
import type { Claim, Person } from '../../story.ts';
import { headingOf, notesIn, plainText, type Text } from '../../text.ts';
import { linkAddresses } from '../ground/addresses.ts';
import { renderCredit } from '../ground/credit.ts';
import { formatSpan } from '../ground/dates.ts';
import { renderDisplay } from '../ground/display.ts';
import type { Edition } from '../ground/edition.ts';
import { renderRated } from '../ground/rated.ts';
import { renderText } from '../ground/rendertext.ts';
import { renderTimeline } from '../ground/timeline.ts';
import { nameWorks } from '../ground/works.ts';
import { renderPrinted } from './printed.ts';

/** Where the page goes. */
export const aboutPath = 'about.html';

/** A part of the page; nothing where the story has nothing to say. */
export interface AboutPart {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** Whether there is anything to tell beyond the story itself. A bare deck is a deck and no more. */
export function hasAbout(edition: Edition): boolean {
  if (edition.story.bare) return false;
  return (
    sections(edition.story.slides).length > 0 || Object.values(aboutParts).some((part) => part(edition) !== undefined)
  );
}

/** A link to the page, where there is one. */
export function renderAboutLink(edition: Edition): Html | undefined {
  return hasAbout(edition) ? html`<a href="${aboutPath}">${edition.words.aboutLink}</a> ` : undefined;
}

/** On paper: the published address, or the file's name. A link to a file would carry the path of the machine that printed it. */
export function renderAboutLine(edition: Edition): Html | undefined {
  if (!hasAbout(edition)) return undefined;
  const { site } = edition.story;
  const address = site === undefined ? aboutPath : html`<a href="${site}${aboutPath}">${site}${aboutPath}</a>`;
  // Our sentence names everything that may be there.
  const { ratings = [] } = edition.story.graphic ?? {};
  const isWhole = [ratings, edition.story.claims, edition.story.people].every(({ length }) => length > 0);
  const text = isWhole ? edition.words.aboutPaper : `${edition.words.aboutHead}:`;
  return html`<p class="credit">${text} ${address}</p>`;
}

/** The body of `about.html`. */
export function renderAbout(edition: Edition): Html {
  const { story, words } = edition;
  const parts = Object.values(aboutParts).flatMap((part) => part(edition) ?? []);
  const own = readEntries(sections(story.slides), parts);
  const entries = [...own, ...parts];
  return html`<header class="bar"><a class="home" href="index.html">${story.title}</a>
<nav aria-label="${words.outputs}"><a href="index.html">${words.story}</a> <a href="deck.html">${words.deck}</a> <a href="handout.pdf">${words.handout}</a> ${renderDisplay(words)}</nav></header>
${renderPrinted(edition)}<main><h1>${words.aboutHead}</h1>
<nav class="contents" aria-label="${words.contents}"><ul>${entries.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${own.map(({ id, section }) => html`<section id="${id}">${renderText(edition, section)}</section>\n`)}${parts.map(renderPart)}${renderOwnNotes(edition, sections(story.slides))}</main>
<footer>${renderCredit(edition)}</footer>`;
}

/** The authors' sections with headings of their own, in their order. */
export function sections(slides: Edition['story']['slides']): readonly Text[] {
  return slides.flatMap((slide) => slide.sections);
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly section: Text;
}

/** The sections, each with an id that none before it and no part of ours has. */
function readEntries(own: readonly Text[], parts: readonly AboutPart[]): readonly Entry[] {
  const taken = new Set(parts.map(({ id }) => id));
  return own.map(readEntry).map((entry) => {
    let [id, count] = [entry.id, 1];
    while (taken.has(id)) id = `${entry.id}-${++count}`;
    taken.add(id);
    return { ...entry, id };
  });
}

/** The heading that a section begins with, and an id made of it. */
function readEntry(section: Text): Entry {
  const heading = headingOf(section);
  const title = heading ? plainText(heading) : '';
  return { id: `about-${slugOf(title)}`, title, section };
}

/** A part under its heading. */
export function renderPart({ id, title, body }: AboutPart): Html {
  return html`<section id="${id}"><h2>${title}</h2>\n${body}</section>\n`;
}

function rated({ story: { graphic }, words }: Edition): AboutPart | undefined {
  if (graphic === undefined || graphic.ratings.length === 0) return undefined;
  return { id: 'about-rated', title: words.ratedHead, body: renderRated(graphic, words) };
}

function checked({ story: { claims }, words }: Edition): AboutPart | undefined {
  if (claims.length === 0) return undefined;
  const row = ({ id, claim, verdict, text, sources }: Claim): Html =>
    html`<tr id="claim-${id}"><td>${claim}</td><td class="verdict">${verdict}</td><td>${text}<p class="refs">${nameWorks(sources)}</p></td></tr>\n`;
  const head = html`<tr><th scope="col">${words.claim}</th><th scope="col">${words.verdict}</th><th scope="col">${words.record}</th></tr>`;
  return {
    id: 'about-checked',
    title: words.checkedHead,
    body: html`<table class="claims"><thead>${head}</thead><tbody>\n${claims.map(row)}</tbody></table>`,
  };
}

/** Rows of the ledger that are marked as not verified. */
function doubts({ story: { graphic, lang }, words }: Edition): AboutPart | undefined {
  const rows = graphic?.ledger.filter(({ verified }) => !verified) ?? [];
  if (rows.length === 0) return undefined;
  const item = (row: LedgerRow): Html =>
    html`<li>${formatSpan(row.start, row.end, lang)}: ${row.what}${row.quantity !== undefined && `: ${formatQuantity(row, lang)}`}. ${row.note}</li>\n`;
  return { id: 'about-doubts', title: words.doubtsHead, body: html`<ul>${rows.map(item)}</ul>` };
}

function people({ story, words }: Edition): AboutPart | undefined {
  if (story.people.length === 0) return undefined;
  return { id: 'about-people', title: words.peopleHead, body: renderPeople(story.people, true) };
}

/** Short lives; `withTargets` gives each an id, which no step of the page may have. */
export function renderPeople(people: readonly Person[], withTargets: boolean): Html {
  return html`<div class="people">\n${people.map((person) => renderPerson(person, withTargets))}</div>`;
}

function renderPerson({ id, name, pinyin, zh, ru, born, died, role, sources }: Person, withTargets: boolean): Html {
  const year = (day: string | undefined): string => day?.slice(0, 4) ?? '';
  const years = born === undefined && died === undefined ? undefined : `${year(born)}–${year(died)}`;
  const other = [
    pinyin !== undefined && html`<span lang="zh-Latn-pinyin">${pinyin}</span>`,
    zh !== undefined && html`<span lang="zh-Hant">${zh}</span>`,
    ru !== undefined && html`<span lang="ru">${ru}</span>`,
  ].flatMap((form) => form || []);
  return html`<article${withTargets && html` id="person-${id}"`}><h3>${name}${years !== undefined && html` <span class="years">${years}</span>`}</h3>
<p class="names">${other.map((form, index) => [index > 0 && ' · ', form])}</p><p>${role}</p><p class="refs">${nameWorks(sources)}</p></article>\n`;
}

function timeline(edition: Edition): AboutPart | undefined {
  const { story, words } = edition;
  const body = story.graphic && renderTimeline(edition, story.graphic);
  return body && { id: 'about-timeline', title: words.timelineHead, body };
}

/** What stands after the authors' sections, in this order. */
export const aboutParts = { rated, checked, doubts, people, timeline };

/** The notes that the authors' sections refer to. */
function renderOwnNotes(edition: Edition, own: readonly Text[]): Html | undefined {
  const { story, words } = edition;
  const numbers = new Set(own.flatMap(notesIn));
  const used = story.notes.filter(({ number }) => numbers.has(number));
  if (used.length === 0) return undefined;
  const items = used.map(
    (note) =>
      html`<li id="note-${note.number}"><span class="number">${note.number}</span> <span>${renderText(edition, linkAddresses(note.text))}</span></li>\n`,
  );
  return html`<section id="about-notes"><h2>${words.notesHead}</h2><ol class="note-list">${items}</ol></section>`;
}
