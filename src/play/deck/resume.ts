/** Remembers where the deck was, and offers to go on from there when it is opened anew without an address. */
import { recall, remember } from '../both/memory.ts';

const name = (): string => `place ${location.pathname}`;

/** To be told of each step that the deck rests at. */
export function keepPlace(step: string): void {
  remember(name(), step);
}

/** Shows the offer where there is something to offer. It leaves by itself with the first step. */
export function offerPlace(first: string, go: (id: string) => void): { readonly withdraw: () => void } {
  const message = document.getElementById('_resume') as HTMLElement;
  const id = location.hash.length > 2 ? null : recall(name());
  const slide = id === null || id === first ? null : document.getElementById(id)?.closest('.slides > section');
  const withdraw = (): void => {
    message.hidden = true;
  };
  if (id === null || slide == null) return { withdraw };
  const quote = message.querySelector('q');
  if (quote !== null) quote.textContent = slide.querySelector('h1, h2')?.textContent ?? id;
  message.hidden = false;
  message.querySelector('.no')?.addEventListener('click', withdraw);
  message.querySelector('.go')?.addEventListener('click', () => {
    withdraw();
    go(id);
  });
  return { withdraw };
}
