/** A page before its fonts are known. */
import type { DisplayOf } from '../display.ts';
import type { Page } from './ground/page.ts';

/** `path` is where it goes, `up` leads from there to the output's root, `styles` are its style sheets, `rules` what it adds to them. */
export interface Draft extends Omit<Page, 'lang' | 'style' | 'icon' | 'color' | 'schemes'> {
  readonly path: string;
  readonly up: string;
  readonly styles: readonly string[];
  readonly rules?: string;
  /** Who chooses its colours: a reader, by the system too, or a lecturer. */
  readonly schemes?: DisplayOf;
  /** Has letters of its own, whose fonts no other page should have to load. */
  readonly apart?: boolean;
  /** Readers can save its pictures. */
  readonly saves?: true;
}
