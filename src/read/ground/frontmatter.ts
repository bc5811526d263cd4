/** The YAML block that opens a chapter, and the keys of a slide that nobody writes by hand. */
import { dictionary, either, list, located, record } from './collections.ts';
import type { Report, TextFile } from './report.ts';
import { count, flag, positive, prose, text } from './scalars.ts';
import { type Reader, readYaml } from './yaml.ts';

/** What the title slide and the openings may take from `story.yaml` and a chapter's front matter. */
export const ownPage = {
  id: located(text),
  date: located(text),
  focus: located(text),
  view: located(text),
  zoom: located(text),
  turns: located(text),
  show: located(text),
  picture: located(text),
  alt: located(text),
  caption: located(text),
  credit: located(text),
  at: located(text),
  part: located(text),
  track: located(text),
  notes: prose,
  reading: prose,
};

/** The read values of these keys. */
export type OwnPage = {
  readonly [K in keyof typeof ownPage]?: (typeof ownPage)[K] extends Reader<infer T> ? T : never;
};

/** A chapter's front matter. */
export type FrontMatter = OwnPage & {
  readonly title?: string;
  readonly minutes?: number;
  readonly dates?: ReturnType<(typeof ownPage)['date']>;
};

const author = either(text, record({ name: text }));

/** Quarto's options of a format that mean something here. */
const format = record({ incremental: flag, echo: flag });

/** The keys of a bare deck's front matter that mean something here. */
export const bareFields = {
  title: text,
  subtitle: text,
  author: list(author, { single: true }),
  authors: list(author, { single: true }),
  lang: text,
  incremental: flag,
  format: either(text, dictionary(either(text, format))),
  execute: record({ echo: flag }),
  html: flag,
  math: flag,
  minutes: positive,
  marp: flag,
  headingDivider: list(count, { single: true, most: 6 }),
  src: located(text),
};

/** What a bare deck's front matter may say. */
export type BareFront = NonNullable<ReturnType<ReturnType<typeof record<typeof bareFields>>>>;

/** What a bare deck's front matter says of the way its text is cut and shown: Pandoc's and Quarto's. */
export interface Manner {
  /** Lists come item by item. */
  readonly incremental: boolean;
  /** Quarto: slides begin at headings also where separators stand. */
  readonly outlined: boolean;
  /** The code of chunks is shown. */
  readonly echo: boolean;
  /** Marp: lines end where they end, and lists with `*` or `1)` come item by item. */
  readonly marp: boolean;
  /** Marp: the headings at which slides begin, if it says so: `h1`, `h2`. */
  readonly divider: ReadonlySet<string> | undefined;
}

/** The manner of a deck that says nothing of it. */
export const plainManner: Manner = { incremental: false, outlined: false, echo: true, marp: false, divider: undefined };

/** The manner of a deck; `path` is its file's. */
export function mannerOf(front: BareFront, path: string): Manner {
  const { incremental, format, execute, marp = false, headingDivider } = front;
  const formats = format === undefined || typeof format === 'string' ? [] : [...format.values()];
  const options = formats.flatMap(({ value }) => (typeof value === 'string' ? [] : [value]));
  return {
    incremental: incremental === true || options.some((option) => option.incremental === true),
    outlined: format !== undefined || /\.qmd$/i.test(path),
    echo: execute?.echo !== false && !options.some((option) => option.echo === false),
    marp,
    divider: headingDivider && new Set(levelsOf(headingDivider).map((level) => `h${level}`)),
  };
}

/** A single number stands for all headings up to it. */
function levelsOf(levels: readonly number[]): readonly number[] {
  const [first = 0, ...more] = levels;
  return more.length > 0 ? levels : Array.from({ length: Math.min(first, 6) }, (_, i) => i + 1);
}

/** The YAML text of a front matter and the number of the line on which the rest of the file begins, counted from 0. */
export interface Head {
  readonly yaml: string;
  readonly end: number;
}

/** Finds the front matter of a file: what stands between `---` on its first line and the next `---`. */
export function findHead(file: TextFile): Head | 'unclosed' | undefined {
  if (!/^---[ \t]*$/.test(file.lines[0] ?? '')) return undefined;
  const end = file.lines.findIndex((line, i) => i > 0 && /^(---|\.\.\.)[ \t]*$/.test(line));
  return end < 0 ? 'unclosed' : { yaml: file.lines.slice(1, end).join('\n'), end: end + 1 };
}

/** Reads the front matter of a chapter of a story. */
export function readFrontMatter(file: TextFile, head: Head, report: Report): FrontMatter | undefined {
  const value = readYaml(file, head.yaml, 2, report);
  return (
    value && record({ title: text, dates: located(text), minutes: positive, ...ownPage }, ['title'])(value, report)
  );
}
