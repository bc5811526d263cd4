/** The texts of a story without their markup, each with where it stands. */
import type { Html, Slide, SourcePlace, Step, Story } from '../story.ts';

export interface Passage {
  readonly role: 'heading' | 'body' | 'reading' | 'section' | 'notes' | 'answers';
  readonly html: Html;
  /** Words as a reader sees them, without the numbers of notes. */
  readonly text: string;
  readonly slide: Slide;
  /** Of bodies, and of notes that belong to one step. */
  readonly step?: Step;
  readonly place: SourcePlace;
}

const blocks = /<\/?(?:p|h\d|li|ul|ol|section|div|blockquote|footer|table|t[dhr]|dl|d[td]|br)\b[^>]*>/g;
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
]);

/** The text of some markup; the numbers of notes are left out. */
export function plainText({ html }: Html): string {
  return html
    .replace(/<sup class="note">.*?<\/sup>/g, '')
    .replace(blocks, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (all, name: string) => entities.get(name) ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}

/** How many words a text has; what has no letter or digit is none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A reading that begins with a heading is a section of the page about the story, not part of the running text. */
export function isSection(reading: Html): boolean {
  return /^\s*<h\d/.test(reading.html);
}

/** All texts in the order of the lecture, private ones among them. */
export function listPassages(story: Story): readonly Passage[] {
  return story.slides.flatMap((slide) => {
    const make = (role: Passage['role'], html: Html, step?: Step): Passage => {
      const place = step?.place ?? slide.place;
      let text: string | undefined;
      return {
        role,
        html,
        slide,
        ...(step && { step }),
        place,
        get text() {
          text ??= plainText(html);
          return text;
        },
      };
    };
    return [
      ...(slide.heading ? [make('heading', slide.heading)] : []),
      ...slide.steps.flatMap((step) => [
        make('body', step.body, step),
        ...step.speakerNotes.map(({ body }) => make('notes', body, step)),
      ]),
      ...slide.reading.map((html) => make(isSection(html) ? 'section' : 'reading', html)),
      ...slide.speakerNotes.map(({ body }) => make('notes', body)),
      ...slide.answers.map((html) => make('answers', html)),
    ];
  });
}
