/** What the pictures for links cost, when none is kept. */
import { compile } from '../../src/compile.ts';
import { launchBrowser } from '../../src/shell/browser.ts';
import { makeCards } from '../../src/shell/cards.ts';
import { keepBrowser } from '../../src/shell/visit.ts';
import type { Sources, Tools } from '../../src/tools.ts';

export interface CardsResult {
  /** Seconds with the browser's start. */
  readonly seconds: number;
  /** Bytes of the heaviest. */
  readonly heaviest: number;
}

/** Takes all cards of a story as if it had an address. */
export async function measureCards(sources: Sources, tools: Tools): Promise<CardsResult> {
  const settings = new TextDecoder().decode(sources.get('story.yaml'));
  const shared = new Map(sources);
  shared.set(
    'story.yaml',
    new TextEncoder().encode(`${settings.replace(/^site:.*$/m, '')}\nsite: https://example.org/\n`),
  );
  const sheet = await (await compile(shared, tools)).cards?.();
  if (sheet === undefined) throw new Error('the story has no cards');
  const browser = keepBrowser(() => launchBrowser({ install: false, say: () => {} }));
  const start = performance.now();
  const cards = await makeCards(sheet, browser, async (_name, _input, make) => make());
  const seconds = (performance.now() - start) / 1000;
  await browser.close();
  return { seconds, heaviest: Math.max(...[...cards.values()].map(({ length }) => length)) };
}
