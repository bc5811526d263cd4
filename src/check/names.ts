/** One name for each person and place in texts and tables: the name of the tables, not another spelling. */
import type { Problem } from '../problem.ts';
import type { Story } from '../story.ts';
import type { Passage } from './passages.ts';
import { type Blame, escapePattern } from './report.ts';
import { listSentences } from './sentences.ts';

/** A spelling that the tables give as another form, and the names in use: a place may have had several. */
interface Variant {
  readonly spelling: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** Another spelling is refused unless it stands in brackets, as a gloss. */
export function checkNames(story: Story, passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const variants = listVariants(story);
  return [...passages, ...listSentences(story)].flatMap(({ text, place }) => {
    const open = plain(text).replace(/\([^()]*\)/g, ' ');
    return variants
      .filter(({ pattern }) => pattern.test(open))
      .map(({ spelling, names }) => {
        const near = text.includes(spelling) ? spelling : spelling.split("'")[0];
        return blame(place, `"${spelling}" is not the name used here, expected "${names.join('" or "')}"`, near);
      });
  });
}

/** Pinyin of people, modern names of places: those that differ from every name in use. */
function listVariants({ people, graphic }: Story): readonly Variant[] {
  const places = (graphic?.places ?? []).flatMap(({ names }) => names);
  const inUse = new Set([...places.map(({ name }) => plain(name)), ...people.map(({ name }) => plain(name))]);
  const pairs = [
    ...people.map(({ name, pinyin }) => ({ name, other: pinyin })),
    ...places.map(({ name, modern }) => ({ name, other: modern })),
  ];
  const variants = new Map<string, Set<string>>();
  for (const { name, other } of pairs) {
    const spellings = plain(other ?? '')
      .split(/[(),]/)
      .map((spelling) => spelling.trim());
    for (const spelling of spellings.filter((text) => /^\p{Lu}..+/u.test(text) && !inUse.has(text))) {
      if (!plain(name).includes(spelling)) variants.set(spelling, (variants.get(spelling) ?? new Set()).add(name));
    }
  }
  return [...variants].map(([spelling, names]) => {
    const pattern = new RegExp(`(?<![\\p{L}’'])${escapePattern(spelling)}(?![\\p{L}])`, 'u');
    return { spelling, pattern, names: [...names] };
  });
}

function plain(text: string): string {
  return text.replaceAll('’', "'");
}
