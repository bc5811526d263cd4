import { once } from 'node:events';
import { get, type IncomingMessage, type RequestOptions } from 'node:http';
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

/** Status, length, headers of interest and text of what a server says; a name that is no own one goes into `Host` alone. */
async function ask(url: string, options: RequestOptions): Promise<readonly unknown[]> {
  const request = get(url, options);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const text = (await response.toArray()).join('');
  const { headers } = response;
  return [response.statusCode, headers['content-range'] ?? headers.allow ?? headers['content-length'], text];
}

test.each<[string, RequestOptions, readonly unknown[]]>([
  ['the name of this machine', { headers: { host: 'localhost:8' } }, [200, '5', 'start']],
  ['its number', { headers: { host: '127.0.0.1' } }, [200, '5', 'start']],
  [
    'another host',
    { headers: { host: 'story.example' } },
    [403, undefined, 'This server answers to its own name only\n'],
  ],
  [
    'one that begins so',
    { headers: { host: 'localhost.example' } },
    [403, undefined, expect.stringContaining('own name')],
  ],
  ['no GET', { method: 'POST' }, [405, 'GET, HEAD', 'Only GET and HEAD\n']],
  ['the head alone', { method: 'HEAD' }, [200, '5', '']],
  ['a part', { headers: { range: 'bytes=1-2' } }, [206, 'bytes 1-2/5', 'ta']],
  ['the rest', { headers: { range: 'bytes=3-' } }, [206, 'bytes 3-4/5', 'rt']],
  ['the end', { headers: { range: 'bytes=-2' } }, [206, 'bytes 3-4/5', 'rt']],
  ['more than there is', { headers: { range: 'bytes=4-99' } }, [206, 'bytes 4-4/5', 't']],
  ['a part that is not there', { headers: { range: 'bytes=5-' } }, [416, 'bytes */5', '']],
  ['two parts', { headers: { range: 'bytes=0-1,3-4' } }, [200, '5', 'start']],
])('asked for %s', async (_, options, answer) => {
  expect(await ask(await start(), options)).toEqual(answer);
});

test('names no kind but its own, and shows the page for what is missing', async () => {
  const server = await startServer(async (path) => (path === '404.html' ? '<p>Not here' : undefined), 0);
  open.push(server.close);
  const { status, headers } = await fetch(server.url);
  expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
    ...[404, 'text/html; charset=utf-8'],
    'nosniff',
  ]);
  expect(await ask(`${server.url}a`, {})).toEqual([404, undefined, '<p>Not here']);
});

test('a thousand questions at once are answered while two hundred say nothing', async () => {
  const url = await start();
  const { port } = new URL(url);
  const idle = Array.from({ length: 200 }, () => connect(Number(port), '127.0.0.1'));
  await Promise.all(idle.map((socket) => once(socket, 'connect')));
  const answers = await Promise.all(Array.from({ length: 1000 }, async () => (await fetch(url)).text()));
  expect(new Set(answers)).toEqual(new Set(['start']));
  for (const socket of idle) socket.destroy();
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
  waiting.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
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
