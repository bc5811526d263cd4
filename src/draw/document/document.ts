/** The view `document`: sources, quoted and set in type. */
import type { QuotedDocument, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { setLargest } from '../ground/fitting.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import type { Mark } from '../ground/mark.ts';
import { phrases } from '../ground/phrases.ts';
import { terms } from '../ground/terms.ts';
import type { Told } from '../ground/view.ts';
import { headOf, sourceOf } from './texts.ts';
import { type Air, drawDocument, type SetDocument, setDocument } from './typesetting.ts';

/** The turn of a document on a screen, in degrees; two turn against each other. */
const TURN = 0.9;

/** The largest quoted words, in heights of the label's type. */
const MOST = 3.2;

/** From roomy to tight: a long text takes room from the document's other parts before it is set small. */
const airs: readonly Air[] = [
  { margin: 1.7, leading: 1.36, head: 'label' },
  { margin: 1, leading: 1.28, head: 'label' },
  { margin: 0.6, leading: 1.2, head: 'small' },
  { margin: 0.35, leading: 1.12, head: 'small' },
];

/** One document fills the picture; two stand beside each other, or one above the other, where their words are largest. */
export function drawDocuments({ lang }: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const documents = scene.documents ?? [];
  const turn = layout.print ? 0 : TURN;
  const settings = arrangements(documents.length, layout.area, layout.sizes.label).map((boxes) =>
    setDocuments(
      documents,
      boxes.map((box) => turned(box, turn)),
      layout,
      lang,
    ),
  );
  const best = settings.toSorted((a, b) => (b[0]?.size ?? 0) - (a[0]?.size ?? 0))[0] ?? [];
  return best.flatMap((document, i) => drawDocument(document, `document-${i + 1}`, i === 0 ? -turn : turn));
}

/** The boxes of so many documents in an area, the arrangement that suits its form first. */
function arrangements(count: number, area: Rect, gap: number): readonly (readonly Rect[])[] {
  if (count < 2) return [[area]];
  const indices = Array.from({ length: count }, (_, i) => i);
  const width = (area.width - gap * (count - 1)) / count;
  const height = (area.height - gap * (count - 1)) / count;
  const beside = indices.map((i) => ({ ...area, x: area.x + i * (width + gap), width }));
  const below = indices.map((i) => ({ ...area, y: area.y + i * (height + gap), height }));
  return area.width >= area.height ? [beside, below] : [below, beside];
}

/** The largest document that stays within a box when it is turned. */
function turned({ x, y, width, height }: Rect, degrees: number): Rect {
  const sine = Math.sin((degrees * Math.PI) / 180);
  const [across, down] = [height * sine, width * sine];
  return { x: x + across / 2, y: y + down / 2, width: width - across, height: height - down };
}

/** All documents with their words at one size, the largest at which all fit. */
function setDocuments(
  documents: readonly QuotedDocument[],
  boxes: readonly Rect[],
  { sizes }: FrameLayout,
  lang: string,
): readonly SetDocument[] {
  const all = (air: Air, size: number): readonly SetDocument[] | undefined => {
    const set = documents.flatMap(
      (document, i) => setDocument(document, boxes[i] as Rect, size, air, sizes, lang) ?? [],
    );
    return set.length === documents.length ? set : undefined;
  };
  for (const air of airs) {
    const set = setLargest(sizes.small, sizes.label * MOST, (size) => all(air, size));
    if (set !== undefined) return set;
  }
  // No word is left out: more of them than a document should have are smaller than they should be.
  return setLargest(1, sizes.small, (size) => all(airs.at(-1) as Air, size)) ?? [];
}

/** Who to whom, when, the words, and where they are from. */
export function tellDocuments({ lang }: PageGraphic, { documents = [] }: Told): readonly string[] {
  const [open, close] = terms(lang).document.quote;
  return documents.flatMap((document, i) => [
    phrases(lang).document(headOf(document, lang, ', '), `${open}${document.words.join(' ')}${close}`, i === 0),
    sourceOf(document, lang, '; '),
  ]);
}
