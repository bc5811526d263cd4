/** What a stage should show, drawn here, and what it does show, read from the page: both as lines of text. */
import type { Page } from 'playwright';
import { draw } from '../../src/draw/draw.ts';
import { layers, type Mark } from '../../src/draw/ground/mark.ts';
import { toSvg } from '../../src/draw/ground/svg.ts';
import type { Scene } from '../../src/graphic.ts';
import { createKeep } from '../../src/keep.ts';
import { type PageData, sceneIn, smallFrame } from '../../src/pagedata.ts';

/** Stories by the text in which pages hand them to their scripts. */
const known = new Map<string, PageData>();

/** The story as a page hands it to its script. */
export async function readPageData(page: Page): Promise<PageData> {
  const text = (await page.locator('#_data').textContent()) ?? '';
  const data = known.get(text) ?? (JSON.parse(text) as PageData);
  known.set(text, data);
  return data;
}

/** Many tests ask for the same pictures. */
const keepDrawn = createKeep<string>();

/** The picture of a step in a frame of a size. On a phone all pictures are `narrow`. */
export function drawStep(data: PageData, id: string, size: Scene['size'], narrow = false): string {
  return keepDrawn(data, JSON.stringify([id, size, narrow]), () => drawAnew(data, id, size, narrow));
}

function drawAnew({ graphic, steps }: PageData, id: string, size: Scene['size'], narrow: boolean): string {
  const step = steps.find((one) => one.id === id);
  if (graphic === undefined || step === undefined) throw new Error(`no picture for ${id}`);
  const marks = draw(graphic, { ...sceneIn(step, 'full'), variant: narrow ? 'narrow' : step.variant, size });
  const panes = layers.map((layer) => marks.filter((mark) => mark.layer === layer && mark.id !== 'camera').map(print));
  return [camera(marks), ...panes.flat()].join('\n');
}

/** The figure of a step's card as it stands in a page. */
export function drawCard({ graphic, steps }: PageData, id: string): string {
  const step = steps.find((one) => one.id === id);
  if (graphic === undefined || step === undefined) throw new Error(`no picture for ${id}`);
  return toSvg(draw(graphic, { ...sceneIn(step, 'full'), ...smallFrame }), smallFrame.size).html;
}

/** Markup as the browser writes it. */
export function asMarkup(page: Page, markup: string): Promise<string> {
  return page.evaluate((written) => {
    const holder = document.createElement('div');
    holder.innerHTML = written;
    return holder.innerHTML;
  }, markup);
}

/** What stands in the place of a card's figure. */
export function readFigure(page: Page, id: string): Promise<string> {
  return page.locator(`[id="${id}"] > .own`).innerHTML();
}

/** The camera as the browser writes a CSS transform: six digits. */
function camera(marks: readonly Mark[]): string {
  const transform = String(marks.find(({ id }) => id === 'camera')?.attrs.transform);
  const [x, y, scale] = (transform.match(/-?\d+(?:\.\d+)?/g) ?? []).map((text) => Number(Number(text).toPrecision(6)));
  return `translate(${x}px, ${y}px) scale(${scale})`;
}

/** A mark as a line, and a line for each that stands in it, further in. */
function print({ tag, attrs, text, children = [] }: Mark): string {
  const attributes = Object.entries(attrs).map(([name, value]) => `${name}=${value}`);
  const line = [tag, ...attributes.sort(), text ?? ''].join(' ');
  return [line, ...children.flatMap((child) => print(child).split('\n'))].join('\n> ');
}

/** A stage's picture as it is at this moment; anything left over from a movement shows. */
export function readStage(page: Page, selector = '#_stage'): Promise<string> {
  return page.evaluate(printStage, stageAt(selector));
}

/** What `printStage` is told: where the stage is, how many layers it has. */
export function stageAt(selector = '#_stage'): readonly [selector: string, layerCount: number] {
  return [selector, layers.length];
}

/** In the page: its stage as `readStage` gives it. */
export function printStage([selector, layerCount]: ReturnType<typeof stageAt>): string {
  const stage = document.querySelector<HTMLElement>(selector);
  if (stage === null) return '';
  const read = (element: Element): string => {
    const attributes = element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name)}`);
    const children = [...element.children];
    const text = children.length === 0 ? element.textContent : '';
    const line = [element.tagName, ...attributes.filter((one) => one !== 'style=').sort(), text].join(' ');
    return [line, ...children.flatMap((child) => read(child).split('\n'))].join('\n> ');
  };
  const marks = [...stage.querySelectorAll('.layer > *')].map(read);
  const panes = [...stage.querySelectorAll<SVGElement>('.layer')];
  const ghosts = panes.length > layerCount ? 'ghosts' : '';
  const moved = panes.some((pane) => !pane.matches('.layer-map') && pane.style.cssText) ? 'moved' : '';
  const moving = stage.querySelector('.moving') ? 'moving' : '';
  const left = [stage.style.cssText, ghosts, moved, moving].filter(Boolean);
  const camera = stage.querySelector<SVGElement>('.layer-map')?.style.transform;
  // Six digits, as Chromium and Firefox write them; WebKit writes more.
  const place = camera?.replace(/[\d.]+/g, (digits) => String(Number(Number(digits).toPrecision(6))));
  return [...left, place, ...marks].join('\n');
}

/** In the page: the step that it says it is at. */
export function presentStep(): string {
  const slide = document.querySelector('.slides > section.present');
  const card = document.querySelector('.step.current');
  return card?.id ?? [...(slide?.querySelectorAll('.fragment.visible') ?? [])].at(-1)?.id ?? slide?.id ?? '';
}

/** A short sign of a text: another text has another one. It is told in pages, too. */
export function signOf(text: string): number {
  let sign = text.length;
  for (let index = 0; index < text.length; index++) sign = (Math.imul(sign, 31) + text.charCodeAt(index)) | 0;
  return sign;
}
