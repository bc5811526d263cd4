/** What stands at the end of print documents: sections, tables, notes that no page had room for, sources, credit. */
import { type Html, html } from '../../html.ts';
import type { Note } from '../../story.ts';
import { elementsIn, notesIn, plainText, type Text } from '../../text.ts';
import { renderBibliography, renderCredit, renderNotes } from '../ground/credit.ts';
import { renderText } from '../ground/rendertext.ts';
import type { View } from '../ground/view.ts';
import { aboutParts, hasAbout, type Part, renderAboutLine, renderPart, sections } from '../web/about.ts';

/** The authors' sections that ask: a numbered list with question marks. */
export function renderQuestions(view: View): Html {
  return html`${questions(view).map((text) => renderSection(view, text))}`;
}

/** The sections that are printed as questions. */
export function questions({ story }: View): readonly Text[] {
  return sections(story.slides).filter((text) =>
    elementsIn(text, ({ tagName }) => tagName === 'ol').some((list) => plainText(list).includes('?')),
  );
}

/** All sections of the authors, in their order. */
export function renderSections(view: View): Html {
  return html`${sections(view.story.slides).map((text) => renderSection(view, text))}`;
}

function renderSection(view: View, text: Text): Html {
  return html`<section class="section">${renderText(view, text)}</section>\n`;
}

/** Parts of the page about the story, those that there are. */
export function renderParts(view: View, names: readonly (keyof typeof aboutParts)[]): Html {
  if (!hasAbout(view)) return html``;
  const parts = names.flatMap((name): Part | readonly Part[] => aboutParts[name](view) ?? []);
  return html`${parts.map(renderPart)}`;
}

/** The bibliography under its heading, where there is one. */
export function renderSources(view: View): Html | undefined {
  const bibliography = renderBibliography(view);
  return bibliography && html`<section class="sources"><h2>${view.words.sourcesHead}</h2>${bibliography}</section>\n`;
}

/** Where to find the rest, and what the story grew from; nothing where there is nothing of either. */
export function renderImprint(view: View): Html | undefined {
  const { origin, licence, graphic } = view.story;
  if (!hasAbout(view) && origin === undefined && licence === undefined && graphic === undefined) return undefined;
  return html`<footer class="closing">${renderAboutLine(view)}${renderCredit(view)}</footer>`;
}

/** Everything after the slides, on pages of its own; no page where it is nothing. */
export function renderBack(text: Html): Html | undefined {
  return text.html.trim() === '' ? undefined : html`<div class="back">${text}</div>`;
}

/** The notes that some texts, or the notes `standing` beside them, refer to and that do not stand there themselves. */
export function renderOpenNotes(view: View, texts: readonly Text[], standing: readonly Note[] = []): Html | undefined {
  const asked = new Set([...texts, ...standing.map(({ text }) => text)].flatMap(notesIn));
  for (const { number } of standing) asked.delete(number);
  const notes = view.story.notes.filter(({ number }) => asked.has(number));
  return notes.length === 0
    ? undefined
    : html`<section class="endnotes" role="doc-endnotes"><h2>${view.words.notesHead}</h2>${renderNotes(view, notes, true)}</section>\n`;
}
