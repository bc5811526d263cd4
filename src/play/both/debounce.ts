/** Waiting until things are quiet. */

/** Runs `action` once things have been quiet for some milliseconds. */
export function debounce(milliseconds: number, action: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(action, milliseconds);
  };
}
