import { fileURLToPath } from 'node:url';
import { holdPictures } from '../laws/pictures.ts';

/** On the map one way, three sums, a closed road, old ships and crates, a store; then each of the other views. */
const maps = ['coal-counted', 'three-sums', 'road-closes', 'half-measures', 'stock-taken'];
const others = [
  'all-years',
  'kind-by-kind',
  'coal-after',
  'every-teacher',
  'two-notes',
  'who-is-where',
  'two-harbours',
];
const keys = [...maps, ...others];

holdPictures(keys, fileURLToPath(new URL('pictures/', import.meta.url)));
