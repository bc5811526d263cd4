import { fileURLToPath } from 'node:url';
import { holdPictures } from '../../laws/pictures.ts';

/** On the map blue is wide in 1926, gone in 1927; almost nothing flows in 1943, red in 1946. Then each of the other views. */
const maps = ['march-north', 'consulates-and-railway', 'hami', 'back-door'];
const others = [
  'whole-river',
  'two-budgets',
  'half-a-million',
  'names-of-the-dead',
  'two-letters',
  'united-front',
  'both-sides',
];
const keys = [...maps, ...others];

holdPictures(keys, fileURLToPath(new URL('../pictures/', import.meta.url)));
