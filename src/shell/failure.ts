/** What goes wrong without a mistake of ours: a browser, a file, a port. It is told in a sentence, all else with its stack. */

/** A browser that died, a page of it that crashed, or one that did not come to an end in time. */
export class BrowserFailure extends Error {
  /** In time, or not: who waited once in vain need not wait again. */
  readonly isLate: boolean;

  constructor(sentence: string, isLate: boolean) {
    super(sentence);
    this.isLate = isLate;
  }
}

/** A sentence, or the stack of what is our mistake. */
export function tellFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOutside = error instanceof BrowserFailure || 'syscall' in error;
  return isOutside ? error.message : (error.stack ?? error.message);
}

/** Says what went wrong where nothing ends by it. */
export function sayFailure(error: unknown): void {
  console.error(tellFailure(error));
}
