/** Why YAML is broken, in an author's terms: the parser says where it stumbled, which may be lines behind the cause. */

/** A cause with its place: the line counted from 0, the column from 1. */
export interface Cause {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const color = /^(\s*(?:- )?(?:.*[{,])?\s*[\w-]+:\s+)(#[0-9a-f]{3,8})\b/i;

/** A value of a line, or one between commas, in which a colon makes it a key. */
const colon = [
  /^(\s*(?:- )?([\w-]+):\s+)([^\s"'[{|>#&*!].*:(?:\s.*)?)$/,
  /^(.*[{,]\s*([\w-]+):\s+)([^\s"'[{,][^,{}[\]]*:\s[^,{}[\]]*?)\s*[,}]/,
];

type Find = (line: string) => Omit<Cause, 'line'> | undefined;

/** The causes that a line itself shows, the surest first. */
const finds: readonly Find[] = [
  (line) => {
    const [, before, value] = color.exec(line) ?? [];
    return before === undefined ? undefined : { column: before.length + 1, message: hashMessage(value ?? '') };
  },
  (line) => {
    const [, before, key, value = ''] = colon.map((form) => form.exec(line)).find((found) => found) ?? [];
    if (before === undefined) return undefined;
    const message = `a colon inside a value needs quotes around the value, expected ${key}: ${quote(value)}`;
    return { column: before.length + 1, message };
  },
  (line) => {
    const [, before, key, value] = /^(\s*)([a-z][\w-]*):(\S.*)$/i.exec(line) ?? [];
    if (before === undefined || value?.startsWith('//')) return undefined;
    return { column: before.length + 1, message: `a space is missing behind the colon, expected ${key}: ${value}` };
  },
  (line) => {
    if (!/^ *\t/.test(line)) return undefined;
    return { column: line.indexOf('\t') + 1, message: 'a tab indents the line, expected spaces' };
  },
  (line) => {
    const [, before, key, value = ''] = /^(\s*(?:- )?([\w-]+):\s+)(.*\S)\s*$/.exec(line) ?? [];
    // What is closed again, and goes on; or begins with a sign that means something.
    if (before === undefined || !/^(["'[{*&!].*["'\]}\s].*[^\s"'\]},]|[@`%].*|'.*'.*')$/.test(value)) return undefined;
    return {
      column: before.length + 1,
      message: `the value begins with a sign of YAML and goes on, expected quotes around it: ${key}: ${quote(value)}`,
    };
  },
];

/** Finds what broke the text at a line, looking there first; a colour before it may have hidden the rest of its line. */
export function findCause(lines: readonly string[], at: number): Cause | undefined {
  const here = causeIn(lines, at, finds);
  if (here !== undefined) return here;
  for (let line = at - 1; line >= 0; line--) {
    const cause = causeIn(lines, line, finds.slice(0, 1));
    if (cause !== undefined) return cause;
  }
  return undefined;
}

function causeIn(lines: readonly string[], line: number, among: readonly Find[]): Cause | undefined {
  for (const find of among) {
    const cause = find(lines[line] ?? '');
    if (cause !== undefined) return { line, ...cause };
  }
  return undefined;
}

/** What an unquoted `#` does. */
export function hashMessage(value: string): string {
  return `# begins a comment where no quotes are, expected "${value}" in quotes`;
}

function quote(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
