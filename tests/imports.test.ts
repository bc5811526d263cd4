/** The import table of `src/README.md`, enforced: who may import whom, and who may touch the DOM or the process. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';

const nouns = ['address', 'text', 'story', 'problem', 'html', 'words', 'letter', 'keys', 'paper', 'endings'].map(
  (name) => `src/${name}.ts`,
);
const data = ['d3-geo', 'topojson-client', 'topojson-simplify', 'world-atlas'];

/** Module or folder → what it may import besides itself; `node:` stands for all of Node. */
const table: Readonly<Record<string, readonly string[]>> = {
  'src/text.ts': ['hast'],
  'src/story.ts': ['src/text.ts'],
  'src/address.ts': [],
  'src/problem.ts': [],
  'src/words.ts': [],
  'src/letter.ts': [],
  'src/keys.ts': [],
  'src/paper.ts': [],
  'src/endings.ts': [],
  'src/html.ts': [],
  'src/read/': [
    ...nouns,
    'assets/',
    'markdown-it',
    'markdown-it-footnote',
    ...['mark', 'sub', 'sup', 'emoji'].map((name) => `markdown-it-${name}`),
    'yaml',
    'csv-parse',
    'image-size',
    'hast',
    'hast-util-raw',
    'hast-util-sanitize',
    'hast-util-to-html',
    'hastscript',
    'property-information',
    'unist-util-visit',
    'citeproc',
    'temml',
    'geojson',
    ...data,
  ],
  'src/draw/': ['src/story.ts', 'src/html.ts', 'src/words.ts', 'src/letter.ts'],
  'src/check/': [...nouns],
  'src/render/': [
    ...nouns,
    'src/compile.ts',
    'src/draw/',
    'src/check/',
    'hast',
    'hast-util-to-html',
    'hastscript',
    'uqr',
  ],
  'src/play/': [
    'src/address.ts',
    'src/story.ts',
    'src/words.ts',
    'src/keys.ts',
    'src/draw/',
    'gsap',
    'reveal.js',
    'scrollama',
  ],
  'src/compile.ts': [
    'src/story.ts',
    'src/problem.ts',
    'src/paper.ts',
    'src/endings.ts',
    'src/read/',
    'src/check/',
    'src/render/',
  ],
  'src/shell/': [
    'src/address.ts',
    'src/story.ts',
    'src/problem.ts',
    'src/paper.ts',
    'src/endings.ts',
    'src/compile.ts',
    'node:',
    'chokidar',
    'esbuild',
    'fontverter',
    'harfbuzzjs',
    'playwright',
    'subset-font',
  ],
  'build.ts': ['src/compile.ts', 'src/shell/'],
};

const files = [
  'build.ts',
  ...readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => `src/${name.replaceAll('\\', '/')}`),
].filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

/** What a file imports, types too: paths from the root, names of packages, `node:`. */
function readImports(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, fixed, dynamic]) => {
    const name = fixed ?? dynamic ?? '';
    if (name.startsWith('.')) return join(dirname(file), name);
    return name.startsWith('node:')
      ? 'node:'
      : name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/');
  });
}

function isIn(path: string, place: string): boolean {
  return place.endsWith('/') ? path.startsWith(place) : path === place;
}

/** Does the file use a global of that name, not a variable of its own? */
function usesGlobal(file: string, name: string): boolean {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '');
  return new RegExp(`\\b${name}\\s*[.?[]`).test(code) && !new RegExp(`(const|let|[({,])\\s*${name}\\b`).test(code);
}

describe.each(files)('%s', (file) => {
  const [home, allowed = []] = Object.entries(table).find(([place]) => isIn(file, place)) ?? ['', []];

  test('imports only what the table allows', () => {
    const places = home.endsWith('/') ? [home, ...allowed] : allowed;
    expect(readImports(file).filter((name) => !places.some((place) => isIn(name, place)))).toEqual([]);
  });

  test('touches the page only in play, the process only in the shell', () => {
    const forbidden = [
      ...(home === 'src/play/' ? [] : ['document', 'window']),
      ...(home === 'src/shell/' || home === 'build.ts' ? [] : ['process']),
    ];
    expect(forbidden.filter((name) => usesGlobal(file, name))).toEqual([]);
  });
});
