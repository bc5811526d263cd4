/** The CSL processor with Chicago's notes style. It is slow to load and to run. */
import type { Engine } from 'citeproc';
import type { CslItem } from '../tables/sources.ts';

/** The works cited together in the note of that number. */
export interface KnownCluster {
  readonly number: number;
  readonly items: readonly KnownItem[];
}

interface KnownItem {
  readonly id: string;
  readonly prefix?: string;
  readonly locator?: string;
  readonly label?: string;
  readonly suffix?: string;
  readonly suppressAuthor?: boolean;
}

/** What the processor writes, as HTML. */
export interface Written {
  /** The text of each cluster. */
  readonly texts: readonly string[];
  readonly bibliography: readonly { readonly id: string; readonly text: string }[];
}

/** The processor looks at all clusters before each one, so that a long story is given to it in runs of so many. */
const RUN = 500;

/** The texts of clusters in order, a work in full where it first appears, short later; and the bibliography of all items. */
export async function runProcessor(
  clusters: readonly KnownCluster[],
  items: readonly CslItem[],
  length = RUN,
): Promise<Written> {
  const engine = await startEngine(items);
  engine.setOutputFormat('html');
  engine.updateItems([...new Set(clusters.flatMap((cluster) => cluster.items.map(({ id }) => id)))]);
  const texts = clusters.map(() => '');
  for (const run of runsOf(clusters, length)) {
    for (const [index, text] of writeRun(engine, run)) texts[index] = text;
  }
  engine.updateUncitedItems(items.map(({ id }) => id));
  const [{ entry_ids }, entries] = engine.makeBibliography();
  return { texts, bibliography: entries.map((text, i) => ({ id: entry_ids[i]?.[0] ?? '', text })) };
}

/** Clusters in their order, each with its place among all; what only stands for others has none. */
type Run = readonly (KnownCluster & { readonly index?: number })[];

/**
 * Runs that give the same texts as the whole would. Before each of them its works that were cited earlier are cited again, each by
 * itself, since the processor writes anew what a further citation may change; then the last two clusters, for the sake of "ibid.".
 */
function* runsOf(clusters: readonly KnownCluster[], length: number): Generator<Run> {
  const filled = clusters
    .map(({ number, items }, index) => ({ number: number + 1, items, index }))
    .filter(({ items }) => items.length > 0);
  const seen = new Set<string>();
  for (let start = 0; start < filled.length; start += length) {
    const own = filled.slice(start, start + length);
    const works = new Set(own.flatMap(({ items }) => items.map(({ id }) => id)));
    const earlier = [...works].filter((id) => seen.has(id)).map((id) => ({ number: 1, items: [{ id }] }));
    const last = filled.slice(Math.max(0, start - 2), start).map(({ number, items }) => ({ number, items }));
    yield [...earlier, ...last, ...own];
    for (const id of works) seen.add(id);
  }
}

/** The texts of a run's own clusters; one may come again, changed by what follows it. */
function writeRun(engine: Engine, run: Run): readonly (readonly [index: number, text: string])[] {
  const before: (readonly [id: string, number: number])[] = [];
  return run.flatMap(({ number, items }, at) => {
    const citation = { citationID: `c${at}`, citationItems: items.map(toCslItem), properties: { noteIndex: number } };
    const [, results] = engine.processCitationCluster(citation, before, [], ALL_REGISTERED);
    before.push([citation.citationID, number]);
    return results.flatMap(([place, text]) => {
      const index = run[place]?.index;
      return index === undefined ? [] : [[index, text] as const];
    });
  });
}

/** `CSL.ASSUME_ALL_ITEMS_REGISTERED`. */
const ALL_REGISTERED = 2;

async function startEngine(items: readonly CslItem[]): Promise<Engine> {
  const [{ default: CSL }, { default: style }, { default: locale }] = await Promise.all([
    import('citeproc'),
    import('../../../assets/csl/chicago-fullnote-bibliography.json', { with: { type: 'json' } }),
    import('../../../assets/csl/locales-en-US.json', { with: { type: 'json' } }),
  ]);
  const byId = new Map(items.map((item) => [item.id, item]));
  const system = { retrieveLocale: () => locale.lines.join('\n'), retrieveItem: (id: string) => byId.get(id) };
  return new CSL.Engine(system, style.lines.join('\n'), 'en-US');
}

function toCslItem({ id, prefix = '', locator, label, suffix = '', suppressAuthor }: KnownItem): object {
  return { id, prefix, suffix, ...(locator && { locator, label }), ...(suppressAuthor && { 'suppress-author': true }) };
}
