/** The reader's own looks: schemes of colours by the system or by choice, and the type. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/colors.ts';
import type { Display } from '../../src/display.ts';
import { fileUrl, runAxe, server, settle, shareVisit, type VisitOptions, visit } from './harness.ts';
import { still } from './places.ts';

const readers = ['index.html', 'text.html', 'about.html', 'explore.html', 'editorial.html'];

/** What a reader's system may ask for, and whether the page is dark then. */
const systems = [
  ['a dark scheme', { colorScheme: 'dark' }, true],
  ['more contrast', { contrast: 'more' }, false],
  ['a dark scheme with more contrast', { colorScheme: 'dark', contrast: 'more' }, true],
] as const;

/** A system that asks for nothing. */
const usual = { colorScheme: null, contrast: null, forcedColors: null } as const;

/** As `#rrggbb`. */
function paperOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
    ).map(Number);
    return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  });
}

async function isDark(page: Page): Promise<boolean> {
  return contrast(await paperOf(page), '#ffffff') > 10;
}

/** Chosen before, on another page. */
function chosen(display: Display): VisitOptions {
  return { remembers: { 'story-display': JSON.stringify(display) } };
}

/** The same on a disk, where what another page has written may come too late to the next one. */
function remember(display: Display) {
  return (page: Page): Promise<unknown> =>
    page.addInitScript((value) => localStorage.setItem('story-display', value), JSON.stringify(display));
}

describe.each(readers)('%s', (name) => {
  const visited = shareVisit(() => server.url + name, still);

  // Of what axe looks for contrast alone is another one in other colours; all else is looked for by the laws of pages.
  test.each(systems)('follows a system that asks for %s, and axe finds no faint text', async (_, asked, dark) => {
    const { page } = visited();
    await page.emulateMedia({ ...usual, ...asked });
    await settle(page);
    expect(await isDark(page)).toBe(dark);
    expect(await runAxe(page, ['color-contrast'])).toEqual([]);
  });

  test('is dressed by choice before it is painted, from a disk too', async () => {
    const { page, troubles } = await visit(fileUrl(name), { before: remember({ scheme: 'dark', size: 'large' }) });
    expect(await isDark(page)).toBe(true);
    // The script that dresses it stands in its head.
    expect(await page.locator('head script:not([type])').first().textContent()).toContain('_wear(JSON');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
    expect(troubles).toEqual([]);
  });

  test('is as wide as a phone with the largest, widest type', async () => {
    const { page } = await visit(server.url + name, {
      ...still,
      ...chosen({ size: 'larger', spacing: 'wider', face: 'plain' }),
    });
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await settle(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test('prints on white whatever its reader chose', async () => {
    const { page } = await visit(server.url + name, chosen({ scheme: 'dark' }));
    await page.emulateMedia({ media: 'print' });
    expect(await isDark(page)).toBe(false);
  });
});

test('the menu is reached by the keyboard, answers at once, and is remembered by every page', async () => {
  const { page } = await visit(server.url, { reducedMotion: 'reduce' });
  await page.waitForSelector('html.ready');
  await page.locator('#_display summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await isDark(page)).toBe(true);
  expect(await page.locator('meta[name="theme-color"]').getAttribute('content')).toBe('#161410');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
  await page.keyboard.press('Escape');
  expect(await page.locator('#_display').getAttribute('open')).toBe(null);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  await page.goto(`${server.url}about.html`);
  expect(await isDark(page)).toBe(true);
  expect(await page.locator('#_display [name="scheme"]:checked').getAttribute('value')).toBe('dark');
});

test('the menu closes when it is left', async () => {
  const { page } = await visit(`${server.url}text.html`);
  const isOpen = (): Promise<boolean> =>
    page.locator('#_display').evaluate((menu) => (menu as HTMLDetailsElement).open);
  await page.locator('#_display summary').click();
  expect(await isOpen()).toBe(true);
  await page.mouse.click(5, 600);
  expect(await isOpen()).toBe(false);
});

test('figures follow: recipients’ colours stand out from the dark land', async () => {
  const { page } = await visit(server.url, { colorScheme: 'dark', reducedMotion: 'reduce' });
  const names = ['--land', '--r0', '--r1', '--r0-ink', '--r1-ink'];
  const [land = '', ...others] = await page.evaluate(
    (all) => all.map((name) => getComputedStyle(document.documentElement).getPropertyValue(name)),
    names,
  );
  expect(others.map((color) => contrast(color, land) >= 3)).toEqual([true, true, true, true]);
});

test('a wide, plain face changes no letter of a picture', async () => {
  const { page } = await visit(`${server.url}text.html`, chosen({ face: 'plain', spacing: 'wider' }));
  const looks = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { fontFamily, letterSpacing } = getComputedStyle(element);
        return `${fontFamily.split(',')[0]} ${letterSpacing === 'normal'}`;
      });
  expect(await looks('.step > p')).toBe('Verdana false');
  expect(await looks('.figure text.label')).toBe('"CP Label" true');
});

/** The smallest letters of the figures that show, in pixels of the page, and how far they reach out of what holds them. */
function smallestOf(page: Page, figures: string): Promise<{ readonly letters: number; readonly out: number }> {
  return page.locator(figures).evaluateAll((found) => {
    const shown = found.filter((figure) => figure.getClientRects().length > 0);
    const sizes = shown.flatMap((figure) =>
      [...figure.querySelectorAll('text')].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
      ),
    );
    const out = shown.map(({ parentElement: box }) => (box ? box.scrollHeight - box.clientHeight : 0));
    return { letters: Math.min(...sizes), out: Math.max(...out) };
  });
}

test.each([
  ['text.html', 390, 844, '.picture .figure'],
  ['text.html', 1280, 720, '.picture .figure'],
  ['index.html', 320, 500, '.own > .figure'],
])(
  'in %s at %i × %i no letter of a figure is too small, and they grow with the type',
  async (name, width, height, figures) => {
    const { page } = await visit(server.url + name, { reducedMotion: 'reduce', viewport: { width, height } });
    await page.locator(figures).first().waitFor();
    const { letters } = await smallestOf(page, figures);
    expect(letters).toBeGreaterThan(9);
    await page.locator('#_display summary').click();
    await page.locator('#_display [value="larger"]').check();
    await expect.poll(async () => (await smallestOf(page, figures)).letters).toBeGreaterThan(letters * 1.15);
    expect((await smallestOf(page, figures)).out).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await runAxe(page)).toEqual([]);
  },
);

