/** What was seen of a work before it was cited, as its CSL `note` says on a line of its own: `seen: abstract`. */
import { isSeen, type Seen, seenWords } from '../../story.ts';
import type { CslItem } from './sources.ts';

/** How one work is cited. */
export interface Citing {
  /** The citation names a page. */
  readonly page: boolean;
  /** It says in which other work this one is quoted. */
  readonly through: boolean;
}

/** The words in a note; more may follow after a full stop. */
function wordsIn(note: unknown): string | undefined {
  return /^[ \t]*seen:[ \t]*([^.\n]*)/im.exec(String(note ?? ''))?.[1]?.trim();
}

/** What the work's note says, where it says something that is known. */
export function seenOf({ note }: CslItem): Seen | undefined {
  const words = wordsIn(note);
  return words !== undefined && isSeen(words) ? words : undefined;
}

/** What the note says beside it. */
export function remarkOf({ note }: CslItem): string | undefined {
  const rest = String(note ?? '').replace(/^[ \t]*seen:[ \t]*[^.\n]*[.]?/im, '');
  return rest.replace(/\s+/g, ' ').trim() || undefined;
}

/** What is wrong with a note that says what was seen. */
export function faultOfNote(note: unknown): string | undefined {
  const words = wordsIn(note);
  if (words === undefined || isSeen(words)) return undefined;
  return `unknown words "${words}" after "seen:", expected ${seenWords.slice(0, -1).join(', ')} or ${seenWords.at(-1)}`;
}

/** What is wrong with a citation of what was seen of the work; nothing where its note is silent. */
export function faultOfCiting(item: CslItem, { page, through }: Citing): string | undefined {
  const seen = seenOf(item);
  if (seen === 'quoted in' && !through)
    return `"${item.id}" was seen only as another work quotes it, expected "; quoted in" and that work behind it`;
  if (!page || through || (seen !== 'abstract' && seen !== 'not seen')) return undefined;
  const only = seen === 'abstract' ? 'only its abstract was seen' : 'it was not seen';
  return `a page of "${item.id}" is cited, but ${only}, expected no page, or "; quoted in" and the work that names it`;
}
