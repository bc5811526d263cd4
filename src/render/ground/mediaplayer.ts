/** A film or a sound in a text: played on a page, on paper and in a file by itself its poster and where it can be played. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { decodeAddress } from '../../address.ts';
import { fileFor, webFiles } from '../../pictures.ts';
import { replaceNodes } from '../../text.ts';
import { showImage } from './image.ts';
import type { Medium } from './medium.ts';
import { encodeQr } from './qr.ts';

/** A poster is as wide as a column on a sharp screen. */
const posterWidth = 1280;

/** The elements that show a player. */
export function showPlayer(player: Element, medium: Medium): readonly ElementContent[] | undefined {
  const { src } = player.properties;
  if (typeof src !== 'string') return undefined;
  const poster = player.data?.poster;
  if (medium.pictures === 'plain' || medium.alone) return [standIn(src, poster, player, medium)];
  const { data: _, ...element } = replaceNodes(player, (node) => showTrack(node, medium));
  const shown = poster && { poster: medium.source(posterOf(poster)) };
  return [{ ...element, properties: { ...player.properties, src: medium.source(src), ...shown } }];
}

function showTrack(node: ElementContent, { source }: Medium): readonly ElementContent[] | undefined {
  if (node.type !== 'element' || node.tagName !== 'track') return undefined;
  return [{ ...node, properties: { ...node.properties, src: source(String(node.properties.src)) } }];
}

function posterOf({ properties, data }: Element): string {
  const src = String(properties.src);
  return (data?.pixels && fileFor(webFiles(src, data.pixels), posterWidth)?.file) ?? src;
}

/** The poster with what it shows, and the place to play it as a code and in letters; the file's name where there is no such place. */
function standIn(src: string, poster: Element | undefined, { properties }: Element, medium: Medium): Element {
  const place = medium.lead(src);
  const alt = String(properties.ariaLabel ?? '');
  const image = poster && showImage({ ...poster, properties: { ...poster.properties, alt } }, medium);
  const isPlace = place !== undefined && /^https?:/.test(place);
  const words = isPlace ? place : decodeAddress(src);
  const said = image ? [] : [h('span', { class: 'said' }, alt)];
  const way = isPlace
    ? h('a', { class: 'play', href: place }, encodeQr(place), words)
    : h('span', { class: 'play' }, words);
  return h('span', { class: 'player' }, ...(image ?? []), ...said, way);
}
