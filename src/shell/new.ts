/** `npm run new`: says what was made, or why nothing was. */
import { startStory } from './newstory.ts';
import { runToEnd } from './signals.ts';

await runToEnd(async () => {
  const [text, status] = await startStory(process.argv.slice(2));
  (status === 0 ? console.log : console.error)(text);
  return status;
});
