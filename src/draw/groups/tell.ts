/** Who is inside whom, in sentences. */
import type { PageGraphic } from '../../pagedata.ts';
import { whenOf } from '../ground/dating.ts';
import { type Phrases, phrases } from '../ground/phrases.ts';
import type { Told } from '../ground/view.ts';
import { type GroupNode, treeOn } from './nesting.ts';

/** Who has left, who has come in, who is new; then who is inside whom. */
export function tellGroups(graphic: PageGraphic, { date, since }: Told): readonly string[] {
  const table = phrases(graphic.lang);
  const nodes = treeOn(graphic, date, since);
  if (nodes.length === 0) return [];
  const news = nodes.flatMap((node) => newsOf(node, undefined, table));
  const stands = nodes.map((node) => nameOf(node, table));
  return [...(news.length > 0 ? [news.join('; ')] : []), table.apart(whenOf(graphic, date), stands)];
}

function newsOf(
  { group, members, gone, news }: GroupNode,
  holder: string | undefined,
  table: Phrases,
): readonly string[] {
  const out = group.recipient === undefined ? table.left : table.out;
  const own = news === 'new' ? [table.new(group.name)] : news && holder ? [table.joined(group.name, holder)] : [];
  return [
    ...own,
    ...gone.map(({ name }) => out(name, group.name)),
    ...members.flatMap((member) => newsOf(member, group.name, table)),
  ];
}

/** "Kuomintang (inside: Communists)". */
function nameOf({ group, members }: GroupNode, table: Phrases): string {
  if (members.length === 0) return group.name;
  const isAlliance = group.recipient === undefined && members.length > 1;
  return (isAlliance ? table.beside : table.inside)(group.name, table.list(members.map((one) => nameOf(one, table))));
}
