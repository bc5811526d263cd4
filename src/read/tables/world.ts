/** What data rows and slides refer to. */
import type { Group, Rating } from '../../graphic.ts';
import type { Days } from '../ground/day.ts';
import type { Names } from '../ground/names.ts';
import type { RawRow } from './ledger.ts';
import type { Bibliography } from './sources.ts';

/** The names that a row or a slide may use. */
export interface World {
  /** None where nothing in the story is dated. */
  readonly span?: Days;
  readonly recipients: Names;
  readonly kinds: Names;
  readonly places: Names;
  readonly routes: Names;
  readonly ledger: Names;
  readonly sources: Bibliography;
}

/** The rows that a view shows, none where the story has no such table. Of a table that could not be read nothing is said. */
export interface Facts {
  readonly ledger?: ReadonlyMap<string, RawRow>;
  readonly ratings?: readonly Rating[];
  readonly groups?: readonly Group[];
}
