/** What the pages run and wear: scripts of `src/play` and style sheets of `assets`, bundled once for the browser. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tools } from '../tools.ts';
import { writeWhole } from './memo.ts';
import { root } from './root.ts';

/** Scripts and style sheets by name; `live` is the client of the watching server, `fit` what measures a page, `still` what takes pictures out of one. */
export interface Bundle {
  readonly scripts: Tools['scripts'] & { readonly live: string; readonly fit: string; readonly still: string };
  readonly styles: Tools['styles'];
}

interface Entry extends Bundle {
  /** Path from the root → when it was last changed. */
  readonly inputs: Readonly<Record<string, number>>;
}

/** What the copies of other people's work in the scripts ask for, besides GSAP's own notice, which stays where it is. */
const banner = `/*! This file may hold parts of reveal.js (MIT licence, (c) 2011-2026 Hakim El Hattab, https://revealjs.com), of Scrollama
(MIT licence, (c) 2017 Russell Goldenberg, https://github.com/russellsamora/scrollama) and GSAP (https://gsap.com/standard-license). */`;

/** The bundle, out of the cache folder while none of its inputs has changed. Throws what esbuild says of broken code. */
export async function readBundle(cache: URL): Promise<Bundle> {
  const file = new URL('bundle.json', cache);
  const known: Entry | undefined = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  if (known && (await isFresh(known.inputs))) return known;
  const entry = await makeBundle();
  await writeWhole(file, JSON.stringify(entry)).catch(() => {});
  return entry;
}

/** This module says what is bundled, and how. */
const self = 'src/shell/bundle.ts';

async function isFresh(inputs: Entry['inputs']): Promise<boolean> {
  const wanted = [self, ...(await readStyles())];
  const stamps = await Promise.all(Object.entries(inputs).map(async ([path, time]) => time === (await readTime(path))));
  return stamps.every(Boolean) && wanted.every((path) => path in inputs);
}

function readTime(path: string): Promise<number> {
  return stat(new URL(path, root))
    .then((file) => file.mtimeMs)
    .catch(() => 0);
}

async function readStyles(): Promise<readonly string[]> {
  const names = await readdir(new URL('assets', root));
  return names.filter((name) => name.endsWith('.css')).map((name) => `assets/${name}`);
}

async function makeBundle(): Promise<Entry> {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: await readEntryPoints(),
    outdir: 'bundle',
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    banner: { js: banner },
    legalComments: 'inline',
    logLevel: 'silent',
  });
  const texts = new Map(outputFiles.map((file) => [basename(file.path), file.text]));
  const times = [self, ...Object.keys(metafile.inputs)].map(async (path) => [path, await readTime(path)] as const);
  return { ...sortTexts(texts), inputs: Object.fromEntries(await Promise.all(times)) };
}

/** Bundle → where it begins. */
const entries = {
  deck: 'deck/deck',
  scroll: 'scroll/scroll',
  motion: 'motion/motion',
  explore: 'explore/explore',
  display: 'display/display',
  lecturer: 'speaker/speaker',
  print: 'print/print',
  save: 'save/save',
  live: 'live/live',
  fit: 'fit/fit',
  still: 'still/still',
} as const;

async function readEntryPoints(): Promise<{ in: string; out: string }[]> {
  const scripts = Object.entries(entries).map(([out, name]) => ({ in: `src/play/${name}.ts`, out }));
  const styles = (await readStyles()).map((path) => ({ in: path, out: basename(path, '.css') }));
  return [...scripts, ...styles, { in: 'reveal.js/reveal.css', out: 'reveal' }];
}

function sortTexts(texts: ReadonlyMap<string, string>): Bundle {
  const script = (name: string): string => texts.get(`${name}.js`) ?? '';
  const styles = [...texts].filter(([name]) => name.endsWith('.css'));
  return {
    scripts: {
      deck: script('deck'),
      scroll: script('scroll'),
      motion: script('motion'),
      explore: script('explore'),
      display: script('display'),
      lecturer: script('lecturer'),
      print: script('print'),
      save: script('save'),
      live: script('live'),
      fit: script('fit'),
      still: script('still'),
    },
    styles: Object.fromEntries(styles.map(([name, text]) => [basename(name, '.css'), text])),
  };
}
