/** Heads of files that are no YAML: Pandoc's title block, and TOML as Hugo has it. Both become the YAML that says the same, line by line. */
import type { TextFile } from './report.ts';

/** A head as YAML whose lines are those of the file from `first` on, counted from 0; what of it is not read, and where the text goes on. */
export interface OtherHead {
  readonly yaml: string;
  readonly first: number;
  readonly unread: readonly { readonly line: number; readonly what: string }[];
  readonly end: number;
}

/** The head of a file, if it has one of these. */
export function findOtherHead(file: TextFile): OtherHead | undefined {
  if (/^%(\s|$)/.test(file.lines[0] ?? '')) return readTitleBlock(file.lines);
  return /^\+\+\+\s*$/.test(file.lines[0] ?? '') ? readToml(file.lines) : undefined;
}

/** `% title`, `% author; author`, `% date`; a line that begins with a space goes on with the one before. */
function readTitleBlock(lines: readonly string[]): OtherHead {
  const end = lines.findIndex((line, i) => !/^%(\s|$)/.test(line) && !(i > 0 && /^\s+\S/.test(line)));
  const head = lines.slice(0, end < 0 ? lines.length : end);
  const starts = head.flatMap((line, i) => (line.startsWith('%') ? [i] : []));
  const fields = starts.slice(0, 3).map((start, n) => {
    const text = head.slice(start, starts[n + 1] ?? head.length).map((line) => line.replace(/^%/, '').trim());
    return { start, text };
  });
  const [title, author, date] = fields;
  const authors = (author?.text ?? []).flatMap((line) => line.split(';')).map((name) => name.trim());
  const yaml = [
    ...(title ? [`title: ${JSON.stringify(title.text.join(' ').trim())}`, ...padding(title.text.length - 1)] : []),
    ...(author ? [`author: ${JSON.stringify(authors.filter((name) => name !== ''))}`] : []),
  ];
  const hasDate = date && date.text.join('') !== '';
  return {
    yaml: yaml.filter((line) => !/: (?:""|\[\])$/.test(line)).join('\n'),
    first: 0,
    unread: hasDate ? [{ line: date.start, what: `the date "${date.text.join(' ')}"` }] : [],
    end: head.length,
  };
}

function padding(lines: number): readonly string[] {
  return Array.from({ length: Math.max(0, lines) }, () => '');
}

/** Keys at the top; tables and what follows them say nothing of a deck. */
function readToml(lines: readonly string[]): OtherHead | undefined {
  const end = lines.findIndex((line, i) => i > 0 && /^\+\+\+\s*$/.test(line));
  if (end < 0) return undefined;
  const head = lines.slice(1, end);
  const table = head.findIndex((line) => /^\s*\[/.test(line));
  const top = table < 0 ? head : head.slice(0, table);
  return {
    yaml: top.map((line) => line.replace(/^\s*([\w-]+)\s*=\s*/, '$1: ')).join('\n'),
    first: 1,
    unread: table < 0 ? [] : [{ line: table + 1, what: `the table ${head[table]?.trim()}` }],
    end: end + 1,
  };
}
