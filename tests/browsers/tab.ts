/** What the list asks of a browser, whatever protocol speaks to it. */

/** A window of a browser, with a page in it. */
export interface Tab {
  /** Opens an address and waits until the page is loaded. */
  readonly open: (address: string) => Promise<void>;
  /** What a function answers in the page; what it is given and what it answers travel as JSON. */
  readonly evaluate: <A, R>(ask: (given: A) => R | Promise<R>, given: A) => Promise<R>;
  /** A real key, as `KeyboardEvent.key` names it. */
  readonly press: (key: string) => Promise<void>;
  /** A real click on a point of the page, in pixels from its upper left corner. */
  readonly click: (x: number, y: number) => Promise<void>;
  /** Gives the page itself a size. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** The windows that are open beside this one. */
  readonly others: () => Promise<readonly Tab[]>;
  /** What is seen, as PNG. */
  readonly picture: () => Promise<Uint8Array>;
  readonly close: () => Promise<unknown>;
}

/** A browser that runs, with one window. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly tab: Tab;
  readonly close: () => Promise<unknown>;
}

/** A function with what it is given, as the body of one that answers with JSON. */
export function asScript(ask: (given: never) => unknown, given: unknown): string {
  return `return JSON.stringify((await (${ask})(${JSON.stringify(given) ?? 'undefined'})) ?? null)`;
}

/** What the keys are called by the W3C's WebDriver, 17.4.2; all others are called by what they write. */
const keyCodes: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** A key as a sequence of WebDriver's actions, which both of its protocols share. */
export function keyActions(key: string): readonly unknown[] {
  const value = keyCodes[key] ?? key;
  const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
  return [{ type: 'key', id: 'keyboard', actions }];
}

/** A click as such a sequence. */
export function clickActions(x: number, y: number): readonly unknown[] {
  const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' };
  const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}
