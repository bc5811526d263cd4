/** What a person may choose about paper. */

/** The print documents by the names of their PDFs. */
export const paperNames = ['handout', 'slides', 'handout-large', 'reader', 'figures', 'lecturer'] as const;

/** The name of a print document. */
export type PaperName = (typeof paperNames)[number];

/** What to print, and how. */
export interface PaperChoice {
  readonly size: 'a4' | 'letter';
  /** How many slides share a page of the handout. */
  readonly perPage: 1 | 2 | 3 | 6;
  /** Which lecture handouts, slides and figures follow. */
  readonly track: 'full' | 'short';
  /** The handout with timeline, people, what was checked and the bibliography. */
  readonly full: boolean;
  /** Blanks in place of the words that the author marked. */
  readonly gaps: boolean;
  /** More lines to write on, as many as find room. */
  readonly lines: boolean;
  /** A page for each step, not for each slide. */
  readonly steps: boolean;
  /** Which documents to print. */
  readonly only: readonly PaperName[];
}

/** What is printed for somebody who asks for nothing else. */
export const usualPaper: PaperChoice = {
  size: 'a4',
  perPage: 3,
  track: 'full',
  full: false,
  gaps: false,
  lines: false,
  steps: false,
  only: paperNames,
};
