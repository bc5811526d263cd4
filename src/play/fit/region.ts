/** What the check of the fit looks at. */

/** A part of a page that is looked at by itself. */
export interface Region {
  readonly root: Element;
  /** Pictures whose words no text may cover. */
  readonly pictures: readonly Element[];
  /** The step that the pictures show, where they stand outside of it. */
  readonly step?: string;
  /** How large a pixel of the design is in the window. */
  readonly unit: number;
  /** The least size of type, in text and in the picture. */
  readonly least: { readonly text: number; readonly picture: number };
  /** Whether a reader can scroll a box that is too small. */
  readonly scrolls: boolean;
}

/** So much more or less, in pixels, nobody sees. */
export const SLACK = 2;
