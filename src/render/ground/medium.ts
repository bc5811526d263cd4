/** What pages are, seen from the texts in them: where their links lead, what their images are loaded from. */
import type { Pixels } from '../../pictures.ts';
import type { Story } from '../../story.ts';

/** A kind of page. */
export interface Medium {
  /** Where a link leads from here: an address, or nothing where it would lead nowhere. Addresses are relative to the output's root. */
  readonly lead: (href: string) => string | undefined;
  /** The address of an image. */
  readonly source: (src: string) => string;
  /** What is shown of a picture: one of several files, as the screen needs it, or the plain file. */
  readonly pictures: 'many' | 'plain';
  /** Asks a file by itself to hold an image, once, however often it is shown; false where it cannot. */
  readonly hold?: Hold;
  /** The content of a file of the output as an address, where the page itself holds it; nothing where it cannot. */
  readonly enclosed?: Enclosed;
  /** Whether a reader scrolls to images and opens what is folded away; else all of it is there at once. */
  readonly scrolls: boolean;
  /** The headings of texts stand one level deeper: the slide's own heading over them is no second one. */
  readonly deeper?: true;
  /** Whether a text may hold `section` elements. */
  readonly sections: boolean;
  /** A file by itself: no other page lies beside it. */
  readonly alone: boolean;
}

/** A file of the output as a data address, where it is to stand in the page itself. */
export type Enclosed = (address: string) => string | undefined;

/** Takes a picture into the file; says whether the file has it. */
export type Hold = (src: string, pixels: Pixels | undefined) => boolean;

/** A page of the output; `up` leads from its folder to the root. */
export function webMedium(up = ''): Medium {
  const seen = (address: string): string => (isRelative(address) ? up + address : address);
  return { lead: seen, source: seen, pictures: 'many', scrolls: true, sections: true, alone: false };
}

/**
 * A document that is printed: nobody scrolls in it. A link to a step leads to that step on paper, one to another page to the published
 * one. What leads nowhere is no link: a PDF would carry the address of the machine that printed it.
 */
export function paperMedium({ slides, site }: Pick<Story, 'slides' | 'site'>): Medium {
  const steps = new Set(slides.flatMap((slide) => slide.steps.map(({ id }) => `#${id}`)));
  const lead = (href: string): string | undefined => {
    const place = href.replace(/^index\.html(?=#)/, '');
    if (place.startsWith('#')) return steps.has(place) || isNoteAddress(place) ? place : undefined;
    return isRelative(place) ? site && site + place : place;
  };
  return { ...webMedium(), lead, pictures: 'plain', scrolls: false };
}

/** A file by itself: a link to a page beside it leads to the published one, images it holds. */
export function singleMedium(medium: Medium, site: string | undefined, hold: Hold, enclosed: Enclosed): Medium {
  const lead = (href: string): string | undefined => (isRelative(href) ? site && site + href : href);
  return { ...medium, lead, source: (src) => src, hold, enclosed, alone: true };
}

function isRelative(address: string): boolean {
  return !/^([a-z][a-z0-9+.-]*:|[#/])/i.test(address);
}

/** A document that refers to a note holds it. */
function isNoteAddress(href: string): boolean {
  return /^#note-\d+$/.test(href);
}
