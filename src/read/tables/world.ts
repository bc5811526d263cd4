/** What data rows and slides refer to. */
import type { Days } from '../ground/day.ts';
import type { Names } from '../ground/names.ts';
import type { Bibliography } from './sources.ts';

/** The names that a row or a slide may use. */
export interface World {
  readonly span: Days;
  readonly recipients: Names;
  readonly kinds: Names;
  readonly places: Names;
  readonly routes: Names;
  readonly ledger: Names;
  readonly sources: Bibliography;
}
