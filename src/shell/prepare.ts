/** After an installation: bundles what the pages run and wear, so that the first build need not. */
import { createTools } from './tools.ts';

await createTools();
