/** The graphic's pictures as finished SVG, and which slides and steps show one. */
import { draw } from '../../draw/draw.ts';
import type { Mark } from '../../draw/ground/mark.ts';
import { toSvg } from '../../draw/ground/svg.ts';
import type { Graphic, Scene, Told, Variant } from '../../graphic.ts';
import type { Html } from '../../html.ts';
import { createKeep } from '../../keep.ts';
import type { Slide, Step, Story } from '../../story.ts';

/** Width and height of a picture, in CSS pixels. */
export type Size = Scene['size'];

/** So many pictures are kept for the next build, all of a story of some hundred steps: beside the pages of a huge one they would be a second copy. */
const MOST = 2000;

const keepFigure = createKeep<Html>(MOST);

/** How a figure is shown, if not as decoration beside a text that says the same. */
interface Showing {
  /** It is an image of that name. */
  readonly label?: string;
  /** Where a page loads an author's picture from. */
  readonly lead?: (href: string) => string;
}

/** One finished picture. */
export function renderFigure(
  graphic: Graphic,
  scene: Told,
  variant: Variant,
  size: Size,
  { label, lead }: Showing = {},
): Html {
  const whole: Scene = { ...scene, variant, size };
  const named = label === undefined ? {} : { label };
  if (lead && scene.picture) return toSvg(drawLed(graphic, whole, lead), size, named);
  return keepFigure(graphic, [whole, label], () => toSvg(draw(graphic, whole), size, named));
}

/** The marks of a picture, an author's own images in it loaded from where `lead` says. */
export function drawLed(graphic: Graphic, scene: Scene, lead: (href: string) => string): readonly Mark[] {
  return draw(graphic, scene).map((mark) => leadImages(mark, lead));
}

function leadImages({ children, ...mark }: Mark, lead: (href: string) => string): Mark {
  const { tag, attrs } = mark;
  const led = tag === 'image' && attrs.href !== undefined ? { ...attrs, href: lead(String(attrs.href)) } : attrs;
  return { ...mark, attrs: led, ...(children && { children: children.map((child) => leadImages(child, lead)) }) };
}

/** How the deck composes a step's picture: text beside it or on both sides of it, or the whole frame. */
export function deckVariant(slide: Slide, { scene }: Step): Variant {
  if (isPoster(slide) && isPictured(slide)) return 'full';
  return slide.layout === 'views' && scene.view !== 'map' ? 'between' : 'deck';
}

/** Title, openings and `layout=full`: few words over a picture that fills the frame. */
export function isPoster(slide: Slide): boolean {
  return slide.kind !== 'slide' || slide.layout === 'full';
}

/** Whether each step of the slide has a picture, with its own text beside it. */
export function isPictured({ layout }: Slide): boolean {
  return layout === 'full' || layout === 'figure';
}

/** Whether deck and paper show the graphic at this step. */
export function showsPicture(slide: Slide, step: Step): boolean {
  return isPictured(slide) || deckVariant(slide, step) === 'between';
}

/** Whether some step of the slide shows the graphic. */
export function hasPicture(slide: Slide): boolean {
  return slide.steps.some((step) => showsPicture(slide, step));
}

/** What the story's pictures are drawn of, where any step shows one: tables alone make no picture. */
export function picturesOf({ graphic, slides }: Pick<Story, 'graphic' | 'slides'>): Graphic | undefined {
  return graphic && keepShown(slides, '', () => slides.some(hasPicture)) ? graphic : undefined;
}

const keepShown = createKeep<boolean>();

/** Whether paper prints the slide with a picture. */
export function printsPicture(slide: Slide): boolean {
  return showsPicture(slide, tellingStep(slide));
}

/** Whether paper prints the slide's picture between columns of text, or over them. */
export function printsBetween(slide: Slide): boolean {
  return slide.layout === 'views' && printsPicture(slide);
}

/** The step whose picture stands for a slide on paper: the one that the author named, else the last that is no question. */
export function tellingStep({ print, steps }: Slide): Step {
  return (
    steps.find(({ id }) => id === print) ?? steps.findLast(({ scene }) => scene.question === undefined) ?? steps[0]
  );
}
