/** Everything that `compile` needs from outside, over one cache folder. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Tools } from '../tools.ts';
import { readBundle } from './bundle.ts';
import { createFonts } from './fonts.ts';
import { createMemo, sha256 } from './memo.ts';
import { createPictures } from './pictures.ts';
import { root } from './root.ts';

/** The tools, the client script of the watching server, and the script that measures a page. */
export interface Toolbox {
  readonly tools: Tools;
  readonly live: string;
  readonly fit: string;
  /** What takes pictures out of a page. */
  readonly still: string;
}

const defaultCache = new URL('node_modules/.cache/changing-partners/', root);

/** Makes the tools. `cache` may be deleted at any time. */
export async function createTools(cache: URL = defaultCache): Promise<Toolbox> {
  const bundle = readBundle(cache);
  const memo = createMemo(new URL('memo/', cache), await readVersion());
  const fonts = createFonts(memo);
  // While another process makes the bundle, this one learns what the first fonts cover.
  const [{ scripts, styles }] = await Promise.all([bundle, fonts.missing('A')]);
  const { live, fit, still, ...pages } = scripts;
  const pictures = createPictures(memo);
  return { tools: { sha256, memo, ...fonts, pictures, scripts: pages, styles }, live, fit, still };
}

/** A hash of the code that runs and of the packages it uses. */
async function readVersion(): Promise<string> {
  const files = [new URL('package-lock.json', root), ...(await listCode(import.meta.url))];
  const texts = await Promise.all(files.map((file) => readFile(file)));
  return texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');
}

/** The sources, or where they were bundled the one file that runs: to read hundreds takes a sixth of a small build. */
async function listCode(self: string): Promise<readonly URL[]> {
  if (!self.endsWith('.ts')) return [new URL(self)];
  const names = await readdir(new URL('src/', root), { recursive: true });
  const sources = names.filter((name) => name.endsWith('.ts')).sort();
  return sources.map((name) => new URL(`src/${name.replaceAll('\\', '/')}`, root));
}
