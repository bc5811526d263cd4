/** What places and the giver were called when. */
import type { Day, Place, PlaceName } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { at } from './curve.ts';

/** The name that holds on a day, else the first. */
export function nameOn(place: Place, day: Day): PlaceName {
  const held = place.names.find((name) => (!name.from || name.from <= day) && (!name.to || day < name.to));
  return held ?? at(place.names, 0);
}

/** The giver's name on a day; none where the story names no giver. */
export function giverOn({ giver }: PageGraphic, day: Day): string {
  const dated = giver?.also.find((name) => (!name.from || name.from <= day) && (!name.until || day < name.until));
  return dated?.name ?? giver?.name ?? '';
}
