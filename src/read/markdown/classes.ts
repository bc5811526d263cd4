/** Classes that authors write. A library's style sheet or a script of ours may know the same word as something else. */

import type { Report, Spot } from '../ground/report.ts';
import type { Attributes } from './attributes.ts';

/** What our style sheets offer to authors. */
const offered: ReadonlySet<string> = new Set(['gap', 'columns', 'left', 'center', 'right']);

/** What the reader of texts prints itself. */
const printed: ReadonlySet<string> = new Set([
  'view',
  'views',
  'wide',
  'callout',
  'callout-title',
  'continued',
  'task',
  'quiz',
  'option',
  'answer',
]);

/** What other tools write to have a text come step by step. */
const ofSteps: readonly string[] = ['fragment', 'incremental'];

/** Is the element to come later, after the manner of reveal.js? */
export function isFragment({ classes }: Attributes): boolean {
  return classes.some(({ value }) => value === 'fragment');
}

/** Tells the author of a story that steps are written in another way; false for all other classes. */
export function reportStepClass(name: string, spot: Spot, report: Report): boolean {
  if (!ofSteps.includes(name)) return false;
  report.error(spot, `"${name}" makes no step here, expected ::: step around the text or a paragraph . . . before it`);
  return true;
}

/** The class as it stands in the pages: `own-` before it, unless our style sheets offer it. */
export function pageClass(name: string): string {
  return offered.has(name) || name.startsWith('own-') ? name : `own-${name}`;
}

/** The same for a text that is read again as a whole, with the classes that the reader has given it. */
export function textClass(name: string): string {
  return printed.has(name) || /^(language|width)-/.test(name) ? name : pageClass(name);
}

/** The value of a `class` attribute; empty where there is none. */
export function pageClasses(names: readonly string[]): string {
  return names.map(pageClass).join(' ');
}
