/** What the pipeline takes besides a story, once for all files of a worker. */
import { createTools } from '../../src/shell/tools.ts';

export const { tools, live, fit, still } = await createTools();
