/** Runs programs and measures them. */
import { spawn } from 'node:child_process';

/** Prints the most memory that the process held, in bytes, when it ends. */
const memoryHook = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nMAXRSS '+process.resourceUsage().maxRSS*1024))`;

/** Seconds that `node ...args` takes from start to end. Fails when the program fails. */
export async function timeNode(args: readonly string[]): Promise<number> {
  const start = performance.now();
  await runNode(args);
  return (performance.now() - start) / 1000;
}

/** The same, and the most memory that it holds, in megabytes, without its child processes. */
export async function measureNode(args: readonly string[]): Promise<{ seconds: number; megabytes: number }> {
  const start = performance.now();
  const errors = await runNode(['--import', memoryHook, ...args]);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: Number(/MAXRSS (\d+)/.exec(errors)?.[1] ?? Number.NaN) / 1e6 };
}

async function runNode(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const code = await new Promise((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}\n${errors}`);
  return errors;
}

/** The middle one of several numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
