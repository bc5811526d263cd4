/** The built pages, each with a witness in it: what goes wrong is written down in all browsers alike. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer } from '../../src/shell/server.ts';
import type { Tab } from './tab.ts';

/** Serves a built story; the witness stands before the page's policy, which it watches. */
export function serveWatched(folder: string): ReturnType<typeof startServer> {
  return startServer(async (path) => {
    const content = await readFile(join(folder, path)).catch(() => undefined);
    if (content === undefined || !path.endsWith('.html')) return content;
    return content.toString('utf8').replace('<head>', `<head><script>(${watch})()</script>`);
  }, 0);
}

interface Watched extends Window {
  _troubles?: string[];
  _locks?: WakeLockSentinel[];
}

/** In the page: notes errors of scripts, words in the console, files that do not come, and what the policy forbids. */
function watch(): void {
  const troubles: string[] = [];
  (window as Watched)._troubles = troubles;
  const note = (what: string): void => void troubles.push(what);
  addEventListener(
    'error',
    ({ message, target }) => note(message ?? `not loaded: ${(target as Element | null)?.outerHTML.slice(0, 200)}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => note(`rejected: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    note(`policy: ${violatedDirective} ${blockedURI}`),
  );
  const locks: WakeLockSentinel[] = [];
  (window as Watched)._locks = locks;
  const { wakeLock } = navigator as { readonly wakeLock?: WakeLock };
  const request = wakeLock?.request.bind(wakeLock);
  if (wakeLock && request)
    wakeLock.request = async (type) => {
      const lock = await request(type);
      locks.push(lock);
      return lock;
    };
  for (const kind of ['error', 'warn'] as const) console[kind] = (...words) => note(`${kind}: ${words.join(' ')}`);
}

/** What the witness in a window has noted. */
export function troublesOf(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => (window as Watched)._troubles ?? ['nobody watched'], null);
}

/** How many locks a window holds that keep the screen awake. */
export function locksOf(tab: Tab): Promise<number> {
  return tab.evaluate(() => ((window as Watched)._locks ?? []).filter(({ released }) => !released).length, null);
}
