/** Print documents of the built story, made as somebody chooses. */
import { inject } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createKeep } from '../../src/keep.ts';
import { type PaperChoice, usualPaper } from '../../src/paper.ts';
import { printPdf } from '../../src/shell/pdf.ts';
import { readSources } from '../../src/shell/sources.ts';
import { browser } from './harness.ts';
import { type ReadPdf, readPdf } from './readPdf.ts';
import { tools } from './tools.ts';

type Papers = ReadonlyMap<string, string | Uint8Array>;

const sources = await readSources(inject('story'), '');

/** The pages of the built story, laid out as somebody chooses. */
export async function makePapers(choice: Partial<PaperChoice>): Promise<Papers> {
  const { papers } = await compile(sources, tools, { paper: { ...usualPaper, ...choice } });
  if (papers === undefined) throw new Error('the story has errors');
  return papers();
}

const handouts = createKeep<Promise<ReadPdf>>();

/** A handout printed as somebody chooses, once for all tests of a worker. */
export function printHandout(choice: Partial<PaperChoice>): Promise<ReadPdf> {
  return handouts(sources, JSON.stringify(choice), () => readHandout(choice));
}

async function readHandout(choice: Partial<PaperChoice>): Promise<ReadPdf> {
  const pages = await makePapers({ ...choice, only: ['handout'] });
  return readPdf(await printPdf(browser, pages, 'handout.html'));
}
