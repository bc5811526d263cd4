/** `npm run publish`: says what was published, or why nothing was. */
import { tellFailure } from './failure.ts';
import { publishSite } from './publishing.ts';

const [text, status] = await publishSite(process.argv.slice(2)).catch(
  (error: unknown) => [tellFailure(error), 1] as const,
);
(status === 0 ? console.log : console.error)(text);
process.exitCode = status;
