/** What stands at the end of print documents: sections, tables, notes that no page had room for, sources, credit. */
import { html, raw } from '../html.ts';
import type { Html, Note } from '../story.ts';
import { aboutParts, hasAbout, type Part, renderAboutLine, renderPart, sections } from './about.ts';
import { renderBibliography, renderCredit, renderNotes } from './credit.ts';
import type { View } from './view.ts';

/** The authors' sections that ask: a numbered list with question marks. */
export function renderQuestions({ story }: View): Html {
  const asking = sections(story.slides).filter(({ html: text }) => /<ol\b[^?]*\?/.test(text));
  return html`${asking.map(renderSection)}`;
}

/** All sections of the authors, in their order. */
export function renderSections({ story }: View): Html {
  return html`${sections(story.slides).map(renderSection)}`;
}

function renderSection(text: Html): Html {
  return html`<section class="section">${text}</section>\n`;
}

/** Parts of the page about the story, those that there are. */
export function renderParts(view: View, names: readonly (keyof typeof aboutParts)[]): Html {
  if (!hasAbout(view)) return html``;
  const parts = names.flatMap((name): Part | readonly Part[] => aboutParts[name](view) ?? []);
  return raw(html`${parts.map(renderPart)}`.html.replaceAll('&#39;', '’'));
}

/** The bibliography under its heading, where there is one. */
export function renderSources(view: View): Html | undefined {
  const bibliography = renderBibliography(view);
  return bibliography && html`<section class="sources"><h2>${view.words.sourcesHead}</h2>${bibliography}</section>\n`;
}

/** Where to find the rest, and what the story grew from; nothing where there is nothing of either. */
export function renderImprint(view: View): Html | undefined {
  const text = html`${renderAboutLine(view)}${renderCredit(view)}`;
  return /<p\b/.test(text.html) ? html`<footer class="closing">${text}</footer>` : undefined;
}

/** Everything after the slides, on pages of its own; no page where it is nothing. */
export function renderBack(text: Html): Html | undefined {
  return text.html.trim() === '' ? undefined : html`<div class="back">${text}</div>`;
}

/** The notes that some text refers to and that do not stand in it. */
export function renderOpenNotes(view: View, text: Html): Html | undefined {
  const notes = openNotes(view, text);
  return notes.length === 0
    ? undefined
    : html`<section class="endnotes" role="doc-endnotes"><h2>${view.words.notesHead}</h2>${renderNotes(view, notes, true)}</section>\n`;
}

function openNotes({ story }: View, { html: text }: Html): readonly Note[] {
  const numbers = (attribute: RegExp): ReadonlySet<number> =>
    new Set([...text.matchAll(attribute)].map(([, number]) => Number(number)));
  const [asked, standing] = [numbers(/ href="#note-(\d+)"/g), numbers(/ id="note-(\d+)"/g)];
  return story.notes.filter(({ number }) => asked.has(number) && !standing.has(number));
}
