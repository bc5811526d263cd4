/** A small web server for this machine only: previews, and the pages of the tests. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mediaType } from '../endings.ts';
import { tellFailure } from './failure.ts';

/** Gives the content at a path without leading slash, or nothing. */
export type ReadPage = (path: string) => Promise<string | Uint8Array | undefined>;

/** Takes a request over, and says so. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves `read` under `base` (which begins and ends with a slash) on 127.0.0.1. A busy port gives way to the next free one; port
 * 0 takes any. `handle` is asked first.
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
    if (!handle?.(request, response)) answer(request, response, read, base).catch(() => response.destroy());
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

async function answer(request: IncomingMessage, response: ServerResponse, read: ReadPage, base: string): Promise<void> {
  const path = readPath(request.url ?? '/');
  const inside = path?.startsWith(base) ? path.slice(base.length) : undefined;
  const name = inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
  const content = name === undefined ? undefined : await read(name);
  if (name === undefined || content === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, { 'content-type': mediaType(name), 'cache-control': 'no-cache' }).end(content);
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
