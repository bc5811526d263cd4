/** What one square of a chart of quantities stands for. */
import type { LedgerRow } from './graphic.ts';

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
