/** The explore page: the whole river with all events, and the data as tables. Everything stands in the page before a script runs. */
import { uprightSize } from '../../draw/explore/bands.ts';
import { glyphOf, nameSeveral } from '../../draw/explore/eventmarks.ts';
import { drawExplore, type ExploreScene } from '../../draw/explore/explore.ts';
import { exploreToSvg, glyphs } from '../../draw/explore/exploresvg.ts';
import { kindPaint, type Owner, paint } from '../../draw/ground/color.ts';
import type { Graphic } from '../../graphic.ts';
import { type Html, html, raw } from '../../html.ts';
import { createKeep } from '../../keep.ts';
import type { ExploreGraphic } from '../../pagedata.ts';
import type { Story } from '../../story.ts';
import { linkAddresses } from '../ground/addresses.ts';
import { renderCredit } from '../ground/credit.ts';
import { formatSpan } from '../ground/dates.ts';
import { renderDisplay } from '../ground/display.ts';
import type { Edition } from '../ground/edition.ts';
import { trimGraphic } from '../ground/pagegraphic.ts';
import { renderText } from '../ground/rendertext.ts';
import { renderSaveMenu } from '../ground/save.ts';
import { renderLedgerTable, renderRatingsTable } from './datatables.ts';
import { renderFrameCode } from './embed.ts';
import { renderPrinted } from './printed.ts';

/** Where the page goes. */
export const explorePath = 'explore.html';

/** What there is to explore: events or ratings. */
export function explored({ graphic }: Pick<Story, 'graphic'>): Graphic | undefined {
  return graphic && graphic.ledger.length + graphic.ratings.length > 0 ? graphic : undefined;
}

/** A link to the page, where there is one. */
export function renderExploreLink({ story, medium, words }: Edition, text = words.explore.link): Html | undefined {
  const address = explored(story) && medium.lead(explorePath);
  return address === undefined ? undefined : html`<a href="${address}">${text}</a> `;
}

/** Says that scripts run, before the first paint, and takes it back when the page's own script has not reported in time. */
export const exploreBoot =
  'var c=document.documentElement.classList;c.add("js");' +
  'addEventListener("DOMContentLoaded",function(){c.contains("ready")||c.remove("js")})';

const keepPictures = createKeep<Html>();

const still: Omit<ExploreScene, 'size' | 'upright'> = { reading: 'middle', filter: [] };
const wideSize = { width: 900, height: 480 };
/** A line of time alone needs less room. */
const lineHeight = 240;
const narrowWidth = 360;

/** The body of `explore.html`. */
export function renderExplore(edition: Edition, graphic: Graphic): Html {
  const { story } = edition;
  const { explore: words, story: read, deck, sourcesHead } = edition.words;
  const rated = graphic.ratings.length > 0;
  const works = story.bibliography.map(
    ({ id, text }) => html`<li id="source-${id}">${renderText(edition, linkAddresses(text))}</li>`,
  );
  return html`<a class="skip" href="#_ledger">${words.ledger}</a>
<header class="bar"><a class="home" href="index.html">${story.title}</a>
<nav aria-label="${edition.words.outputs}"><a href="index.html">${read}</a> <a href="deck.html">${deck}</a> ${renderSaveMenu(edition)}${renderDisplay(edition.words)}</nav></header>
${renderPrinted(edition)}<main>
<div class="intro"><h1>${rated ? words.title : words.titleOfEvents}</h1><p class="lead">${rated ? words.lead : words.leadOfEvents}</p></div>
${renderControls(edition, graphic)}
<div class="atlas"><div class="river${!rated && ' events'}" id="_river">${keepPictures(graphic, graphic.lang, () => renderPictures(edition, graphic))}</div>
<aside class="margin">${rated && renderWhy(edition)}${renderKey(edition, graphic)}<section class="details" id="_details" aria-labelledby="_what" data-close="${edition.words.close}" hidden></section></aside></div>
<section class="records"><h2>${words.ledger}</h2>
<p class="count"><span id="_count" role="status">${words.count(graphic.ledger.length, graphic.ledger.length)}</span> <a href="data/support.csv" download>${words.download(words.ledger)}</a></p>
<div class="scrolls" tabindex="0" role="region" aria-label="${words.ledger}">${renderLedgerTable(edition, graphic)}</div></section>
${rated && renderRatings(edition, graphic)}${works.length > 0 && html`<section class="records"><h2>${sourcesHead}</h2><ul class="bibliography">${works}</ul></section>`}${renderFrameCode(edition)}
</main>
<footer class="end">${renderCredit(edition)}</footer>`;
}

/** Where the script says why a band is so high. */
function renderWhy({ words: { explore: words } }: Edition): Html {
  return html`<section class="why" id="_why" aria-label="${words.whyHead}"><p class="event"></p><div aria-live="polite" aria-atomic="true"><p>${words.point}</p></div><p class="says"></p></section>`;
}

function renderRatings(edition: Edition, graphic: Graphic): Html {
  const { explore: words } = edition.words;
  return html`<section class="records"><h2>${words.ratings}</h2>
<p class="lead">${words.ratingsLead}</p>
<p class="count"><a href="data/ratings.csv" download>${words.download(words.ratings)}</a></p>
<div class="scrolls" tabindex="0" role="region" aria-label="${words.ratings}">${renderRatingsTable(edition, graphic)}</div></section>
`;
}

/** What the page's script reads: names and texts it finds in the page itself. */
export function exploreData(graphic: Graphic): ExploreGraphic {
  return {
    ...trimGraphic({ ...graphic, places: [], routes: [], ledger: [], lines: [], areas: [] }, new Set()),
    ratings: graphic.ratings.map(({ why: _why, sources: _sources, ...rating }) => rating),
    events: graphic.ledger.map(({ id, start, end, recipients, kind, status, label }) => ({
      id,
      start,
      end,
      recipients,
      kind,
      status,
      ...(label !== undefined && { label }),
    })),
  };
}

