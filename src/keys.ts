/** The deck's keys, one table: the script obeys it, the help prints it. */

/** What a key of the deck does. */
export type DeckAction =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'find'
  | 'number'
  | 'overview'
  | 'speaker'
  | 'track'
  | 'read'
  | 'black'
  | 'pointer'
  | 'zoom'
  | 'count'
  | 'motion'
  | 'scheme'
  | 'full'
  | 'help'
  | 'leave';

/** A row of the table of keys. */
export interface DeckKey {
  readonly action: DeckAction;
  /** As a browser names them, letters in lower case; `Shift+ ` before one that needs that key. */
  readonly keys: readonly string[];
  /** As they are printed. */
  readonly shown: readonly string[];
}

/** In the order of the help. Clickers send the page keys, a full stop or `b`, and F5 where a show is to begin. */
export const deckKeys: readonly DeckKey[] = [
  {
    action: 'next',
    keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter', 'n'],
    shown: ['→', '↓', 'Page Down', 'Space'],
  },
  { action: 'back', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+ ', 'p'], shown: ['←', '↑', 'Page Up'] },
  { action: 'first', keys: ['Home'], shown: ['Home'] },
  { action: 'last', keys: ['End'], shown: ['End'] },
  { action: 'find', keys: ['g', '/'], shown: ['G', '/'] },
  { action: 'number', keys: [], shown: ['12', 'Enter'] },
  { action: 'overview', keys: ['o'], shown: ['O', 'Esc'] },
  { action: 'speaker', keys: ['s'], shown: ['S'] },
  { action: 'track', keys: ['t'], shown: ['T'] },
  { action: 'read', keys: ['r'], shown: ['R'] },
  { action: 'black', keys: ['b', '.'], shown: ['B', '.'] },
  { action: 'pointer', keys: ['l'], shown: ['L'] },
  { action: 'zoom', keys: ['z'], shown: ['Z', 'Alt'] },
  { action: 'count', keys: ['c'], shown: ['C'] },
  { action: 'motion', keys: ['m'], shown: ['M'] },
  { action: 'scheme', keys: ['d'], shown: ['D'] },
  { action: 'full', keys: ['f', 'F5'], shown: ['F', 'F5'] },
  { action: 'help', keys: ['?', 'F1'], shown: ['?', 'F1'] },
  { action: 'leave', keys: ['Escape'], shown: ['Esc'] },
];
