/** What goes into the pipeline and comes out of it besides the story, and what it needs from outside. */
import type { PictureFile } from './pictures.ts';

/** An author's folder: bytes by path, relative to the story, with forward slashes. */
export type Sources = ReadonlyMap<string, Uint8Array>;

/** What is written: text or bytes by path in the output folder. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** A page of pictures for links, each an `article`, and what it loads; `paths` says where they go, in the page's order. */
export interface CardSheet {
  readonly page: string;
  readonly files: Files;
  readonly paths: readonly string[];
}

/** A pinned, subset font file; `family`, `weight` and `style` as its `@font-face` says them. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** Path in the output, its name carrying a hash of the bytes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Value of `unicode-range`, for faces of one family that share weight and style. */
  readonly unicodeRange?: string;
}

/** An author's own font files. */
export interface OwnFonts {
  readonly head?: Uint8Array;
  readonly text?: Uint8Array;
}

/** Gives `make`'s answer for this input, from a cache where it has been asked before. Both are plain JSON. */
export type Memo = <T>(name: string, input: unknown, make: () => T | Promise<T>) => Promise<T>;

/** What the pipeline needs from outside. */
export interface Tools {
  /** SHA-256 of the text's UTF-8 bytes, in base64 (for the Content-Security-Policy and for file names). */
  readonly sha256: (text: string) => string;
  readonly memo: Memo;
  /** Subset faces for all characters of `text`; the author's own are called `Own Head` and `Own Text`. */
  readonly fonts: (text: string, own?: OwnFonts) => Promise<{ readonly faces: readonly FontFace[] }>;
  /** The characters of `text` that no bundled font covers. */
  readonly missing: (text: string) => Promise<readonly string[]>;
  /** The bytes of files of a picture, upright and without its metadata, in their order; nothing where it cannot be decoded. */
  readonly pictures: (bytes: Uint8Array, files: readonly PictureFile[]) => Promise<readonly Uint8Array[] | undefined>;
  /** Classic scripts, bundled for the browser. */
  readonly scripts: Readonly<
    Record<'deck' | 'scroll' | 'motion' | 'explore' | 'display' | 'lecturer' | 'print' | 'save', string>
  >;
  /** Style sheets by file name without ending: theme, deck, scroll, print, lecturer, reveal. */
  readonly styles: Readonly<Record<string, string>>;
}
