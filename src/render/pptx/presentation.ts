/** The nouns of a presentation: slides whose words stand in the places of their layouts. All measures are pixels of a deck of 1280 × 720. */
import type { Rect } from '../../draw/ground/layout.ts';
import type { Html } from '../../html.ts';

/** A story as PowerPoint shows it. */
export interface Presentation {
  readonly title: string;
  readonly subtitle?: string;
  readonly authors: readonly string[];
  readonly licence?: string;
  /** A language with its country, as Office wants it: `en-US`. */
  readonly culture: string;
  readonly rtl: boolean;
  /** `#rrggbb` by their names in an Office theme. */
  readonly colors: Readonly<Record<ColorName, string>>;
  readonly logo?: { readonly media: Media; readonly box: Rect };
  readonly sheets: readonly Sheet[];
  /** The parts of the show, as PowerPoint lists them: where each begins. */
  readonly sections: readonly { readonly name: string; readonly from: number }[];
}

/** The twelve colours of an Office theme. */
export type ColorName =
  | ('dk1' | 'lt1' | 'dk2' | 'lt2' | 'hlink' | 'folHlink')
  | ('accent1' | 'accent2' | 'accent3' | 'accent4' | 'accent5' | 'accent6');

/** The layouts of the master. */
export type LayoutName = 'title' | 'opening' | 'figure' | 'text' | 'views' | 'quote' | 'end';

/** What may stand on a layout: the master knows each by its number. */
export type PlaceholderName = 'title' | 'subtitle' | 'body' | 'second' | 'kicker' | 'sources' | 'picture' | 'number';

/** A slide. Its parts are in the order in which they are read out, and painted. */
export interface Sheet {
  /** The id of its step, by which links find it. */
  readonly id: string;
  readonly layout: LayoutName;
  readonly parts: readonly SheetPart[];
  /** What the lecturer says: in the lecturer's file alone. */
  readonly notes: readonly Paragraph[];
}

/** What stands on a slide. */
export type SheetPart = TextBox | Picture | Table;

/** Words in a place of the layout, or in a box of their own. */
export interface TextBox {
  readonly kind: 'words';
  readonly place?: PlaceholderName;
  readonly box: Rect;
  /** The size of its type. */
  readonly size: number;
  readonly paragraphs: readonly Paragraph[];
}

/** A picture in its box. */
export interface Picture {
  readonly kind: 'picture';
  /** Empty: it only decorates. */
  readonly alt: string;
  readonly box: Rect;
  readonly media: Media;
  /** What of it is shown, in per cent; absent, all of it. */
  readonly part?: Rect;
  /** It stands in the layout's place for the picture. */
  readonly placed: boolean;
}

/** A drawing of ours by its name, or a file of the output by its path. */
export type Media = { readonly still: string } | { readonly file: string };

/** A table in its box. */
export interface Table {
  readonly kind: 'table';
  readonly box: Rect;
  readonly size: number;
  /** How many rows head it. */
  readonly heads: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell of a table. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly align: 'left' | 'center' | 'right';
  readonly columns: number;
}

/** A paragraph, which is also a line of code, a head or a caption. */
export interface Paragraph {
  readonly kind: 'words' | 'head' | 'quote' | 'by' | 'code' | 'caption';
  readonly runs: readonly Run[];
  /** How deep in lists or quotations, from 0. */
  readonly level: number;
  /** Before an item of a list: a dot, or its number. */
  readonly bullet?: 'dot' | number;
}

/** A run of words that look alike; `'break'` ends the line. */
export type Run = Spoken | 'break';

/** Words that look alike. */
export interface Spoken extends Looks {
  readonly text: string;
}

/** How words look, where that is not what is around them. */
export interface Looks {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly underline?: true;
  readonly code?: true;
  readonly marked?: true;
  /** A letter that points into the picture. */
  readonly letter?: true;
  readonly raised?: 'up' | 'down';
  /** BCP 47, where it differs from the story's. */
  readonly lang?: string;
  /** `#step` of the show, or an address. */
  readonly leads?: string;
}

/** A drawing as a page of the browser's has it, to be taken out of there. */
export interface Drawing {
  readonly name: string;
  readonly svg: Html;
  /** What of it is shown. */
  readonly crop: Rect;
}
