/** `npm run check:fit`: whether all texts of a story fit their slides, cards and pages. */
import { compile, locateMisfits } from '../compile.ts';
import { launchBrowser, noBrowser } from './browser.ts';
import { measureFit } from './fit.ts';
import { renderProblems } from './problems.ts';
import { runToEnd } from './signals.ts';
import { readSources } from './sources.ts';
import { createTools } from './tools.ts';
import { keepBrowser } from './visit.ts';

/** The report, empty when all fits. */
async function checkFit(story: string, signal: AbortSignal): Promise<string> {
  const { tools, fit: script } = await createTools();
  const sources = await readSources(story, 'dist');
  const { files, papers, problems } = await compile(sources, tools);
  if (files === undefined || papers === undefined) return renderProblems(problems);
  const browser = keepBrowser(() => launchBrowser({ install: true, say: console.log }), signal);
  try {
    const fits = await measureFit({ files, papers: await papers(), script, browser });
    return fits ? renderProblems(await locateMisfits(sources, tools.memo, fits, 'error')) : noBrowser;
  } finally {
    await browser.close();
  }
}

const [story = 'slides'] = process.argv.slice(2);

await runToEnd(async (signal) => {
  const report = await checkFit(story, signal);
  if (!signal.aborted) console.log(report === '' ? `${story}: everything fits` : report);
  return report === '' ? 0 : 1;
});
