/**
 * Keeps what was made of an object as long as that object lives: the same question gets the same answer. The pictures of a graphic
 * are kept so, since a chapter's new text changes none of them.
 */
export function createKeep<T>(): (owner: object, question: unknown, make: () => T) => T {
  const kept = new WeakMap<object, Map<string, T>>();
  return (owner, question, make) => {
    const answers = kept.get(owner) ?? new Map<string, T>();
    kept.set(owner, answers);
    const key = JSON.stringify(question);
    const answer = answers.get(key) ?? make();
    answers.set(key, answer);
    return answer;
  };
}
