/** What a page weighs, when it paints and whether it moves, in a cold browser behind a slow line. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession } from 'playwright';
import { mediaType } from '../../src/endings.ts';
import { median } from './process.ts';
import { openSlowPage, slowDown, type Viewport, watchPaint } from './slowpage.ts';

export interface PageResult {
  readonly page: string;
  /** Bytes as sent, by Brotli where that helps: of everything, and of scripts alone. */
  readonly bytes: number;
  readonly scripts: number;
  /** Milliseconds to the largest contentful paint. */
  readonly paint: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

type Files = ReadonlyMap<string, string | Uint8Array>;

const screen = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** Slow 4G as Lighthouse throttles it in the browser. */
const slow4g = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };

/** Loads a page of the output several times, each in a new context, under Slow 4G with a processor four times slower. */
export async function measurePage(
  browser: Browser,
  files: Files,
  page: string,
  viewport: Viewport = screen,
  runs = 5,
): Promise<PageResult> {
  const server = serveBrotli(files);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${page}`;
  try {
    const results: Omit<PageResult, 'page'>[] = [];
    for (let run = 0; run < runs; run++) results.push(await loadPage(browser, url, viewport));
    const middle = (key: keyof (typeof results)[number]): number => median(results.map((result) => result[key]));
    return { page, bytes: middle('bytes'), scripts: middle('scripts'), paint: middle('paint'), shift: middle('shift') };
  } finally {
    server.close();
  }
}

function serveBrotli(files: Files): ReturnType<typeof createServer> {
  const packed = new Map([...files].map(([path, content]) => [path, pack(path, content)]));
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname.slice(1));
    const content = packed.get(path);
    if (content === undefined) return void response.writeHead(404).end();
    const type = { 'content-type': mediaType(path), 'cache-control': 'no-store', 'content-length': content.length };
    response.writeHead(200, isText(path) ? { ...type, 'content-encoding': 'br' } : type).end(content);
  });
}

function isText(path: string): boolean {
  return /\.(html|js|css|json|svg)$/.test(path);
}

function pack(path: string, content: string | Uint8Array): Uint8Array {
  return isText(path) ? brotliCompressSync(content) : Buffer.from(content);
}

async function loadPage(browser: Browser, url: string, viewport: Viewport): Promise<Omit<PageResult, 'page'>> {
  const { context, page, session } = await openSlowPage(browser, viewport);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await slowDown(session);
  const sizes = countBytes(session);
  await page.goto(url, { waitUntil: 'networkidle' });
  const painted = await page.evaluateHandle(watchPaint);
  await page.waitForTimeout(1000);
  const { paint, shift } = await painted.jsonValue();
  await context.close();
  return { ...sizes, paint, shift };
}

function countBytes(session: CDPSession): { bytes: number; scripts: number } {
  const sizes = { bytes: 0, scripts: 0 };
  const scripts = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.bytes += encodedDataLength;
    if (scripts.has(requestId)) sizes.scripts += encodedDataLength;
  });
  return sizes;
}
