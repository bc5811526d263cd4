/** `npm run new`: says what was made, or why nothing was. */
import { startStory } from './newstory.ts';

const [text, status] = await startStory(process.argv.slice(2));
(status === 0 ? console.log : console.error)(text);
process.exitCode = status;
