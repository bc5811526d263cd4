/**
 * `npm run bench`: measures what the project promises, prints a table with each budget, writes `bench.json`. Names of parts measure
 * these alone: `npm run bench -- compile`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/compile.ts';
import { launchBrowser, noBrowser } from '../../src/shell/browser.ts';
import { root } from '../../src/shell/root.ts';
import { readSources } from '../../src/shell/sources.ts';
import { createTools } from '../../src/shell/tools.ts';
import { type CardsResult, measureCards } from './cards.ts';
import { type CompileResult, measureCompiles } from './compile.ts';
import { writeDeck } from './decks.ts';
import { type FrameResult, measureFrames, measureKey } from './frames.ts';
import { type GrowthResult, measureGrowth } from './growth.ts';
import { measurePage, type PageResult, phone } from './pages.ts';
import { measurePptx, type PptxResult } from './pptx.ts';
import { measurePrint, type PrintResult } from './print.ts';
import { measureRebuild } from './rebuild.ts';

/** One measured thing: what, how much, in what, and how much it may be. */
interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: number;
}

const folder = fileURLToPath(new URL('node_modules/.cache/changing-partners-bench/', root));
const budgets: Readonly<Record<string, { readonly bytes: number; readonly scripts: number }>> = {
  'index.html': { bytes: 160, scripts: 55 },
  'text.html': { bytes: 170, scripts: 0 },
  'deck.html': { bytes: 260, scripts: Number.POSITIVE_INFINITY },
};

function compileRows({ slides, warm, cold, marp, memory, marpMemory }: CompileResult): readonly Row[] {
  return [
    {
      what: `${slides} slides, warm ${warm.toFixed(2)} s, marp ${marp.toFixed(2)} s`,
      value: warm / marp,
      unit: '× marp',
      budget: 0.6,
    },
    { what: `${slides} slides, cold ${cold.toFixed(2)} s`, value: cold / marp, unit: '× marp', budget: 1 },
    { what: `${slides} slides, memory (marp ${marpMemory.toFixed(0)} MB)`, value: memory, unit: 'MB', budget: 400 },
  ];
}

function growthRows({ what, seconds, megabytes, explore, budget }: GrowthResult): readonly Row[] {
  return [
    { what, value: seconds, unit: 's', budget: budget.seconds },
    { what: `${what}, memory`, value: megabytes, unit: 'MB', budget: budget.megabytes },
    { what: `${what}, explore page as sent`, value: explore / 1000, unit: 'kB', budget: 1000 },
  ];
}

function pageRows({ page, bytes, scripts, paint, shift }: PageResult): readonly Row[] {
  return [
    { what: `${page}, first load`, value: bytes / 1000, unit: 'kB', budget: budgets[page]?.bytes ?? 0 },
    { what: `${page}, scripts`, value: scripts / 1000, unit: 'kB', budget: budgets[page]?.scripts ?? 0 },
    { what: `${page}, largest paint, Slow 4G, 4× CPU`, value: paint / 1000, unit: 's', budget: 1 },
    { what: `${page}, layout shift`, value: shift, unit: '', budget: 0 },
  ];
}

function phoneRows({ page, paint, shift }: PageResult): readonly Row[] {
  return [
    { what: `${page} on a phone, largest paint`, value: paint / 1000, unit: 's', budget: 1 },
    { what: `${page} on a phone, layout shift`, value: shift, unit: '', budget: 0 },
  ];
}

/** Shares of late frames, so that less is better as everywhere in the table; whole milliseconds, for a page's clock is coarse: three frames take 49.9 to 50.1. */
function frameRows({ what, onTime, longest, empty, emptyLongest, work, budget }: FrameResult): readonly Row[] {
  const pace = work.map((time) => time.toFixed(0)).join('–');
  const beside = `empty page ${emptyLongest.toFixed(0)}, fixed work ${pace} ms`;
  return [
    {
      what: `${what}: late (empty page ${(100 - empty).toFixed(1)})`,
      value: 100 - onTime,
      unit: '%',
      budget: 100 - budget,
    },
    ...(budget >= 95
      ? [{ what: `${what}: longest frame (${beside})`, value: Math.round(longest), unit: 'ms', budget: 50 }]
      : []),
  ];
}

