/** A slide as the author wrote it, before ids, scenes and texts are settled. */
import type { Token } from 'markdown-it';
import type { Located, Spot } from '../ground/report.ts';
import type { Attributes } from '../markdown/attributes.ts';
import type { Manuscript } from '../markdown/manuscript.ts';
import type { Block } from './tokens.ts';

/** What the lecturer says, before it is rendered. */
export interface RawNote {
  readonly short: boolean;
  readonly tokens: readonly Token[];
}

/** A step before its scene is resolved and its text rendered. */
export interface RawStep {
  readonly attributes: Attributes;
  readonly tokens: Token[];
  readonly notes: RawNote[];
  readonly documents: Block[];
  readonly spot: Spot;
}

/** A slide as the author wrote it; its first step is the slide itself. */
export interface RawSlide {
  readonly manuscript: Manuscript;
  /** A separator stands before it; without one the slide begins at a heading or at the file's beginning. */
  readonly separated: boolean;
  attributes: Attributes;
  /** A file whose slides stand in its place. */
  source?: Located<string>;
  /** What hides it in the tool that it was written for. */
  hidden?: string;
  heading?: Token;
  readonly steps: [RawStep, ...RawStep[]];
  readonly reading: (readonly Token[])[];
  readonly answers: (readonly Token[])[];
  readonly notes: RawNote[];
  readonly spot: Spot;
}
