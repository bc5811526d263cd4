/** `npm run minutes`: says which minutes changed, or why none did. */
import { takeOver } from './rehearsed.ts';

const [text, status] = await takeOver(process.argv.slice(2));
(status === 0 ? console.log : console.error)(text);
process.exitCode = status;
