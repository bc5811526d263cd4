/**
 * Running text as a tree: hast, the syntax tree of HTML, as plain JSON. What an element means to the story beyond its tag stands in its
 * `data`. `read` makes it; whoever comes after asks the tree.
 */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Pixels } from './pictures.ts';

/** A text, or a part of one that stands by itself. Nobody changes it. */
export type Text = Root;

declare module 'hast' {
  interface ElementData {
    /** Of a reference to a note: the number of the note. */
    readonly note?: number;
    /** Of a quantity: its row in the ledger, and what is told of it. */
    readonly quantity?: { readonly row: string; readonly part: QuantityPart };
    /** Of a word that an author marked: it may be a blank on paper. */
    readonly gap?: true;
    /** Of a picture of pixels, whose `src` is that of the author's file: its size. What is shown are files made of it. */
    readonly pixels?: Pixels;
    /** Of a film or a sound: the picture that stands for it, as an image of the text. */
    readonly poster?: Element;
    /** Of a link: where it leads. */
    readonly leads?: LinkKind;
  }
}

/** Value, unit and range of a quantity, or one of the two numbers alone. */
export type QuantityPart = 'all' | 'value' | 'range';

/** To a step of the story, to a file of the output, or away to another host. */
export type LinkKind = 'step' | 'file' | 'away';

/** A text without anything in it. */
export const noText: Text = { type: 'root', children: [] };

/** A text of these nodes. */
export function textOf(children: readonly ElementContent[]): Text {
  return { type: 'root', children: [...children] };
}

/** A text of one run of words. */
export function textOfWords(value: string): Text {
  return textOf([{ type: 'text', value }]);
}

/** Whether nothing of the text would be seen. */
export function isEmpty(text: Text): boolean {
  return text.children.every((node) => node.type === 'text' && node.value.trim() === '');
}

/** Elements that pass a test, from the outside in, in the order of the text; what stands inside a found one is found too. */
export function elementsIn(text: Nodes, test: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const look = (node: Nodes): void => {
    if (node.type === 'element' && test(node)) found.push(node);
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(text);
  return found;
}

/** The images of a text that stand by themselves. */
export function figuresIn(text: Text): readonly Element[] {
  return elementsIn(text, ({ tagName }) => tagName === 'figure');
}

/** Whether some run of words in a text passes a test. */
export function hasWords(text: Nodes, test: (words: string) => boolean): boolean {
  if (text.type === 'text') return test(text.value);
  return 'children' in text && text.children.some((child) => hasWords(child, test));
}

/** The numbers of the notes that a text refers to, as they come. */
export function notesIn(text: Text): readonly number[] {
  return elementsIn(text, ({ data }) => data?.note !== undefined).flatMap(({ data }) => data?.note ?? []);
}

/** The ids of the ledger's rows that a text tells, as they come. */
export function rowsIn(text: Text): readonly string[] {
  return elementsIn(text, ({ data }) => data?.quantity !== undefined).flatMap(({ data }) => data?.quantity?.row ?? []);
}

const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 li ul ol section div blockquote footer table tr td th dl dd dt br'.split(' '),
);

/** The words as a reader sees them, in one line; the numbers of notes are left out. */
export function plainText(text: Nodes): string {
  const words: string[] = [];
  const read = (node: Nodes): void => {
    if (node.type === 'text') words.push(node.value);
    if (!('children' in node) || (node.type === 'element' && node.data?.note !== undefined)) return;
    const isBlock = node.type === 'element' && blocks.has(node.tagName);
    if (isBlock) words.push(' ');
    node.children.forEach(read);
    if (isBlock) words.push(' ');
  };
  read(text);
  return words.join('').replace(/\s+/g, ' ').trim();
}

/**
 * A text or an element in which `change` has replaced nodes, from the outside in: by the nodes it answers with, which are not looked at
 * again. A node for which it answers nothing stays, and its content is looked at. Where nothing changes, it is the same object.
 */
export function replaceNodes<Parent extends Text | Element>(parent: Parent, change: Change): Parent {
  const nodes = parent.children as readonly ElementContent[];
  // Made with the first change: most texts have none.
  let children: ElementContent[] | undefined;
  for (const [i, node] of nodes.entries()) {
    const others = change(node);
    const kept = others === undefined && node.type === 'element' ? replaceNodes(node, change) : node;
    if (children === undefined && (others !== undefined || kept !== node)) children = nodes.slice(0, i);
    children?.push(...(others ?? [kept]));
  }
  return children ? { ...parent, children } : parent;
}

/** What stands in a node's place, or nothing where it stays. */
export type Change = (node: ElementContent) => readonly ElementContent[] | undefined;

/** The first heading that a text begins with, or nothing where it begins otherwise. */
export function headingOf(text: Text): Element | undefined {
  const first = text.children.find((node) => node.type !== 'text' || node.value.trim() !== '');
  return first?.type === 'element' && isHeading(first) ? first : undefined;
}

/** Whether an element is a heading of any level. */
export function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}
