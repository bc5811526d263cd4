/** All addresses that the story's outputs carry, for a person to open one by one. */
import { webAddresses } from '../address.ts';
import type { Story } from '../story.ts';
import { elementsIn, plainText, type Text } from '../text.ts';
import { listPassages } from './passages.ts';

/** An address in the outputs. */
export interface Link {
  readonly url: string;
  /** What carries it: the id of a source or of a slide, or a note. */
  readonly where: readonly string[];
}

/** Addresses in alphabetical order, each once. */
export function listLinks(story: Story): readonly Link[] {
  const { origin, bibliography, notes } = story;
  const carriers: readonly (readonly [string, readonly string[]])[] = [
    ...(origin ? [['origin', [origin.url]] as const] : []),
    ...bibliography.map(({ id, text }) => [id, addressesIn(text)] as const),
    ...notes.map(({ number, text }) => [`note ${number}`, addressesIn(text)] as const),
    ...listPassages(story).map(({ slide, text }) => [slide.id, addressesIn(text)] as const),
  ];
  const found = new Map<string, Set<string>>();
  for (const [where, addresses] of carriers)
    for (const url of addresses) found.set(url, (found.get(url) ?? new Set()).add(where));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([url, where]) => ({ url, where: [...where] }));
}

/** The addresses that a text spells out or links to. */
function addressesIn(text: Text): readonly string[] {
  const linked = elementsIn(text, ({ data }) => data?.leads === 'away').map(({ properties }) =>
    String(properties.href),
  );
  return [...linked, plainText(text)].flatMap((words) => words.match(webAddresses) ?? []);
}

/** The list as a text file: an address, then what carries it. */
export function linksText(story: Story): string {
  return listLinks(story)
    .map(({ url, where }) => `${url}\n    ${where.join(', ')}\n`)
    .join('');
}
