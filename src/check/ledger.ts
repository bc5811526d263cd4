/** Every row of the ledger is told, shown, or background. */
import type { Problem } from '../problem.ts';
import type { Story } from '../story.ts';
import type { Blame } from './blame.ts';
import type { Passage } from './passages.ts';
import { findUses, isBackground } from './uses.ts';

/** Rows that nothing uses. */
export function checkLedger(story: Story, _passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const turns = story.slides.flatMap(({ steps }) => steps.flatMap(({ scene }) => scene.turns ?? []));
  const used = new Set([...findUses(story).map(({ id }) => id), ...turns]);
  const idle = (story.graphic?.ledger ?? []).filter((row) => !used.has(row.id) && !isBackground(row, story));
  return idle.map(({ id }) =>
    blame(
      { file: 'data/support.csv', line: 1 },
      `the row "${id}" is neither told nor shown, nor evidence for a rating of its recipient, kind and time`,
      `${id},`,
    ),
  );
}
