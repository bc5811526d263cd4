/** The menu that saves a page's picture, and the script that it loads for that: its typefaces, and what draws. */
import { type Html, html } from '../../html.ts';
import { carryFace, isLettering } from '../../still.ts';
import type { FontFace } from '../../tools.ts';
import { creditLine } from './credit.ts';
import type { Edition } from './edition.ts';

/** A menu for the page's bar, hidden until a script answers. */
export function renderSaveMenu({ story, words }: Edition): Html {
  const { save } = words;
  return html`<details class="save" id="_save" data-credit="${creditLine(story, words)}"${story.site !== undefined && html` data-site="${story.site}"`} data-sources="${words.sourcesHead}" hidden><summary>${save.head}</summary><p><button type="button" data-kind="svg">${save.svg}</button> <button type="button" data-kind="png">${save.png}</button> <span role="status" data-own="${save.own}"></span></p></details>`;
}

/** The script `code` with the faces that pictures are lettered in: a page that was opened by double-click may read no file. */
export function carryFaces(faces: readonly FontFace[], code: string): string {
  return `self._faces=${JSON.stringify(faces.filter(isLettering).map(carryFace))};${code}`;
}
