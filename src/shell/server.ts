/** A small web server for this machine only: previews, and the pages of the tests. */
import { Buffer } from 'node:buffer';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { mediaType } from '../endings.ts';
import { tellFailure } from './failure.ts';

/** Gives the content at a path without leading slash, or nothing. */
export type ReadPage = (path: string) => Promise<string | Uint8Array | undefined>;

/** Takes a request over, and says so. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves `read` under `base` (which begins and ends with a slash) on 127.0.0.1, to whoever asks by a name of this machine. A busy port
 * gives way to the next free one; port 0 takes any. `handle` is asked first. What is missing gets the page `404.html`, if there is one.
 */
export async function startServer(
  read: ReadPage,
  port: number,
  base = '/',
  handle?: Handle,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    // A reader that is gone is no fault, and must not end the program.
    response.on('error', () => response.destroy());
    response.setHeader('x-content-type-options', 'nosniff');
    if (refuse(request, response) || handle?.(request, response)) return;
    answer(request, response, read, base).catch(() => response.destroy());
  });
  await listen(server, port);
  server.on('error', (error) => console.error(tellFailure(error)));
  const close = async (): Promise<void> => {
    const isClosed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await isClosed;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, close };
}

/** The names under which this machine asks itself: a page of elsewhere whose name was led here would read what is private. */
const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Turns away what asks by another name, or for anything but reading. */
function refuse({ headers, method = '' }: IncomingMessage, response: ServerResponse): boolean {
  const isOwn = ownHost.test(headers.host ?? '');
  if (isOwn && /^(GET|HEAD)$/.test(method)) return false;
  const [status, text] = isOwn ? [405, 'Only GET and HEAD\n'] : [403, 'This server answers to its own name only\n'];
  response.writeHead(status, { ...plain, ...(isOwn && { allow: 'GET, HEAD' }) }).end(text);
  return true;
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };

async function answer(request: IncomingMessage, response: ServerResponse, read: ReadPage, base: string): Promise<void> {
  const path = readPath(request.url ?? '/');
  const inside = path?.startsWith(base) ? path.slice(base.length) : undefined;
  const name = inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
  const content = name === undefined ? undefined : await read(name);
  if (name === undefined || content === undefined) {
    const page = await read('404.html');
    response.writeHead(404, page === undefined ? plain : { 'content-type': mediaType('404.html') });
    response.end(page ?? 'Not found\n');
    return;
  }
  send(request, response, Buffer.from(content), {
    'content-type': mediaType(name),
    'cache-control': 'no-cache',
    'accept-ranges': 'bytes',
  });
}

/** All of a file or, where a player asks for it, a part: one range, as RFC 9110, 14 has it. */
function send(request: IncomingMessage, response: ServerResponse, bytes: Buffer, headers: OutgoingHttpHeaders): void {
  const range = readRange(request.headers.range ?? '', bytes.length);
  if (range === 'outside') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${bytes.length}` }).end();
    return;
  }
  const part = range === undefined ? bytes : bytes.subarray(range.first, range.last + 1);
  const place = range && { 'content-range': `bytes ${range.first}-${range.last}/${bytes.length}` };
  response.writeHead(range ? 206 : 200, { ...headers, ...place, 'content-length': part.length });
  response.end(request.method === 'HEAD' ? undefined : part);
}

/** The first and the last byte that are asked for; nothing where all of them are, or where nothing can be understood. */
function readRange(
  header: string,
  size: number,
): { readonly first: number; readonly last: number } | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last ? 'outside' : { first, last };
}

/** The decoded path, or nothing where it is broken or climbs out of the folder. */
function readPath(address: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    return path.includes('\0') || /(^|[\\/])\.\.([\\/]|$)/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

const LAST_PORT = 65_535;

async function listen(server: Server, port: number, tries = 50): Promise<void> {
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
    server.once('error', done);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', done);
      done(undefined);
    });
  });
  if (failure === undefined) return;
  if (failure.code !== 'EADDRINUSE' || tries === 0) throw failure;
  await listen(server, port === LAST_PORT ? 0 : port + 1, tries - 1);
}
