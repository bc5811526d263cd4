/** Type as large as its room allows. */

/** Finer than anybody sees. */
const STEP = 0.1;

/** What is set at the largest size from `least` to `most` at which it fits; `set` answers nothing where it does not. */
export function setLargest<T>(least: number, most: number, set: (size: number) => T | undefined): T | undefined {
  const whole = set(most);
  if (whole !== undefined) return whole;
  let best = set(least);
  if (best === undefined) return undefined;
  let [fits, fails] = [least, most];
  while (fails - fits > STEP) {
    const middle = (fits + fails) / 2;
    const next = set(middle);
    if (next === undefined) fails = middle;
    else [best, fits] = [next, middle];
  }
  return best;
}
