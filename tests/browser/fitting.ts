import { compile, locateMisfits } from '../../src/compile.ts';
import type { Problem } from '../../src/problem.ts';
import { measureFit } from '../../src/shell/fit.ts';
import { renderProblems } from '../../src/shell/problems.ts';
import { readSources } from '../../src/shell/sources.ts';
import type { KeptBrowser } from '../../src/shell/visit.ts';
import { browser } from './harness.ts';
import { fit, tools } from './tools.ts';

/** The browser of the tests, which outlives each of them. */
export const kept: KeptBrowser = { get: async () => browser, close: async () => {} };

/** What does not fit in any output of a story. */
export async function checkFolder(story: string): Promise<readonly Problem[]> {
  const sources = await readSources(story, '');
  const { files, papers, problems } = await compile(sources, tools);
  if (files === undefined || papers === undefined) throw new Error(renderProblems(problems));
  return locateMisfits(
    sources,
    tools.memo,
    (await measureFit({ files, papers: await papers(), script: fit, browser: kept })) ?? [],
    'error',
  );
}
