/** The river in sentences: what time it shows, where each side is widest, and its turns. */
import type { Day } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { dateOf } from '../ground/dating.ts';
import { phrases } from '../ground/phrases.ts';
import type { Told } from '../ground/view.ts';
import { zoomed } from './course.ts';
import { widestSpell } from './spells.ts';
import { turnsOn } from './turns.ts';

/** Beside more turns than that nobody keeps in mind where each side is widest. */
const FEW = 2;

/** What is seen up to the scene's date. Of sides and not of above and below: on a phone the river runs down. */
export function tellRiver(graphic: PageGraphic, scene: Told): readonly string[] {
  const { river } = phrases(graphic.lang);
  const span = scene.zoom ?? graphic.span;
  const part = zoomed(graphic, span);
  const seen = graphic.recipients.flatMap(({ id, name }, index) => {
    const spell = widestSpell(part, id, scene.date);
    const side = river.sides[index] ?? river.beside;
    return spell === undefined
      ? []
      : [{ name, side: side(name, river.widest(yearOf(spell.from), yearOf(spell.last))) }];
  });
  const turns = turnsOn(graphic, scene, span).map(({ start, label = '' }) => `${yearOf(start)}: ${label}`);
  const course = tellCourse(graphic, span.from, scene.date);
  if (turns.length > FEW)
    return [`${course}: ${seen.map(({ name }) => name).join(', ')}`, river.turns(turns.join('; '))];
  return [
    course,
    ...(seen.length > 0 ? [seen.map(({ side }) => side).join('; ')] : []),
    ...(turns.length > 0 ? [river.turns(turns.join('; '))] : []),
  ];
}

/** The first year up to a date; within one year its months. */
function tellCourse(graphic: PageGraphic, first: Day, last: Day): string {
  const { river } = phrases(graphic.lang);
  const from = yearOf(first) === yearOf(last) ? dateOf(graphic, first) : yearOf(first);
  const to = dateOf(graphic, last);
  return from === to ? river.moment(to) : river.course(from, to);
}

function yearOf(day: Day): string {
  return String(Number(day.slice(0, 4)));
}
