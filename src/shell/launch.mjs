/**
 * Starts the build script from a bundle, because compiling TypeScript at each start takes longer than building a story. The bundle
 * is made anew when a source is newer. With `--bundle` alone, as after an installation, it is only made.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Fonts are cut by WebAssembly: to compile that a second time, for speed, takes longer than all the cutting. No error where unknown.
setFlagsFromString('--liftoff-only');
// Else the heap of a very large story grows to three times what is in use. A server, which builds again and again, is slower with it.
if (!process.argv.includes('--serve')) setFlagsFromString('--heap-growing-percent=40');

const root = new URL('../../', import.meta.url);
const bundle = new URL('node_modules/.cache/changing-partners/build.mjs', root);
const map = new URL(`${bundle.href}.map`);

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

/** Packages with programs or files of their own, and what few stories need. The others would be hundreds of small files to load. */
const outside = [
  ...['esbuild', 'playwright', 'chokidar', 'sharp', 'subset-font', 'fontverter', 'harfbuzzjs'],
  ...['citeproc', 'temml', 'd3-geo', 'topojson-client', 'topojson-simplify', 'world-atlas'],
];

/** For packages of the older kind, which ask for Node's own modules by `require`. */
const require = `import * as _module from 'node:module'; const require = _module.createRequire(import.meta.url);`;

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
    external: outside,
    banner: { js: require },
    minifyWhitespace: true,
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'error',
  });
  renameSync(new URL(`${part.href}.map`), map);
  renameSync(part, bundle);
}

/** Lets stacks name the sources, as Node's own source maps would; but these are read at each start, and this one when a stack is. */
function nameSources() {
  /** @type {nodeModule.SourceMap | undefined} */
  let known;
  /** @param {NodeJS.CallSite} site */
  const nameOf = (site) => {
    if (site.getFileName() !== bundle.href) return String(site);
    known ??= new nodeModule.SourceMap(JSON.parse(readFileSync(map, 'utf8')));
    const entry = known.findEntry((site.getLineNumber() ?? 1) - 1, (site.getColumnNumber() ?? 1) - 1);
    if (!('originalSource' in entry)) return String(site);
    const place = `${new URL(entry.originalSource, bundle).href}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    const name = [site.isAsync() ? 'async' : '', site.getFunctionName() ?? ''].join(' ').trim();
    return name ? `${name} (${place})` : place;
  };
  Error.prepareStackTrace = (error, sites) => [error, ...sites.map((site) => `    at ${nameOf(site)}`)].join('\n');
}

// While another process bundles, this one loads a package that the bundle will ask for.
if (!isFresh()) await Promise.all([makeBundle(), import('subset-font')]);
nameSources();
// Newer versions of Node keep what they compiled.
nodeModule.enableCompileCache?.();
if (process.argv[2] !== '--bundle') await import(bundle.href);
