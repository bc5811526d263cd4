/** Small maps by date, which close the longer documents. */
import { describe } from '../../draw/describe.ts';
import { share } from '../../draw/ground/time.ts';
import type { Day, Graphic, StepScene } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import type { Slide } from '../../story.ts';
import { renderFigure } from '../ground/figure.ts';
import type { View } from '../ground/view.ts';

const size = { width: 324, height: 236 };

/** Where in the span the maps should stand. */
const wanted = [1, 2, 3, 4].map((part) => part / 5);

/** The home map at some openings' dates; nothing where there are none. */
export function renderMaps({ story, words }: View): Html | undefined {
  const { graphic } = story;
  const openings = graphic === undefined ? [] : chooseOpenings(graphic, story.slides);
  if (graphic === undefined || openings.length === 0) return undefined;
  const maps = openings.map((opening, index) => {
    const picture = renderMap(graphic, dayOf(opening), openings[index - 1]);
    return html`<div class="map"><div class="picture">${picture}</div><p>${opening.headingText}</p></div>`;
  });
  return html`<section class="maps"><h2>${words.mapsHead}</h2><div class="several">${maps}</div></section>\n`;
}

/** The openings whose dates are nearest to the fifths of the span, each once, in their order. */
export function chooseOpenings({ span }: Pick<Graphic, 'span'>, slides: readonly Slide[]): readonly Slide[] {
  const openings = slides.filter(({ kind }) => kind === 'opening');
  const distance = (slide: Slide, goal: number): number => Math.abs(share(dayOf(slide), span) - goal);
  const chosen = wanted.map((goal) =>
    openings.reduce<Slide | undefined>(
      (best, slide) => (best !== undefined && distance(best, goal) <= distance(slide, goal) ? best : slide),
      undefined,
    ),
  );
  return openings.filter((slide) => chosen.includes(slide));
}

function renderMap(graphic: Graphic, date: Day, before: Slide | undefined): Html {
  const scene: StepScene = { view: 'map', date, focus: { on: 'home' }, show: [], names: [] };
  const since = before && dayOf(before);
  const sentence = describe(graphic, scene, since);
  return renderFigure(graphic, { ...scene, ...(since && { since }) }, 'print', size, sentence);
}

function dayOf({ steps }: Slide): Day {
  return steps[0].scene.date;
}
