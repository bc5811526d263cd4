import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readBundle } from '../../src/shell/bundle.ts';

const cache = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'bundle-'))}/`);
const { scripts, styles } = await readBundle(cache);

test('scripts are classic, so that pages work by double-click', () => {
  for (const script of Object.values(scripts)) {
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/(^|[;}\s])(import|export)[\s{]/);
  }
});

test('the notices of others stay in the scripts that hold their work', () => {
  for (const script of [scripts.deck, scripts.motion])
    expect(script).toContain('Subject to the terms at https://gsap.com/standard-license');
  for (const script of [scripts.deck, scripts.scroll]) {
    expect(script).toContain('Hakim El Hattab');
    expect(script).toContain('Russell Goldenberg');
  }
});

test('a script carries the sentences of pictures only where it tells them', () => {
  const said = 'no support is to be seen';
  const telling = Object.entries(scripts).flatMap(([name, script]) => (script.includes(said) ? [name] : []));
  expect(telling).toEqual(['deck', 'lecturer']);
});

test('style sheets are minified and ask for nothing elsewhere', () => {
  expect(Object.keys(styles)).toEqual(
    expect.arrayContaining(['theme', 'deck', 'scroll', 'print', 'lecturer', 'reveal']),
  );
  for (const style of Object.values(styles)) expect(style).not.toMatch(/@import|url\((?!["']?(#|data:))/);
});

test('a second reading gives the same out of the cache', async () => {
  const again = await readBundle(cache);
  expect(again.scripts).toEqual(scripts);
  expect(again.styles).toEqual(styles);
});
