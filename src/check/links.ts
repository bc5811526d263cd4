/** All addresses that the story's outputs carry, for a person to open one by one. */
import type { Story } from '../story.ts';
import { listPassages } from './passages.ts';

export interface Link {
  readonly url: string;
  /** What carries it: the id of a source or of a slide, or a note. */
  readonly where: readonly string[];
}

const address = /https?:\/\/[^\s<"]*[^\s<".,;:)\]”’]/g;

/** Addresses in alphabetical order, each once. */
export function listLinks(story: Story): readonly Link[] {
  const { origin, bibliography, notes } = story;
  const texts: readonly (readonly [string, string])[] = [
    ...(origin ? [['origin', origin.url] as const] : []),
    ...bibliography.map(({ id, html }) => [id, html.html] as const),
    ...notes.map(({ number, html }) => [`note ${number}`, html.html] as const),
    ...listPassages(story).map(({ slide, html }) => [slide.id, html.html] as const),
  ];
  const found = new Map<string, Set<string>>();
  for (const [where, text] of texts) {
    for (const [url] of text.replace(/&(?:amp|#38);/g, '&').matchAll(address))
      found.set(url, (found.get(url) ?? new Set()).add(where));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([url, where]) => ({ url, where: [...where] }));
}

/** The list as a text file: an address, then what carries it. */
export function linksText(story: Story): string {
  return listLinks(story)
    .map(({ url, where }) => `${url}\n    ${where.join(', ')}\n`)
    .join('');
}
