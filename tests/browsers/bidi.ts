/** Speaks WebDriver BiDi (W3C) to a browser: as many of its commands as the list needs. */
import { WebSocket } from 'ws';
import { asScript, clickActions, type Engine, keyActions, type Tab } from './tab.ts';

type Send = <T>(method: string, params: object) => Promise<T>;

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** Joins a browser that listens at an address, and begins a session. */
export async function joinBrowser(address: string): Promise<Omit<Engine, 'name'>> {
  const socket = new WebSocket(`${address}/session`, { maxPayload: 1e9 });
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const send = createSend(socket);
  const { capabilities } = await send<Session>('session.new', { capabilities: {} });
  const [first] = (await send<Tree>('browsingContext.getTree', {})).contexts;
  if (first === undefined) throw new Error('the browser has no window');
  const tab = createTab(send, first.context);
  return { version: capabilities.browserVersion, tab, close: () => send('browser.close', {}) };
}

interface Session {
  readonly capabilities: { readonly browserVersion: string };
}

interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}

function createSend(socket: WebSocket): Send {
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let id = 0;
  return async (method, params) => {
    id += 1;
    const own = id;
    const isAnswered = new Promise<Answer>((done) => waiting.set(own, done));
    socket.send(JSON.stringify({ id: own, method, params }));
    const { result, error, message } = await isAnswered;
    waiting.delete(own);
    if (error !== undefined) throw new Error(`${method}: ${error}: ${message}`);
    return result as never;
  };
}

/** What a script gave: a value, or what it threw. */
interface Evaluated {
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}

function createTab(send: Send, context: string): Tab {
  const perform = (actions: readonly unknown[]): Promise<void> => send('input.performActions', { context, actions });
  return {
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    evaluate: async (ask, given) => {
      const { result, exceptionDetails } = await send<Evaluated>('script.callFunction', {
        functionDeclaration: `async () => { ${asScript(ask, given)} }`,
        awaitPromise: true,
        target: { context },
      });
      if (result === undefined) throw new Error(exceptionDetails?.text);
      return JSON.parse(result.value);
    },
    press: (key) => perform(keyActions(key)),
    click: (x, y) => perform(clickActions(x, y)),
    resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    others: async () => {
      const { contexts } = await send<Tree>('browsingContext.getTree', {});
      return contexts.filter((one) => one.context !== context).map((one) => createTab(send, one.context));
    },
    picture: async () => {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    close: () => send('browsingContext.close', { context }),
  };
}
