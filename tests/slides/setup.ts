/** The laws are kept by the story that ships, too. */
import type { TestProject } from 'vitest/node';
import { provideSite } from '../browser/build.ts';

export function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideSite(project, 'slides');
}
