/** What a browser shows of a page beside the page itself comes from its story. */
import { expect, test } from 'vitest';
import { usualColors } from '../../src/colors.ts';
import { lecturerCopyOf } from '../../src/copies.ts';
import { identityOf } from '../../src/render/ground/identity.ts';
import { renderFiles } from '../../src/render/render.ts';
import { graphic } from '../draw/fixture.ts';
import { bare, story, tools } from './fixture.ts';

const files = lecturerCopyOf(await renderFiles(story, tools));
const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
const head = (path: string): string => String(files.get(path)).split('</head>')[0] ?? '';

test('the icon has the colours of the first two recipients, or those of the theme', () => {
  const [first, second] = graphic.recipients;
  const { icon } = identityOf(story);
  for (const color of [first?.color, second?.color]) expect(icon).toContain(`%23${color?.slice(1)}`);
  expect(identityOf(bare).icon).toContain(`%23${usualColors.accent.slice(1)}`);
});

test('a theme of the story’s own has its colours in icon and bar', () => {
  const { icon, color } = identityOf({ ...bare, theme: { paper: '#101418', accent: '#00694e', fonts: [] } });
  expect(icon).toContain('%2300694e');
  expect(color).toBe('#101418');
});

test.each(pages)('%s has the icon and the colour of its story', (path) => {
  expect(head(path)).toContain(`<link rel="icon" href="${identityOf(story).icon}">`);
  expect(head(path)).toContain(`<meta name="theme-color" content="${usualColors.paper}">`);
});

test('each page has a title of its own, which names the story', () => {
  const titles = pages.map((path) => /<title>(.*)<\/title>/.exec(head(path))?.[1]);
  expect(new Set(titles).size).toBe(pages.length);
  expect(titles.filter((title) => !title?.includes(story.title))).toEqual([]);
});
