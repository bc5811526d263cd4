/** CSV with the place of every cell. */
import { CsvError, parse } from 'csv-parse/sync';
import { type Located, type Report, type Spot, spotAt, startOf, type TextFile, unknownName } from './report.ts';

/** A row: its cells by column, trimmed; a column that the file leaves out is empty. */
export interface Row {
  readonly spot: Spot;
  readonly cell: (column: string) => Located<string>;
}

/** The columns of a table: those that must be there, those that may, and those whose cells must be filled. */
export interface Columns {
  readonly needed: readonly string[];
  readonly optional?: readonly string[];
  readonly filled: readonly string[];
}

interface RawRow {
  readonly raw: string;
  readonly record: readonly string[];
}

/** The rows of a table; ragged rows, unknown and missing columns and empty cells that must be filled are reported; nothing where the columns cannot be told. */
export function readTable(file: TextFile, columns: Columns, report: Report): readonly Row[] | undefined {
  const [header, ...rows] = locateRows(file, readRows(file, report)).filter(isFilled);
  if (header === undefined) {
    if (file.text.trim() === '')
      report.error(startOf(file), `the table is empty, expected the columns ${columns.needed.join(',')}`);
    return undefined;
  }
  if (!checkHeader(header, columns, report)) return undefined;
  const names = header.map((cell) => cell.value);
  return rows.flatMap((cells) => readRow(cells, names, columns, report) ?? []);
}

/** Spreadsheets leave rows and columns of empty cells. */
function isFilled(cells: readonly Located<string>[]): boolean {
  return cells.some(({ value }) => value !== '');
}

/** Cuts the text into cells; what cannot be cut is reported, and the rows before it are still read. */
function readRows(file: TextFile, report: Report): readonly RawRow[] {
  const rows: RawRow[] = [];
  const text = withoutSeparatorLine(file.text);
  const on_record = (record: { raw: string; record: string[] }) => {
    rows.push(record);
    return null;
  };
  try {
    parse(text, {
      delimiter: delimiterOf(file),
      record_delimiter: '\n',
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record,
    } as object);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report.error(spotAt({ ...file, text }, strayQuote(text, rows, error.code)), quoteMessage(error.code));
  }
  return rows;
}

/** Where the trouble begins: behind the rows that could be cut, the quote that never closes, or else the first one. */
function strayQuote(text: string, rows: readonly RawRow[], code: string): number {
  const start = rows.reduce((sum, { raw }) => sum + raw.length, 0);
  const quotes = [...text.slice(start).matchAll(/"/g)].map(({ index }) => start + index);
  return (code === 'CSV_QUOTE_NOT_CLOSED' && quotes.length % 2 === 1 ? quotes.at(-1) : quotes[0]) ?? start;
}

function quoteMessage(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote opens here and is never closed, expected a closing "';
  return 'a stray quote, expected the whole cell in quotes and each quote inside it doubled: "the ""Long March"""';
}

/** Excel's first line `sep=;`, in quotes where a program has taken it for a cell. */
const separatorLine = /^"?sep=([^\w\s"]|\t)"?[^\w\n]*(?=\n|$)/i;

/** The text with an empty first line in its place. */
function withoutSeparatorLine(text: string): string {
  return text.replace(separatorLine, '');
}

/** The sign that a first line `sep=` names, or the most frequent of the usual ones in the header. */
function delimiterOf({ text, lines }: TextFile): string {
  const named = separatorLine.exec(text)?.[1];
  if (named !== undefined) return named;
  const header = lines.find((line) => line.trim() !== '') ?? '';
  const count = (sign: string): number => header.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** Gives each cell its place: the raw rows tile the text from its beginning. */
function locateRows(file: TextFile, rows: readonly RawRow[]): readonly (readonly Located<string>[])[] {
  const delimiter = delimiterOf(file);
  const padding = delimiter === '\t' ? /^ *"? */ : /^[ \t]*"?[ \t]*/;
  let line = 1;
  return rows.map(({ raw, record }) => {
    const starts = cellStarts(raw, delimiter);
    let [at, column] = [0, 1];
    const walkTo = (end: number): void => {
      const passed = raw.slice(at, end).split('\n');
      const rest = passed.at(-1)?.length ?? 0;
      [at, column] = [end, passed.length > 1 ? rest + 1 : column + rest];
      line += passed.length - 1;
    };
    const cells = record.map((value, i) => {
      const start = starts[i] ?? at;
      walkTo(start + (padding.exec(raw.slice(start, start + 80))?.[0].length ?? 0));
      return { value: value.trim(), spot: { file, line, column } };
    });
    walkTo(raw.length);
    return cells;
  });
}

/** Where in a raw row each cell begins: after each delimiter that stands outside quotes. */
function cellStarts(raw: string, delimiter: string): readonly number[] {
  const starts = [raw.search(/[^\n]/)];
  let quoted = false;
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === '"') quoted = !quoted;
    else if (raw[i] === delimiter && !quoted) starts.push(i + 1);
  }
  return starts;
}

function checkHeader(header: readonly Located<string>[], { needed, optional = [] }: Columns, report: Report): boolean {
  const known = [...needed, ...optional];
  const seen = new Set<string>();
  const named = header.filter(({ value }) => value !== '');
  for (const { value, spot } of named) {
    if (!known.includes(value)) report.error(spot, unknownName('column', value, known));
    else if (seen.has(value)) report.error(spot, `the column "${value}" stands twice, expected it once`);
    seen.add(value);
  }
  const missing = needed.filter((name) => !seen.has(name));
  const spot = header[0]?.spot;
  if (missing.length > 0 && spot)
    report.error(spot, `the table lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}`);
  return missing.length === 0 && seen.size === named.length;
}

function readRow(
  cells: readonly Located<string>[],
  names: readonly string[],
  columns: Columns,
  report: Report,
): Row | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  // The header's empty cells at the end need none below them.
  const wanted = names.findLastIndex((name) => name !== '') + 1;
  const nameless = cells.find(({ value }, i) => value !== '' && names[i] === '');
  if (nameless) {
    report.error(nameless.spot, 'the cell stands in a column without a name, expected a name in the header');
    return undefined;
  }
  if (cells.length > names.length || cells.length < wanted) {
    const last = cells[Math.min(names.length, cells.length - 1)] ?? first;
    report.error(
      last.spot,
      `the row has ${count(cells.length)}, expected ${wanted} as in the header: is a comma missing, or one inside a cell without quotes?`,
    );
    return undefined;
  }
  const byName = new Map(names.map((name, i) => [name, cells[i] ?? first]));
  const empty = columns.filled.filter((name) => byName.get(name)?.value === '');
  for (const name of empty) report.error(byName.get(name)?.spot ?? first.spot, `the cell "${name}" is empty`);
  // The row keeps its id, so that what refers to it is not reported as well.
  if (empty.includes('id')) return undefined;
  return { spot: first.spot, cell: (column) => byName.get(column) ?? { value: '', spot: first.spot } };
}

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}
