/** The browser tests of the engine run on the story of the tests. */
import type { TestProject } from 'vitest/node';
import { provideSite } from './build.ts';

export function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideSite(project, 'tests/story');
}
