/** The command line, and the table of contents: read the sources, compile them, write the outputs, print the PDFs. */
import { type Compilation, compile, locateMisfits } from './src/compile.ts';
import { pathInCopy, siteOf } from './src/copies.ts';
import { launchBrowser } from './src/shell/browser.ts';
import { makeCards } from './src/shell/cards.ts';
import { sayFailure, tellFailure } from './src/shell/failure.ts';
import { measureFit } from './src/shell/fit.ts';
import { type Options, readOptions, usage } from './src/shell/options.ts';
import { findObstacle, lecturerFolder, repairOutput, replaceOutput, writeOutput } from './src/shell/output.ts';
import { renderProblems } from './src/shell/problems.ts';
import { serveStory } from './src/shell/serve.ts';
import { runToEnd } from './src/shell/signals.ts';
import { isStory, readSources } from './src/shell/sources.ts';
import { createTools } from './src/shell/tools.ts';
import { type KeptBrowser, keepBrowser } from './src/shell/visit.ts';
import type { Files, Sources, Tools } from './src/tools.ts';

/** What does not fit, as warnings; nothing when nobody could look. `brief` looks at what costs least. */
type Check = (files: Files, papers: Files, browser: KeptBrowser, brief: boolean) => Promise<string | undefined>;

/** What is made of a build besides and when it is asked for, presentations and figures, by path; or why there is none. */
type Present = (build: Compilation, browser: KeptBrowser) => Promise<Files | string>;

const say = (line: string): void => console.log(line);

/** Returns the exit status: 0 all done, 1 the story has errors or PDFs are missing, 2 the command cannot be understood. */
async function main(argv: readonly string[], signal: AbortSignal): Promise<number> {
  const options = readOptions(argv, process.env);
  if (options === 'help') return tell(usage, 0);
  if ('misuse' in options) return tell(`${options.misuse}\n\n${usage}`, 2);
  const obstacle = (await isStory(options.story))
    ? await findObstacle(options.out, options.story)
    : `--story ${options.story}: no such folder or Markdown file`;
  if (obstacle !== undefined) return tell(obstacle, 2);
  await repairOutput(options.out);
  const { tools, live, fit, still } = await createTools();
  const read = (): Promise<Sources> => readSources(options.story, options.out, tools.memo);
  const build = async (): Promise<Compilation> => compile(await read(), tools, options);
  const check: Check = async (files, papers, browser, brief) => {
    const fits = await measureFit({ files, papers, script: fit, browser, brief });
    return fits && renderProblems(await locateMisfits(await read(), tools.memo, fits, 'warning'));
  };
  const whole = async (): Promise<Compilation> => withCards(await build(), options, tools.memo, signal);
  // What packs and draws is large, and only these need it.
  const present: Present = async ({ files = new Map(), shows }, browser) => {
    const { makePptx } = await import('./src/shell/pptx.ts');
    const made = await shows?.(options.pptx === 'steps');
    return made ? makePptx({ shows: made, files, browser, script: still, memo: tools.memo }) : new Map();
  };
  const take: Present = async ({ files = new Map(), figures }, browser) => {
    const { makeFigures } = await import('./src/shell/figures.ts');
    const taken = await figures?.();
    return taken ? makeFigures({ taken, files, browser, script: still, memo: tools.memo }) : new Map();
  };
  const extras = [...(options.pptx ? [present] : []), ...(options.figures ? [take] : [])];
  return options.serve
    ? serve(options, build, check, live, signal)
    : buildOnce(options, { build: whole, check, extras }, signal);
}

/** Serves until somebody ends it; a mistake of ours does not. */
async function serve(
  options: Options,
  build: () => Promise<Compilation>,
  check: Check,
  client: string,
  signal: AbortSignal,
): Promise<number> {
  process.on('uncaughtException', sayFailure);
  const launch = () => launchBrowser({ install: options.install, say });
  const look = async (...[files, papers, browser]: readonly [Files, Files, KeptBrowser]): Promise<string> =>
    (await check(files, papers, browser, false)) ?? '';
  const server = await serveStory({ options, build, launch, check: look, client, say });
  if (!signal.aborted) await new Promise((done) => signal.addEventListener('abort', done));
  await server.close();
  return 0;
}

interface Steps {
  readonly build: () => Promise<Compilation>;
  readonly check: Check;
  readonly extras: readonly Present[];
}

