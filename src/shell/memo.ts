/** Answers that are dear to compute, kept in the process and on disk, by the hash of what they depend on. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Tools } from '../tools.ts';

const kept = 500;

/** SHA-256 of the text's UTF-8 bytes, or of the bytes, in base64. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

/**
 * A `memo` over a folder. `version` stands for the code: another version asks anew. An entry that is missing, unreadable or
 * damaged is computed again; a folder that cannot be written only costs time.
 */
export function createMemo(folder: URL, version: string): Tools['memo'] {
  const answers = new Map<string, Promise<unknown>>();
  return <T>(name: string, input: unknown, make: () => T | Promise<T>): Promise<T> => {
    const key = createHash('sha256')
      .update(JSON.stringify([version, name, input]))
      .digest('hex');
    const answer = (answers.get(key) ?? ask(new URL(`${name}-${key}.json`, folder), make)) as Promise<T>;
    answers.delete(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    const oldest = answers.keys().next().value;
    if (answers.size > kept && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}

async function ask<T>(file: URL, make: () => T | Promise<T>): Promise<T> {
  const known = await readEntry<T>(file);
  if (known !== undefined) return known.answer;
  const answer = await make();
  const text = JSON.stringify({ answer });
  await writeWhole(file, `${sha256(text)}\n${text}`).catch(() => {});
  return answer;
}

async function readEntry<T>(file: URL): Promise<{ readonly answer: T } | undefined> {
  const entry = await readFile(file, 'utf8').catch(() => '');
  const end = entry.indexOf('\n');
  const text = entry.slice(end + 1);
  return end > 0 && sha256(text) === entry.slice(0, end) ? JSON.parse(text) : undefined;
}

/** Writes a file so that nobody ever sees half of it; makes its folder. */
export async function writeWhole(file: URL, content: string | Uint8Array): Promise<void> {
  const beside = new URL(`${file.href}.${process.pid}.part`);
  await mkdir(new URL('.', file), { recursive: true });
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}
