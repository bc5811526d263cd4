/** What tests write for a time stands in a folder of the run, which goes with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** What systems call the folder. */
const names = ['TMPDIR', 'TEMP', 'TMP'];

/** Short: a browser has a socket in a folder of its own in there, whose path may have a hundred characters. */
const prefix = 'tests-';

/** Each project asks for the folder; the first makes it. */
export function setup(): () => void {
  if (basename(tmpdir()).startsWith(prefix)) return () => {};
  const folder = mkdtempSync(join(tmpdir(), prefix));
  for (const name of names) process.env[name] = folder;
  return () => {
    try {
      // A browser that ends may still write into it.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    } catch {
      // One that takes longer leaves it to the system, as all tests would.
    }
  };
}
