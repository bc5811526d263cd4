/** The token stream of a chapter as slides, each with its steps, reading, notes and answers. */
import type { Token } from 'markdown-it';
import { asideOf, cutAsides } from '../markdown/asides.ts';
import { type Allowed, type Attributes, checkAttributes, noAttributes, readTrack } from '../markdown/attributes.ts';
import { divNames, divOf } from '../markdown/divs.ts';
import { blockSpot, type Manuscript } from '../markdown/manuscript.ts';
import { readBareHead, withoutHidden } from './bare.ts';
import { takeNotes } from './barenotes.ts';
import { isDocument } from './documents.ts';
import { cutSteps, hasLater, isIncremental, warnOfWhole } from './fragments.ts';
import { isQuiz, readQuiz } from './quiz.ts';
import type { RawNote, RawSlide, RawStep } from './rawslide.ts';
import { takeRemarkHead } from './remarkhead.ts';
import { sceneClasses, sceneKeys } from './scenes.ts';
import { isSeparator, splitSlides, takesIn, underlined } from './separators.ts';
import { withColumns } from './slots.ts';
import { appendBlock, type Block, blocksOf, isPause, pushAll } from './tokens.ts';

/** What slides and steps take; a bare deck has no scenes. */
const allowed = (element: 'slide' | 'step', bare: boolean): Allowed => [
  ...[
    'id',
    'minutes',
    'track',
    ...(bare ? ['visibility', 'data-visibility'] : [...sceneKeys, ...sceneClasses.map((name) => `.${name}`)]),
  ],
  ...(element === 'slide' ? ['class', 'layout', ...(bare ? [] : ['print'])] : []),
];

/** The slides of a chapter, in order. */
export function readSlides(tokens: readonly Token[], manuscript: Manuscript): readonly RawSlide[] {
  const groups = splitSlides(manuscript.bare ? cutAsides(tokens, manuscript, isSeparator) : tokens, manuscript);
  const filled = groups.filter(
    ([first, ...rest], i) => rest.length > 0 || (first !== undefined && i < groups.length - 1) || takesIn(first),
  );
  const slides = filled.map(([separator, ...rest]) => readSlide(separator, rest, manuscript));
  return manuscript.bare ? withoutHidden(slides) : slides;
}

function readSlide(
  separator: Token | undefined,
  rest: readonly (Token | undefined)[],
  manuscript: Manuscript,
): RawSlide {
  const tokens = rest.filter((token) => token !== undefined);
  const line = tokens.find((token) => token.map)?.map?.[0] ?? separator?.map?.[0] ?? 0;
  const spot = blockSpot(manuscript, line);
  const step = { attributes: noAttributes(spot), tokens: [], notes: [], documents: [], spot };
  const slide: RawSlide = {
    manuscript,
    separated: separator !== undefined,
    attributes: noAttributes(spot),
    steps: [step],
    reading: [],
    answers: [],
    notes: [],
    spot,
  };
  if (separator?.type === 'source') slide.source = { value: separator.content, spot };
  if (manuscript.bare) readBareHead(separator, slide);
  else if (tokens.length === 0) manuscript.report.warn(spot, 'the slide is empty');
  const body = manuscript.bare ? takeNotes(tokens, slide) : tokens;
  const blocks = blocksOf(body);
  readBlocks(slide, manuscript.bare ? withColumns(takeRemarkHead(blocks, slide), manuscript) : blocks);
  const visibility = slide.attributes.values.get('visibility') ?? slide.attributes.values.get('data-visibility');
  if (manuscript.bare && visibility?.value === 'hidden') slide.hidden = 'visibility="hidden"';
  checkAttributes(slide.attributes, 'a slide', allowed('slide', manuscript.bare), manuscript);
  return slide;
}

/** Deals a slide's blocks out to its parts. */
function readBlocks(slide: RawSlide, blocks: readonly Block[]): void {
  const { manuscript } = slide;
  let current = slide.steps[0];
  for (const [i, block] of blocks.entries()) {
    const [first] = block;
    if (isSecond(slide, first)) manuscript.report.warn(blockSpot(manuscript, first?.map?.[0] ?? 0), twoHeadings);
    const aside = asideOf(first);
    if (aside) slide.notes.push({ short: false, tokens: aside });
    else if (isHead(slide, block, i)) takeHead(slide, block);
    else if (isPause(block, manuscript.bare))
      current = addStep(slide, noAttributes(blockSpot(manuscript, first?.map?.[0] ?? 0)));
    else if (divOf(first)?.name === 'step') readStep(slide, block);
    else if (isDocument(block, manuscript)) slide.steps[0].documents.push(block);
    else if (!readPart(slide, slide.notes, block)) current = appendSteps(slide, current, block);
    if ((manuscript.bare ? ['step'] : divNames).includes(divOf(first)?.name ?? '')) current = slide.steps[0];
  }
}

