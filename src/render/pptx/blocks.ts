/** A text's tree as what PowerPoint knows: paragraphs with their bullets, tables, pictures. */
import type { Element, ElementContent } from 'hast';
import { decodeAddress } from '../../address.ts';
import { plainFile } from '../../pictures.ts';
import { elementsIn, isHeading, type Text } from '../../text.ts';
import type { Size } from '../ground/figure.ts';
import type { Medium } from '../ground/medium.ts';
import type { Cell, Looks, Media, Paragraph } from './presentation.ts';
import { codeRuns, runsOf } from './runs.ts';

/** What stands below each other on a slide. */
export type Block = Paragraph | Grid | Image;

/** A table before it has its place. */
export interface Grid {
  readonly kind: 'grid';
  readonly heads: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** A picture before it has its place: as large as its file says, in pixels. */
export interface Image extends Size {
  readonly kind: 'image';
  readonly alt: string;
  readonly media: Media | { readonly drawing: Element };
}

/** Where a text is read: what is around it. */
interface Around {
  readonly medium: Medium;
  readonly level: number;
  readonly kind: Paragraph['kind'];
  readonly looks: Looks;
}

/** The blocks of a text, in its order. An image stands as a block behind the words that it stands in. */
export function blocksOf(text: Pick<Text | Element, 'children'>, medium: Medium): readonly Block[] {
  return readNodes(text.children as readonly ElementContent[], { medium, level: 0, kind: 'words', looks: {} });
}

/** By the tag: elements that are more than a line. */
const readers: Readonly<Record<string, (element: Element, around: Around) => readonly Block[]>> = {
  ul: (list, around) => readList(list, around, () => 'dot'),
  ol: (list, around) => readList(list, around, (i) => Number(list.properties.start ?? 1) + i),
  blockquote: ({ children }, around) => readNodes(children, { ...around, kind: 'quote' }),
  footer: ({ children }, around) => readNodes(children, { ...around, kind: 'by' }),
  figcaption: ({ children }, around) => readNodes(children, { ...around, kind: 'caption' }),
  pre: (pre, around) => [{ kind: 'code', level: around.level, runs: codeRuns(pre) }],
  dd: ({ children }, around) => readNodes(children, { ...around, level: around.level + 1 }),
  hr: (_, around) => [{ kind: 'words', level: around.level, runs: [{ text: '* * *' }] }],
  table: readTable,
  img: readImage,
  svg: (svg) => [
    { kind: 'image', alt: String(svg.properties.ariaLabel ?? ''), ...sizeOf(svg), media: { drawing: svg } },
  ],
  video: readPlayer,
  audio: readPlayer,
  ...each('div section article header main aside nav figure details dl center root', ({ children }, around) =>
    readNodes(children, around),
  ),
  ...each('p dt summary li h1 h2 h3 h4 h5 h6', readLine),
};

function each(tags: string, read: (element: Element, around: Around) => readonly Block[]): typeof readers {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, read]));
}

/** Blocks of their own, and between them lines of what is none. */
function readNodes(nodes: readonly ElementContent[], around: Around): readonly Block[] {
  const blocks: Block[] = [];
  let loose: ElementContent[] = [];
  const end = (): void => {
    blocks.push(...makeLine(loose, around));
    loose = [];
  };
  for (const node of nodes) {
    const read = node.type === 'element' ? readers[node.tagName] : undefined;
    if (node.type !== 'element' || read === undefined) loose.push(node);
    else {
      end();
      blocks.push(...read(node, around));
    }
  }
  end();
  return blocks;
}

function readLine(element: Element, around: Around): readonly Block[] {
  const kind = isHeading(element) ? 'head' : around.kind;
  const bold = element.tagName === 'dt' || element.tagName === 'summary' ? { bold: true as const } : {};
  return makeLine(element.children, { ...around, kind, looks: { ...around.looks, ...bold } });
}

