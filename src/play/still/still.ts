/** Runs in a page with a story's pictures: hands each out by itself, with the places of its letters. */

import type { Still, WordRun } from '../../still.ts';
import { freeze } from '../both/freeze.ts';

/** Contents of images by their addresses, as data addresses. */
type HeldImages = Readonly<Record<string, string>>;

/** The addresses of the images in the page's pictures. */
function listImages(): readonly string[] {
  const addresses = [...document.querySelectorAll('image')].map((image) => image.getAttribute('href') ?? '');
  return [...new Set(addresses)];
}

/** The pictures of the page by the names that their holders carry, with their images in them. */
async function takeStills(held: HeldImages): Promise<readonly (readonly [name: string, still: Still])[]> {
  await document.fonts.ready;
  const room = document.createElement('div');
  document.body.append(room);
  const holders = [...document.querySelectorAll<HTMLElement>('[data-still]')];
  return holders.map((holder) => [holder.dataset.still ?? '', takeStill(holder, room, held)]);
}

function takeStill(holder: HTMLElement, room: HTMLElement, held: HeldImages): Still {
  const picture = holder.querySelector('svg') as SVGSVGElement;
  const copy = freeze(picture, room);
  room.append(copy);
  for (const image of copy.querySelectorAll('image')) {
    const data = held[image.getAttribute('href') ?? ''];
    if (data !== undefined) image.setAttribute('href', data);
  }
  const texts = [...copy.querySelectorAll('text')];
  const runs = texts.map(readRun);
  for (const text of texts) text.replaceWith(document.createComment('run'));
  cut(copy, holder.dataset.crop ?? '');
  const pieces = new XMLSerializer().serializeToString(copy).split('<!--run-->');
  room.replaceChildren();
  return { pieces, runs };
}

/** What of the picture is shown, as large as it is drawn. */
function cut(copy: SVGSVGElement, crop: string): void {
  const [, , width = '', height = ''] = crop.split(' ');
  for (const [name, value] of Object.entries({ viewBox: crop, width, height })) copy.setAttribute(name, value);
}

/** Attributes of a text that its outline keeps. */
const kept = /^(?:fill|stroke|opacity|paint-order|transform|clip-path)/;

function readRun(text: SVGTextElement): WordRun {
  const { fontFamily: families, fontWeight, fontStyle, fontSize } = getComputedStyle(text);
  const attributes = [...text.attributes].filter(({ name }) => kept.test(name));
  return {
    svg: new XMLSerializer().serializeToString(text),
    letters: readLetters(text),
    font: { families, weight: Number(fontWeight), italic: fontStyle === 'italic', size: Number.parseFloat(fontSize) },
    attributes: attributes.map(({ name, value }) => [name, value]),
  };
}

function readLetters(text: SVGTextElement): WordRun['letters'] {
  const letters: [string, number, number][] = [];
  let at = 0;
  for (const character of text.textContent) {
    if (character.trim() !== '' && at < text.getNumberOfChars()) {
      const { x, y } = text.getStartPositionOfChar(at);
      letters.push([character, hundredth(x), hundredth(y)]);
    }
    at += character.length;
  }
  return letters;
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

Object.assign(globalThis, { listImages, takeStills });
