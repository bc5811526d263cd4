/** The views that a step may show. Pictures and sentences have tables of their own: a page that tells nothing carries no sentences. */
import type { ViewName } from '../graphic.ts';
import { drawCount, tellCount } from './count/count.ts';
import { drawDocuments, tellDocuments } from './document/document.ts';
import { type DrawView, type TellView, whole } from './ground/view.ts';
import { drawGroups } from './groups/groups.ts';
import { tellGroups } from './groups/tell.ts';
import { drawKinds } from './kinds/kinds.ts';
import { tellKinds } from './kinds/tell.ts';
import { drawMapView } from './map/mapview.ts';
import { tellMap } from './map/tell.ts';
import { drawPicture, tellPicture } from './picture/picture.ts';
import { drawRiverView } from './river/riverview.ts';
import { tellRiver } from './river/tell.ts';
import { drawScale, tellScale } from './scale/scale.ts';
import { drawSplit, tellSplit } from './split/split.ts';

/** How each is drawn. */
export const drawn: Readonly<Record<ViewName, DrawView>> = {
  map: drawMapView,
  river: drawRiverView,
  kinds: whole(drawKinds),
  scale: whole(drawScale),
  count: whole(drawCount),
  document: whole(drawDocuments),
  groups: whole(drawGroups),
  split: whole(drawSplit),
  picture: whole(drawPicture),
};

/** What is said of each. */
export const told: Readonly<Record<ViewName, TellView>> = {
  map: tellMap,
  river: tellRiver,
  kinds: tellKinds,
  scale: tellScale,
  count: tellCount,
  document: tellDocuments,
  groups: tellGroups,
  split: tellSplit,
  picture: tellPicture,
};