/** One composition for wide screens and one, upright, for phones; the style sheet shows the fitting one. */
function renderPictures(edition: Edition, graphic: Graphic): Html {
  const data = exploreData(graphic);
  const rows = new Map(graphic.ledger.map((row) => [row.id, row]));
  const name = (ids: readonly string[]): string => {
    const found = ids.flatMap((id) => rows.get(id) ?? []);
    const [first] = found;
    return first !== undefined && found.length === 1
      ? `${formatSpan(first.start, first.end, graphic.lang)}: ${first.what}`
      : nameSeveral(found, edition.words);
  };
  const rated = graphic.ratings.length > 0;
  const { picture: label, pictureOfEvents } = edition.words.explore;
  const picture = (scene: ExploreScene): Html =>
    exploreToSvg(drawExplore(data, scene), scene, { picture: rated ? label : pictureOfEvents, mark: name });
  const height = rated ? wideSize.height : lineHeight;
  const wide = picture({ ...still, size: { ...wideSize, height }, upright: false });
  const narrow = picture({ ...still, size: uprightSize(data, narrowWidth), upright: true });
  return html`<div class="wide">${wide}</div><div class="narrow">${narrow}</div>`;
}

/** What to show, and which reading of the ratings, where there is a choice; for scripts alone. The swatches are the picture's key too. */
function renderControls(edition: Edition, graphic: Graphic): Html {
  const { explore: words } = edition.words;
  const owners = graphic.recipients.map((_, owner) => owner);
  const edges = owners.map((owner) => paint(owner, 'edge'));
  const nobody = graphic.ledger.some(({ recipients }) => recipients.length === 0);
  const sides = graphic.recipients.map(({ id, name }, owner) => check(id, name, swatch([paint(owner)])));
  const kinds = graphic.kinds.map(({ id, name, thin }, index) =>
    check(
      id,
      name,
      thin
        ? outlined(owners)
        : swatch(
            owners.map((owner) => kindPaint(owner, index)),
            edges,
          ),
    ),
  );
  const readings = (['low', 'middle', 'high'] as const).map(
    (reading) =>
      html`<label><input type="radio" name="reading" value="${reading}"${reading === 'middle' && raw(' checked')}> ${words.readings[reading]}</label>`,
  );
  const breaks = graphic.ledger.some(({ kind }) => kind === 'break') && check('break', words.breaks, glyph('break'));
  const choices = [
    sides.length > 0 && fieldset(words.to, html`${sides}${nobody && check('', words.nobody, swatch([grey]))}`),
    (kinds.length > 0 || breaks) && fieldset(words.kinds, html`${kinds}${breaks}`),
    graphic.ratings.length > 0 && fieldset(words.reading, html`${readings}`),
  ];
  return html`<form class="controls" id="_controls"${!choices.some(Boolean) && raw(' hidden')}>
${choices.flatMap((choice) => choice || []).map((choice, i) => [i > 0 && raw('\n'), choice])}</form>`;
}

function fieldset(name: string, content: Html): Html {
  return html`<fieldset><legend>${name}</legend>${content}</fieldset>`;
}

function check(id: string, name: string, sign: Html): Html {
  return html`<label><input type="checkbox" value="${id}" checked> ${sign} ${name}</label>`;
}

function swatch(colors: readonly string[], edges: readonly string[] = colors): Html {
  return swatchOf(
    colors.map(
      (color, index) =>
        html`<rect class="tint" x="${index * 9 + 0.5}" y="0.5" width="7" height="11" fill="${color}" stroke="${edges[index] ?? color}"/>`,
    ),
  );
}

/** As the river has a thin kind. */
function outlined(owners: readonly Owner[]): Html {
  return swatchOf(
    owners.map(
      (owner, index) =>
        html`<rect class="thin" x="${index * 9 + 0.5}" y="0.5" width="7" height="11" stroke="${paint(owner, 'edge')}"/>`,
    ),
  );
}

function swatchOf(parts: readonly Html[]): Html {
  return html`<svg class="swatch" viewBox="0 0 ${parts.length * 9 - 1} 12" aria-hidden="true">${parts}</svg>`;
}

/** What is nobody's. */
const grey = 'var(--soft)';

/** The marks that the story has, and what the height of a band means. */
function renderKey(edition: Edition, graphic: Graphic): Html {
  const { explore: words } = edition.words;
  const rated = graphic.ratings.length > 0;
  const there = new Set(graphic.ledger.map(glyphOf));
  const names = (['full', 'hollow', 'square', 'break', 'several'] as const).filter(
    (name) => there.has(name) || (name === 'several' && graphic.ledger.length > 1),
  );
  const meaning = (name: (typeof names)[number]): string =>
    name === 'full' && !rated ? words.glyphs.event : words.glyphs[name];
  const rows = names.map((name) => html`<li>${glyph(name)} ${meaning(name)}</li>`);
  return html`<section class="key" id="_key" tabindex="0" aria-labelledby="_key-head"><h2 id="_key-head">${words.key}</h2><ul>${rows}</ul>${rated && html`<p>${words.scale}</p>`}<p class="keys" id="_keys">${words.keys}</p></section>`;
}

function glyph(name: keyof typeof glyphs): Html {
  return html`<svg class="swatch" viewBox="-11 -11 22 22" aria-hidden="true"><g stroke="${grey}" fill="${grey}">${glyphs[name]('5')}</g></svg>`;
}
