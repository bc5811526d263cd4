/** The end matter: notes, bibliography, the work the story grew from, the licence. */
import { type Html, html } from '../../html.ts';
import type { Note } from '../../story.ts';
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

/** "After Title by Author, Publisher", the licence, and what the outlines on the map are. */
export function renderCredit(edition: Edition): Html {
  const { origin, licence, graphic } = edition.story;
  const { words } = edition;
  const address = licence === undefined ? undefined : licences.get(licence);
  const name = licence?.replace(/^CC-/, 'CC ').replace(/-(\d)/, ' $1');
  return html`<div class="credit">${
    origin &&
    html`<p>${words.after} <a href="${origin.url}">${origin.title}</a>${origin.author !== undefined && ` ${words.by} ${origin.author}`}${
      origin.publisher !== undefined && html`, <cite>${origin.publisher}</cite>`
    }.</p>`
  }${
    licence !== undefined &&
    html`<p>${words.licence}: ${address === undefined ? name : html`<a rel="license" href="${address}">${name}</a>`}.</p>`
  }${graphic && graphic.outlines === undefined && html`<p>${words.outlines}</p>`}</div>`;
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
