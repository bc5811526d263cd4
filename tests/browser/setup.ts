/** Builds the story that ships, once for all browser tests, into a temporary folder, and makes sure that there is a browser. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { launchBrowser, noBrowser } from '../../src/shell/browser.ts';
import { root } from '../../src/shell/root.ts';
import { buildInto } from './build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built story, with its PDFs. */
    readonly dist: string;
    /** The author's folder it was built from: a copy, so that nobody changes it meanwhile. */
    readonly slides: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await launchBrowser({ install: true, say: console.log });
  if (browser === undefined) throw new Error(noBrowser);
  await browser.close();
  const folder = await mkdtemp(join(tmpdir(), 'changing-partners-'));
  const [dist, slides] = [join(folder, 'dist'), join(folder, 'slides')];
  await cp(fileURLToPath(new URL('slides', root)), slides, { recursive: true });
  await buildInto(dist, slides);
  project.provide('dist', dist);
  project.provide('slides', slides);
  return () => rm(folder, { recursive: true, force: true });
}
