/** The lesson plan of `story.yaml`: what it would leave out must be there. */
import type { Plan } from '../../story.ts';
import { type Report, unknownName } from '../ground/report.ts';
import type { Settings } from '../ground/settings.ts';
import type { DraftSlide } from './assemble.ts';

/** Only what belongs to the shortest lecture makes it shorter. */
export function readPlan(plan: Settings['plan'], slides: readonly DraftSlide[], report: Report): Plan | undefined {
  if (!plan) return undefined;
  const { goals = [], omit = [], print = [] } = plan;
  const steps = slides.flatMap((slide) => slide.steps);
  const shortened = steps.some(({ short }) => short);
  for (const { value, spot } of omit) {
    const step = steps.find(({ id }) => id === value);
    if (!step) {
      const ids = steps.map(({ id }) => id);
      report.error(spot, unknownName('step id', value, ids));
    } else if (shortened && !step.short) {
      report.error(spot, `the step "${value}" is not in the short lecture, so leaving it out makes that no shorter`);
    }
  }
  return { goals, omit: omit.map(({ value }) => value), print };
}
