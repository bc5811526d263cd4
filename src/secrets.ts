/** Private words looked for where the public reads: runs of words that are no coincidence. */

/** So many words in a row come from where they were written; of a sentence with fewer, but `LEAST`, all of them. */
const RUN = 6;
const LEAST = 4;
const sizes = Array.from({ length: RUN - LEAST + 1 }, (_, more) => LEAST + more);

/** The words of a text, in small letters and without signs; of scripts that put no spaces between words, each character. */
function wordsOf(text: string): readonly string[] {
  const plain = text.replace(/[\u00ad\u2060]/g, '').toLowerCase();
  return plain.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What is looked for of a sentence: its runs of words, each with single spaces. */
export function runsOf(sentence: string): readonly string[] {
  const words = wordsOf(sentence);
  if (words.length < LEAST) return [];
  const last = Math.max(0, words.length - RUN);
  return Array.from({ length: last + 1 }, (_, start) => words.slice(start, start + RUN).join(' '));
}

/** Looks for runs in a text: gives those that it holds. */
export function makeFinder(runs: Iterable<string>): (text: string) => readonly string[] {
  const wanted = new Set(runs);
  const seconds = followers(wanted);
  return (text) => {
    const words = wordsOf(text);
    const runAt = (start: number, size: number): string => words.slice(start, start + size).join(' ');
    // Hardly any place in a text begins as a run does.
    const starts = words.flatMap((word, i) => (seconds.get(word)?.has(words[i + 1] ?? '') ? i : []));
    return starts.flatMap((start) => sizes.map((size) => runAt(start, size)).filter((run) => wanted.has(run)));
  };
}

/** The second words of runs, by their first. */
function followers(runs: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const run of runs) {
    const [first = '', second = ''] = run.split(' ', 2);
    found.set(first, (found.get(first) ?? new Set()).add(second));
  }
  return found;
}
