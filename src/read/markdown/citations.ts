/** Citations in Chicago's notes style, written by the CSL processor only when they are needed. */
import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { BibliographyEntry } from '../../story.ts';
import { elementsIn, noText, type Text, textOf } from '../../text.ts';
import type { Memo } from '../../tools.ts';
import { tooDeep } from '../ground/report.ts';
import type { Bibliography, CslItem } from '../tables/sources.ts';
import { shortForm } from '../tables/sources.ts';
import { type KnownCluster, runProcessor } from './processor.ts';
import { markTitles } from './titles.ts';
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

/** Formats clusters in order: a work in full where it first appears, short later; `lang` is the story's. `also` keys join the bibliography. */
export async function formatCitations(
  clusters: readonly Cluster[],
  { sources, lang }: { readonly sources: Bibliography; readonly lang: string },
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
  return memo('citations', { clusters: known, items, lang }, () =>
    format(known, items, lang).catch((error: unknown) => ({ texts: [], bibliography: [], failed: String(error) })),
  );
}

async function format(clusters: readonly KnownCluster[], items: readonly CslItem[], lang: string): Promise<Formatted> {
  const named = (ids: readonly string[]): readonly CslItem[] => items.filter(({ id }) => ids.includes(id));
  const { texts, bibliography } = await runProcessor(clusters, items);
  return {
    texts: texts.map((text, i) => {
      const ids = clusters[i]?.items.map((item) => item.id) ?? [];
      return text === '' ? noText : markTitles(readMarkup(text), named(ids), lang);
    }),
    bibliography: bibliography.map(({ id, text }) => ({ id, text: markTitles(readEntry(text), named([id]), lang) })),
  };
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
