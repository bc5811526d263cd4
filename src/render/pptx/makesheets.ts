/** A story as slides of a presentation: one a step, or one a slide. */
import type { Element, ElementContent } from 'hast';
import type { Rect } from '../../draw/ground/layout.ts';
import type { Slide, Step } from '../../story.ts';
import type { Text } from '../../text.ts';
import type { Edition } from '../ground/edition.ts';
import { isPoster, showsPicture, tellingStep } from '../ground/figure.ts';
import { posterScales, posters, scales, stepsTogether } from '../ground/size.ts';
import { layoutOf } from '../ground/slideclass.ts';
import { blocksOf } from './blocks.ts';
import { drawBeside, drawBetween, drawWhole } from './pictured.ts';
import { fitWords, foot, headHeight, layouts, pictureBottom, sortBlocks, wordsHeight } from './placeholders.ts';
import type { Drawing, LayoutName, PlaceholderName, Sheet, SheetPart } from './presentation.ts';
import { bylineOf, fill, kickerOf, tellSources, titlePart } from './sheetwords.ts';
import { nameDrawings, placeThings } from './things.ts';

/** What one slide of the presentation shows of a slide of the story. */
export interface Shown {
  readonly slide: Slide;
  /** The steps that it stands for. */
  readonly steps: readonly Step[];
  /** The steps whose words stand on it. */
  readonly told: readonly Step[];
  /** The step whose picture it shows. */
  readonly pictured: Step;
}

/** A slide without what is said, and the drawings that it needs. */
export interface Made {
  readonly sheet: Omit<Sheet, 'notes'>;
  readonly drawings: readonly Drawing[];
}

/** What the slides of the presentation show, in order. */
export function listShown({ story: { slides, bare } }: Edition, everyStep: boolean): readonly Shown[] {
  return slides.flatMap((slide): readonly Shown[] => {
    if (!everyStep) return [{ slide, steps: slide.steps, told: slide.steps, pictured: tellingStep(slide) }];
    return slide.steps.map((step, i) => ({
      slide,
      steps: [step],
      told: stepsTogether(slide, i, bare),
      pictured: step,
    }));
  });
}

/** A slide of the story as one of the presentation. */
export function makeSheet(edition: Edition, shown: Shown): Made {
  const { slide, steps, told } = shown;
  const layout = layoutOfSheet(edition, slide);
  const sources = tellSources(edition, [...(slide.heading ? [slide.heading] : []), ...told.map(({ body }) => body)]);
  const bottom = sources ? sources.box.y - 12 : pictureBottom;
  const { parts, drawings } = makers[layout](edition, shown, bottom);
  const [step] = steps;
  const sheet = { id: (step ?? slide).id, layout, parts: [...parts, ...(sources ? [sources] : [])] };
  return { sheet, drawings };
}

/** The layout of a slide: those that stand on a picture are known by their kind. */
function layoutOfSheet(edition: Edition, slide: Slide): keyof typeof makers {
  if (slide.kind !== 'slide') return slide.kind;
  const layout = layoutOf(edition, slide);
  return layout === 'views' || layout === 'quote' || layout === 'text' ? layout : 'figure';
}

interface Filled {
  readonly parts: readonly SheetPart[];
  readonly drawings: readonly Drawing[];
}

/** How the places of a layout are filled; nothing reaches lower than `bottom`. */
type Maker = (edition: Edition, shown: Shown, bottom: number) => Filled;

const makers: Readonly<Record<Exclude<LayoutName, 'end'>, Maker>> = {
  title: makePoster,
  opening: makePoster,
  figure: makeFigure,
  text: makeText,
  quote: makeText,
  views: makeViews,
};

/** Large words on a picture that fills the slide. */
function makePoster(edition: Edition, { slide, told, pictured }: Shown, bottom: number): Filled {
  const picture = showsPicture(slide, pictured) ? drawWhole(edition, slide, pictured) : undefined;
  const kind = slide.kind === 'title' ? 'title' : 'opening';
  const { title = foot.sources, body = title, subtitle = body, kicker } = layouts[kind];
  const size = posterSize(slide, kind, title.width);
  const head = headHeight(slide.headingText, size, title.width);
  const below = title.y + head + 16;
  const { words, things, drawings } = readTexts(
    edition,
    told.map(({ body: text }) => text),
    pictured.id,
  );
  const room = { ...body, y: below, height: Math.max(60, bottom - below) };
  const text =
    fitWords((_, own) => wordsHeight(words, own * scales.full, body.width) <= room.height).text * scales.full;
  const byline = bylineOf(edition);
  const place: PlaceholderName = kind === 'title' ? 'subtitle' : 'body';
  const said = kind === 'title' ? [...byline, ...words] : words;
  const parts = [
    ...(picture ? [picture.part] : []),
    ...kickerOf(edition, slide, kicker),
    titlePart(edition, slide, { ...title, height: head }, size),
    ...fill(place, { ...(kind === 'title' ? subtitle : body), ...room }, kind === 'title' ? 26 : text, said),
    ...placeThings(things, room),
  ];
  return { parts, drawings: [...(picture?.drawings ?? []), ...drawings] };
}

function posterSize(slide: Slide, kind: 'title' | 'opening', width: number): number {
  const fitting = posterScales.map((scale) => posters[kind].size * scale * 0.8);
  return fitting.find((size) => headHeight(slide.headingText, size, width) <= 320) ?? 40;
}

