import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { type Compilation, compile } from '../../src/compile.ts';
import { type PaperName, paperNames } from '../../src/paper.ts';
import { launchBrowser, noBrowser } from '../../src/shell/browser.ts';
import { writeOutput } from '../../src/shell/output.ts';
import { printPdfs } from '../../src/shell/pdf.ts';
import { renderProblems } from '../../src/shell/problems.ts';
import { root } from '../../src/shell/root.ts';
import { readSources } from '../../src/shell/sources.ts';
import { createTools } from '../../src/shell/tools.ts';
import { keepBrowser } from '../../src/shell/visit.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built story, with its PDFs. */
    readonly dist: string;
    /** The author's folder it was built from: a copy, so that nobody changes it meanwhile. */
    readonly story: string;
  }
}

/** Builds a story with its PDFs, once for all tests of a project, into a temporary folder; makes sure that there is a browser. */
export async function provideSite(project: TestProject, from: string): Promise<() => Promise<void>> {
  const browser = await launchBrowser({ install: true, say: console.log });
  if (browser === undefined) throw new Error(noBrowser);
  await browser.close();
  return provideStory(project, from);
}

/** The same with some of its PDFs, or with none. */
export async function provideStory(
  project: TestProject,
  from: string,
  names: readonly PaperName[] = paperNames,
): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'changing-partners-'));
  const [dist, story] = [join(folder, 'dist'), join(folder, 'story')];
  await cp(fileURLToPath(new URL(from, root)), story, { recursive: true });
  await buildInto(dist, story, names);
  project.provide('dist', dist);
  project.provide('story', story);
  return () => rm(folder, { recursive: true, force: true });
}

/** Builds a story with its PDFs, or with some of them. Fails with the report when it has errors. `cache` is an own one. Gives all pages that are for print. */
export async function buildInto(
  out: string,
  story: string,
  names: readonly PaperName[] = paperNames,
  cache?: URL,
): Promise<NonNullable<Compilation['files']>> {
  const { tools } = await createTools(cache);
  const { files, papers, problems } = await compile(await readSources(story, out), tools);
  if (files === undefined || papers === undefined) throw new Error(renderProblems(problems));
  await writeOutput(out, files);
  const pages = await papers();
  const wanted = names.map((name) => `${name}.html`);
  const due = [...pages].filter(([path]) => !path.endsWith('.html') || wanted.includes(path.replace(/.*\//, '')));
  if (names.length === 0) return pages;
  const browser = keepBrowser(() => launchBrowser({ install: false, say: console.log }));
  await printPdfs({ out, papers: new Map(due), browser });
  await browser.close();
  return pages;
}
