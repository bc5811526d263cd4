import type { Browser } from 'playwright';

/** What its page does with each PDF, and whether its pages ever come. */
interface Habits {
  readonly pdf?: () => Promise<Uint8Array>;
  readonly goto?: () => Promise<void>;
}

/** A browser that prints as many pages as it lives. */
export function fakeBrowser(lives: number, habits: Habits = {}): Browser {
  let left = lives;
  const page = {
    setDefaultTimeout: () => {},
    route: async () => {},
    goto: async () => {},
    evaluate: async () => ['pic.png'],
    ...habits,
    pdf: async () => {
      left -= 1;
      if (left < 0) throw new Error('the browser has died\nCall log');
      return habits.pdf?.() ?? Buffer.from('new');
    },
  };
  const context = { newPage: async () => page, close: async () => {} };
  const close = async (): Promise<void> => {
    left = -1;
  };
  return { newContext: async () => context, isConnected: () => left >= 0, close } as unknown as Browser;
}
