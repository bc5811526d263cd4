/** The table of `src/README.md`, enforced: who may import whom; and who may touch the DOM or the process. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';

const [, text = ''] = /^```imports\n(.*?)^```$/ms.exec(readFileSync('src/README.md', 'utf8')) ?? [];

/** What stands before and after the sign of each row; a row may go on over lines that begin with a blank. */
const rows = text
  .replace(/\n +/g, ' ')
  .split('\n')
  .filter((row) => row !== '')
  .map((row) => row.split(/ +[=←] +/).map((side) => side.split(/ +/).filter((name) => name !== 'nothing')));

/** Module or folder → what it may import besides itself, as it is written. */
const table = new Map(
  rows.flatMap(([places = [], names = []]) => places.map((place) => [pathOf(place), names] as const)),
);
const nouns = table.get('nouns') ?? [];
table.delete('nouns');

/** From the root: a module or folder stands in `src/` unless it says otherwise; all else is a package, `node:` all of Node. */
function pathOf(name: string): string {
  return /\.ts$|\/$/.test(name) ? join('src', name) : name;
}

function expand(name: string): readonly string[] {
  return (name === 'nouns' ? nouns : [name]).map(pathOf);
}

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

/** The first row that a file fits. */
function homeOf(file: string): readonly [place: string, allowed: readonly string[]] {
  return [...table].find(([place]) => isIn(file, place)) ?? ['', []];
}

test('every row is about something, and every file has a row', () => {
  expect([...table.keys()].filter((place) => !files.some((file) => isIn(file, place)))).toEqual([]);
  expect(files.filter((file) => homeOf(file)[0] === '')).toEqual([]);
});

test('no row imports one below it, so that there are no circles', () => {
  const places = [...table.keys()];
  const circles = [...table].flatMap(([place, names]) =>
    names
      .flatMap(expand)
      .filter((name) => places.indexOf(name) > places.indexOf(place))
      .map((name) => `${place} ← ${name}`),
  );
  expect(circles).toEqual([]);
});

test.each([...table])('%s is allowed nothing that it does not import', (place, names) => {
  const found = files.filter((file) => isIn(file, place)).flatMap(readImports);
  const idle = names.filter(
    (name) => name !== 'nothing' && !expand(name).some((at) => found.some((is) => isIn(is, at))),
  );
  expect(idle).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const [home, allowed] = homeOf(file);

  test('imports only what the table allows', () => {
    const places = [...(home.endsWith('/') ? [home] : []), ...allowed.flatMap(expand)];
    expect(readImports(file).filter((name) => !places.some((place) => isIn(name, place)))).toEqual([]);
  });

  test('touches the page only in play, the process only in the shell', () => {
    const forbidden = [
      ...(home.startsWith('src/play/') ? [] : ['document', 'window']),
      ...(home === 'src/shell/' || home === 'build.ts' ? [] : ['process']),
    ];
    expect(forbidden.filter((name) => usesGlobal(file, name))).toEqual([]);
  });
});