const twoHeadings =
  'a second heading on one slide, expected --- between empty lines before it to begin another, or ### to stay';

/** A heading of a story after which another slide was to begin; those of a bare deck are its own matter. */
function isSecond({ manuscript, heading }: RawSlide, token: Token | undefined): boolean {
  const isHeading = token?.type === 'heading_open' && /^h[12]$/.test(token.tag);
  return isHeading && !manuscript.bare && heading !== undefined && !manuscript.reported.has(underlined);
}

function readStep(slide: RawSlide, block: Block): void {
  const div = divOf(block[0]);
  if (!div) return;
  checkAttributes(div.attributes, 'a step', allowed('step', slide.manuscript.bare), slide.manuscript);
  const step = addStep(slide, { ...div.attributes, spot: div.spot });
  let current = step;
  for (const inner of blocksOf(block.slice(1, -1))) {
    if (isDocument(inner, slide.manuscript)) step.documents.push(inner);
    else if (!readPart(slide, step.notes, inner)) current = appendSteps(slide, current, inner);
  }
}

/** Adds a block to a step. In a bare deck parts of it may be steps of their own: gives the last of them. */
function appendSteps(slide: RawSlide, step: RawStep, block: Block): RawStep {
  const { manuscript } = slide;
  const names = slide.attributes.classes.map(({ value }) => value);
  const [first = [], ...others] = manuscript.bare
    ? cutSteps(block, isIncremental(names, manuscript.manner.incremental), manuscript)
    : [block];
  if (first.length > 0) appendBlock(step.tokens, first, manuscript);
  const steps = others.map((tokens) => {
    const later = addStep(slide, noAttributes(blockSpot(manuscript, tokens.find(({ map }) => map)?.map?.[0] ?? 0)));
    appendBlock(later.tokens, tokens, manuscript);
    return later;
  });
  return steps.at(-1) ?? step;
}

function addStep(slide: RawSlide, attributes: Attributes): RawStep {
  const step = { attributes, tokens: [], notes: [], documents: [], spot: attributes.spot };
  slide.steps.push(step);
  return step;
}

/** Puts reading, notes and answers where they belong; false for any other block. */
function readPart(slide: RawSlide, notes: RawNote[], block: Block): boolean {
  const div = divOf(block[0]);
  const name = div?.name ?? '';
  if (!div || !['reading', 'notes', 'answers'].includes(name)) return false;
  const { manuscript } = slide;
  checkAttributes(
    div.attributes,
    name === 'reading' ? 'reading' : `a div of ${name}`,
    name === 'notes' ? ['track'] : [],
    manuscript,
  );
  const tokens = readProse(block, name === 'reading', manuscript);
  if (name === 'notes') notes.push({ short: readTrack(div.attributes.values.get('track'), manuscript.report), tokens });
  else (name === 'reading' ? slide.reading : slide.answers).push(tokens);
  return true;
}

/** The text of a reading, notes or answers. A reading that begins with a heading may ask its readers. */
function readProse(block: Block, isReading: boolean, manuscript: Manuscript): readonly Token[] {
  const blocks = blocksOf(block.slice(1, -1));
  const mayAsk = isReading && !manuscript.bare && blocks[0]?.[0]?.type === 'heading_open';
  const tokens: Token[] = [];
  for (const inner of blocks) {
    if (mayAsk && isQuiz(inner)) pushAll(tokens, readQuiz(inner, manuscript));
    else appendBlock(tokens, inner, manuscript);
  }
  return tokens;
}

/** The first heading of a slide, or a paragraph at its beginning that is only `{…}`. */
function isHead(slide: RawSlide, [first]: Block, i: number): boolean {
  if (first?.type === 'heading_open') return slide.heading === undefined;
  return i === 0 && first?.type === 'paragraph_open' && first.meta?.attributes !== undefined;
}

function takeHead(slide: RawSlide, [first, inline]: Block): void {
  const attributes = first?.meta?.attributes as Attributes | undefined;
  const given = slide.attributes.id ?? slide.attributes.classes[0] ?? [...slide.attributes.values.values()][0];
  if (attributes && given && !slide.manuscript.bare)
    slide.manuscript.report.error(attributes.spot, `the slide already has attributes in line ${given.spot.line}`);
  else if (attributes)
    slide.attributes = { ...attributes, classes: [...slide.attributes.classes, ...attributes.classes] };
  if (first?.type !== 'heading_open' || !inline) return;
  slide.heading = inline;
  if (slide.manuscript.bare && hasLater(inline)) warnOfWhole(first.map?.[0] ?? 0, slide.manuscript);
}
