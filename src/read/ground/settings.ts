/** `story.yaml`: title, span, recipients, kinds. */
import type { DatedName, Kind, Recipient } from '../../graphic.ts';
import type { Origin, Rules } from '../../story.ts';
import { isId } from './cells.ts';
import { type Days, readDates, readDay } from './day.ts';
import { defined } from './defined.ts';
import { boxOf } from './degrees.ts';
import { type BareFront, type OwnPage, ownPage } from './frontmatter.ts';
import type { Located, Report, TextFile } from './report.ts';
import { rules } from './rules.ts';
import {
  dictionary,
  either,
  flag,
  list,
  located,
  number,
  positive,
  type Reader,
  readYaml,
  record,
  text,
} from './yaml.ts';

/** Raw HTML is shown as text; or what is in the list of `sanitize.ts` shows; or its drawings too, and the rest is a mistake. */
export type RawHtml = 'text' | 'some' | 'all';

/** What the author chooses of the looks, before the files are found. */
export type RawTheme = Readonly<
  Partial<Record<'paper' | 'ink' | 'accent' | 'head' | 'text' | 'logo', Located<string>>>
>;

/** Everything `story.yaml` says; what only a graphic needs is absent where there is none. */
export interface Settings {
  readonly title: string;
  readonly subtitle?: string;
  readonly lang: string;
  readonly authors: readonly string[];
  readonly licence?: string;
  readonly site?: string;
  readonly origin?: Origin;
  readonly minutes: { readonly full?: number; readonly short?: number };
  readonly span?: Days;
  readonly giver?: { readonly name: string; readonly also: readonly DatedName[] };
  readonly recipients: readonly Recipient[];
  readonly kinds: readonly Kind[];
  /** West, south, east, north. */
  readonly box?: readonly [west: number, south: number, east: number, north: number];
  readonly math: boolean;
  readonly html: RawHtml;
  readonly moved: ReadonlyMap<string, Located<string>>;
  readonly rules?: Rules;
  readonly plan?: {
    readonly goals?: readonly string[];
    readonly omit?: readonly Located<string>[];
    readonly print?: readonly string[];
  };
  readonly theme?: RawTheme;
  /** What the title slide's scene takes from here. */
  readonly page: OwnPage;
}

const id: Reader<string> = (value, report) => {
  const read = text(value, report);
  if (read === undefined || isId(read)) return read;
  report.error(value.spot, `bad id "${read}", expected letters, digits and hyphens without spaces`);
  return undefined;
};

const language: Reader<string> = (value, report) => {
  const read = text(value, report);
  if (read === undefined || isLanguage(read)) return read;
  report.fault(value.spot, `bad language "${read}", expected a tag of BCP 47, as in en or zh-Hant`);
  return undefined;
};

