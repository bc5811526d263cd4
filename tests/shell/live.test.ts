import { afterEach, expect, test } from 'vitest';
import { type LiveServer, startLiveServer } from '../../src/shell/live.ts';

const page =
  '<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src \'self\'"><body>one</body></html>';

let server: LiveServer;
afterEach(() => server.close());

async function start(): Promise<LiveServer> {
  server = await startLiveServer(0, 'client()', async (path) => (path === 'handout.pdf' ? 'pdf' : undefined));
  return server;
}

const read = async (path: string): Promise<string> => (await fetch(server.url + path)).text();

/** The first `count` states that an open page is told. */
async function listen(count: number, during: () => void): Promise<readonly unknown[]> {
  const response = await fetch(`${server.url}-/events`);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const states: unknown[] = [];
  const decoder = new TextDecoder();
  let text = '';
  for (let told = false; states.length < count; told = true) {
    text += decoder.decode((await reader.read()).value, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    states.push(...events.map((event) => JSON.parse(event.replace('data: ', ''))));
    if (!told) during();
  }
  await reader.cancel();
  return states;
}

test('puts its client into the served copy and lets the policy listen to it', async () => {
  const { show } = await start();
  show({
    files: new Map([
      ['index.html', page],
      ['a.js', 'script'],
    ]),
    problems: '',
  });
  expect((await read('')).replace(/&amp;run=\d{13}/, '')).toBe(
    page
      .replace("default-src 'none'", "default-src 'none'; connect-src 'self'")
      .replace('</body>', '<script src="/-/live.js?version=1"></script></body>'),
  );
  expect(await read('-/live.js?version=1')).toBe('client()');
  expect(await read('a.js')).toBe('script');
  expect(await read('handout.pdf')).toBe('pdf');
  expect((await fetch(`${server.url}absent.html`)).status).toBe(404);
});

test('tells open pages of mistakes, over the last good build, and of the next good one', async () => {
  const { show } = await start();
  show({ files: new Map([['index.html', page]]), problems: '' });
  const states = await listen(3, () => {
    show({ problems: 'a.md:1:1 error: no' });
    show({ files: new Map([['index.html', page]]), problems: '' });
  });
  expect(states).toEqual([
    { version: 1, problems: '' },
    { version: 1, problems: 'a.md:1:1 error: no' },
    { version: 2, problems: '' },
  ]);
});

test('tells open pages what is not good about a build, until the next one', async () => {
  const { show, warn } = await start();
  show({ files: new Map([['index.html', page]]), problems: '' });
  const states = await listen(3, () => {
    warn('a.md:1:1 warning: too long');
    show({ files: new Map([['index.html', page]]), problems: '' });
  });
  expect(states).toEqual([
    { version: 1, problems: '' },
    { version: 1, problems: '', warnings: 'a.md:1:1 warning: too long' },
    { version: 2, problems: '' },
  ]);
});

test('has a page even before the first good build', async () => {
  const { show } = await start();
  show({ problems: 'a.md:1:1 error: no' });
  expect(await read('deck.html')).toContain('<script src="/-/live.js?version=0&amp;run=');
  expect(await read('index.html')).not.toContain('error');
});

test('tells a page of an earlier server that there is another build, and a page of its own which', async () => {
  const { show } = await start();
  show({ files: new Map([['index.html', page]]), problems: '' });
  const run = /run=(\d+)/.exec(await read(''))?.[1];
  const told = async (asked: string): Promise<unknown> => {
    const reader = (
      (await fetch(`${server.url}-/events?version=1&run=${asked}`)).body as ReadableStream<Uint8Array>
    ).getReader();
    const { value } = await reader.read();
    await reader.cancel();
    return JSON.parse(new TextDecoder().decode(value).replace('data: ', ''));
  };
  expect(await told(String(run))).toEqual({ version: 1, problems: '' });
  expect(await told('1')).toEqual({ version: -1, problems: '' });
});

test('tells at once what is not good about a build', async () => {
  const { show } = await start();
  const states = await listen(2, () =>
    show({ files: new Map([['index.html', page]]), problems: '', warnings: 'a.md:1:1 warning: doubtful' }),
  );
  expect(states).toEqual([
    { version: 0, problems: '' },
    { version: 1, problems: '', warnings: 'a.md:1:1 warning: doubtful' },
  ]);
});
