/** The sentences that stand in the tables of a story. */
import type { SourcePlace, Story } from '../story.ts';

/** A sentence of a table. */
export interface Sentence {
  readonly plain: string;
  /** The table; the line is found by the words. */
  readonly place: SourcePlace;
}

/** What claims, the roles of people and reasons of ratings say. */
export function listJudgements({ claims, people, graphic }: Story): readonly Sentence[] {
  return [
    ...claims.map(({ text }) => inTable('claims', text)),
    ...people.map(({ role }) => inTable('people', role)),
    ...(graphic?.ratings ?? []).map(({ why }) => inTable('ratings', why)),
  ];
}

/** The same, and what the ledger, the routes and the groups say. */
export function listSentences(story: Story): readonly Sentence[] {
  const { ledger = [], routes = [], groups = [] } = story.graphic ?? {};
  return [
    ...listJudgements(story),
    ...ledger.flatMap(({ what, note, label }) => [what, note, label].map((text) => inTable('support', text))),
    ...groups.map(({ name }) => inTable('groups', name)),
    ...routes.map(({ label }) => inTable('routes', label)),
  ];
}

function inTable(name: string, text: string | undefined): Sentence {
  return { plain: text ?? '', place: { file: `data/${name}.csv`, line: 1 } };
}
