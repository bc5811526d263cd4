/** `npm run fuzz -- --minutes 30 --seed 1`: spoiled folders must give files or located problems, within seconds. */
import { type ChildProcess, fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Answer } from './child.ts';
import { inputOf } from './inputs.ts';
import type { Files } from './stories.ts';

/** Seconds of work that an answer may take, and by the clock, on a machine that does other things too. */
const limit = { work: 5, clock: 90 };

/** How often a failing input is asked again to make it smaller. */
const patience = { crash: 60, slow: 8 };

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    count: { type: 'string', default: 'Infinity' },
  },
});

let child: ChildProcess | undefined;

/** What the child says, or that it died, or that it took too long. */
function ask(files: Files): Promise<Answer> {
  const own = child ?? fork(new URL('child.ts', import.meta.url), { serialization: 'advanced', stdio: 'inherit' });
  child = own;
  return new Promise((resolve) => {
    const end = setTimeout(() => own.kill('SIGKILL'), limit.clock * 1000);
    const finish = (answer: Answer): void => {
      clearTimeout(end);
      own.removeAllListeners();
      resolve(answer);
    };
    own.once('message', (answer) => finish(answer as Answer));
    own.once('exit', (_code, signal) => {
      child = undefined;
      finish(signal === 'SIGKILL' ? { seconds: limit.clock } : { crash: 'the process died', seconds: 0 });
    });
    own.send(files);
  });
}

/** A name for what went wrong: inputs that fail alike are told once. */
async function failureOf(files: Files): Promise<{ readonly name: string; readonly text: string } | undefined> {
  const { crash, seconds } = await ask(files);
  if (crash !== undefined)
    return {
      name: crash
        .split('\n')
        .slice(0, 2)
        .join('\n')
        .replace(/"[^"]*"/g, '""'),
      text: crash,
    };
  return seconds > limit.work ? { name: 'slow', text: `${seconds.toFixed(1)} s` } : undefined;
}

/** The same failure with fewer files and shorter ones. */
async function minimise(files: Files, name: string): Promise<Files> {
  let small = files;
  let asked = 0;
  const isSmaller = async (other: Files): Promise<boolean> => {
    asked += 1;
    const fails =
      asked <= (name === 'slow' ? patience.slow : patience.crash) && (await failureOf(other))?.name === name;
    if (fails) small = other;
    return fails;
  };
  for (const path of files.keys()) await isSmaller(new Map([...small].filter(([other]) => other !== path)));
  for (const path of small.keys()) {
    for (let parts = 2; parts <= 16; parts *= 2) {
      for (let part = 0; part < parts; part++) {
        const bytes = small.get(path) ?? new Uint8Array();
        const [start, end] = [part, part + 1].map((edge) => Math.floor((bytes.length * edge) / parts));
        await isSmaller(
          new Map(small).set(path, Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(end)])),
        );
      }
    }
  }
  return small;
}

/** What `found.test.ts` reads: bytes as Latin-1. */
function write(files: Files): string {
  const texts = [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]);
  return `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`;
}

const told = new Map<string, number>();
const first = Number(values.seed);
const until = performance.now() + Number(values.minutes) * 60_000;
let seed = first;
for (; performance.now() < until && seed - first < Number(values.count); seed++) {
  const files = inputOf(seed);
  const failure = await failureOf(files);
  if (!failure) continue;
  const times = (told.get(failure.name) ?? 0) + 1;
  told.set(failure.name, times);
  console.log(`seed ${seed}: ${times === 1 || failure.name === 'slow' ? failure.text : failure.name}`);
  if (times > 1 && failure.name !== 'slow') continue;
  await writeFile(new URL(`fixtures/${seed}.json`, import.meta.url), write(await minimise(files, failure.name)));
}
const slow = told.get('slow') ?? 0;
const crashes = [...told.values()].reduce((sum, times) => sum + times, 0) - slow;
console.log(`${seed - first} inputs from seed ${first}: ${crashes} crashes, ${slow} slow`);
child?.kill();
process.exitCode = crashes + slow > 0 ? 1 : 0;
