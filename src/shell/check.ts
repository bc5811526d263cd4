/** `npm run check:story`: the story's own rules, beyond what makes it compile. */
import { checkSources } from '../compile.ts';
import { hasErrors } from '../problem.ts';
import { renderProblems } from './problems.ts';
import { runToEnd } from './signals.ts';
import { readSources } from './sources.ts';

const [folder = 'slides'] = process.argv.slice(2);

await runToEnd(async () => {
  const problems = await checkSources(await readSources(folder, 'dist'), async (_name, _input, make) => make());
  console.log(problems.length === 0 ? `${folder}: nothing to mend` : renderProblems(problems));
  return hasErrors(problems) ? 1 : 0;
});
