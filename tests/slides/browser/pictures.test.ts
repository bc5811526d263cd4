import { fileURLToPath } from 'node:url';
import { holdPictures } from '../../laws/pictures.ts';

/** Blue is wide in 1926, gone in 1927; wide again in 1938, almost nothing flows in 1943, red in 1946. */
const keys = ['march-north', 'consulates-and-railway', 'half-a-million', 'hami', 'back-door'];

holdPictures(keys, fileURLToPath(new URL('../pictures/', import.meta.url)));