test.each(['index.html', 'explore.html'])('the bar of %s has room for type of any size', async (name) => {
  const { page } = await visit(server.url + name, still);
  await page.waitForSelector('html.ready');
  for (const [width, size] of [
    [1280, 32],
    [900, 24],
    [640, 16],
    [390, 16],
    [390, 32],
    [320, 24],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate((pixels) => document.documentElement.style.setProperty('font-size', `${pixels}px`), size);
    await settle(page);
    const { lines, out } = await page.locator('.bar').evaluate((bar) => {
      const boxes = [...bar.querySelectorAll(':scope > .home, nav > a, nav summary:not(details details *)')].map(
        (each) => each.getBoundingClientRect(),
      );
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      return {
        lines: bar.getBoundingClientRect().height / rem,
        out: boxes.filter(({ left, right, width: own }) => own > 1 && (left < 0 || right > innerWidth)).length,
      };
    });
    expect([width, size, out]).toEqual([width, size, 0]);
    expect(lines, `${width} ${size}`).toBeLessThan(size === 16 ? 3 : 5.7);
    const menu = page.locator('nav > #_save');
    if ((await menu.count()) === 0) continue;
    await menu.locator('summary').click();
    const box = await menu.locator('p').boundingBox();
    const sides = [box?.x ?? -1, width - (box?.x ?? 0) - (box?.width ?? 0)];
    expect(Math.min(...sides), `${width} ${size}`).toBeGreaterThanOrEqual(0);
    await menu.locator('summary').click();
  }
});

/** How high the letters of the picture stand on the screen, on average, in pixels. */
function lettersOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluateAll((texts) => {
    const heights = texts.map((text) => text.getBoundingClientRect().height).filter((height) => height > 0);
    return heights.reduce((sum, height) => sum + height, 0) / heights.length;
  });
}

test.each([
  ['index.html', '#_stage .layer-river text.year', 1.5],
  ['explore.html', '.river text.year, .river text.quiet, .river text', 1.2],
])('on %s the letters of the picture grow with the type, at once', async (name, letters, least) => {
  const { page } = await visit(server.url + name, { reducedMotion: 'reduce' });
  await page.waitForSelector('html.ready');
  await expect.poll(() => lettersOf(page, letters)).toBeGreaterThan(5);
  const before = await lettersOf(page, letters);
  await page.locator('#_display summary').click();
  await page.locator('#_display [value="larger"]').check();
  await expect.poll(() => lettersOf(page, letters)).toBeGreaterThan(before * (least - 0.1));
  await page.locator('#_display [name="size"][value="usual"]').check();
  await expect.poll(() => lettersOf(page, letters)).toBeCloseTo(before, 0);
});

