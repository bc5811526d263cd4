/** Where the story tells of a row of the ledger. */
import type { Slide, Story } from '../../story.ts';
import { rowsIn } from '../../text.ts';

/** Where a row is told. */
export interface Telling {
  /** The step, or for running prose its slide. */
  readonly id: string;
  readonly heading: string;
}

/** By ledger id: the slides whose public steps show or cite it, each at its first such step, in the order of the story. */
export function findTellings(story: Story): ReadonlyMap<string, readonly Telling[]> {
  const found = new Map<string, Telling[]>();
  for (const slide of story.slides) {
    for (const [row, id] of tellingsOf(slide)) {
      found.set(row, [...(found.get(row) ?? []), { id, heading: slide.headingText }]);
    }
  }
  return found;
}

/** By ledger id: the first step of a slide that shows or cites it, else the slide where its prose does. */
function tellingsOf(slide: Slide): ReadonlyMap<string, string> {
  const prose = slide.reading.flatMap(rowsIn).map((row): [string, string] => [row, slide.id]);
  const steps = slide.steps.flatMap((step) =>
    [...step.scene.show, ...rowsIn(step.body)].map((row): [string, string] => [row, step.id]),
  );
  return new Map([...prose, ...steps.reverse()]);
}
