/** Where a script goes with a style sheet that sets a page anew: `tests/styles.test.ts` compares them. */
export const breakpoints = {
  /** The river of the explore page runs down. */
  exploreUpright: '(max-width: 700px)',
  /** What the explore page says of an event lies over its river. */
  exploreSmall: '(max-width: 1080px)',
  /** What saves the picture stands with the contents. */
  saveInContents: '(max-width: 900px)',
  /** The scroll page has its picture above the cards. */
  scrollUpright: '(max-width: 900px) and (orientation: portrait)',
} as const;
