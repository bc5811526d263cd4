/** Remembers where the deck was, for whoever opens it anew without an address. */
import { recall, remember } from '../both/memory.ts';

const name = (): string => `place ${location.pathname}`;

/** To be told of each step that the deck rests at. */
export function keepPlace(step: string): void {
  remember(name(), step);
}

/** The step where the deck was the last time, if that is a step of it and not the `first`, and no address asks for another. */
export function recallPlace(first: string): string | undefined {
  const id = location.hash.length > 2 ? null : recall(name());
  if (id === null || id === first) return undefined;
  return document.getElementById(id)?.closest('.slides > section') == null ? undefined : id;
}
