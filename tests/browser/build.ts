import { type Compilation, compile } from '../../src/compile.ts';
import { type PaperName, paperNames } from '../../src/paper.ts';
import { launchBrowser } from '../../src/shell/browser.ts';
import { writeOutput } from '../../src/shell/output.ts';
import { printPdfs } from '../../src/shell/pdf.ts';
import { renderProblems } from '../../src/shell/problems.ts';
import { readSources } from '../../src/shell/sources.ts';
import { createTools } from '../../src/shell/tools.ts';
import { keepBrowser } from '../../src/shell/visit.ts';

/** Builds a story with its PDFs, or with some of them. Fails with the report when it has errors. Gives all pages that are for print. */
export async function buildInto(
  out: string,
  story: string,
  names: readonly PaperName[] = paperNames,
): Promise<NonNullable<Compilation['files']>> {
  const { tools } = await createTools();
  const { files, papers, problems } = await compile(await readSources(story, out), tools);
  if (files === undefined || papers === undefined) throw new Error(renderProblems(problems));
  await writeOutput(out, files);
  const pages = await papers();
  const wanted = names.map((name) => `${name}.html`);
  const due = [...pages].filter(([path]) => !path.endsWith('.html') || wanted.includes(path.replace(/.*\//, '')));
  const browser = keepBrowser(() => launchBrowser({ install: false, say: console.log }));
  await printPdfs({ out, papers: new Map(due), browser });
  await browser.close();
  return pages;
}
