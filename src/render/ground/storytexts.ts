/** The texts of a story: what readers may see, and what the lecturer alone has. */
import type { Slide, Step, Story } from '../../story.ts';
import { isEmpty, type Text } from '../../text.ts';

/** All texts that readers may see. */
export function publicTexts({ slides, notes, bibliography }: Story): readonly Text[] {
  const own = slides.flatMap((slide) => [...textsOf(slide), ...slide.reading, ...slide.sections]);
  return [...own, ...[...notes, ...bibliography].map(({ text }) => text)];
}

/** What the lecturer alone has: notes of slides and steps, and answers. */
export function privateTexts({ slides }: Pick<Story, 'slides'>): readonly Text[] {
  return slides.flatMap(({ speakerNotes, steps, answers }) => {
    const said = [...speakerNotes, ...steps.flatMap((step) => step.speakerNotes)];
    return [...said.map(({ body }) => body), ...answers];
  });
}

/** The texts that stand on a slide itself: its heading and its steps. */
export function textsOf({ heading, steps }: Slide): readonly Text[] {
  return [...(heading ? [heading] : []), ...steps.map(({ body }) => body)];
}

/** Whether a step says anything beside the heading. */
export function hasText(step: Step): boolean {
  return !isEmpty(step.body);
}
