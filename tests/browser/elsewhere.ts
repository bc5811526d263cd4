/** A process of its own that builds a story with its handout: `node --import tsx elsewhere.ts STORY OUT CACHE`. */
import { pathToFileURL } from 'node:url';
import { buildInto } from './build.ts';

const [story = '', out = '', cache = ''] = process.argv.slice(2);
await buildInto(out, story, ['handout'], pathToFileURL(`${cache}/`));
