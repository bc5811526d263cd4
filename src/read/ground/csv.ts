/** CSV with the place of every cell. */
import { CsvError, parse } from 'csv-parse/sync';
import { withoutCommas } from './commas.ts';
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

/**
 * The rows of a table; ragged rows, unknown and missing columns and empty cells that must be filled are reported; nothing where cells or
 * columns cannot be told: what refers to the table is not wrong as well.
 */
export function readTable(file: TextFile, columns: Columns, report: Report): readonly Row[] | undefined {
  const raw = readRows(file, report);
  if (raw === undefined) return undefined;
  const [header, ...rows] = locateRows(file, raw).filter(isFilled);
  if (header === undefined) {
    if (file.text.trim() === '')
      report.error(startOf(file), `the table is empty, expected the columns ${columns.needed.join(',')}`);
    return undefined;
  }
  if (!checkHeader(header, columns, report)) return undefined;
  const names = header.map(nameOf);
  return rows.flatMap((cells) => readRow(cells, names, columns, report) ?? []);
}

/** Spreadsheets leave rows and columns of empty cells. */
function isFilled(cells: readonly Located<string>[]): boolean {
  return cells.some(({ value }) => value !== '');
}

/** Cuts the text into cells; nothing, and a report, where it cannot be cut. */
function readRows(file: TextFile, report: Report): readonly RawRow[] | undefined {
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
    return undefined;
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
  for (const cell of named) {
    const [value, spot] = [nameOf(cell), cell.spot];
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

/** A spreadsheet likes to begin names with a capital. */
function nameOf({ value }: Located<string>): string {
  return value.toLowerCase();
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
    reportRagged(cells, names.length, wanted, report);
    for (const { spot } of cells) report.silence(spot);
  }
  const byName = new Map(names.map((name, i) => [name, cells[i] ?? first]));
  const empty = columns.filled.filter((name) => byName.get(name)?.value === '');
  for (const name of empty) report.error(byName.get(name)?.spot ?? first.spot, `the cell "${name}" is empty`);
  // The row keeps its id, so that what refers to it is not reported as well.
  if (empty.includes('id')) return undefined;
  return { spot: first.spot, cell: (column) => byName.get(column) ?? { value: '', spot: first.spot } };
}

/** The row keeps its id; what its shifted cells say is not looked at. */
function reportRagged(cells: readonly Located<string>[], most: number, wanted: number, report: Report): void {
  const last = cells[Math.min(most, cells.length - 1)];
  const number = cells.length > most ? findNumber(cells, cells.length - most) : undefined;
  const found = `the row has ${count(cells.length)}, expected ${wanted} as in the header`;
  if (number)
    report.error(number.spot, `${found}: is "${number.value}" one number? Expected ${withoutCommas(number.value)}`);
  else if (last) report.error(last.spot, `${found}: is a comma missing, or one inside a cell without quotes?`);
}

/** Neighbouring cells that commas inside a number have made, at most so many too much. */
function findNumber(cells: readonly Located<string>[], extra: number): Located<string> | undefined {
  for (let length = Math.min(extra, 6) + 1; length > 1; length--) {
    for (let i = 0; i + length <= cells.length; i++) {
      const value = cells
        .slice(i, i + length)
        .map((cell) => cell.value)
        .join(',');
      const spot = cells[i]?.spot;
      if (spot && /^-?\d+,\d/.test(value) && withoutCommas(value) !== undefined) return { value, spot };
    }
  }
  return undefined;
}

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}
