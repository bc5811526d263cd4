/** What every guide keeps: it can be read in a terminal, and names only what there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
const files = ['src', 'tests', 'assets', 'slides']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
  .map((name) => `/${name.replaceAll('\\', '/')}`);

export function holdGuideLaws(guides: readonly string[]): void {
  describe.each(guides)('%s', (guide) => {
    const text = readFileSync(guide, 'utf8');

    test('has no long lines, but for rows of tables', () => {
      const long = text.split('\n').filter((line) => line.length > 120 && !line.startsWith('|'));
      expect(long).toEqual([]);
    });

    test('names only commands that there are', () => {
      const named = [...text.matchAll(/npm run (?:-s )?([a-z][\w:]*)/g)].map(([, name = '']) => name);
      expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    });

    test('names only modules and style sheets that there are', () => {
      const named = [...text.matchAll(/`(?:\.\.\/)?([\w/]+\.(?:ts|css))`/g)].map(([, name = '']) => name);
      const missing = named.filter((name) => name !== 'build.ts' && !files.some((file) => file.endsWith(`/${name}`)));
      expect(missing).toEqual([]);
    });
  });
}
