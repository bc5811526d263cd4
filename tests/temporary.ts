/** What tests write for a time stands in a folder of the run, which goes with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What systems call the folder. */
const names = ['TMPDIR', 'TEMP', 'TMP'];

export function setup(): () => void {
  const own = names.map((name) => [name, process.env[name]] as const);
  const folder = mkdtempSync(join(tmpdir(), 'changing-partners-'));
  for (const name of names) process.env[name] = folder;
  return () => {
    for (const [name, value] of own) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    try {
      // A browser that ends may still write into it.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    } catch {
      // One that takes longer leaves it to the system, as all tests would.
    }
  };
}
