/** Which test files run first: a long one that begins last keeps a core waiting. */
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that are small and take long, for they hold laws at every step of a story; the longest first. */
const long = ['steps', 'pages', 'fit', 'zoom', 'papers', 'print', 'reach'];

/** In each project the long files first, then, as Vitest has it, the large ones, or those that took longest last time. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) =>
      sorted.filter((file) => file.project === project).toSorted((a, b) => rank(a) - rank(b)),
    );
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = long.indexOf(basename(moduleId, '.test.ts'));
  return place < 0 ? long.length : place;
}
