import { expect, test, vi } from 'vitest';
import { debounce } from '../../src/play/both/debounce.ts';
import { readTarget } from '../../src/play/both/readpage.ts';
import { stepAt } from '../../src/play/scroll/trigger.ts';

const moved = { 'old-name': 'new-name' };

test.each([
  ['#canton', 'canton'],
  ['#/canton', 'canton'],
  ['#/old-name', 'new-name'],
  ['#%E5%BB%A3', '廣'],
  ['#%E5%', '%E5%'],
  ['#constructor', 'constructor'],
  ['#/', ''],
  ['', ''],
])('%s names %s', (hash, target) => {
  expect(readTarget(hash, moved)).toBe(target);
});

test('quiet calls run once, after the last of them', () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  const action = vi.fn();
  const call = debounce(100, action);
  call();
  vi.advanceTimersByTime(99);
  call();
  vi.advanceTimersByTime(99);
  expect(action).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test.each([
  [-100, 0],
  [299, 0],
  [300, 1],
  [5000, 2],
])('a line at %i lies in step %i', (line, step) => {
  const steps = [0, 300, 900].map((top) => ({ getBoundingClientRect: () => ({ top }) }) as HTMLElement);
  expect(stepAt(steps, line)).toBe(step);
});
