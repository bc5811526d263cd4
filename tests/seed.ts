/** Properties are tried with the same examples at each run; `FUZZ=1 npx vitest run tests/read` looks for new ones. */
import { configureGlobal } from 'fast-check';

if (process.env.FUZZ === undefined) configureGlobal({ seed: 1949 });
