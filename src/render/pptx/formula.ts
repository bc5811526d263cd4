/** A formula as words in one line: MathML has no like in a line of PowerPoint that other programs read. */
import type { Element, Nodes } from 'hast';
import type { Looks, Run } from './presentation.ts';

/** By the tag: how the parts of an element stand in a line. */
const forms: Readonly<Record<string, (parts: readonly Nodes[], looks: Looks) => readonly Run[]>> = {
  msup: ([base, up], looks) => [...line(base, looks), ...line(up, { ...looks, raised: 'up' })],
  msub: ([base, down], looks) => [...line(base, looks), ...line(down, { ...looks, raised: 'down' })],
  msubsup: ([base, down, up], looks) => [
    ...line(base, looks),
    ...line(down, { ...looks, raised: 'down' }),
    ...line(up, { ...looks, raised: 'up' }),
  ],
  mfrac: ([over, under], looks) => [...enclosed(over, looks), { ...looks, text: '/' }, ...enclosed(under, looks)],
  msqrt: (parts, looks) => [{ ...looks, text: '√' }, ...bracketed(parts, looks)],
  mroot: ([base, degree], looks) => [
    ...line(degree, { ...looks, raised: 'up' }),
    { ...looks, text: '√' },
    ...enclosed(base, looks),
  ],
  mtr: (parts, looks) =>
    parts.flatMap((part, i) => [...(i > 0 ? [{ ...looks, text: '  ' }] : []), ...line(part, looks)]),
  mtable: (parts, looks) =>
    parts.flatMap((part, i): readonly Run[] => [...(i > 0 ? (['break'] as const) : []), ...line(part, looks)]),
  mspace: (_, looks) => [{ ...looks, text: ' ' }],
  annotation: () => [],
};

/** The runs of a formula: letters of one are slanted, powers raised, fractions written with a stroke. */
export function lineFormula(math: Element, looks: Looks): readonly Run[] {
  return line(math, looks);
}

function line(node: Nodes | undefined, looks: Looks): readonly Run[] {
  if (node === undefined) return [];
  if (node.type === 'text') return node.value.trim() === '' ? [] : [{ ...looks, text: node.value }];
  if (!('children' in node)) return [];
  const { children } = node;
  if (node.type !== 'element') return children.flatMap((child) => line(child, looks));
  const form = forms[node.tagName];
  if (form) return form(children, looks);
  const own = node.tagName === 'mi' && lettersIn(node) === 1 ? { ...looks, italic: true as const } : looks;
  return children.flatMap((child) => line(child, own));
}

/** In brackets where it is more than one sign. */
function enclosed(node: Nodes | undefined, looks: Looks): readonly Run[] {
  return node !== undefined && lettersIn(node) > 1 ? bracketed([node], looks) : line(node, looks);
}

function bracketed(nodes: readonly Nodes[], looks: Looks): readonly Run[] {
  return [{ ...looks, text: '(' }, ...nodes.flatMap((node) => line(node, looks)), { ...looks, text: ')' }];
}

function lettersIn(node: Nodes): number {
  if (node.type === 'text') return [...node.value.trim()].length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lettersIn(child), 0) : 0;
}
