/** Writes the minutes of a rehearsal into a story, and says what has changed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setMinutes } from '../compile.ts';
import { replaceFiles } from './output.ts';
import { renderProblems } from './problems.ts';
import { isStory, readSources } from './sources.ts';

const usage = 'npm run minutes -- FILE [--story FOLDER]   (slides)';

/** Reads a file that the desk saved; the answer is what to say, and the exit status: 1 where nothing was written. */
export async function takeOver(argv: readonly string[]): Promise<readonly [text: string, status: 0 | 1 | 2]> {
  const wanted = readWanted(argv);
  if (typeof wanted === 'string') return [`${wanted}\n\n${usage}`, 2];
  const { file, story } = wanted;
  if (!(await isStory(story))) return [`--story ${story}: no such folder\n\n${usage}`, 2];
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (text instanceof Error) return [`${file} cannot be read (${text.code})`, 2];
  const sources = await readSources(story, 'dist');
  const { problems, files, changes } = await setMinutes(sources, async (_name, _input, make) => make(), file, text);
  if (files === undefined) return [renderProblems(problems), 1];
  for (const [path, bytes] of files) await replaceFiles([join(story, path)], bytes);
  return [[renderProblems(problems), tellChanges(changes)].filter(Boolean).join('\n\n'), 0];
}

function tellChanges(changes: Awaited<ReturnType<typeof setMinutes>>['changes']): string {
  if (changes.length === 0) return 'all minutes are as in the rehearsal: nothing changed';
  const lines = changes.map(({ place: { file, id, minutes }, to }) => `${file}  ${id}  ${minutes ?? '–'} → ${to}`);
  return `${lines.sort().join('\n')}\n\n${changes.length} changed`;
}

interface Wanted {
  readonly file: string;
  readonly story: string;
}

/** What is asked for, or what is wrong with the question. */
function readWanted(argv: readonly string[]): Wanted | string {
  try {
    const options = { story: { type: 'string', default: 'slides' } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? 'expected one file' : { file, story: values.story };
  } catch (error) {
    return (error as Error).message.split('. ', 1).join();
  }
}
