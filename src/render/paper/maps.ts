/** Small maps by date, which close the longer documents. */
import { describe } from '../../draw/describe.ts';
import { share } from '../../draw/ground/time.ts';
import { totalOn } from '../../draw/river/spells.ts';
import { type Day, type Graphic, toldAfter } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import type { Edition } from '../ground/edition.ts';
import { renderFigure } from '../ground/figure.ts';

const size = { width: 324, height: 236 };

/** The span has so many parts of equal length, and each of them a map. */
const PARTS = 4;

/** The home map on one day of each part of the span; nothing without a graphic, or where nothing is rated. */
export function renderMaps({ story: { graphic }, words }: Edition): Html | undefined {
  const days = graphic === undefined ? [] : chooseDays(graphic);
  if (graphic === undefined || days.length === 0) return undefined;
  const maps = days.map((day, index) => html`<div class="picture">${renderMap(graphic, day, days[index - 1])}</div>`);
  return html`<section class="maps"><h2>${words.mapsHead}</h2><div class="several">${maps}</div></section>\n`;
}

/** Of each part of the span the day on which most is given, the last of several: when ratings or routes begin. */
export function chooseDays(graphic: Graphic): readonly Day[] {
  const { span, ratings, routes, recipients } = graphic;
  const begins = [...new Set([...ratings.map(({ from }) => from), ...routes.map(({ start }) => start)])].sort();
  const given = (day: Day): number => recipients.reduce((sum, { id }) => sum + totalOn(graphic, id, day), 0);
  return Array.from({ length: PARTS }, (_, part) =>
    begins
      .filter((day) => Math.floor(share(day, span) * PARTS) === part)
      .reduce<Day | undefined>((best, day) => (best !== undefined && given(best) > given(day) ? best : day), undefined),
  ).filter((day) => day !== undefined);
}

function renderMap(graphic: Graphic, date: Day, since: Day | undefined): Html {
  const scene = toldAfter({ view: 'map', date, focus: { on: 'home' }, show: [], names: [] }, since);
  return renderFigure(graphic, scene, 'print', size, { label: describe(graphic, scene) });
}
