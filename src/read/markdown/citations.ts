/** Citations in Chicago's notes style, by the CSL processor. It is slow to load and to run, so both happen only when needed. */
import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { BibliographyEntry } from '../../story.ts';
import { elementsIn, noText, type Text, textOf } from '../../text.ts';
import type { Memo } from '../../tools.ts';
import { tooDeep } from '../ground/report.ts';
import type { Bibliography, CslItem } from '../tables/sources.ts';
import { shortForm } from '../tables/sources.ts';
import { parseMarkup } from './tree.ts';

/** The works cited together in one note. */
export interface Cluster {
  readonly number: number;
  readonly items: readonly {
    readonly key: string;
    readonly prefix: string;
    readonly locator?: string;
    readonly label?: string;
    readonly suffix: string;
    readonly suppressAuthor: boolean;
  }[];
}

interface Formatted {
  /** The text of each cluster. */
  readonly texts: readonly Text[];
  readonly bibliography: readonly BibliographyEntry[];
  /** What the processor, which trusts its input, stumbled over. */
  readonly failed?: string;
}

/** Formats clusters in order: a work in full where it first appears, short later. `also` keys join the bibliography. */
export async function formatCitations(
  clusters: readonly Cluster[],
  sources: Bibliography,
  also: readonly string[],
  memo: Memo,
): Promise<Formatted> {
  const known = clusters.map(({ number, items }) => ({
    number,
    items: items.flatMap(({ key, ...item }) => {
      const id = sources.get(key)?.id;
      return id === undefined ? [] : [{ ...item, id }];
    }),
  }));
  const ids = new Set([
    ...known.flatMap(({ items }) => items.map((item) => item.id)),
    ...also.flatMap((key) => sources.get(key)?.id ?? []),
  ]);
  if (ids.size === 0) return { texts: clusters.map(() => noText), bibliography: [] };
  const items = [...ids].flatMap((id) => sources.get(id) ?? []);
  const input = { clusters: known, items };
  return memo('citations', input, () =>
    runProcessor(input).catch((error: unknown) => ({ texts: [], bibliography: [], failed: String(error) })),
  );
}

interface Input {
  readonly clusters: Known;
  readonly items: readonly CslItem[];
}

type Known = readonly {
  readonly number: number;
  readonly items: readonly (Omit<Cluster['items'][number], 'key'> & { readonly id: string })[];
}[];

async function runProcessor({ clusters, items }: Input): Promise<Formatted> {
  const engine = await startEngine(items);
  const filled = clusters.flatMap((cluster, i) => (cluster.items.length > 0 ? [{ ...cluster, id: `c${i}` }] : []));
  const results = engine.rebuildProcessorState(
    filled.map(({ number, items: cited, id }) => ({
      citationID: id,
      citationItems: cited.map(toCslItem),
      properties: { noteIndex: number },
    })),
    'html',
    items.map((item) => item.id),
  );
  const texts = new Map(results.map(([id, , markup]) => [id, readMarkup(markup)]));
  const [{ entry_ids }, entries] = engine.makeBibliography();
  const bibliography = entries.map((entry, i) => ({
    id: entry_ids[i]?.[0] ?? '',
    text: readEntry(entry),
  }));
  return { texts: clusters.map((_, i) => texts.get(`c${i}`) ?? noText), bibliography };
}

async function startEngine(items: readonly CslItem[]) {
  const [{ default: CSL }, { default: style }, { default: locale }] = await Promise.all([
    import('citeproc'),
    import('../../../assets/csl/chicago-fullnote-bibliography.json', { with: { type: 'json' } }),
    import('../../../assets/csl/locales-en-US.json', { with: { type: 'json' } }),
  ]);
  const byId = new Map(items.map((item) => [item.id, item]));
  const system = { retrieveLocale: () => locale.lines.join('\n'), retrieveItem: (id: string) => byId.get(id) };
  return new CSL.Engine(system, style.lines.join('\n'), 'en-US');
}

function toCslItem({
  id,
  prefix,
  locator,
  label,
  suffix,
  suppressAuthor,
}: Known[number]['items'][number]): Record<string, unknown> {
  return { id, prefix, suffix, ...(locator && { locator, label }), ...(suppressAuthor && { 'suppress-author': true }) };
}

/** The processor writes small capitals and the like as `style=`, which the page's policy forbids. */
function readMarkup(markup: string): Text {
  const nodes = parseMarkup(markup.trim());
  if (!nodes) throw new Error(tooDeep);
  const text = textOf(nodes);
  visit(text, 'element', ({ properties }) => {
    if (/^font-variant:\s*small-caps/.test(String(properties.style))) properties.className = ['small-caps'];
    delete properties.style;
  });
  return text;
}

/** An entry stands in an element of the processor's own. */
function readEntry(markup: string): Text {
  const [entry] = elementsIn(readMarkup(markup), ({ properties }) =>
    [properties.className].flat().includes('csl-entry'),
  );
  return textOf((entry?.children ?? []) as ElementContent[]);
}

/** Works in a few plain words, for texts that have no notes: "Wilbur 1983, p. 108; Saich 1991". */
export function shortCitation(
  items: readonly { readonly key: { readonly value: string }; readonly locator?: string; readonly label?: string }[],
  sources: Bibliography,
): string {
  const words = items.flatMap(({ key, locator, label }) => {
    const item = sources.get(key.value);
    const page = /[-–,]/.test(locator ?? '') ? 'pp.' : 'p.';
    return item ? [shortForm(item, locator && `${label === 'page' ? page : (label ?? '')} ${locator}`)] : [];
  });
  return words.join('; ');
}
