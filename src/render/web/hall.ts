/** What stands around the slides for whoever presents them: ways on and back, keys, the search, the overview, messages. */
import { escapeHtml, type Html, html, raw } from '../../html.ts';
import { type DeckKey, deckKeys } from '../../keys.ts';
import { directionOf } from '../../language.ts';
import type { Edition } from '../ground/edition.ts';
import { picturesOf } from '../ground/figure.ts';

/** Everything but the slides. The script shows and fills it; without a script it stays hidden. */
export function renderHall(edition: Edition): Html {
  const { hall, close } = edition.words;
  const address = edition.medium.lead('index.html');
  return html`<nav aria-label="${hall.ways}"><p class="here"><span id="_count" hidden></span> ${address !== undefined && html`<a id="_read" href="${address}" title="${hall.read} (R)">${hall.read}</a>`}</p>
<p class="ways">${renderWay('_back', hall.keys.back, 'M15 4 7 12l8 8')}${renderWay('_all', hall.keys.overview, 'M4 5h6v5H4zM14 5h6v5h-6zM4 14h6v5H4zM14 14h6v5h-6z')}${renderWay('_next', hall.keys.next, 'm9 4 8 8-8 8')}</p></nav>
<p class="seen" id="_said" aria-live="polite"></p>
<p class="notice" id="_told" role="status"></p>
<dialog class="hall" id="_help" aria-labelledby="_help-head"><h2 id="_help-head">${hall.keysHead}</h2>${renderKeys(edition)}<p>${hall.swipe}</p><p><label class="letters"><input type="checkbox" id="_letters" checked> ${hall.letters}</label></p><p><label class="letters"><input type="checkbox" id="_mouse"> ${hall.mouse}</label></p>${renderClose(close, true)}</dialog>
<dialog class="hall" id="_find" aria-labelledby="_find-label"><label id="_find-label" for="_wanted">${hall.find}</label>
<input id="_wanted" type="text" role="combobox" aria-expanded="true" aria-controls="_places" aria-autocomplete="list" autocomplete="off" spellcheck="false">
<ul id="_places" role="listbox" aria-label="${hall.keys.find}"></ul><p class="seen" id="_found" role="status"></p></dialog>
<dialog class="hall" id="_overview" aria-labelledby="_overview-head"><h2 id="_overview-head">${hall.keys.overview}</h2><ol></ol>${renderClose(close)}</dialog>
`;
}

function renderWay(id: string, name: string, path: string): Html {
  return html`<button type="button" id="${id}" title="${name}" aria-label="${name}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${raw(path)}"/></svg></button>`;
}

/** `first` has the focus when the dialog opens: a hasty key then closes it, and switches nothing. */
function renderClose(name: string, first = false): Html {
  return html`<form method="dialog"><button class="close"${first && raw(' autofocus')}>${name}</button></form>`;
}

/** The table of keys without what this deck has not. */
function renderKeys({ story, hasShortTrack, words: { hall } }: Edition): Html {
  const has = ({ action }: DeckKey): boolean => {
    if (action === 'track') return hasShortTrack;
    return action !== 'motion' || picturesOf(story) !== undefined;
  };
  const rows = deckKeys.filter(has).map(({ action, shown }) => {
    const caps = shown.map((key) => (directionOf(story.lang) === 'rtl' && mirrored[key]) || key);
    const keys = caps.map((key, index) => html`${index > 0 && ' '}<kbd>${raw(encode(hall.caps[key] ?? key))}</kbd>`);
    return html`<div><dt>${keys}${action === 'zoom' && ` + ${hall.click}`}</dt><dd>${hall.keys[action]}</dd></div>`;
  });
  return html`<dl class="keys">${rows}</dl>`;
}

/** What goes on where lines run from right to left goes to the left. */
const mirrored: Readonly<Record<string, string>> = { '→': '←', '←': '→' };

/** Arrows as entities: the reader's own fonts have them, ours shall not grow for them. */
function encode(key: string): string {
  return escapeHtml(key).replace(/[^ -~]/g, (character) => `&#${character.codePointAt(0)};`);
}
