/** Sees that somebody has changed a story. */
import { basename, relative, sep } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { sayFailure } from './failure.ts';
import type { Options } from './options.ts';
import { isOutput } from './output.ts';
import { isHidden, isStoryFile, listWatched } from './sources.ts';

/** What belongs together comes within so many milliseconds. */
const TOGETHER = 10;

/** What the watcher has not told after so many milliseconds, it will not tell. */
const UNTOLD = 300;

/**
 * Calls `change` after each change of the story with the paths, relative to it, that changed. Resolves when it watches; what fails in
 * watching is said.
 */
export async function watchStory(
  { story, out }: Options,
  change: (paths: readonly string[]) => Promise<void>,
): Promise<FSWatcher> {
  const { watch } = await import('chokidar');
  const ignored = (path: string): boolean => isHidden(relative(story, path)) || isOutput(path, out);
  const watcher = watch([...(await listWatched(story))], { ignoreInitial: true, ignored });
  // A save may ask for other images. While it is written there may be no file.
  const follow = (): Promise<unknown> =>
    listWatched(story).then(
      (paths) => watcher.add([...paths]),
      () => {},
    );
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let late: NodeJS.Timeout | undefined;
  const begin = (): void => {
    clearTimeout(timer);
    clearTimeout(late);
    void follow();
    const paths = [...changed];
    changed.clear();
    void change(paths);
  };
  watcher.on('error', sayFailure);
  watcher.on('all', (_, path) => {
    const inner = relative(story, path);
    if (inner !== '' && !isStoryFile(inner)) return;
    changed.add(inner === '' ? basename(story) : inner.replaceAll(sep, '/'));
    clearTimeout(timer);
    timer = setTimeout(begin, TOGETHER);
  });
  // Of changes that follow each other fast chokidar tells some only here.
  watcher.on('raw', (_, name) => {
    if (typeof name !== 'string' || !isStoryFile(name)) return;
    changed.add(basename(name));
    clearTimeout(late);
    late = setTimeout(begin, UNTOLD);
  });
  await new Promise<unknown>((done) => watcher.once('ready', () => done('')).once('error', done));
  return watcher;
}
