/** A small whole story to begin with, copied from `assets/new/`. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { storySchema } from '../compile.ts';
import { root } from './root.ts';

/** What the templates have: pictures alone, events on a map, or what goes from one side to others. */
export const sizes = ['pictures', 'map', 'flows'] as const;

const usage = `npm run new -- FOLDER [--size ${sizes.join(' | ')}]   (pictures)`;

/** Writes a new story into a folder that is empty or does not exist; the answer is what to say, and the exit status. */
export async function startStory(argv: readonly string[]): Promise<readonly [text: string, status: 0 | 1 | 2]> {
  const wanted = readWanted(argv);
  if (typeof wanted === 'string') return [wanted, 2];
  const { folder, size } = wanted;
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => error.code ?? 'unreadable');
  if (typeof names === 'string' && names !== 'ENOENT') return [`${folder} is no folder (${names})`, 1];
  if (typeof names !== 'string' && names.length > 0)
    return [`the folder ${folder} is not empty, expected a new one`, 1];
  await mkdir(folder, { recursive: true });
  await cp(new URL(`assets/new/${size}/`, root), folder, { recursive: true });
  await writeFile(join(folder, 'story.schema.json'), `${JSON.stringify(storySchema(), null, 2)}\n`);
  return [
    `${folder} holds a new story. To see it, and each change when you save:\n\n    npm start -- --story ${folder}`,
    0,
  ];
}

interface Wanted {
  readonly folder: string;
  readonly size: (typeof sizes)[number];
}

/** What is asked for, or what is wrong with the question. */
function readWanted(argv: readonly string[]): Wanted | string {
  try {
    const options = { size: { type: 'string', default: 'pictures' } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const size = sizes.find((name) => name === values.size);
    const [folder, ...more] = positionals;
    if (size === undefined) return `--size takes ${sizes.join(', ')}\n\n${usage}`;
    return folder === undefined || more.length > 0 ? `expected one folder\n\n${usage}` : { folder, size };
  } catch (error) {
    return `${(error as Error).message.split('. ', 1).join()}\n\n${usage}`;
  }
}
