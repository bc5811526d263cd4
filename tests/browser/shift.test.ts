/** Over a slow line a page comes in pieces: nothing that stands already may move when the next piece arrives. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { mediaType } from '../../src/endings.ts';
import { browser, dist } from './harness.ts';

/** Serves the story in pieces, each a moment after the one before; `change` may break the page on purpose. */
async function serveSlowly(change: (page: string) => string): Promise<string> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url.slice(1);
    const content = await readFile(join(dist, path)).catch(() => undefined);
    if (content === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': mediaType(path) });
    const whole = path.endsWith('.html') ? Buffer.from(change(content.toString())) : content;
    const size = Math.ceil(whole.length / 12);
    for (let start = 0; start < whole.length; start += size) {
      response.write(whole.subarray(start, start + size));
      await setTimeout(60);
    }
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function readShifts(url: string, width: number, height: number): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width, height } });
  onTestFinished(() => page.close());
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('html.ready, html.running');
  return page.evaluate(async () => {
    // The last piece is painted, and what it moved is noted.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer.takeRecords() as (PerformanceEntry & Shift)[];
    const name = ({ node }: ShiftSource): string =>
      `${node?.nodeName} ${node instanceof Element ? node.className : ''}`;
    return shifts.map(({ value, sources }) => `${value} ${sources.map(name).join(', ')}`);
  });
}

/** An entry that says how much of the page moved, and what; the library of types does not know it. */
interface Shift {
  readonly value: number;
  readonly sources: readonly ShiftSource[];
}

interface ShiftSource {
  readonly node: Node | null;
}

test.each([
  ['index.html', 390, 844],
  ['index.html', 1280, 800],
  ['deck.html', 1280, 720],
])('%s at %i × %i', async (path, width, height) => {
  const url = await serveSlowly((page) => page);
  expect(await readShifts(url + path, width, height)).toEqual([]);
});

test('a page without room for its picture would be found', async () => {
  const url = await serveSlowly((page) =>
    page.replaceAll('order:-2;height:50svh', '').replaceAll('margin-top:-50svh', ''),
  );
  expect(await readShifts(`${url}index.html`, 390, 844)).not.toEqual([]);
});
