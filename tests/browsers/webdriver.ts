/** Speaks WebDriver (W3C), of the older kind by HTTP, to a driver: as many of its commands as the list needs. */
import { asScript, clickActions, type Engine, keyActions, type Tab } from './tab.ts';

type Send = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

/** Begins a session at a driver's address. */
export async function beginSession(address: string, capabilities: object): Promise<Omit<Engine, 'name'>> {
  const begun = await ask<Session>(`${address}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } });
  const send: Send = (method, path, body) => ask(`${address}/session/${begun.sessionId}${path}`, method, body);
  await send('POST', '/timeouts', { script: 60_000 });
  const tab = createTab(send, await send<string>('GET', '/window'));
  return { version: begun.capabilities.browserVersion, tab, close: () => send('DELETE', '') };
}

async function ask<T>(address: string, method: string, body?: object): Promise<T> {
  const answer = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: T & { readonly error?: string; readonly message?: string } };
  if (!answer.ok) throw new Error(`${address.replace(/.*session/, '')}: ${value.error}: ${value.message}`);
  return value;
}

/** The protocol speaks to one window at a time: each command says first to which. */
function createTab(session: Send, handle: string): Tab {
  const send: Send = async (method, path, body) => {
    await session('POST', '/window', { handle });
    return session(method, path, body);
  };
  const perform = (actions: readonly unknown[]): Promise<void> => send('POST', '/actions', { actions });
  const evaluate: Tab['evaluate'] = async (asked, given) => {
    const script = `const done = arguments[0]; (async () => { ${asScript(asked, given)} })().then(done, (error) => done({ error: String(error) }))`;
    const answer = await send<string | { readonly error: string }>('POST', '/execute/async', { script, args: [] });
    if (typeof answer !== 'string') throw new Error(answer.error);
    return JSON.parse(answer);
  };
  return {
    open: (url) => send('POST', '/url', { url }),
    evaluate,
    press: (key) => perform(keyActions(key)),
    click: (x, y) => perform(clickActions(x, y)),
    resize: async (width, height) => {
      const edges = await evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight] as const, null);
      await send('POST', '/window/rect', { x: 0, y: 0, width: width + edges[0], height: height + edges[1] });
    },
    others: async () => {
      const handles = await send<readonly string[]>('GET', '/window/handles');
      return handles.filter((other) => other !== handle).map((other) => createTab(session, other));
    },
    picture: async () => Buffer.from(await send<string>('GET', '/screenshot'), 'base64'),
    close: () => send('DELETE', '/window'),
  };
}
