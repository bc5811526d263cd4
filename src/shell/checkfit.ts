/** `npm run check:fit`: whether all texts of a story fit their slides, cards and pages. */
import { compile, locateMisfits } from '../compile.ts';
import { launchBrowser, noBrowser } from './browser.ts';
import { measureFit } from './fit.ts';
import { renderProblems } from './problems.ts';
import { readSources } from './sources.ts';
import { createTools } from './tools.ts';

/** The report, empty when all fits. */
async function checkFit(story: string): Promise<string> {
  const { tools, fit: script } = await createTools();
  const sources = await readSources(story, 'dist');
  const { files, papers, problems } = await compile(sources, tools);
  if (files === undefined || papers === undefined) return renderProblems(problems);
  const fits = await measureFit({
    files,
    papers: await papers(),
    script,
    launch: () => launchBrowser({ install: true, say: console.log }),
  });
  return fits ? renderProblems(await locateMisfits(sources, tools.memo, fits, 'error')) : noBrowser;
}

const [story = 'slides'] = process.argv.slice(2);
const report = await checkFit(story);
console.log(report === '' ? `${story}: everything fits` : report);
process.exitCode = report === '' ? 0 : 1;
