/** How a picture names its date: as precisely as the story is dated; not at all where nothing is. */
import type { Day } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { phrases } from './phrases.ts';
import { terms } from './terms.ts';

type Dated = Pick<PageGraphic, 'lang' | 'timeless' | 'precision'>;

/** "April 1927", "1455", or "3 September 1854". */
export function dateOf({ lang, timeless, precision }: Dated, day: Day): string {
  return timeless ? '' : terms(lang)[precision ?? 'month'](day);
}

/** "In April 1927", "In 1455", or "On 3 September 1854". */
export function whenOf(graphic: Dated, day: Day): string {
  const { lang, timeless, precision } = graphic;
  return timeless ? '' : phrases(lang).when[precision ?? 'month'](dateOf(graphic, day));
}
