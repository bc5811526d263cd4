/** Looks at outputs in a real browser and measures what does not fit. */
import type { Browser, BrowserContextOptions } from 'playwright';
import { lecturerCopyOf } from '../copies.ts';
import type { Fit } from '../misfit.ts';
import type { Files } from '../tools.ts';
import { startServer } from './server.ts';
import { type KeptBrowser, visitPage } from './visit.ts';

/** How one output is looked at: `run` is a function that `src/play/fit/fit.ts` puts into the page. */
interface Trial {
  readonly page: string;
  readonly output: string;
  readonly frame?: string;
  readonly run: 'fitDeck' | 'fitScroll' | 'fitWidth' | 'fitPaper';
  readonly options: BrowserContextOptions;
}

/** Small and odd screens: what fits them fits others. */
const screens: readonly Trial[] = [
  screen('deck.html', '16:9', 'fitDeck', 1280, 720),
  screen('deck.html', '4:3', 'fitDeck', 1024, 768),
  screen('index.html', '390 × 844', 'fitScroll', 390, 844),
  ...['index.html', 'text.html', 'explore.html', 'about.html', 'handout.html', 'slides.html', 'speaker.html'].map(
    (page) => screen(page, '320 × 568', 'fitWidth', 320, 568),
  ),
];

/** What is seen first, and most often, and costs least to look at. */
const briefly: readonly string[] = ['deck.html at 16:9', 'handout.pdf', 'slides.pdf'];

/** So long a look at one output may take, in milliseconds: minutes where it is all that is asked for. */
const PATIENCE = { brief: 60_000, whole: 600_000 };

function screen(page: string, frame: string, run: Trial['run'], width: number, height: number): Trial {
  return { page, output: page, frame, run, options: { viewport: { width, height } } };
}

function paper(page: string): Trial {
  return { page, output: page.replace(/html$/, 'pdf'), run: 'fitPaper', options: {} };
}

/** What is measured, and with what. */
export interface Measuring {
  readonly files: Files;
  /** Pages, each to become a PDF of its name, and what they ask for. */
  readonly papers: Files;
  /** The bundle of `src/play/fit/fit.ts`. */
  readonly script: string;
  readonly browser: KeptBrowser;
  /** Looks at the deck on one screen, at the handout and at the printed slides alone. */
  readonly brief?: boolean;
}

/**
 * What does not fit in the files of a story; nothing when there is no browser to tell. Fails with a `BrowserFailure` when it dies or
 * takes too long.
 */
export async function measureFit(measuring: Measuring): Promise<readonly Fit[] | undefined> {
  const browser = await measuring.browser.get();
  return browser && measureTrials(browser, measuring);
}

/** All outputs at once, each in a page of its own. */
async function measureTrials(
  browser: Browser,
  { files, papers, script, brief = false }: Measuring,
): Promise<readonly Fit[]> {
  const pages = lecturerCopyOf(new Map([...files, ...papers]));
  const printed = [...lecturerCopyOf(papers).keys()].filter((path) => path.endsWith('.html'));
  const trials = [...screens.filter(({ page }) => pages.has(page)), ...printed.map(paper)].filter(
    (trial) => !brief || briefly.includes(nameOf(trial)),
  );
  const limit = brief ? PATIENCE.brief : PATIENCE.whole;
  const server = await startServer(async (path) => pages.get(path), 0);
  try {
    return await Promise.all(trials.map((trial) => measureTrial(browser, server.url, trial, script, limit)));
  } finally {
    await server.close();
  }
}

function nameOf({ output, frame }: Trial): string {
  return frame === undefined ? output : `${output} at ${frame}`;
}

async function measureTrial(browser: Browser, url: string, trial: Trial, script: string, limit: number): Promise<Fit> {
  const { output, frame, run, options } = trial;
  return visitPage(browser, { ...options, reducedMotion: 'reduce', name: nameOf(trial), limit }, async (page) => {
    page.setDefaultTimeout(0);
    if (run === 'fitPaper') await page.emulateMedia({ media: 'print' });
    await page.goto(url + trial.page, { waitUntil: 'load' });
    await page.evaluate(script);
    if (run === 'fitPaper') await page.setViewportSize(await page.evaluate('sizeOfPaper()'));
    const misfits = await page.evaluate<Fit['misfits']>(`${run}()`);
    return { output, ...(frame !== undefined && { frame }), misfits };
  });
}
