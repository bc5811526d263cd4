/** Pages lent to one test after the other: to start one takes three times as long as to load a page of ours in it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { onTestFinished } from 'vitest';

/** A page lends its address's storage to whoever comes there next. */
interface Lent {
  readonly page: Page;
  /** Tests that it has served: a browser forgets nothing. */
  readonly uses: number;
}

/** So many tests a page serves. */
const MOST = 40;

/** A file without a script. */
const file = new URL('../../LICENSE', import.meta.url).href;

/** So many pages wait to be lent. */
const WAITING = 6;

/**
 * Gives a page of a context with these options until the end of the test. One that is `shared` goes on to a later test with the same
 * options, left as if it were new: empty, without storage, its media and size as the options say.
 */
export function createPages(browser: Browser): (options: BrowserContextOptions, shared: boolean) => Promise<Page> {
  const waiting: (Lent & { readonly key: string })[] = [];

  const take = async (options: BrowserContextOptions, key: string, shared: boolean): Promise<Lent> => {
    const index = shared ? waiting.findIndex((one) => one.key === key) : -1;
    const [found] = index < 0 ? [] : waiting.splice(index, 1);
    return found ?? { page: await (await browser.newContext(options)).newPage(), uses: 0 };
  };

  return async (options, shared) => {
    const key = JSON.stringify(options);
    const { page, uses } = await take(options, key, shared);
    onTestFinished(async () => {
      if (!shared || uses >= MOST || !(await clear(page, options))) return page.context().close();
      waiting.push({ page, uses: uses + 1, key });
      await waiting
        .splice(0, waiting.length - WAITING)[0]
        ?.page.context()
        .close();
    });
    return page;
  };
}

/** Leaves a page as if it were new; false where that cannot be. */
async function clear(page: Page, options: BrowserContextOptions): Promise<boolean> {
  try {
    const others = page
      .context()
      .pages()
      .filter((one) => one !== page);
    await Promise.all(others.map((one) => one.close()));
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    // What a page writes when it is left must go too: so it is left for one of the same address that writes nothing, and stays there.
    const address = page.url();
    if (address !== 'about:blank') {
      await page.goto(address.startsWith('file:') ? file : new URL('/none', address).href);
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
        window.name = '';
      });
    }
    await page.mouse.move(-1, -1);
    const { colorScheme = null, reducedMotion = null, forcedColors = null } = options;
    await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors });
    if (options.viewport) await page.setViewportSize(options.viewport);
    return true;
  } catch {
    return false;
  }
}
