/** What the desk says besides the lecture, above it, as long as it holds and nobody has put it away. */
import { find } from './board.ts';

/** What was put away, by the hint that said it: it may say something else later. */
const away = new Map<string, string>();

/** Brings a hint to life: one button may do what it proposes, the last one puts it away. */
export function createHint(id: string, act?: () => void): (text: string | undefined) => void {
  const hint = find(id);
  const [words, first] = [hint.querySelector('span'), hint.querySelector('button')];
  if (act !== undefined) first?.addEventListener('click', act);
  hint.querySelector('.away')?.addEventListener('click', () => {
    away.set(id, words?.textContent ?? '');
    hint.hidden = true;
  });
  return (text) => {
    hint.hidden = text === undefined || away.get(id) === text;
    if (words !== null && text !== undefined && words.textContent !== text) words.textContent = text;
  };
}
