/** What the check of the fit measures. */

/** What does not fit in one output at one size. */
export interface Fit {
  /** File name of the output: `deck.html`, `handout.pdf`. */
  readonly output: string;
  /** The size it was looked at: `16:9`; nothing on paper, which has one. */
  readonly frame?: string;
  readonly misfits: readonly Misfit[];
}

/**
 * Something that does not fit where it stands: text that is too wide or too high for its box, a word that breaks, text over the
 * picture or other text, words of the picture that are cut off, type too small, a heading of too many lines, a card higher than the
 * room under its picture, a block higher than its page, a page wider than its window.
 */
export interface Misfit {
  readonly fault: 'wide' | 'tall' | 'broken' | 'covers' | 'cut' | 'small' | 'heading' | 'card' | 'page' | 'sideways';
  /** Ids of the elements around it, from the inside, separated by spaces. */
  readonly at: string;
  /** The first words concerned, as they are shown. */
  readonly text: string;
  /** Whether the words stand in the picture. */
  readonly inPicture?: boolean;
  /** How much too much, or how large the type is, in CSS pixels of the design: a slide 1280 wide, a phone, a sheet. */
  readonly pixels: number;
  /** How many lines too many. */
  readonly lines?: number;
  /** The least size, the most lines. */
  readonly limit?: number;
  /** Which words are covered; none where it is a chart. */
  readonly other?: string;
}