/** What carries meaning in a picture, and what it is painted with. */
const meaningful: readonly (readonly [marks: string, paint: 'fill' | 'stroke'])[] = [
  [
    '.label:not(.own), .year, .date, .turn, .quiet, .imprint, .quantity, .sheet-words, .split-words, .amount:not(.on)',
    'fill',
  ],
  ['.label.own, .lane, .group-name, .split-name, .head, .front, .glyph.ink, .start, .letter-ring', 'fill'],
  [
    '.flow:not([stroke$="-pale)"]), .ring, .depot, .stroke, .now, .turn-rule, .arm:not(.casing), .group-edge, .thin, .tint',
    'stroke',
  ],
  ['.was, .scale, .sum-line, .ticks:not(.under), .leader, .lens, .event .cut, .event .hollow', 'stroke'],
];

/** The marks that have hardly another colour than the page. */
function faintIn(page: Page): Promise<readonly string[]> {
  return page.evaluate((all) => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (color: string): number => {
      if (pen === null) return 0;
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = light(getComputedStyle(document.documentElement).backgroundColor);
    const ratio = (one: number): number => (Math.max(one, ground) + 0.05) / (Math.min(one, ground) + 0.05);
    const found = all.flatMap(([marks, paint]) =>
      [...document.querySelectorAll(marks)].filter((mark) => {
        const color = getComputedStyle(mark)[paint];
        return color !== 'none' && ratio(light(color)) < 3;
      }),
    );
    return [
      ...new Set(
        found.map(
          (mark) => `${mark.getAttribute('class')} ${mark.getAttribute('fill')} ${mark.getAttribute('stroke')}`,
        ),
      ),
    ];
  }, meaningful);
}

const worn = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { contrast: 'more' }],
  ['contrast at night', { contrast: 'more', colorScheme: 'dark' }],
  ['the system’s own colours', { forcedColors: 'active' }],
  ['the system’s own colours at night', { forcedColors: 'active', colorScheme: 'dark' }],
] as const;

describe.each(['text.html', 'explore.html'])('%s', (name) => {
  const visited = shareVisit(() => server.url + name, still);

  test.each(worn)('every mark that carries meaning is seen at 3 : 1: %s', async (_, asked) => {
    const { page } = visited();
    await page.emulateMedia({ ...usual, ...asked });
    await settle(page);
    expect(await isDark(page)).toBe('colorScheme' in asked);
    expect(await faintIn(page)).toEqual([]);
  });
});

test.each([
  ['light', '#ffffff'],
  ['dark', '#000000'],
] as const)(
  'where the system sets the colours (%s) pictures take its paper and its ink',
  async (colorScheme, canvas) => {
    const { page } = await visit(`${server.url}text.html`, { forcedColors: 'active', colorScheme });
    const ink = canvas === '#ffffff' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
    const fill = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((mark) => getComputedStyle(mark).fill);
    expect(await fill('.figure .year')).toBe(ink);
    expect(await fill('.figure .label:not(.own, .region)')).toBe(ink);
    expect(
      await page
        .locator('.figure')
        .first()
        .evaluate((figure) => getComputedStyle(figure).backgroundColor),
    ).not.toBe(ink);
  },
);

test('the deck is light, whatever the system, until its lecturer asks for another scheme', async () => {
  const { page } = await visit(`${server.url}deck.html`, {
    colorScheme: 'dark',
    contrast: 'more',
    reducedMotion: 'reduce',
  });
  await page.waitForSelector('html.running');
  expect(await paperOf(page)).toBe('#efe8d9');
  await page.keyboard.press('d');
  expect(await isDark(page)).toBe(true);
  expect(await page.locator('#_told').textContent()).toBe('Colours: dark');
  expect(await runAxe(page)).toEqual([]);
  await page.reload();
  expect(await isDark(page)).toBe(true);
});

test('without its script a page shows no menu, and follows the system all the same', async () => {
  const { page } = await visit(`${server.url}text.html`, { javaScriptEnabled: false, colorScheme: 'dark' });
  expect(await page.locator('#_display').isVisible()).toBe(false);
  expect(await isDark(page)).toBe(true);
});
