/** What a presentation costs, when none of its pictures is kept. */
import type { Compilation } from '../../src/compile.ts';
import { launchBrowser } from '../../src/shell/browser.ts';
import { makePptx } from '../../src/shell/pptx.ts';
import type { Toolbox } from '../../src/shell/tools.ts';
import { keepBrowser } from '../../src/shell/visit.ts';

export interface PptxResult {
  /** Seconds for both presentations, with the browser's start. */
  readonly seconds: number;
  /** Bytes of the heavier one. */
  readonly bytes: number;
}

/** Makes the presentations of a story, a slide for each step. */
export async function measurePptx({ files, shows }: Compilation, { still }: Toolbox): Promise<PptxResult> {
  if (files === undefined || shows === undefined) throw new Error('the story has errors');
  const browser = keepBrowser(() => launchBrowser({ install: false, say: () => {} }));
  const start = performance.now();
  const made = await makePptx({
    shows: await shows(true),
    files,
    browser,
    script: still,
    memo: async (_name, _input, make) => make(),
  });
  const seconds = (performance.now() - start) / 1000;
  await browser.close();
  if (typeof made === 'string') throw new Error(made);
  return { seconds, bytes: Math.max(...[...made.values()].map(({ length }) => length)) };
}
