/** How long a reader of `npm start` waits after a save. */
import { spawn } from 'node:child_process';
import { appendFile, cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../src/shell/root.ts';
import { median } from './process.ts';

/** Milliseconds from the save of one chapter to the message that makes the open page reload; the median of some saves. */
export async function measureRebuild(folder: string): Promise<number> {
  const story = join(folder, 'slides');
  await cp(new URL('slides', root), story, { recursive: true });
  const launcher = fileURLToPath(new URL('src/shell/launch.mjs', root));
  const args = [launcher, '--serve', '--no-pdf', '--port', '0', '--story', story, '--out', join(folder, 'out-rebuild')];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await readUrl(server.stdout);
    const chapter = (await readdir(story)).find((name) => /^0\d-.*\.md$/.test(name));
    if (chapter === undefined) throw new Error('the story has no chapters');
    return await measureSaves(`${url}-/events`, join(story, chapter));
  } finally {
    server.kill();
  }
}

/** The first address that the server says. */
function readUrl(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    output.on('data', (chunk) => {
      text += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
      if (url) done(url);
    });
    output.on('end', () => fail(new Error('the server said no address')));
  });
}

async function measureSaves(events: string, chapter: string): Promise<number> {
  const { body } = await fetch(events);
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  const times: number[] = [];
  for (let save = 0; save < 7; save++) {
    await new Promise((done) => setTimeout(done, 500));
    const start = performance.now();
    await appendFile(chapter, `\nOne more sentence, the ${save}th.\n`);
    await reader.read();
    times.push(performance.now() - start);
  }
  await reader.cancel();
  return median(times);
}