function keyRow(what: string, { middle, worst }: Awaited<ReturnType<typeof measureKey>>): Row {
  return { what: `${what}, key to changed frame (worst ${worst.toFixed(0)})`, value: middle, unit: 'ms', budget: 50 };
}

function printRows({ own, bare, sizes }: PrintResult): readonly Row[] {
  return [
    { what: 'all PDFs', value: own, unit: 's', budget: 60 },
    { what: `PDFs ${own.toFixed(2)} s, bare ${bare.toFixed(2)} s`, value: own / bare, unit: '× bare', budget: 1.5 },
    ...Object.entries(sizes).map(([name, size]) => ({ what: name, value: size / 1e6, unit: 'MB', budget: 3 })),
  ];
}

function cardRows({ seconds, heaviest }: CardsResult): readonly Row[] {
  return [
    { what: 'pictures for links, none of them kept', value: seconds, unit: 's', budget: 20 },
    { what: 'the heaviest of them', value: heaviest / 1000, unit: 'kB', budget: 300 },
  ];
}

function pptxRows({ seconds, bytes }: PptxResult): readonly Row[] {
  return [
    { what: 'presentations, no picture of them kept', value: seconds, unit: 's', budget: 10 },
    { what: 'the heavier of them', value: bytes / 1e6, unit: 'MB', budget: 5 },
  ];
}

async function compileShipped() {
  const toolbox = await createTools();
  const sources = await readSources(fileURLToPath(new URL('slides', root)), '');
  const story = await compile(sources, toolbox.tools);
  const { files, papers } = story;
  if (files === undefined || papers === undefined) throw new Error('the story has errors');
  return { toolbox, sources, story, files, papers };
}

/** What readers wait for on a screen. */
async function measurePages(): Promise<readonly Row[]> {
  const { toolbox, files } = await compileShipped();
  const { tools } = toolbox;
  const browser = await launchBrowser({ install: false, say: () => {} });
  if (browser === undefined) throw new Error(noBrowser);
  const pages: PageResult[] = [];
  for (const page of Object.keys(budgets)) pages.push(await measurePage(browser, files, page));
  const small = await measurePage(browser, files, 'index.html', phone);
  const many = await compile(await readSources(await writeDeck(join(folder, 'keys'), 300, 'plain'), ''), tools);
  if (many.files === undefined) throw new Error('the generated deck has errors');
  const keys = [
    keyRow('deck', await measureKey(browser, files)),
    keyRow('deck of 300 slides', await measureKey(browser, many.files)),
  ];
  const frames = await measureFrames(browser, files);
  await browser.close();
  return [...keys, ...frames.flatMap(frameRows), ...pages.flatMap(pageRows), ...phoneRows(small)];
}

/** What an author waits for besides the pages. */
async function measureFiles(): Promise<readonly Row[]> {
  const { toolbox, sources, story, papers } = await compileShipped();
  return [
    ...printRows(await measurePrint(await papers())),
    ...cardRows(await measureCards(sources, toolbox.tools)),
    ...pptxRows(await measurePptx(story, toolbox)),
  ];
}

function renderRow({ what, value, unit, budget }: Row): string {
  const verdict = value <= budget ? 'ok' : 'OVER';
  return `${what.padEnd(52)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(7)} ${`≤ ${budget}`.padStart(8)}  ${verdict}`;
}

/** What can be asked for by name, and how it is measured. */
const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  compile: async () => (await measureCompiles(folder, [30, 300, 3000])).flatMap(compileRows),
  growth: async () => (await measureGrowth(folder)).flatMap(growthRows),
  rebuild: async () => [
    {
      what: 'rebuild after a save, story, to the open page',
      value: await measureRebuild(folder),
      unit: 'ms',
      budget: 150,
    },
  ],
  pages: measurePages,
  files: measureFiles,
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}, expected ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const rows: Row[] = [];
// Each part is printed when it is done: the whole takes many minutes.
for (const name of wanted) {
  const measured = (await parts[name]?.()) ?? [];
  rows.push(...measured);
  console.log(measured.map(renderRow).join('\n'));
}
await writeFile(
  new URL('bench.json', root),
  `${JSON.stringify({ date: new Date().toISOString(), node: process.version, rows }, null, 2)}\n`,
);
