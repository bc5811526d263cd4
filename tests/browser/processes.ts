/** The processes of this machine: which browsers are left, and of whom. */
import { execFileSync } from 'node:child_process';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly command: string;
}

/** All that run, the dead ones left out that nobody has taken note of. */
export function listProcesses(): readonly Process[] {
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,pgid=,stat=,args='], { encoding: 'utf8' }).split(
    '\n',
  );
  return lines.flatMap((line): readonly Process[] => {
    const [, pid, parent, group, state, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    const isDead = state === undefined || state.startsWith('Z');
    return isDead ? [] : [{ pid: Number(pid), parent: Number(parent), group: Number(group), command: command ?? '' }];
  });
}

/** The groups of browsers whose profiles are in a folder, as their command lines say: each leads one, with all its helpers. */
export function browserGroups(temporary: string): readonly number[] {
  const ours = listProcesses().filter(({ command }) => command.includes(`--user-data-dir=${temporary}`));
  return [...new Set(ours.map(({ group }) => group))];
}

/** How many processes of such groups run. */
export function countIn(groups: readonly number[]): number {
  return listProcesses().filter(({ group }) => groups.includes(group)).length;
}
