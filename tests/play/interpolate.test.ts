import { describe, expect, it } from 'vitest';
import { interpolate } from '../../src/play/interpolate.ts';

describe('interpolate', () => {
  it('walks between numbers', () => {
    expect(interpolate(2, 4)?.(0.25)).toBe(2.5);
  });

  it('walks number by number between texts of one shape', () => {
    const between = interpolate('M0 10L-4 2.5', 'M10 10L0 0.5');
    expect(between?.(0.5)).toBe('M5 10L-2 1.5');
    expect(between?.(1)).toBe('M10 10L0 0.5');
  });

  it('finds nothing between texts of different shapes or a missing value', () => {
    expect(interpolate('M0 0', 'M0 0L1 1')).toBeUndefined();
    expect(interpolate('start', 'end')).toBeUndefined();
    expect(interpolate(undefined, 3)).toBeUndefined();
  });
});
