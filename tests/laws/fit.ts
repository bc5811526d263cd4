import { expect, inject, test } from 'vitest';
import { renderProblems } from '../../src/shell/problems.ts';
import { checkFolder } from '../browser/fitting.ts';

export function holdFitLaw(): void {
  test('everything fits', async () => {
    expect(renderProblems(await checkFolder(inject('story')))).toBe('');
  }, 180_000);
}
