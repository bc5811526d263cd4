/** The end matter: notes, bibliography, the work the story grew from, the licence. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Html, html } from '../../html.ts';
import type { Note, Origin, Story } from '../../story.ts';
import { type Text, textOf } from '../../text.ts';
import type { Words } from '../../words.ts';
import { linkAddresses } from './addresses.ts';
import { type Edition, publicNotes } from './edition.ts';
import { renderText } from './rendertext.ts';

const licences: ReadonlyMap<string, string> = new Map([
  ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC-BY-SA-4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
  ['CC-BY-NC-4.0', 'https://creativecommons.org/licenses/by-nc/4.0/'],
  ['CC-BY-NC-SA-4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/'],
]);

/** Where a licence is explained; nothing of one that we do not know. */
export function licenceAddress(licence: string | undefined): string | undefined {
  return licence === undefined ? undefined : licences.get(licence);
}

/** As it is written in a sentence. */
export function licenceName(licence: string): string {
  return licence.replace(/^CC-/, 'CC ').replace(/-(\d)/, ' $1');
}

/** "After Title by Author, Publisher", the licence, and what the outlines on the map are. */
export function renderCredit(edition: Edition): Html {
  return html`<div class="credit">${creditOf(edition).map((text) => renderText(edition, text))}</div>`;
}

/** Whose a picture is that is taken along: story and authors, the licence. */
export function creditLine({ title, authors, licence }: Story, { by }: Words): string {
  const names = authors.length === 0 ? title : `${title}, ${by} ${authors.join(', ')}`;
  return [names, licence && licenceName(licence)].filter(Boolean).join(' · ');
}

/** The same, each sentence a paragraph. */
export function creditOf({ story: { origin, licence, graphic }, words }: Edition): readonly Text[] {
  const address = licenceAddress(licence);
  const name = licence && licenceName(licence);
  const paragraph = (...parts: Parts): Text => textOf([h('p', ...parts)]);
  return [
    ...(origin ? [paragraph(`${words.after} `, ...nameOrigin(origin, words.by), '.')] : []),
    ...(name
      ? [paragraph(`${words.licence}: `, address ? h('a', { rel: ['license'], href: address }, name) : name, '.')]
      : []),
    ...(graphic && graphic.outlines === undefined ? [paragraph(words.outlines)] : []),
  ];
}

type Parts = (string | Element)[];

function nameOrigin({ title, author, publisher, url }: Origin, by: string): Parts {
  const after = [
    ...(author === undefined ? [] : [` ${by} ${author}`]),
    ...(publisher === undefined ? [] : [', ', h('cite', publisher)]),
  ];
  return [h('a', { href: url }, title), ...after];
}

/** Notes as a list whose numbers lead back to the text; `withTargets` gives each the id that references point to. */
export function renderNotes(edition: Edition, notes: readonly Note[], withTargets: boolean): Html {
  const items = notes.map((note) => {
    const step = edition.noteHomes.get(note.number)?.split(' ')[0];
    const home = step && edition.medium.lead(`#${step}`);
    const number =
      home === undefined
        ? html`<span class="number">${note.number}</span>`
        : html`<a class="number" href="${home}" aria-label="${edition.words.backTo(note.number)}">${note.number}</a>`;
    return html`<li${withTargets && html` id="note-${note.number}"`}>${number} <span>${renderText(edition, linkAddresses(note.text))}</span></li>`;
  });
  return html`<ol class="note-list">${items}</ol>`;
}

/** All public notes with their targets. */
export function renderAllNotes(edition: Edition): Html | undefined {
  const notes = publicNotes(edition);
  return notes.length === 0 ? undefined : renderNotes(edition, notes, true);
}

/** The bibliography, each entry with an id of its own. */
export function renderBibliography(edition: Edition): Html | undefined {
  const { bibliography } = edition.story;
  if (bibliography.length === 0) return undefined;
  return html`<ul class="bibliography">${bibliography.map((entry) => html`<li>${renderText(edition, linkAddresses(entry.text))}</li>`)}</ul>`;
}
