/** Pages lent to one test after the other: to start one takes three times as long as to load a page of ours in it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright';

/** A page lends its address's storage to whoever comes there next. */
interface Lent {
  readonly page: Page;
  /** Tests that it has served: a browser forgets nothing. */
  readonly uses: number;
  /** For which options. */
  readonly key: string;
}

/** So many tests a page serves. */
const MOST = 40;

/** A file without a script. */
const file = new URL('../../LICENSE', import.meta.url).href;

/** A page of the same storage that writes nothing into it. */
export function emptyPage(address: string): string {
  return address.startsWith('file:') ? file : new URL('/none', address).href;
}

/** So many pages wait to be lent. */
const WAITING = 6;

/** Is told what to do at the end of a test, or of a suite. */
export type AtEnd = (end: () => Promise<void> | void) => void;

/** How a page is lent. */
export interface Lending {
  /** It goes on to a later test, left as if it were new: empty and without storage. */
  readonly shared: boolean;
  /** It opens other windows: they take after its context, not after what a page is told later. */
  readonly opens: boolean;
  /** Usually the end of a test. */
  readonly atEnd: AtEnd;
}

/** What a page can be told at any time; all else is its context's. */
const toldLater = ['viewport', 'colorScheme', 'contrast', 'forcedColors', 'reducedMotion'];

/** Gives a page with these options until an end. */
export function createPages(browser: Browser): (options: BrowserContextOptions, lending: Lending) => Promise<Page> {
  const waiting: Lent[] = [];

  const take = async (options: BrowserContextOptions, key: string, shared: boolean): Promise<Lent> => {
    const index = shared ? waiting.findIndex((one) => one.key === key) : -1;
    const [found] = index < 0 ? [] : waiting.splice(index, 1);
    return found ?? { page: await (await browser.newContext(options)).newPage(), uses: 0, key };
  };

  return async (options, { shared, opens, atEnd }) => {
    const key = JSON.stringify(
      Object.entries(options).filter(([name, value]) => value !== undefined && (opens || !toldLater.includes(name))),
    );
    const lent = await take(options, `${opens} ${key}`, shared);
    const { page, uses } = lent;
    if (uses > 0) await tell(page, options);
    atEnd(async () => {
      if (!shared || uses >= MOST || !(await clear(page))) return page.context().close();
      waiting.push({ ...lent, uses: uses + 1 });
      await waiting
        .splice(0, waiting.length - WAITING)[0]
        ?.page.context()
        .close();
    });
    return page;
  };
}

/** Makes a page what a context with these options would have made of it. */
async function tell(page: Page, options: BrowserContextOptions): Promise<void> {
  const { viewport, colorScheme = null, contrast = null, reducedMotion = null, forcedColors = null } = options;
  await page.emulateMedia({ media: null, colorScheme, contrast, reducedMotion, forcedColors });
  if (viewport) await page.setViewportSize(viewport);
}

/** Leaves a page as if it were new; false where that cannot be. */
async function clear(page: Page): Promise<boolean> {
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
      await page.goto(emptyPage(address));
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
        window.name = '';
      });
    }
    await page.mouse.move(-1, -1);
    return true;
  } catch {
    return false;
  }
}
