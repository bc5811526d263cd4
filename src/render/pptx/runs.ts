/** A text's tree as runs of words: what of it stands in a line. */
import type { Element, Nodes } from 'hast';
import { plainText } from '../../text.ts';
import type { Medium } from '../ground/medium.ts';
import { lineFormula } from './formula.ts';
import type { Looks, Run } from './presentation.ts';

/** By the tag: what an element changes in the looks of its words. */
const changes: Readonly<Record<string, Looks>> = {
  ...both(['b', 'strong', 'dt', 'summary'], { bold: true }),
  ...both(['i', 'em', 'cite', 'var', 'dfn', 'address'], { italic: true }),
  ...both(['s', 'del', 'strike'], { strike: true }),
  ...both(['u', 'ins'], { underline: true }),
  ...both(['code', 'kbd', 'samp', 'tt'], { code: true }),
  mark: { marked: true },
  sup: { raised: 'up' },
  sub: { raised: 'down' },
};

function both(tags: readonly string[], looks: Looks): Readonly<Record<string, Looks>> {
  return Object.fromEntries(tags.map((tag) => [tag, looks]));
}

/** The runs of some nodes, without the white space around them. */
export function runsOf(nodes: readonly Nodes[], medium: Medium, looks: Looks = {}): readonly Run[] {
  return tidy(nodes.flatMap((node) => readNode(node, medium, looks)));
}

/** Runs that end as the last word does, with one space at most between words. */
function tidy(runs: readonly Run[]): readonly Run[] {
  const tidied: Run[] = [];
  for (const run of runs) {
    const last = tidied.at(-1);
    if (run === 'break') tidied.push(run);
    else {
      const starts = last === undefined || last === 'break' || / $/.test(last.text);
      const text = run.code ? run.text : starts ? run.text.replace(/^ /, '') : run.text;
      if (text !== '') tidied.push({ ...run, text });
    }
  }
  const last = tidied.at(-1);
  if (last === 'break') return tidied.slice(0, -1);
  return last === undefined || last.code ? tidied : [...tidied.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}

function readNode(node: Nodes, medium: Medium, looks: Looks): readonly Run[] {
  if (node.type === 'text') return [{ ...looks, text: node.value.replace(/[ \t\r\n]+/g, ' ') }];
  if (node.type !== 'element') return 'children' in node ? readAll(node.children, medium, looks) : [];
  return readElement(node, medium, looks);
}

function readAll(nodes: readonly Nodes[], medium: Medium, looks: Looks): readonly Run[] {
  return nodes.flatMap((node) => readNode(node, medium, looks));
}

function readElement(element: Element, medium: Medium, looks: Looks): readonly Run[] {
  const { tagName, properties, children } = element;
  const own = looksOf(element, medium, looks);
  switch (tagName) {
    case 'br':
      return ['break'];
    case 'q':
      return [{ ...own, text: '“' }, ...readAll(children, medium, own), { ...own, text: '”' }];
    case 'input':
      return [{ ...looks, text: properties.checked ? '☑ ' : '☐ ' }];
    case 'math':
      return lineFormula(element, looks);
    case 'img':
      return [{ ...looks, text: String(properties.alt ?? '') }];
    case 'video':
    case 'audio':
      return [{ ...looks, ...leading(medium.lead(String(properties.src))), text: String(properties.ariaLabel ?? '') }];
    case 'svg':
      return [];
    default:
      return readAll(children, medium, own);
  }
}

/** What an element's words look like inside others. */
function looksOf({ tagName, properties, data }: Element, medium: Medium, looks: Looks): Looks {
  const { lang, className, href } = properties;
  const isLetter = Array.isArray(className) && className.includes('letter');
  const address = typeof href === 'string' && data?.note === undefined ? medium.lead(href) : undefined;
  return {
    ...looks,
    ...changes[tagName],
    ...(isLetter && { letter: true }),
    ...(typeof lang === 'string' && { lang }),
    ...leading(address),
  };
}

/** A note's number leads nowhere: its words stand at the foot. */
function leading(address: string | undefined): Pick<Looks, 'leads'> {
  return address === undefined || address.startsWith('#note-') ? {} : { leads: address };
}

/** The words of a run, for whoever measures them. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => (run === 'break' ? '\n' : run.text)).join('');
}

/** Code as it stands, its lines kept. */
export function codeRuns(element: Element): readonly Run[] {
  const lines = codeText(element).replace(/\n$/, '').split('\n');
  return lines.flatMap((text, i): readonly Run[] => [...(i > 0 ? (['break'] as const) : []), { text, code: true }]);
}

function codeText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(codeText).join('') : plainText(node);
}
