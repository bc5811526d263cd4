/** The list runs on the pages of the tests' own story. */
import type { TestProject } from 'vitest/node';
import { provideStory } from '../browser/build.ts';

export function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideStory(project, 'tests/story', []);
}
