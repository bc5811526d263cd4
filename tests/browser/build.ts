import { compile } from '../../src/compile.ts';
import { launchBrowser } from '../../src/shell/browser.ts';
import { writeOutput } from '../../src/shell/output.ts';
import { printPdfs } from '../../src/shell/pdf.ts';
import { renderProblems } from '../../src/shell/problems.ts';
import { readSources } from '../../src/shell/sources.ts';
import { createTools } from '../../src/shell/tools.ts';

/** Builds a story with its PDFs. Fails with the report when it has errors. */
export async function buildInto(out: string, story: string): Promise<void> {
  const { tools } = await createTools();
  const { files, papers, problems } = await compile(await readSources(story, out), tools);
  if (files === undefined || papers === undefined) throw new Error(renderProblems(problems));
  await writeOutput(out, files);
  await printPdfs({ out, papers: await papers(), launch: () => launchBrowser({ install: false, say: console.log }) });
}
