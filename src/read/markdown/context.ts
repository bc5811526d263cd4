/** What turns tokens into text besides the tokens: the story's data, and the notes made on the way. */
import type { ElementContent } from 'hast';
import type { Token } from 'markdown-it';
import type { Text } from '../../text.ts';
import type { RawHtml } from '../ground/settings.ts';
import type { RawRow } from '../tables/ledger.ts';
import type { Bibliography } from '../tables/sources.ts';
import type { Images } from './images.ts';
import type { Manuscript } from './manuscript.ts';
import type { Typeset } from './math.ts';
import type { Unshown } from './rawreport.ts';
import type { Citation } from './references.ts';

/** A footnote's text: the tokens of its definition, and the file it stands in. */
export interface Footnote {
  readonly manuscript: Manuscript;
  readonly tokens: readonly Token[];
}

/** The notes so far. A footnote that is referred to twice keeps its number. */
export interface Book {
  readonly notes: (Footnote | Citation)[];
  readonly numbers: Map<Footnote, number>;
}

/** What all texts of a story share. */
export interface Shared {
  readonly lang: string;
  readonly ledger: ReadonlyMap<string, RawRow>;
  readonly sources: Bibliography;
  readonly images: Images;
  readonly book: Book;
  readonly typeset: Typeset | undefined;
  /** What becomes of raw HTML, and what of it a deck does not show. */
  readonly raw: RawHtml;
  readonly unshown: Unshown;
}

/** Where a text stands. */
export interface Context extends Shared {
  readonly manuscript: Manuscript;
  /** For the lecturer's eyes: notes stand in the text and take no number. */
  readonly secret: boolean;
  /** Ledger ids that the step's picture shows: their quantities carry the picture's letters. */
  readonly show?: readonly string[];
  /** Inside a footnote of a secret text: the footnotes being printed. */
  readonly printing?: ReadonlySet<Footnote>;
  /** In a text with raw HTML: what the reader itself made, held back until the text is clean. */
  readonly own?: (readonly ElementContent[])[];
  /** Inside a note: its citations, formatted. */
  readonly formatted?: ReadonlyMap<Citation, Text>;
}
