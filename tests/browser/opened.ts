/** Pages that tests begin with: a test that asks for one has it, open and running. */
import type { Page } from 'playwright';
import { test as base } from 'vitest';
import { server, type Visit, type VisitOptions, visit } from './harness.ts';
import { still } from './places.ts';

/** Opens the deck at an address in it, and waits until it runs; without motion, unless the options say another. */
export async function openDeck(
  address = '',
  options: VisitOptions = {},
  deck = `${server.url}deck.html`,
): Promise<Visit> {
  const visited = await visit(deck + address, { ...still, ...options });
  await visited.page.waitForSelector('html.running');
  return visited;
}

interface Opened {
  /** The deck at its first step. */
  readonly deck: Page;
  readonly explore: Page;
}

export const test = base.extend<Opened>({
  deck: async ({ task: _ }, use) => use((await openDeck()).page),
  explore: async ({ task: _ }, use) => use((await visit(`${server.url}explore.html`)).page),
});
