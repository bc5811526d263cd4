import { fileURLToPath } from 'node:url';
import { holdPictures } from '../laws/pictures.ts';

/** One way, three sums, a closed road, old ships and crates, a last loan. */
const keys = ['coal-counted', 'three-sums', 'road-closes', 'half-measures', 'stock-taken'];

holdPictures(keys, fileURLToPath(new URL('pictures/', import.meta.url)));
