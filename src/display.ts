/** What a reader may choose about the looks of a page; of each the first is the page's own. */
export const displayChoices = {
  scheme: ['system', 'light', 'dark', 'contrast'],
  size: ['usual', 'large', 'larger'],
  spacing: ['usual', 'wide', 'wider'],
  face: ['usual', 'plain'],
} as const;

/** A choice by its name. */
export type DisplayChoice = keyof typeof displayChoices;

/** What was chosen; what is absent is the page's own. */
export type Display = { readonly [Choice in DisplayChoice]?: (typeof displayChoices)[Choice][number] };

/** Where it is remembered: a reader's for all pages, a lecturer's for the hall. */
export const displayPlaces = { reader: 'story-display', hall: 'story-hall' } as const;

/** Who chooses. */
export type DisplayOf = keyof typeof displayPlaces;
