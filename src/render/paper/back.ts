/** What stands at the end of print documents: sections, tables, notes that no page had room for, sources, credit. */
import { type Html, html } from '../../html.ts';
import type { Note } from '../../story.ts';
import { elementsIn, notesIn, plainText, type Text } from '../../text.ts';
import { renderBibliography, renderCredit, renderNotes } from '../ground/credit.ts';
import type { Edition } from '../ground/edition.ts';
import { renderText } from '../ground/rendertext.ts';
import { type AboutPart, aboutParts, hasAbout, renderAboutLine, renderPart, sections } from '../web/about.ts';

/** The authors' sections that ask: a numbered list with question marks. */
export function renderQuestions(edition: Edition): Html {
  return html`${questions(edition).map((text) => renderSection(edition, text))}`;
}

/** The sections that are printed as questions. */
export function questions({ story }: Edition): readonly Text[] {
  return sections(story.slides).filter((text) =>
    elementsIn(text, ({ tagName }) => tagName === 'ol').some((list) => plainText(list).includes('?')),
  );
}

/** All sections of the authors, in their order. */
export function renderSections(edition: Edition): Html {
  return html`${sections(edition.story.slides).map((text) => renderSection(edition, text))}`;
}

function renderSection(edition: Edition, text: Text): Html {
  return html`<section class="section">${renderText(edition, text)}</section>\n`;
}

/** Parts of the page about the story, those that there are. */
export function renderParts(edition: Edition, names: readonly (keyof typeof aboutParts)[]): Html {
  if (!hasAbout(edition)) return html``;
  const parts = names.flatMap((name): AboutPart | readonly AboutPart[] => aboutParts[name](edition) ?? []);
  return html`${parts.map(renderPart)}`;
}

/** The bibliography under its heading, where there is one. */
export function renderSources(edition: Edition): Html | undefined {
  const bibliography = renderBibliography(edition);
  return (
    bibliography && html`<section class="sources"><h2>${edition.words.sourcesHead}</h2>${bibliography}</section>\n`
  );
}

/** Where to find the rest, and what the story grew from; nothing where there is nothing of either. */
export function renderImprint(edition: Edition): Html | undefined {
  const { origin, licence, graphic } = edition.story;
  if (!hasAbout(edition) && origin === undefined && licence === undefined && graphic === undefined) return undefined;
  return html`<footer class="closing">${renderAboutLine(edition)}${renderCredit(edition)}</footer>`;
}

/** Everything after the slides, on pages of its own; no page where it is nothing. */
export function renderBack(text: Html): Html | undefined {
  return text.html.trim() === '' ? undefined : html`<div class="back">${text}</div>`;
}

/** The notes that some texts, or the notes `standing` beside them, refer to and that do not stand there themselves. */
export function renderOpenNotes(
  edition: Edition,
  texts: readonly Text[],
  standing: readonly Note[] = [],
): Html | undefined {
  const asked = new Set([...texts, ...standing.map(({ text }) => text)].flatMap(notesIn));
  for (const { number } of standing) asked.delete(number);
  const notes = edition.story.notes.filter(({ number }) => asked.has(number));
  return notes.length === 0
    ? undefined
    : html`<section class="endnotes" role="doc-endnotes"><h2>${edition.words.notesHead}</h2>${renderNotes(edition, notes, true)}</section>\n`;
}
