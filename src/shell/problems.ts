/** Problems as a terminal shows them. */
import { formatProblem, type Problem, sortProblems } from '../problem.ts';

/** All problems of a build and their count; empty when there are none. */
export function renderProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = [count(errors, 'error'), count(problems.length - errors, 'warning')].filter(Boolean).join(', ');
  return `${sortProblems(problems).map(formatProblem).join('\n\n')}\n\n${counts}`;
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
