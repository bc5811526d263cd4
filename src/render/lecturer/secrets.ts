/** What may stand in no public file: the runs of words that only the lecturer's texts have. */
import { formatQuantity } from '../../formats.ts';
import { makeFinder, runsOf } from '../../secrets.ts';
import type { Story } from '../../story.ts';
import { elementsIn, plainText, type Text } from '../../text.ts';
import { wordsFor } from '../../words.ts';
import { privateTexts } from '../ground/storytexts.ts';

/** The runs, one a line: notes, answers, the plan, remarks on works. What the author wrote in a public text too is no secret. */
export function listSecrets(story: Story): string {
  const remarks = story.bibliography.flatMap(({ remark }) => remark ?? []);
  const own = [
    ...privateTexts(story).map(plainText),
    ...(story.plan?.goals ?? []),
    ...(story.plan?.print ?? []),
    ...remarks,
  ];
  const secrets = new Set(own.flatMap((text) => text.split(/(?<=[.!?:;。！？])/)).flatMap(runsOf));
  const quantities = story.graphic?.ledger.map((row) => formatQuantity(row, story.lang));
  const find = makeFinder(secrets);
  for (const text of new Set(listPublic([story, quantities, wordsFor(story.lang)])))
    for (const run of find(text)) secrets.delete(run);
  return [...secrets].map((run) => `${run}\n`).join('');
}

const privateKeys: ReadonlySet<string> = new Set(['speakerNotes', 'answers', 'plan', 'remark']);

/** All words in a record, at any depth, but for what is private. */
function listPublic(value: unknown, found: string[] = []): readonly string[] {
  if (typeof value === 'string') found.push(value);
  else if (typeof value !== 'object' || value === null) return found;
  else if (isText(value)) found.push(plainText(value), ...attributesIn(value));
  else for (const [key, each] of Object.entries(value)) if (!privateKeys.has(key)) listPublic(each, found);
  return found;
}

function isText(value: object): value is Text {
  return 'type' in value && value.type === 'root';
}

/** Attributes hold words too: what is said of a picture. */
function attributesIn(text: Text): readonly string[] {
  return elementsIn(text, () => true).flatMap(({ properties, data }) => listPublic([properties, data]));
}
