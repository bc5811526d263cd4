/** One name for each person and place in texts and tables: the name of the tables, not another spelling. */
import type { Problem } from '../problem.ts';
import type { Story } from '../story.ts';
import { type Blame, typewritten } from './blame.ts';
import type { Passage } from './passages.ts';
import { listSentences } from './sentences.ts';

/** A spelling that the tables give as another form, and the names in use: a place may have had several. */
interface Spelling {
  readonly spelling: string;
  readonly names: readonly string[];
}

/** Another spelling is refused unless it stands in brackets, as a gloss. */
export function checkNames(story: Story, passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const variants = listVariants(story);
  return [...passages, ...listSentences(story)].flatMap(({ plain, place }) => {
    const open = typewritten(plain).replace(/\([^()]*\)/g, ' ');
    return variants
      .filter(({ spelling }) => holdsName(open, spelling))
      .map(({ spelling, names }) => {
        const near = plain.includes(spelling) ? spelling : spelling.split("'")[0];
        return blame(place, `"${spelling}" is not the name used here, expected "${names.join('" or "')}"`, near);
      });
  });
}

/** Pinyin of people, modern names of places: those that differ from every name in use. */
function listVariants({ people, graphic }: Story): readonly Spelling[] {
  const places = (graphic?.places ?? []).flatMap(({ names }) => names);
  const inUse = new Set([
    ...places.map(({ name }) => typewritten(name)),
    ...people.map(({ name }) => typewritten(name)),
  ]);
  const pairs = [
    ...people.map(({ name, pinyin }) => ({ name, other: pinyin })),
    ...places.map(({ name, modern }) => ({ name, other: modern })),
  ];
  const variants = new Map<string, Set<string>>();
  for (const { name, other } of pairs) {
    const spellings = typewritten(other ?? '')
      .split(/[(),]/)
      .map((spelling) => spelling.trim());
    for (const spelling of spellings.filter((text) => /^\p{Lu}..+/u.test(text) && !inUse.has(text))) {
      if (!typewritten(name).includes(spelling))
        variants.set(spelling, (variants.get(spelling) ?? new Set()).add(name));
    }
  }
  return [...variants].map(([spelling, names]) => ({ spelling, names: [...names] }));
}

/** Whether a text has a name that is no part of a longer word; a name is no pattern. */
function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + name.length, at + name.length + 2)];
    if (!/[\p{L}’']$/u.test(before) && !/^\p{L}/u.test(after)) return true;
  }
  return false;
}