/** A paragraph of some nodes, and the images that stand among them; nothing where there are no words. */
function makeLine(nodes: readonly ElementContent[], { medium, level, kind, looks }: Around): readonly Block[] {
  const around = { medium, level, kind, looks };
  const root: Text = { type: 'root', children: [...nodes] };
  const inside = elementsIn(root, ({ tagName }) => /^(?:img|svg|video|audio)$/.test(tagName));
  const images = inside.flatMap((image) => readers[image.tagName]?.(image, around) ?? []);
  const shown = inside.length === 1 && nodes.every((node) => node === inside[0] || isBlank(node));
  const runs = shown ? [] : runsOf(nodes, medium, looks);
  return [...(runs.length > 0 ? [{ kind, level, runs }] : []), ...images];
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** The first words of an item carry its bullet, what follows stands under them. */
function readList(list: Element, around: Around, bullet: (index: number) => 'dot' | number): readonly Block[] {
  const items = list.children.filter((node): node is Element => node.type === 'element' && node.tagName === 'li');
  return items.flatMap((item, i) => {
    const blocks = readNodes(item.children, around);
    const at = blocks.findIndex(isParagraph);
    return blocks.map((block, index) => {
      if (!isParagraph(block) || block.bullet !== undefined) return deeper(block);
      return index === at ? { ...block, bullet: bullet(i) } : deeper(block);
    });
  });
}

/** What stands inside an item stands a level deeper. */
function deeper(block: Block): Block {
  return isParagraph(block) ? { ...block, level: block.level + 1 } : block;
}

/** Whether a block is words. */
export function isParagraph(block: Block): block is Paragraph {
  return block.kind !== 'grid' && block.kind !== 'image';
}

function readTable(table: Element, { medium }: Around): readonly Block[] {
  const rowsIn = (parent: Element): readonly Element[] => elementsIn(parent, ({ tagName }) => tagName === 'tr');
  const rows = rowsIn(table);
  const heads = elementsIn(table, ({ tagName }) => tagName === 'thead').flatMap(rowsIn).length;
  const captions = elementsIn(table, ({ tagName }) => tagName === 'caption');
  const caption = captions.flatMap(({ children }) =>
    makeLine(children, { medium, level: 0, kind: 'caption', looks: {} }),
  );
  return [...caption, { kind: 'grid', heads, rows: rows.map((row) => readCells(row, medium)) }];
}

function readCells(row: Element, medium: Medium): readonly Cell[] {
  const cells = row.children.filter((node): node is Element => node.type === 'element' && /^t[dh]$/.test(node.tagName));
  return cells.map((cell) => {
    const looks = cell.tagName === 'th' ? { bold: true as const } : {};
    const blocks = readNodes(cell.children, { medium, level: 0, kind: 'words', looks });
    const align = [cell.properties.className ?? [], cell.properties.align]
      .flat()
      .join()
      .match(/center|right/)?.[0];
    return {
      paragraphs: blocks.filter(isParagraph),
      align: align === 'center' || align === 'right' ? align : 'left',
      columns: Number(cell.properties.colSpan ?? 1),
    };
  });
}

function readImage(image: Element): readonly Block[] {
  const { src, alt } = image.properties;
  if (typeof src !== 'string') return [];
  const { pixels } = image.data ?? {};
  const file = decodeAddress(pixels ? plainFile(src, pixels).file : src);
  return [{ kind: 'image', alt: String(alt ?? ''), ...(pixels ?? sizeOf(image)), media: { file } }];
}

/** A film is its poster, and its name with the way to it. */
function readPlayer(player: Element, { medium, level }: Around): readonly Block[] {
  const runs = runsOf([player], medium);
  const poster = player.data?.poster;
  const image =
    poster === undefined
      ? []
      : readImage({ ...poster, properties: { ...poster.properties, alt: String(player.properties.ariaLabel ?? '') } });
  return [...image, { kind: 'caption', level, runs }];
}

/** As large as an element says, or as a picture that says nothing is shown. */
function sizeOf({ properties: { width, height, viewBox } }: Element): Size {
  const [, , boxWidth, boxHeight] = String(viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const number = (value: unknown, other: number | undefined, usual: number): number =>
    Number.parseFloat(String(value)) || other || usual;
  return { width: number(width, boxWidth, 600), height: number(height, boxHeight, 400) };
}
