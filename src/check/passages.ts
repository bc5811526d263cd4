/** The texts of a story without their markup, each with where it stands. */
import type { Slide, SourcePlace, Step, Story } from '../story.ts';
import { plainText, type Text } from '../text.ts';

/** A text of a slide by what it is for. */
export interface Passage {
  readonly role: 'heading' | 'body' | 'reading' | 'section' | 'notes' | 'answers';
  readonly text: Text;
  /** Its words as a reader sees them, without the numbers of notes. */
  readonly plain: string;
  readonly slide: Slide;
  /** Of bodies, and of notes that belong to one step. */
  readonly step?: Step;
  readonly place: SourcePlace;
}

/** How many words a text has; what has no letter or digit is none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** All texts in the order of the lecture, private ones among them. */
export function listPassages(story: Story): readonly Passage[] {
  return story.slides.flatMap((slide) => {
    const make = (role: Passage['role'], text: Text, step?: Step): Passage => {
      const place = step?.place ?? slide.place;
      return { role, text, plain: plainText(text), slide, ...(step && { step }), place };
    };
    return [
      ...(slide.heading ? [make('heading', slide.heading)] : []),
      ...slide.steps.flatMap((step) => [
        make('body', step.body, step),
        ...step.speakerNotes.map(({ body }) => make('notes', body, step)),
      ]),
      ...slide.reading.map((text) => make('reading', text)),
      ...slide.sections.map((text) => make('section', text)),
      ...slide.speakerNotes.map(({ body }) => make('notes', body)),
      ...slide.answers.map((text) => make('answers', text)),
    ];
  });
}
