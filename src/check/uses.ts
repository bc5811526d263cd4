/** Where the story tells or shows the rows of its ledger. */
import type { LedgerRow } from '../graphic.ts';
import type { Slide, Step, Story } from '../story.ts';
import { rowsIn } from '../text.ts';
import { listPassages } from './passages.ts';

/** One place where a row is used. */
export interface Use {
  /** The row's id. */
  readonly id: string;
  readonly slide: Slide;
  readonly step?: Step;
  /** By the picture; otherwise by the text. */
  readonly shown: boolean;
}

/** All uses, in the order of the lecture. */
export function findUses(story: Story): readonly Use[] {
  const told = listPassages(story).flatMap(({ text, slide, step }) =>
    rowsIn(text).map((id) => ({ id, slide, shown: false, ...(step && { step }) })),
  );
  const shown = story.slides.flatMap((slide) =>
    slide.steps.flatMap((step) => step.scene.show.map((id) => ({ id, slide, step, shown: true }))),
  );
  return [...told, ...shown];
}

/**
 * Background: the row is no number of the story, but an event that marks map, river and timeline, a count in doubt that the page
 * about the story lists, or evidence for a rating of its time.
 */
export function isBackground(row: LedgerRow, { graphic }: Story): boolean {
  if (row.quantity === undefined || row.mark !== undefined || !row.verified || row.kind === 'break') return true;
  return (graphic?.ratings ?? []).some(
    ({ recipient, kind, from, to }) =>
      row.recipients.includes(recipient) && kind === row.kind && from < row.end && row.start < to,
  );
}
