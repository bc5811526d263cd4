/** The command line, and the table of contents: read the sources, compile them, write the outputs, print the PDFs. */
import { type Compilation, compile, locateMisfits, type Sources } from './src/compile.ts';
import { launchBrowser } from './src/shell/browser.ts';
import { measureFit } from './src/shell/fit.ts';
import { type Options, readOptions, usage } from './src/shell/options.ts';
import { findObstacle, repairOutput, writeOutput } from './src/shell/output.ts';
import { printPdfs } from './src/shell/pdf.ts';
import { renderProblems } from './src/shell/problems.ts';
import { serveStory } from './src/shell/serve.ts';
import { isStory, readSources } from './src/shell/sources.ts';
import { createTools } from './src/shell/tools.ts';

type Files = NonNullable<Compilation['files']>;

/** The exit status of what Ctrl-C ended. */
const interrupted = 130;

const say = (line: string): void => console.log(line);

/** Returns the exit status: 0 all done, 1 the story has errors or PDFs are missing, 2 the command cannot be understood, 130 interrupted. */
async function main(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (options === 'help') return tell(usage, 0);
  if ('misuse' in options) return tell(`${options.misuse}\n\n${usage}`, 2);
  const obstacle = (await isStory(options.story))
    ? await findObstacle(options.out, options.story)
    : `--story ${options.story}: no such folder or Markdown file`;
  if (obstacle !== undefined) return tell(obstacle, 2);
  await repairOutput(options.out);
  const { tools, live, fit } = await createTools();
  const read = (): Promise<Sources> => readSources(options.story, options.out);
  const build = async (): Promise<Compilation> => compile(await read(), tools, options);
  if (!options.serve) return buildOnce(options, build);
  const launch = () => launchBrowser({ install: false, say: () => {} });
  const check = async (files: Files, papers: Files): Promise<string> => {
    const fits = (await measureFit({ files, papers, script: fit, launch })) ?? [];
    return renderProblems(await locateMisfits(await read(), tools.memo, fits, 'warning'));
  };
  await serveStory({ options, build, check, client: live, say });
  return 0;
}

/** What a person interrupts ends with nothing half-written: files are replaced whole, and no more are begun. */
async function buildOnce(options: Options, build: () => Promise<Compilation>): Promise<number> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const start = performance.now();
  const { files, papers, problems } = await build();
  if (problems.length > 0) console.error(renderProblems(problems));
  if (stop.signal.aborted) return interrupted;
  if (files === undefined) return 1;
  await writeOutput(options.out, files);
  say(`${files.size} files in ${options.out} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return options.pdf && papers ? print(options, await papers(), stop.signal) : 0;
}

async function print(options: Options, papers: Files, signal: AbortSignal): Promise<number> {
  const start = performance.now();
  const { isTTY } = process.stderr;
  const made: string[] = [];
  const progress = (path: string, number: number, count: number): void => {
    if (isTTY) process.stderr.write(`\r\x1b[KPDF ${number} of ${count}: ${path}`);
  };
  const done = (path: string): void => void made.push(path);
  const launch = () => launchBrowser({ install: options.install, say });
  const problem = await printPdfs({ out: options.out, papers, launch, signal, progress, done });
  if (isTTY) process.stderr.write('\r\x1b[K');
  if (made.length > 0) say(`${made.join(', ')} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (signal.aborted) return interrupted;
  return problem === undefined ? 0 : tell(problem, 1);
}

function tell(text: string, status: number): number {
  (status === 0 ? console.log : console.error)(text);
  return status;
}

process.exitCode = await main(process.argv.slice(2));
