import { expect, test } from 'vitest';
import { BrowserFailure } from '../../src/shell/failure.ts';
import { keepBrowser, visitPage } from '../../src/shell/visit.ts';
import { fakeBrowser } from './fakeBrowser.ts';

const visit = { name: 'deck.html at 16:9', limit: 20 };

test('a browser is started when it is needed, and again when it has died', async () => {
  const browsers = [fakeBrowser(9), fakeBrowser(9), fakeBrowser(9)];
  const { get } = keepBrowser(async () => browsers.shift());
  const first = await get();
  expect(await get()).toBe(first);
  await first?.close();
  const [second, third] = await Promise.all([get(), get()]);
  expect([second === first, second === third, browsers.length]).toEqual([false, true, 1]);
});

test('where there is none, nobody looks for it again', async () => {
  let looks = 0;
  const { get, close } = keepBrowser(async () => {
    looks += 1;
    return undefined;
  });
  expect([await get(), await get(), await close(), looks]).toEqual([undefined, undefined, undefined, 1]);
});

test('a signal ends it, and no other one comes', async () => {
  const stop = new AbortController();
  const { get } = keepBrowser(async () => fakeBrowser(9), stop.signal);
  const browser = await get();
  stop.abort();
  await expect.poll(() => browser?.isConnected()).toBe(false);
  expect(await get()).toBeUndefined();
});

test.each<[string, () => Promise<void>, BrowserFailure]>([
  [
    'takes too long',
    () => new Promise(() => {}),
    new BrowserFailure('deck.html at 16:9: waited 1 s in vain for the picture pic.png', true),
  ],
  [
    'crashes',
    () => Promise.reject(new Error('page.goto: Page crashed\nCall log')),
    new BrowserFailure('page.goto: Page crashed', false),
  ],
])('a page that %s is told in a sentence', async (_, use, failure) => {
  expect(await visitPage(fakeBrowser(9), visit, use).catch((error: unknown) => error)).toEqual(failure);
});

test('a browser that dies ends what waits for it', async () => {
  const browser = fakeBrowser(9);
  const visited = visitPage(browser, { ...visit, limit: 4000 }, async () => {
    await browser.close();
    return new Promise(() => {});
  });
  await expect(visited).rejects.toEqual(new BrowserFailure('the connection to it broke', false));
});

test('a browser that dies is told in a sentence, a mistake of ours is not', async () => {
  const fail = () => Promise.reject(new TypeError('page.evaluate: x is not defined\nat y'));
  await expect(visitPage(fakeBrowser(-1), visit, fail)).rejects.toThrow(/^page\.evaluate: x is not defined$/);
  await expect(visitPage(fakeBrowser(9), visit, fail)).rejects.toThrow(TypeError);
});
