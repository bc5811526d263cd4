/** Saves the picture that a page shows now, as a drawing or as a bitmap: made in the page, of what it has. */

import { draw } from '../../draw/draw.ts';
import { drawExplore } from '../../draw/explore/explore.ts';
import { exploreToSvg } from '../../draw/explore/exploresvg.ts';
import { dateOf } from '../../draw/ground/dating.ts';
import { drawPlate, figureInPlate, type PlateWords, plateSize } from '../../draw/ground/plate.ts';
import { marksToSvg } from '../../draw/ground/svg.ts';
import type { Html } from '../../html.ts';
import { type ExploreGraphic, sceneIn } from '../../pagedata.ts';
import { type CarriedFace, dressStill } from '../../still.ts';
import { freeze } from '../both/freeze.ts';
import { readData } from '../both/readpage.ts';
import type { SaveKind } from '../both/saving.ts';
import { readQuestion } from '../explore/question.ts';

/** A picture with what it says of itself. */
interface Taken {
  readonly name: string;
  readonly title: string;
  readonly alt: string;
  readonly svg: Html;
}

/** Which the file's script carries. */
const faces = (globalThis as { _faces?: readonly CarriedFace[] })._faces ?? [];

const menu = document.getElementById('_save');
const { credit = '', site, sources = '' } = menu?.dataset ?? {};

addEventListener('_save', (event) => void save((event as CustomEvent<SaveKind>).detail));

/** A picture with an image of the author's in it has its own rights, and no page may read it: it is not saved, and that is said. */
async function save(kind: SaveKind): Promise<void> {
  const taken = document.getElementById('_details') === null ? takeStep() : takeExplored();
  const status = menu?.querySelector<HTMLElement>('[role=status]');
  if (status) status.textContent = '';
  if (taken === undefined) {
    if (status) status.textContent = status.dataset.own ?? '';
    return;
  }
  const svg = dressStill(stand(taken.svg), { ...taken, lang: document.documentElement.lang, faces });
  const file = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await paint(svg);
  download(file, `${taken.name}.${kind}`);
}

/** The picture of the step that is read. */
function takeStep(): Taken | undefined {
  const { graphic, steps } = readData();
  const card = document.querySelector('.step.current') ?? document.querySelector('.step');
  const step = steps.find(({ id }) => id === card?.id);
  if (graphic === undefined || step === undefined || card === null) return undefined;
  if (step.scene.picture || document.getElementById('_picture') !== null) return undefined;
  const section = card.closest('section');
  const title = section?.querySelector('h1, h2, h3')?.textContent ?? document.title;
  const numbers = [...card.querySelectorAll('.words sup a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
  const cited = [...new Set(numbers)].map((id) => document.getElementById(id)?.lastElementChild?.textContent ?? '');
  const words = wordsAround(title, cited, [dateOf(graphic, step.scene.date), ...ownWords(step.id)]);
  const scene = { ...sceneIn(step, 'full'), variant: 'alone', size: figureInPlate(words) } as const;
  const alt = card.querySelector('.seen')?.textContent ?? '';
  return { name: step.id, title, alt, svg: drawPlate(words, marksToSvg(draw(graphic, scene))) };
}

/** The river as it is asked for. */
function takeExplored(): Taken {
  const graphic: ExploreGraphic = JSON.parse(document.getElementById('_data')?.textContent ?? '');
  const question = readQuestion(location.hash, graphic) ?? { filter: [], reading: 'middle' as const };
  const [title = '', scale = ''] = ['h1', '#_key > p'].map((place) => document.querySelector(place)?.textContent ?? '');
  const words = wordsAround(title, [], [scale, credit]);
  const scene = { ...question, size: figureInPlate(words), upright: false };
  const picture = exploreToSvg(drawExplore(graphic, scene), scene, { picture: '', mark: () => '' });
  const alt = document.querySelector('#_river svg')?.getAttribute('aria-label') ?? '';
  return { name: 'explore', title, alt, svg: drawPlate(words, picture) };
}

function wordsAround(title: string, cited: readonly string[], below: readonly string[]): PlateWords {
  const works = cited.filter(Boolean).join(' · ');
  const last = below.filter(Boolean).join(' · ');
  return { title, below: [...(works === '' ? [] : [`${sources}: ${works}`]), ...(last === '' ? [] : [last])] };
}

function ownWords(id: string): readonly string[] {
  return [credit, ...(site === undefined ? [] : [`${site}#${id}`])];
}

/** The picture by itself: it lies in the page, out of sight, while its looks are read. */
function stand({ html }: Html): string {
  const [holder, room] = [document.createElement('div'), document.createElement('div')];
  holder.className = 'aside-of-page';
  holder.append(room);
  const source = document.createElement('div');
  source.innerHTML = html;
  holder.append(source);
  document.body.append(holder);
  const copy = freeze(source.firstElementChild as SVGSVGElement, room);
  holder.remove();
  const { width, height } = plateSize;
  for (const [name, value] of Object.entries({ width, height })) copy.setAttribute(name, String(value));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

/** One and a half times as large, for a slide of 1920 × 1080. */
const SCALE = 1.5;

async function paint(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [plateSize.width * SCALE, plateSize.height * SCALE];
  // Typefaces inside an image come with its second painting.
  for (let times = 0; times < 2; times++) {
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    await new Promise((done) => setTimeout(done, 50));
  }
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no bitmap')))));
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
