/** Quantities that stand beside or after each other as if on one scale. */
import type { Graphic } from '../graphic.ts';
import type { Problem } from '../problem.ts';
import type { Step, Story } from '../story.ts';
import { comparable } from '../units.ts';
import type { Blame } from './blame.ts';
import type { Passage } from './passages.ts';

/** Warns of steps with `view=scale` whose rows no rate compares with each other, or with those of the step before. */
export function checkScales(story: Story, _passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const { graphic, slides } = story;
  if (graphic === undefined) return [];
  const steps = slides.flatMap(({ chapter, steps }) => steps.map((step) => ({ chapter, step })));
  const scales = steps.filter(({ step }) => step.scene.view === 'scale');
  return scales.flatMap(({ chapter, step }, i) => {
    const last = scales[i - 1];
    const isNew = last?.chapter !== chapter || step.scene.rescale === true;
    const before = last === undefined || isNew ? [] : unitsOf(last.step, graphic);
    const message = faultOf(step, before, graphic);
    return message === undefined ? [] : [{ ...blame(step.place, message), severity: 'warning' as const }];
  });
}

function faultOf(step: Step, before: readonly string[], graphic: Graphic): string | undefined {
  const own = unitsOf(step, graphic);
  const [first = '', ...others] = own;
  const known = comparable([first], graphic.rates);
  const other = others.find((unit) => !known.has(unit));
  const scales = (one: string, two: string): string =>
    `the step "${step.id}" stands on two scales, ${one || 'no unit'} and ${two || 'no unit'}`;
  if (other !== undefined) return `${scales(first, other)}, expected one unit, or a row of rates.csv`;
  const strange = before.find((unit) => !known.has(unit));
  if (own.length === 0 || strange === undefined) return undefined;
  return `${scales(strange, first)} that follow each other, expected .rescale, or a row of rates.csv`;
}

/** In the order in which the step shows them. */
function unitsOf({ scene }: Step, { ledger }: Graphic): readonly string[] {
  const rows = scene.show.flatMap((id) => ledger.find((row) => row.id === id && row.quantity !== undefined) ?? []);
  return [...new Set(rows.map(({ unit = '' }) => unit))];
}
