/** How answers are kept in memory, everywhere: with what they were made of, so that none outlives it and none grows old. */

/**
 * Keeps what was made of an object as long as that object lives: the same question gets the same answer. With `most`, only so many
 * answers are kept, the newest. A question is text or plain JSON. What is to outlive the program is kept by `memo`, in a folder.
 */
export function createKeep<T>(most = Number.POSITIVE_INFINITY): (owner: object, question: unknown, make: () => T) => T {
  const kept = new WeakMap<object, Map<string, T>>();
  return (owner, question, make) => {
    const answers = kept.get(owner) ?? new Map<string, T>();
    const key = typeof question === 'string' ? question : JSON.stringify(question);
    if (answers.has(key)) return answers.get(key) as T;
    const answer = make();
    kept.set(owner, answers.set(key, answer));
    const [oldest = key] = answers.keys();
    if (answers.size > most) answers.delete(oldest);
    return answer;
  };
}
