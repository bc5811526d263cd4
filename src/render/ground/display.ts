/** The reader's own looks: colours, and size, spacing and face of the type. Chosen in one menu, worn before the first paint. */
import { type DisplayChoice, type DisplayOf, displayChoices, displayPlaces } from '../../display.ts';
import { type Html, html, raw } from '../../html.ts';
import type { Words } from '../../words.ts';

/**
 * Makes `_wear`, which dresses the page as a record of choices says, and calls it with what is remembered. It stands after the style
 * sheets of the schemes. The menu shows as long as a script can be expected to answer it.
 */
export function displayBoot(of: DisplayOf): string {
  return (
    'function _wear(c){var d=document,r=d.documentElement;' +
    'd.querySelectorAll("style[data-scheme]").forEach(function(s){' +
    's.media=c.scheme?c.scheme==s.dataset.scheme?"screen":"not all":s.dataset.system});' +
    `${JSON.stringify(typeChoices)}.forEach(function(n){if(c[n])r.dataset[n]=c[n];else delete r.dataset[n]})}` +
    '(function(l){l.add("chooses");addEventListener("DOMContentLoaded",function(){' +
    'l.contains("chosen")||l.remove("chooses")})})(document.documentElement.classList);' +
    `try{_wear(JSON.parse(localStorage.getItem("${displayPlaces[of]}"))||{})}catch(e){}`
  );
}

/** What style sheets see as `data-` on the root. */
const typeChoices = (Object.keys(displayChoices) as readonly DisplayChoice[]).filter((name) => name !== 'scheme');

/** The menu, which its script fills and obeys. Pages whose pictures are all there is have no type to choose. */
export function renderDisplay({ display }: Words, shown: readonly DisplayChoice[] = displayOrder): Html {
  const groups = shown.map((name) => {
    const options = displayChoices[name].map((value, i) => {
      const text = (display[name] as Readonly<Record<string, string>>)[value];
      return html`<label><input type="radio" name="${name}" value="${value}"${i === 0 && raw(' checked')}> ${text}</label>`;
    });
    return html`<fieldset><legend>${display.heads[name]}</legend>${options}</fieldset>`;
  });
  return html`<details class="display" id="_display"><summary title="${display.head}"><span aria-hidden="true">Aa</span><span>${display.head}</span></summary><form>${groups}</form></details>`;
}

const displayOrder = Object.keys(displayChoices) as readonly DisplayChoice[];