const color: Reader<string> = (value, report) => {
  const read = text(value, report);
  if (read === undefined || /^#[0-9a-f]{6}$/i.test(read)) return read;
  report.error(value.spot, `bad colour "${read}", expected six hexadecimal digits in quotes, as in "#17407f"`);
  return undefined;
};

const address: Reader<string> = (value, report) => {
  const read = text(value, report);
  if (read === undefined || (/^https?:\/\/\S+$/i.test(read) && URL.canParse(read))) return read;
  report.fault(value.spot, `bad address "${read}", expected one that begins with https://`);
  return undefined;
};

/** Longer ones, with an id behind them, fit into no QR code that a phone reads. */
const longestSite = 500;

const site: Reader<string> = (value, report) => {
  const read = address(value, report);
  const length = read === undefined ? 0 : new URL(read).href.length;
  if (length <= longestSite) return read;
  report.fault(value.spot, `the address has ${length} characters, expected ${longestSite} at most: a QR code holds it`);
  return undefined;
};

const day: Reader<string> = (value, report) => {
  const read = text(value, report);
  return read === undefined ? undefined : readDay({ value: read, spot: value.spot }, report);
};

const years: Reader<Days> = (value, report) => {
  const read = list(located(text), { least: 2, most: 2 })(value, report);
  const [first, last] = read ?? [];
  if (!first || !last) return undefined;
  const days = readDates({ value: `${first.value}/${last.value}`, spot: first.spot }, report);
  return days && { from: days.from, to: days.to };
};

const corner = list(number, { least: 2, most: 2 });

const box: Reader<NonNullable<Settings['box']>> = (value, report) => {
  const corners = list(corner, { least: 2, most: 2 })(value, report);
  if (!corners) return undefined;
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = corners;
  const read = boxOf([a, b], [c, d]);
  if (read && read[1] > -90 && read[3] < 90) return read;
  const hint = boxOf([b, a], [d, c]) ? ': longitude and latitude are swapped' : '';
  report.error(
    value.spot,
    `bad box${hint}, expected two corners [longitude, latitude] that differ, within 180 and 90 degrees`,
  );
  return undefined;
};

const fields = {
  title: text,
  subtitle: text,
  lang: language,
  authors: list(text, { single: true }),
  licence: text,
  site,
  origin: record({ title: text, author: text, publisher: text, url: address }, ['title', 'url']),
  minutes: either(positive, record({ full: positive, short: positive })),
  span: years,
  giver: record({ name: text, also: list(record({ name: text, from: day, until: day }, ['name'])) }, ['name']),
  recipients: list(record({ id: located(id), name: text, color }, ['id', 'name', 'color']), { least: 1, most: 4 }),
  kinds: list(record({ id: located(id), name: text, thin: flag, step: text }, ['id', 'name']), { least: 1, most: 12 }),
  map: record({ box }, ['box']),
  math: flag,
  html: flag,
  moved: dictionary(text),
  rules,
  plan: record({ goals: list(text), omit: list(located(text)), print: list(text) }),
  theme: record({
    paper: located(color),
    ink: located(color),
    accent: located(color),
    head: located(text),
    text: located(text),
    logo: located(text),
  }),
  ...ownPage,
};

/** Reads `story.yaml`; with `graphic`, the keys that a graphic needs must be there. */
export function readSettings(file: TextFile, graphic: boolean, report: Report): Settings | undefined {
  const value = readYaml(file, file.text, 1, report);
  if (!value) return undefined;
  const needed = graphic ? (['title', 'span', 'giver', 'recipients', 'kinds', 'map'] as const) : (['title'] as const);
  const read = record(fields, needed as readonly ['title'])(value, report);
  if (!read) return undefined;
  const reserved = read.kinds?.find((kind) => kind.id.value === 'break');
  if (reserved) report.error(reserved.id.spot, 'the kind "break" is reserved for marks of the ledger');
  checkTwice(
    'recipient',
    (read.recipients ?? []).map((recipient) => recipient.id),
    report,
  );
  checkTwice(
    'kind',
    (read.kinds ?? []).map((kind) => kind.id),
    report,
  );
  return toSettings(read);
}

type Raw = NonNullable<ReturnType<ReturnType<typeof record<typeof fields, 'title'>>>>;

function toSettings(read: Raw): Settings {
  const { title, subtitle, lang = 'en', authors = [], licence, site, origin, minutes = {}, span } = read;
  const { giver, rules, plan, theme } = read;
  return defined({
    title,
    subtitle,
    lang,
    authors,
    licence,
    origin,
    span,
    rules,
    plan,
    theme,
    recipients: (read.recipients ?? []).map(({ id, name, color }) => ({ id: id.value, name, color })),
    kinds: (read.kinds ?? []).map(({ id, name, thin, step }) =>
      defined({ id: id.value, name, thin: thin ?? false, step }),
    ),
    site: site?.replace(/\/*$/, '/'),
    minutes: typeof minutes === 'number' ? { full: minutes } : minutes,
    giver: giver && { name: giver.name, also: giver.also ?? [] },
    box: read.map?.box,
    math: read.math ?? false,
    html: read.html ? ('all' as const) : ('text' as const),
    moved: read.moved ?? new Map<string, Located<string>>(),
    page: read,
  });
}

/** Settings of a bare deck, from the front matter of its files. */
export function bareSettings(fronts: readonly BareFront[]): Settings {
  const [front = {}] = fronts.filter(({ title }) => title !== undefined);
  const first = { ...fronts[0], ...front };
  const authors = [...(first.author ?? []), ...(first.authors ?? [])].map((name) =>
    typeof name === 'string' ? name : (name.name ?? ''),
  );
  return defined({
    title: first.title ?? '',
    subtitle: first.subtitle,
    lang: first.lang !== undefined && isLanguage(first.lang) ? first.lang : 'en',
    authors: authors.filter((name) => name !== ''),
    minutes: defined({ full: first.minutes }),
    recipients: [],
    kinds: [],
    math: first.math ?? true,
    html: bareHtml(first.html),
    moved: new Map(),
    page: {},
  });
}

/** A deck was written for a tool that shows HTML, unless it says no. */
function bareHtml(html: boolean | undefined): RawHtml {
  if (html === undefined) return 'some';
  return html ? 'all' : 'text';
}

/** Ids are unique within their list. */
function checkTwice(what: string, ids: readonly Located<string>[], report: Report): void {
  const seen = new Map<string, Located<string>>();
  for (const name of ids) {
    const first = seen.get(name.value);
    if (first) report.error(name.spot, `the ${what} "${name.value}" stands twice, first in line ${first.spot.line}`);
    else seen.set(name.value, name);
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