/** The pictures for links are files as others, and there from the first moment; while nothing of them changes, no browser starts. */
async function withCards(
  build: Compilation,
  options: Options,
  memo: Tools['memo'],
  signal: AbortSignal,
): Promise<Compilation> {
  const sheet = await build.cards?.();
  if (sheet === undefined || build.files === undefined) return build;
  const browser = keepBrowser(() => launchBrowser({ install: options.install, say }), signal);
  try {
    return { ...build, files: new Map([...build.files, ...(await makeCards(sheet, browser, memo))]) };
  } catch (error) {
    if (!signal.aborted) console.error(`no pictures for links to the story: ${tellFailure(error)}`);
    return build;
  } finally {
    await browser.close();
  }
}

/** What a person interrupts ends with nothing half-written: files are replaced whole, and no more are begun. */
async function buildOnce(options: Options, { build, check, extras }: Steps, signal: AbortSignal): Promise<number> {
  const start = performance.now();
  const compilation = await build();
  const { files, papers, problems } = compilation;
  if (problems.length > 0) console.error(renderProblems(problems));
  if (files === undefined) return 1;
  if (signal.aborted) return 0;
  await writeOutput(options.out, files);
  const copies = `${siteOf(files).size} files in ${options.out}, and with your notes in ${lecturerFolder(options.out)}`;
  say(`${copies} (${secondsSince(start)})`);
  const browser = keepBrowser(() => launchBrowser({ install: options.install, say }), signal);
  try {
    let shown = 0;
    for (const make of extras)
      shown = Math.max(shown, await writeExtra(options, () => make(compilation, browser), signal));
    if (!options.pdf || papers === undefined) return tell(notChecked(options, '--no-pdf'), shown);
    const pages = await papers();
    const status = await print(options, pages, browser, signal);
    if (!signal.aborted) await tellFit(options, () => check(files, pages, browser, true));
    return Math.max(status, shown);
  } finally {
    await browser.close();
  }
}

/** Presentations and figures go into the output one by one, each as a whole. */
async function writeExtra(options: Options, make: () => Promise<Files | string>, signal: AbortSignal): Promise<number> {
  const start = performance.now();
  const made = await make();
  if (typeof made === 'string') return tell(made, 1);
  for (const [path, content] of made) await replaceOutput(options.out, path, Buffer.from(content), signal);
  const [first, ...others] = [...made.keys()].map(pathInCopy);
  const names = others.length > 3 ? `${first} and ${others.length} more files` : [first, ...others].join(', ');
  if (!signal.aborted) say(`${names} (${secondsSince(start)})`);
  return 0;
}

async function print(options: Options, papers: Files, browser: KeptBrowser, signal: AbortSignal): Promise<number> {
  const start = performance.now();
  const { isTTY } = process.stderr;
  const made: string[] = [];
  const progress = (path: string, number: number, count: number): void => {
    if (isTTY) process.stderr.write(`\r\x1b[KPDF ${number} of ${count}: ${path}`);
  };
  const done = (path: string): void => void made.push(pathInCopy(path));
  // Its library is large, and the start of each build waits for what is loaded.
  const { printPdfs } = await import('./src/shell/pdf.ts');
  const problem = await printPdfs({ out: options.out, papers, browser, signal, progress, done });
  if (isTTY) process.stderr.write('\r\x1b[K');
  if (made.length > 0) say(`${made.join(', ')} (${secondsSince(start)})`);
  return problem === undefined ? 0 : tell(problem, 1);
}

/** What does not fit is no reason to fail; and whoever could not look says so. */
async function tellFit(options: Options, check: () => Promise<string | undefined>): Promise<void> {
  try {
    const warnings = (await check()) ?? notChecked(options, 'no browser');
    if (warnings !== '') console.error(warnings);
  } catch (error) {
    console.error(notChecked(options, tellFailure(error)));
  }
}

function notChecked({ story }: Options, reason: string): string {
  const command = `npm run check:fit${story === 'slides' ? '' : ` -- ${story}`}`;
  return `not checked whether everything fits: ${reason} (${command})`;
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function tell(text: string, status: number): number {
  (status === 0 ? console.log : console.error)(text);
  return status;
}

await runToEnd((signal) => main(process.argv.slice(2), signal));
