/** The lecturer's desk: where the speaker window shows the present step and the next one, notes, clock and plan. Its script fills it. */
import { type Html, html, raw } from '../../html.ts';
import type { Edition } from '../ground/edition.ts';

/** Hidden until the deck is connected. */
export function renderBoard(edition: Edition): Html {
  const { desk, elapsed, back, forward, close } = edition.words;
  const { rehearsal } = desk;
  return html`<main class="board" id="_board" hidden>
<header class="desk"><h1 class="seen">${edition.words.speaker}: ${edition.story.title}</h1><p class="times"><span id="_clock"></span> <span class="elapsed">${elapsed} <b id="_elapsed">0:00</b></span></p>
<p id="_pace"></p>
<p class="buttons">${button('_pause', desk.start)}${button('_restart', desk.again)}${edition.hasShortTrack && button('_track', desk.otherTrack.full)}${button('_black', desk.black)}${button('_rehearse', desk.rehearse)}${button('_times', desk.rehearsal.open)}</p></header>
<div class="hints" role="status">${hint('_last', close, edition.words.hall.goOn)}${hint('_slept', close, desk.countSleep)}${hint('_one-screen', close)}${hint('_dark', close)}</div>
<section class="this-step" aria-labelledby="_now-head"><h2 id="_now-head">${desk.now} <span id="_count"></span> <span id="_spent"></span> <span id="_typed" role="status"></span></h2><div class="mini" id="_now"></div></section>
<section class="said-now"><header><h2 id="_heading"></h2><p>${button('_smaller', 'A−', desk.smaller)}${button('_larger', 'A+', desk.larger)}</p></header>
<div class="scrolls" tabindex="0" role="region" aria-label="${desk.notes}"><p id="_told"></p><div id="_text"></div><div id="_notes"></div></div></section>
<section class="sources-now"><h2 id="_sources-head">${desk.sources}</h2><div class="scrolls" tabindex="0" role="region" aria-labelledby="_sources-head"><ol class="note-list" id="_cited"></ol></div></section>
<section class="next-step" aria-labelledby="_then-head"><div><h2 id="_then-head">${desk.next}</h2><div class="mini" id="_next"></div></div>
<div class="effect"><p id="_effect" class="scrolls" tabindex="0"></p><p class="go"><button type="button" id="_back">${back}</button> <button type="button" id="_forward">${forward}</button></p></div></section>
<nav class="chapters" aria-label="${desk.chapters}"><ol>${renderChapters(edition)}</ol></nav>
<p class="seen" id="_lost" role="status"></p>
<dialog id="_rehearsal" aria-labelledby="_rehearsal-head"><h2 id="_rehearsal-head">${rehearsal.head}</h2><p id="_lead"></p>
<table hidden><thead><tr>${[rehearsal.step, rehearsal.planned, rehearsal.spoken, rehearsal.over, rehearsal.suggested].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody></tbody></table>
<label for="_paste">${rehearsal.paste}</label><textarea id="_paste" rows="10" readonly spellcheck="false"></textarea>
<p class="buttons">${button('_copy', rehearsal.copy)}<a id="_save" download="rehearsal.txt">${rehearsal.save}</a>${button('_forget', rehearsal.forget)}</p><form method="dialog"><button>${close}</button></form></dialog>
</main>`;
}

function button(id: string, text: string, name?: string): Html {
  return html`<button type="button" id="${id}"${name !== undefined && html` aria-label="${text} ${name}" title="${name}"`}>${text}</button>${raw(' ')}`;
}

/** What the script may have to say; one button may do what it proposes, the last one puts it away. */
function hint(id: string, close: string, act?: string): Html {
  return html`<p id="${id}" hidden><span></span> ${act !== undefined && html`<button type="button">${act}</button> `}<button type="button" class="away">${close}</button></p>`;
}

/** The title and the chapters; where there are no openings, the slides. */
function renderChapters({ story, hasOpenings }: Edition): readonly Html[] {
  const marks = hasOpenings ? story.slides.filter(({ kind }) => kind !== 'slide') : story.slides;
  return marks.map(
    ({ id, headingText }) => html`<li><button type="button" data-go="${id}">${headingText}</button></li>`,
  );
}
