import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { contrast, usualColors } from '../../src/colors.ts';
import { usualPaper } from '../../src/paper.ts';
import { renderTheme } from '../../src/render/ground/theme.ts';
import { renderFiles } from '../../src/render/render.ts';
import type { Theme } from '../../src/story.ts';
import { story, tools } from './fixture.ts';

/** Custom properties by name. */
function rulesOf(theme: Theme, wearer: Parameters<typeof renderTheme>[1] = 'screen'): Readonly<Record<string, string>> {
  const css = /^[^{]*\{([^}]*)\}/.exec(renderTheme({ theme }, wearer))?.[1] ?? '';
  return Object.fromEntries(
    css
      .split(';')
      .map((rule) => rule.split(':'))
      .filter(([name]) => name),
  );
}

describe('a theme', () => {
  test('changes what it names', () => {
    expect(renderTheme({}, 'screen')).toBe('');
    expect(rulesOf({ accent: '#00694e', fonts: [] })).toEqual({ '--accent': '#00694e' });
  });

  test('makes a dark page whose quiet words are read too', () => {
    const rules = rulesOf({ paper: '#1d2430', ink: '#f2ead8', fonts: [] });
    expect(rules).toMatchObject({
      '--paper': '#1d2430',
      '--ink': '#f2ead8',
      'color-scheme': 'dark',
    });
    for (const name of ['--quiet', '--soft', '--link'])
      expect(contrast(String(rules[name]), '#1d2430')).toBeGreaterThan(4.5);
  });

  test('leaves paper white, with ink and accent that are read on it', () => {
    expect(rulesOf({ paper: '#1d2430', ink: '#f2ead8', accent: '#e0a030', fonts: [] }, 'paper')).toEqual({});
    expect(rulesOf({ ink: '#20304a', accent: '#00694e', fonts: [] }, 'paper')).toEqual({
      '--ink': '#20304a',
      '--quiet': '#586477',
      '--accent': '#00694e',
    });
  });

  test('keeps the typefaces of pictures', () => {
    const css = renderTheme({ theme: { fonts: ['head'] } }, 'screen');
    expect(css).toMatch(
      /^:root,\.mini,\.live>\.shapes\{--head:"Own Head","CP Head",[^}]*\}\.figure,\.layer\{--head:"CP Head",[^}]*\}$/,
    );
  });

  test('begins with the colours of the style sheet', async () => {
    const css = await readFile(new URL('../../assets/theme.css', import.meta.url), 'utf8');
    const own = ['paper', 'ink', 'accent'].map((name) => [name, new RegExp(`--${name}: (#\\w+);`).exec(css)?.[1]]);
    expect(Object.fromEntries(own)).toEqual(usualColors);
  });

  test('has a logo on slides and first pages', async () => {
    const logo = { src: 'z.svg', width: 90, height: 30, isDrawing: true } as const;
    const files = await renderFiles({ ...story, theme: { fonts: [], logo } }, tools);
    const count = (path: string): number =>
      String(files.get(path)).split('<img src="z.svg" alt="" width="90"').length - 1;
    expect(count('deck.html')).toBe(story.slides.length);
    expect([count('slides.html') >= story.slides.length, count('handout.html')]).toEqual([true, 1]);
    const six = await renderFiles({ ...story, theme: { fonts: [], logo } }, tools, {
      paper: { ...usualPaper, perPage: 6 },
    });
    expect(String(six.get('handout.html')).split('<img src="z.svg"').length - 1).toBe(1);
  });
});
