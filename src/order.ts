/** The order of days, and of names that no language sorts. */

/** For `sort`: below zero where the first comes before the second, above zero where it comes after. */
export function compare<T extends string | boolean>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
