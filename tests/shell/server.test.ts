import { get } from 'node:http';
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
