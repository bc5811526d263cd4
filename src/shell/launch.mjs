/**
 * Starts the build script from a bundle, because compiling TypeScript at each start takes longer than building a story. The bundle
 * is made anew when a source is newer; packages stay outside it. With `--bundle` alone, as after an installation, it is only made.
 */
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Fonts are cut by WebAssembly: to compile that a second time, for speed, takes longer than all the cutting. No error where unknown.
setFlagsFromString('--liftoff-only');

const root = new URL('../../', import.meta.url);
const bundle = new URL('node_modules/.cache/changing-partners/build.mjs', root);

/** @param {URL} file */
const readTime = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isFresh() {
  const made = readTime(bundle);
  const source = new URL('src/', root);
  const names = readdirSync(source, { recursive: true }).map(
    (name) => new URL(String(name).replaceAll('\\', '/'), source),
  );
  return [new URL('build.ts', root), new URL('package-lock.json', root), ...names].every(
    (file) => readTime(file) < made,
  );
}

async function makeBundle() {
  const { build } = await import('esbuild');
  const part = new URL(`${bundle.href}.${process.pid}.part`);
  mkdirSync(new URL('.', bundle), { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('build.ts', root))],
    outfile: fileURLToPath(part),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'error',
  });
  renameSync(part, bundle);
}

// While another process bundles, this one loads packages that the bundle will ask for.
if (!isFresh()) await Promise.all([makeBundle(), import('markdown-it'), import('yaml'), import('subset-font')]);
process.setSourceMapsEnabled(true);
if (process.argv[2] !== '--bundle') await import(bundle.href);
