/** What the fuzzer has found, minimised, is answered now. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tryAll } from './answer.ts';

const folder = new URL('fixtures/', import.meta.url);
const found = readdirSync(folder).filter((name) => name.endsWith('.json'));

test.each(found)(
  '%s',
  async (name) => {
    const files: Record<string, string> = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const sources = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text, 'latin1')]));
    expect(await tryAll(sources)).toBeUndefined();
  },
  30_000,
);
