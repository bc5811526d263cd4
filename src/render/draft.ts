/** A page before its fonts are known. */
import type { Page } from './ground/page.ts';

/** `path` is where it goes, `up` leads from there to the output's root, `styles` are its style sheets, `rules` what it adds to them. */
export interface Draft extends Omit<Page, 'lang' | 'style' | 'icon' | 'color'> {
  readonly path: string;
  readonly up: string;
  readonly styles: readonly string[];
  readonly rules?: string;
  /** Has letters of its own, whose fonts no other page should have to load. */
  readonly apart?: boolean;
}
