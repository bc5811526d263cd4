/** Units of quantities: what a square of them stands for, and which can be compared. */
import type { LedgerRow, Rate } from './graphic.ts';

/** The least of 1, 2, 5 × 10ⁿ that needs at most a hundred squares. */
export function unitStep(quantity: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((factor) => factor * power).find((value) => quantity / value <= 100);
    if (step !== undefined) return step;
  }
}

/** The most that a row may stand for. */
export function most({ quantity = 0, high = 0 }: Pick<LedgerRow, 'quantity' | 'high'>): number {
  return Math.max(quantity, high);
}

/** The units, and those that rates lead to from them. */
export function comparable(units: Iterable<string>, rates: readonly Rate[]): ReadonlySet<string> {
  const all = new Set(units);
  // A set is gone through to its end, with what is added on the way.
  for (const unit of all)
    for (const rate of rates) {
      if (rate.unit === unit) all.add(rate.in);
      if (rate.in === unit) all.add(rate.unit);
    }
  return all;
}
