/** A picture in plain sentences, for people who cannot see it. Says what the data say and nothing more. */
import { asSentence } from '../formats.ts';
import type { Told } from '../graphic.ts';
import type { PageGraphic } from '../pagedata.ts';
import { told } from './views.ts';

/** What is to be seen of a scene; what has changed is told against the day of the picture before it, where there was one. */
export function describe(graphic: PageGraphic, scene: Told): string {
  return told[scene.view](graphic, scene).map(asSentence).join(' ');
}
