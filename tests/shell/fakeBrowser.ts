import type { Buffer } from 'node:buffer';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright';

/** What a page does otherwise than a good one. */
interface Habits {
  /** What the PDF of a page's text is called. */
  readonly pdf?: (text: string) => Promise<string>;
  readonly goto?: () => Promise<void>;
  /** Called when it is asked to end. */
  readonly close?: () => Promise<void>;
}

interface Route {
  readonly request: () => { readonly url: () => string };
  readonly fulfill: (answer: { readonly body: Buffer }) => void;
  readonly abort: () => void;
}

/** What a page says when it is asked for this: no numbers of pages are wanted, no links are there. */
const answers: ReadonlyMap<string | undefined, unknown> = new Map<string, unknown>([
  ['data-page-of', false],
  ['links', []],
]);

async function makePdf(title: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  document.addPage();
  return document.save();
}

/** What a PDF of a fake browser is called. */
export async function readTitle(pdf: Uint8Array): Promise<string | undefined> {
  return (await PDFDocument.load(pdf)).getTitle();
}

/**
 * A browser that prints as many pages as it lives: a page's text becomes its PDF's title. No page asks for the numbers of others. It waits
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
      evaluate: async (script: string) => answers.get(/data-page-of|links/.exec(script)?.[0]) ?? ['pic.png'],
      pdf: async () => {
        left -= 1;
        if (left < 0) throw new Error('the browser has died\nCall log');
        return makePdf((await habits.pdf?.(text)) ?? text);
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
