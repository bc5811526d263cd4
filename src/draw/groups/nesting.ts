/** Who is inside whom on a day, and what has changed since another. */
import type { Day, Group } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { holds } from '../ground/time.ts';

/** What became of a group since the picture before: it is new, or it came into one that was there. */
export type News = 'new' | 'joined';

/** A group with those in it. */
export interface GroupNode {
  readonly group: Group;
  readonly members: readonly GroupNode[];
  /** Groups that were in it on the day of the picture before, and are no longer. */
  readonly gone: readonly Group[];
  readonly news?: News;
}

/** The groups of a day that stand in no other; whoever has left one stands next after it. */
export function treeOn(graphic: PageGraphic, day: Day, since?: Day): readonly GroupNode[] {
  const now = aliveOn(graphic, day);
  // A story that goes back in time tells no news.
  const before = since === undefined || since >= day ? undefined : aliveOn(graphic, since);
  const node = (group: Group): GroupNode => {
    const news = before && newsOf(group, now, before);
    return {
      group,
      members: inOrder(membersOf(now, group.id), before).map(node),
      gone: before === undefined ? [] : goneFrom(group.id, now, before),
      ...(news && { news }),
    };
  };
  return inOrder(membersOf(now, undefined), before).map(node);
}

/** The groups of a day by id; of two rows of one group the last. */
type Alive = ReadonlyMap<string, Group>;

function aliveOn({ groups }: PageGraphic, day: Day): Alive {
  return new Map(groups.filter((group) => holds(group, day)).map((group) => [group.id, group]));
}

/** The group that holds another, if it exists. */
function holderOf(group: Group | undefined, alive: Alive): string | undefined {
  return group?.within !== undefined && alive.has(group.within) ? group.within : undefined;
}

function membersOf(alive: Alive, holder: string | undefined): readonly Group[] {
  return [...alive.values()].filter((group) => holderOf(group, alive) === holder);
}

function goneFrom(holder: string, now: Alive, before: Alive): readonly Group[] {
  return membersOf(before, holder).flatMap(({ id }) => {
    const group = now.get(id);
    return group !== undefined && holderOf(group, now) !== holder ? [group] : [];
  });
}

function newsOf(group: Group, now: Alive, before: Alive): News | undefined {
  const old = before.get(group.id);
  if (old === undefined) return 'new';
  const holder = holderOf(group, now);
  const came = holder !== undefined && before.has(holder) && holder !== holderOf(old, before);
  return came ? 'joined' : undefined;
}

/** In the order of the table, but whoever has left one of them right after it. */
function inOrder(groups: readonly Group[], before: Alive | undefined): readonly Group[] {
  const left = (group: Group): string | undefined => before && holderOf(before.get(group.id), before);
  const leavers = groups.filter((group) => groups.some(({ id }) => id === left(group)));
  return groups
    .filter((group) => !leavers.includes(group))
    .flatMap((group) => [group, ...leavers.filter((leaver) => left(leaver) === group.id)]);
}
