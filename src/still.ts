/** A picture taken out of a page: what the page hands over, and what becomes a file by itself. */

/** A letter, and where on its line it begins, in the text's own coordinates. */
export type Letter = readonly [character: string, x: number, y: number];

/** A run of words in a picture: as an element, and as letters for a program that has not its font. */
export interface WordRun {
  readonly svg: string;
  readonly letters: readonly Letter[];
  readonly font: {
    readonly families: string;
    readonly weight: number;
    readonly italic: boolean;
    /** In the picture's pixels. */
    readonly size: number;
  };
  /** The attributes of the element that a shape in its place needs. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** A picture in pieces of SVG, between each two of which stands a run of words. */
export interface Still {
  readonly pieces: readonly string[];
  readonly runs: readonly WordRun[];
}

/** The picture with its words as `outline` draws them. */
export function stillWithOutlines({ pieces, runs }: Still, outline: (run: WordRun) => string): string {
  return pieces.map((piece, i) => piece + (runs[i] ? outline(runs[i]) : '')).join('');
}