/** Words at the left, the picture at the right. */
function makeFigure(edition: Edition, shown: Shown, bottom: number): Filled {
  const { slide, pictured } = shown;
  const whole = isPoster(slide);
  const picture = whole ? drawWhole(edition, slide, pictured) : drawBeside(edition, slide, pictured, bottom);
  const { title = foot.sources } = layouts.figure;
  const column = { ...title, height: bottom - title.y };
  const { parts, drawings } = makeColumn(edition, shown, column, 'figure');
  const [behind, beside] = whole ? [[picture.part], []] : [[], [picture.part, ...picture.around]];
  return { parts: [...behind, ...parts, ...beside], drawings: [...picture.drawings, ...drawings] };
}

/** Words alone, with their own pictures and tables. */
function makeText(edition: Edition, shown: Shown, bottom: number): Filled {
  const layout = shown.slide.layout === 'quote' ? 'quote' : 'text';
  const { title = foot.sources } = layouts[layout];
  return makeColumn(edition, shown, { ...title, height: bottom - title.y }, layout);
}

/** A heading and below it words, pictures and tables, as large as they find room. */
function makeColumn(
  edition: Edition,
  { slide, told, pictured }: Shown,
  room: Rect,
  layout: 'figure' | 'text' | 'quote',
): Filled {
  const { words, things, drawings } = readTexts(
    edition,
    told.map(({ body: text }) => text),
    pictured.id,
  );
  const { body = room, kicker } = layouts[layout];
  const share = things.length === 0 ? 1 : words.length === 0 ? 0.1 : 0.5;
  const width = things.length > 0 && layout === 'text' ? room.width : body.width;
  const heading = slide.heading ? slide.headingText : '';
  const headOf = (size: number): number => (heading === '' ? 0 : headHeight(heading, size, room.width) + 12);
  const fits = (head: number, text: number): boolean =>
    headOf(head) + wordsHeight(words, text * scales[layout], width) / share <= room.height;
  const { head, text } = fitWords(fits);
  const size = text * scales[layout];
  const top = room.y + headOf(head);
  const height = Math.min(wordsHeight(words, size, width) + 8, room.y + room.height - top);
  const rest = { ...room, y: top + (words.length > 0 ? height : 0) + 8 };
  const parts = [
    ...kickerOf(edition, slide, kicker),
    titlePart(edition, slide, { ...room, height: headOf(head) }, head),
    ...fill(
      'body',
      { x: room.x, y: top, width, height: things.length > 0 ? height : room.y + room.height - top },
      size,
      words,
    ),
    ...placeThings(things, { ...rest, height: Math.max(40, room.y + room.height - rest.y) }),
  ];
  return { parts, drawings };
}

/** Opinions side by side, between them what they argue about. */
function makeViews(edition: Edition, shown: Shown, bottom: number): Filled {
  const { slide, told, pictured } = shown;
  const picture = showsPicture(slide, pictured) ? drawBetween(edition, slide, pictured, bottom) : undefined;
  const { title = foot.sources, body = title, second = body, kicker } = layouts.views;
  const width = picture ? 330 : body.width;
  const sides = splitViews(told).map((text, i) => readTexts(edition, [text], `${pictured.id}-${i}`));
  const headOf = (size: number): number => headHeight(slide.headingText, size, title.width) + 12;
  const highest = (size: number): number => Math.max(0, ...sides.map(({ words }) => wordsHeight(words, size, width)));
  const { head, text } = fitWords((own, size) => headOf(own) + highest(size * 1.3) <= bottom - title.y);
  const top = title.y + Math.max(headOf(head), 90);
  const column = { x: body.x, y: top, width, height: bottom - top };
  const right = { ...column, x: second.x + second.width - width };
  const [left, other] = sides;
  const parts = [
    ...kickerOf(edition, slide, kicker),
    titlePart(edition, slide, { ...title, height: headOf(head) }, head),
    ...fill('body', column, text * 1.3, left?.words ?? []),
    ...(picture ? [picture.part, ...picture.around] : []),
    ...fill('second', right, text * 1.3, other?.words ?? []),
    ...[left, other].flatMap((side, i) => placeThings(side?.things ?? [], i === 0 ? column : right)),
  ];
  return { parts, drawings: [...(picture?.drawings ?? []), ...sides.flatMap(({ drawings }) => drawings)] };
}

/** What stands at the left and at the right: the views in turn, and at the left what is none. */
function splitViews(told: readonly Step[]): readonly [Text, Text] {
  const all = told.flatMap(({ body }) => body.children as readonly ElementContent[]);
  const nodes = all.flatMap((node) => (hasViews(node) ? node.children : [node]));
  const views = nodes.filter((node) => node.type === 'element' && node.tagName === 'section');
  const isRight = (node: (typeof nodes)[number]): boolean => views.indexOf(node) % 2 === 1;
  const sideOf = (side: boolean): Text => ({ type: 'root', children: nodes.filter((node) => isRight(node) === side) });
  return [sideOf(false), sideOf(true)];
}

function hasViews(node: ElementContent): node is Element {
  return node.type === 'element' && [node.properties.className].flat().includes('views');
}

/** The words of some texts, and what stands among them; `name` is one that no other texts have. */
function readTexts({ medium }: Edition, texts: readonly Text[], name: string) {
  const { words, things } = sortBlocks(texts.flatMap((text) => blocksOf(text, medium)));
  return { words, ...nameDrawings(things, name) };
}
