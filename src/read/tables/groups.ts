/** `groups.csv`: who is inside whom. */
import type { Day, Group } from '../../graphic.ts';
import { readId, readName, readSentence } from '../ground/cells.ts';
import { type Row, readTable } from '../ground/csv.ts';
import { overlaps, readDay, readEnd } from '../ground/day.ts';
import { defined } from '../ground/defined.ts';
import { type Report, type TextFile, unknownName } from '../ground/report.ts';
import { readSourceRefs } from './sourcerefs.ts';
import type { World } from './world.ts';

const columns = {
  needed: ['id', 'name', 'from'],
  optional: ['recipient', 'within', 'to', 'source'],
  filled: ['id', 'name', 'from'],
};

/** More groups than a picture holds; each is followed to all that are around it. */
const most = 300;

interface Located {
  readonly group: Group;
  readonly row: Row;
}

/** The rows of each id. */
type Groups = Map<string, Located[]>;

/** Reads groups. Several rows of one id say who holds it at different times. */
export function readGroups(file: TextFile, world: World, report: Report): readonly Group[] | undefined {
  const table = readTable(file, columns, report);
  const extra = table?.[most];
  if (extra) report.error(extra.spot, `there are ${table.length} groups, expected ${most} rows at most`);
  const rows = (table ?? []).slice(0, most);
  const groups: Groups = new Map(rows.map((row) => [row.cell('id').value, []]));
  const found = rows.flatMap((row) => {
    const group = readGroup(row, world, report);
    if (group === undefined) return [];
    const located = { group, row };
    const others = groups.get(group.id) ?? [];
    checkSecond(located, others, report);
    others.push(located);
    return [located];
  });
  const circled = new Set<string>();
  for (const located of found) checkHolder(located, groups, circled, report);
  return table && found.map(({ group }) => group);
}

function readGroup(row: Row, world: World, report: Report): Group | undefined {
  const id = readId(row.cell('id'), report);
  const recipient = readName(row.cell('recipient'), 'recipient', world.recipients, report);
  const from = readDay(row.cell('from'), report, world.span);
  const to = readEnd(row.cell('to'), from, report, world.span);
  const sources = readSourceRefs(row.cell('source'), world.sources, report);
  if (id === undefined || from === undefined) return undefined;
  const within = row.cell('within').value || undefined;
  return defined({ id, name: readSentence(row.cell('name')), recipient, within, from, to, sources });
}

function checkSecond({ group, row }: Located, others: readonly Located[], report: Report): void {
  const first = others.find((other) => overlaps(other.group, group));
  if (first)
    report.error(
      row.cell('from').spot,
      `the group "${group.id}" is already there at that time in line ${first.row.spot.line}: end that row before`,
    );
}

/** The holder is there as long as what it holds, and is not held by it; a circle is reported once. */
function checkHolder({ group, row }: Located, groups: Groups, circled: Set<string>, report: Report): void {
  if (group.within === undefined) return;
  const { spot } = row.cell('within');
  const holders = groups.get(group.within);
  const alone = holders && firstAlone(group, holders);
  const circle = circleOf(group, groups);
  if (holders === undefined) report.error(spot, unknownName('group', group.within, groups.keys()));
  else if (alone !== undefined)
    report.error(
      spot,
      `the group "${group.within}" is not there on ${alone}, expected it as long as "${group.id}" is within it`,
    );
  else if (circle && !circled.has(group.id)) {
    for (const id of circle) circled.add(id);
    report.error(spot, `the way outwards is a circle (${[...circle, group.id].join(', ')}), expected one within none`);
  }
}

/** The first day on which a group's holder is not there. A holder without a row that could be read is not asked. */
function firstAlone({ from, to = '9999' }: Group, holders: readonly Located[]): Day | undefined {
  if (holders.length === 0) return undefined;
  let day = from;
  for (const { group } of holders.toSorted((a, b) => (a.group.from < b.group.from ? -1 : 1))) {
    if (group.from <= day && isThere(group, day)) day = group.to ?? '9999';
  }
  return day < to ? day : undefined;
}

/** The ids on a way outwards that leads back to the group, if there is one on some day. */
function circleOf(start: Group, groups: Groups): readonly string[] | undefined {
  const days = [...groups.values()].flat().map(({ group }) => group.from);
  for (const day of days.filter((other) => isThere(start, other))) {
    const way = outwards(start, day, groups);
    if (way.at(-1)?.within === start.id) return way.map(({ id }) => id);
  }
  return undefined;
}

/** A group and those around it on a day, from the inside out; in a circle each once. */
function outwards(start: Group, day: Day, groups: Groups): readonly Group[] {
  const way = new Set<Group>();
  for (let at: Group | undefined = start; at !== undefined && !way.has(at); ) {
    way.add(at);
    at = groups.get(at.within ?? '')?.find(({ group }) => isThere(group, day))?.group;
  }
  return [...way];
}

/** Whether a group is there on a day. */
export function isThere({ from, to }: Group, day: Day): boolean {
  return from <= day && (to === undefined || day < to);
}
