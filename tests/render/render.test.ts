import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../src/html.ts';
import { renderFiles } from '../../src/render/render.ts';
import { markupOf, textFrom } from '../texts.ts';
import { bare, SECRET, story, tools } from './fixture.ts';

const files = await renderFiles(story, tools);
const bareFiles = await renderFiles(bare, tools);
const pages = ['index.html', 'deck.html', 'text.html', 'handout.html', 'slides.html'];
const all = [...pages, 'lecturer/deck.html', 'lecturer/speaker.html', 'lecturer/editorial.html'];

function page(path: string, from = files): string {
  return String(from.get(path));
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([whole, part]) => part ?? whole);
}

/** The body without the data for the script. */
function body(path: string, from = files): string {
  return page(path, from)
    .replace(/[\s\S]*<body/, '<body')
    .replace(/<script[\s\S]*/, '');
}

test('a story becomes these files', () => {
  expect([...files.keys()].map((path) => path.replace(/-[A-Za-z0-9]{10}\./, '-HASH.')).sort()).toEqual([
    'about.html',
    'assets/deck-HASH.js',
    'assets/display-HASH.js',
    'assets/explore-HASH.js',
    'assets/motion-HASH.js',
    'assets/save-HASH.js',
    'assets/scroll-HASH.js',
    'assets/text-1.woff2',
    'data/ratings.csv',
    'data/support.csv',
    'deck.html',
    'embed.html',
    'explore.html',
    'handout.html',
    'index.html',
    'lecturer/assets/lecturer-HASH.js',
    'lecturer/deck.html',
    'lecturer/editorial.html',
    'lecturer/links.txt',
    'lecturer/private.txt',
    'lecturer/speaker.html',
    'slides.html',
    'text.html',
  ]);
});

test('a bare deck needs no script to be read', () => {
  expect(page('index.html', bareFiles)).not.toContain('<script');
  expect(page('index.html', bareFiles)).not.toContain('<svg');
});

describe.each(all)('%s', (path) => {
  test('names its language and title', () => {
    expect(page(path)).toMatch(/^<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    expect(page(path)).toMatch(/<title>[^<]*Changing Partners(?: — \w+|: Text edition)?<\/title>/);
  });

  test('passes its own policy: hashes of what is inline, no style attribute, no handler', () => {
    const text = page(path);
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'/);
    const inline = [...matches(text, /<script>([\s\S]*?)<\/script>/g), ...matches(text, /<style>([\s\S]*?)<\/style>/g)];
    expect(inline.length).toBeGreaterThan(0);
    for (const part of inline) expect(policy).toContain(`'sha256-${tools.sha256(part)}'`);
    expect(text).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/i);
  });

  test('every id is there once, every link inside the page arrives (the lecturer’s page lists no notes)', () => {
    const ids = matches(body(path), /\sid="([^"]+)"/g);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const targets = matches(body(path), /href="#([^"]+)"/g);
    expect(
      targets.filter((target) => !ids.includes(target) && !(path.startsWith('lecturer') && target.startsWith('note-'))),
    ).toEqual([]);
  });

  test('asks no other host for anything', () => {
    const loaded = matches(page(path), /<(?:script|img|link)[^>]*\s(?:src|href)="([^"]+)"/g);
    expect(loaded.filter((address) => /^(?!data:)([a-z]+:|\/)/i.test(address))).toEqual([]);
    expect(matches(page(path), /url\("?([^")]+)/g).filter((address) => /^(https?:|\/)/.test(address))).toEqual([]);
  });

  test('credits the work it grew from, with a live link and the licence', () => {
    if (path.startsWith('lecturer')) return;
    expect(body(path)).toContain('<a href="https://example.org/how">How it was</a>');
    expect(body(path)).toContain('<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>');
    expect(body(path)).toContain('Coastlines and borders are modern outlines, for orientation.');
  });
});

describe.each(pages)('%s holds what all outputs hold', (path) => {
  const text = body(path);

  test('every step id', () => {
    const ids = matches(text, /\sid="([^"]+)"/g);
    const missing = story.slides.flatMap((slide) => slide.steps).filter((step) => !ids.includes(step.id));
    expect(missing.map((step) => step.id)).toEqual([]);
  });

  test('every heading', () => {
    for (const slide of story.slides) {
      if (slide.heading)
        expect(text).toMatch(new RegExp(`<h[123]>${markupOf(slide.heading).replace(/[?]/g, '\\?')}</h[123]>`));
    }
  });

  test('every text', () => {
    // Where a page's headings stand one level deeper, so do those of its texts.
    const plain = (markup: string): string =>
      markup.replace(/<(\/?)section/g, '<$1div').replace(/<(\/?)h[2-6]>/g, '<$1h>');
    for (const step of story.slides.flatMap((slide) => slide.steps))
      expect(plain(text)).toContain(plain(markupOf(step.body)));
  });

  test('nothing private', () => {
    expect(page(path)).not.toContain(SECRET);
  });
});

test('no public file at all holds anything private, the lecturer’s page holds it all', () => {
  const open = [...files].filter(([path]) => !path.startsWith('lecturer/'));
  expect(open.filter(([, content]) => Buffer.from(content).includes(SECRET)).map(([path]) => path)).toEqual([]);
  expect(matches(body('lecturer/speaker.html'), new RegExp(SECRET, 'g'))).toHaveLength(6);
});

test('fonts are asked for the public characters only, each once', async () => {
  const asked: string[] = [];
  const fonts: typeof tools.fonts = async (text) => {
    asked.push(text);
    return { faces: [] };
  };
  const slides = story.slides.map((slide) => ({ ...slide, answers: [textFrom('龘')] }));
  await renderFiles({ ...story, title: 'Żółw', slides }, { ...tools, fonts });
  // Once for the story, once for the pages that stand apart and have more names to write.
  expect(asked).toHaveLength(2);
  for (const text of asked) {
    expect(text).toContain('Ż');
    expect(text).not.toContain('龘');
    expect(new Set(text).size).toBe([...text].length);
  }
});

test('a hostile title stays text everywhere', async () => {
  const title = '</title><script>alert(1)</script>"}\\';
  const hostile = await renderFiles({ ...story, title }, tools);
  for (const path of all) {
    expect(/<title>.*<\/title>/.exec(page(path, hostile))?.[0]).toContain(escapeHtml(title));
    expect(page(path, hostile)).not.toContain('<script>alert');
  }
});
