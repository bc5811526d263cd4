import { Buffer } from 'node:buffer';
import type { Browser } from 'playwright';

/** What a page does otherwise than a good one. */
interface Habits {
  /** The PDF of a page's text. */
  readonly pdf?: (text: string) => Promise<Uint8Array>;
  readonly goto?: () => Promise<void>;
  /** Called when it is asked to end. */
  readonly close?: () => Promise<void>;
}

interface Route {
  readonly request: () => { readonly url: () => string };
  readonly fulfill: (answer: { readonly body: Buffer }) => void;
  readonly abort: () => void;
}

/**
 * A browser that prints as many pages as it lives: a page's text becomes its PDF. No page asks for the numbers of others. It waits
 * for `pic.png` when somebody asks.
 */
export function fakeBrowser(lives: number, habits: Habits = {}): Browser {
  let left = lives;
  const newPage = async () => {
    let answer: (route: Route) => void = () => {};
    let text = '';
    return {
      on: () => {},
      setDefaultTimeout: () => {},
      route: async (_: string, handle: typeof answer) => {
        answer = handle;
      },
      goto: async (url: string) => {
        await habits.goto?.();
        answer({ request: () => ({ url: () => url }), fulfill: ({ body }) => (text = String(body)), abort: () => {} });
      },
      evaluate: async (script: string) => (script.includes('data-page-of') ? false : ['pic.png']),
      pdf: async () => {
        left -= 1;
        if (left < 0) throw new Error('the browser has died\nCall log');
        return habits.pdf?.(text) ?? Buffer.from(text);
      },
    };
  };
  const listeners = new Set<() => void>();
  const close = async (): Promise<void> => {
    left = -1;
    for (const listener of listeners) listener();
    await habits.close?.();
  };
  const newContext = async () => ({ newPage, close: async () => {} });
  const on = (_: string, listener: () => void) => listeners.add(listener);
  const off = (_: string, listener: () => void) => listeners.delete(listener);
  return { newContext, isConnected: () => left >= 0, close, on, off } as unknown as Browser;
}
