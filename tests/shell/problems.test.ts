import { expect, test } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { renderProblems } from '../../src/shell/problems.ts';

const problem: Problem = { severity: 'error', file: 'b.md', line: 2, column: 3, message: 'no', excerpt: '  x' };

test('nothing for nothing', () => {
  expect(renderProblems([])).toBe('');
});

test('all problems in their order, then how many', () => {
  expect(renderProblems([problem, { ...problem, file: 'a.md', severity: 'warning', excerpt: '' }])).toBe(
    'a.md:2:3 warning: no\n\nb.md:2:3 error: no\n    x\n    ^\n\n1 error, 1 warning',
  );
  expect(renderProblems([problem, { ...problem, line: 3 }])).toMatch(/2 errors$/);
});
