import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startServer } from '../../src/shell/server.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const pages: Readonly<Record<string, string>> = {
  'index.html': 'start',
  'deep/index.html': 'deep',
  'ä b.svg': '<svg/>',
};

async function start(port = 0, base = '/'): Promise<string> {
  const server = await startServer(async (path) => pages[path], port, base);
  open.push(server.close);
  return server.url;
}

test('serves an index, encoded names and the right types', async () => {
  const url = await start();
  expect(await (await fetch(url)).text()).toBe('start');
  expect(await (await fetch(`${url}deep/`)).text()).toBe('deep');
  const svg = await fetch(`${url}${encodeURIComponent('ä b.svg')}?x=1`);
  expect([svg.status, svg.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
});

test('serves under a path, and nothing outside it', async () => {
  const url = await start(0, '/some/where/');
  expect(await (await fetch(url)).text()).toBe('start');
  expect((await fetch(new URL('/', url))).status).toBe(404);
});

test.each(['/absent', '/%', '/..%2findex.html', '/..%5cindex.html', '/%00'])('does not find %s', async (path) => {
  const { port } = new URL(await start());
  const status = await new Promise((done) =>
    get({ host: '127.0.0.1', port, path }, (response) => done(response.resume().statusCode)),
  );
  expect(status).toBe(404);
});

test('takes the next port when one is busy', async () => {
  const first = Number(new URL(await start()).port);
  const second = Number(new URL(await start(first)).port);
  expect(second).toBeGreaterThan(first);
});

test('after the last port comes any free one', async () => {
  const last = await startServer(async () => undefined, 65_535);
  open.push(last.close);
  expect(Number(new URL(await start(65_535)).port)).toBeLessThan(65_535);
});

test('closes though a reader holds on, and another one is gone', async () => {
  let asked = (): void => {};
  const isAsked = new Promise<void>((done) => {
    asked = done;
  });
  const server = await startServer(() => {
    asked();
    return new Promise(() => {});
  }, 0);
  const port = Number(new URL(server.url).port);
  const [idle, waiting] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  for (const socket of [idle, waiting]) socket.on('error', () => {});
  waiting.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await Promise.all([once(idle, 'connect'), isAsked]);
  await server.close();
  await Promise.all([idle, waiting].map((socket) => socket.destroyed || once(socket, 'close')));
});

test('a page that cannot be read ends its request, not the server', async () => {
  const server = await startServer(async (path) => {
    if (path === 'broken') throw new Error('EMFILE');
    return 'fine';
  }, 0);
  open.push(server.close);
  await expect(fetch(`${server.url}broken`)).rejects.toThrow();
  expect(await (await fetch(server.url)).text()).toBe('fine');
});

test('what is written to a reader that is gone ends nothing', async () => {
  let written: Promise<unknown> = new Promise(() => {});
  const isHandled = new Promise<void>((done) => {
    const server = startServer(
      async () => 'fine',
      0,
      '/',
      (_, response) => {
        response.write('first');
        written = once(response, 'close').then(() => response.write('late', () => {}));
        done();
        return true;
      },
    );
    server.then(async ({ url, close }) => {
      open.push(close);
      const stop = new AbortController();
      const answer = await fetch(url, { signal: stop.signal });
      stop.abort();
      await answer.text().catch(() => {});
    });
  });
  await isHandled;
  expect(await written).toBe(false);
});
