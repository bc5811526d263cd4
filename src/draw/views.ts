/** The table of views: what a step may show. */
import type { ViewName } from '../graphic.ts';
import { count } from './count/count.ts';
import { documents } from './document/document.ts';
import type { View } from './ground/view.ts';
import { groups } from './groups/groups.ts';
import { kinds } from './kinds/kinds.ts';
import { map } from './map/view.ts';
import { river } from './river/view.ts';
import { scale } from './scale/scale.ts';
import { split } from './split/split.ts';

export const views: Readonly<Record<ViewName, View>> = {
  map,
  river,
  kinds,
  scale,
  count,
  document: documents,
  groups,
  split,
};
