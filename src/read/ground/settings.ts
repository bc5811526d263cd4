/** `story.yaml`: title, span, recipients, kinds. */
import { contrast, usualColors } from '../../colors.ts';
import type { DatedName, Kind, Recipient } from '../../graphic.ts';
import type { Origin, Rules } from '../../story.ts';
import { isId } from './cells.ts';
import { type Days, readDates, readDay } from './day.ts';
import { defined } from './defined.ts';
import { boxOf } from './degrees.ts';
import { type BareFront, type OwnPage, ownPage } from './frontmatter.ts';
import type { Located, Report, TextFile } from './report.ts';
import { rules } from './rules.ts';
import { type Schema, withSchema } from './schema.ts';
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

/** Everything `story.yaml` says. */
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
  /** Absent where there is no map. */
  readonly map?: MapSettings;
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

/** West, south, east, north in degrees. */
type Box = readonly [west: number, south: number, east: number, north: number];

/** What the map shows, and what it is drawn on: the world's outlines, or a file of the author's own. */
export interface MapSettings {
  /** The home view; without one the base's extent. */
  readonly box?: Box;
  /** The path of outlines or of a picture. */
  readonly base?: Located<string>;
  /** Where a picture's corners lie. */
  readonly corners?: Located<Box>;
}

const id: Reader<string> = withSchema({ type: ['string', 'number'] }, (value, report) => {
  const read = text(value, report);
  if (read === undefined || isId(read)) return read;
  report.error(value.spot, `bad id "${read}", expected letters, digits and hyphens without spaces`);
  return undefined;
});

const language: Reader<string> = withSchema({ type: 'string' }, (value, report) => {
  const read = text(value, report);
  if (read === undefined || isLanguage(read)) return read;
  report.fault(value.spot, `bad language "${read}", expected a tag of BCP 47, as in en or zh-Hant`);
  return undefined;
});

const color: Reader<string> = withSchema({ type: 'string', pattern: '^#[0-9a-fA-F]{6}$' }, (value, report) => {
  const read = text(value, report);
  if (read === undefined || /^#[0-9a-f]{6}$/i.test(read)) return read;
  report.error(value.spot, `bad colour "${read}", expected six hexadecimal digits in quotes, as in "#17407f"`);
  return undefined;
});

const address: Reader<string> = withSchema(
  { type: 'string', pattern: '^[hH][tT][tT][pP][sS]?://' },
  (value, report) => {
    const read = text(value, report);
    if (read === undefined || (/^https?:\/\/\S+$/i.test(read) && URL.canParse(read))) return read;
    report.fault(value.spot, `bad address "${read}", expected one that begins with https://`);
    return undefined;
  },
);

/** Longer ones, with an id behind them, fit into no QR code that a phone reads. */
const longestSite = 500;

const site: Reader<string> = withSchema(address.schema ?? {}, (value, report) => {
  const read = address(value, report);
  const length = read === undefined ? 0 : new URL(read).href.length;
  if (length <= longestSite) return read;
  report.fault(value.spot, `the address has ${length} characters, expected ${longestSite} at most: a QR code holds it`);
  return undefined;
});

/** As YAML reads them, years are numbers. */
const dateSchema: Schema = { type: ['string', 'integer'] };

const day: Reader<string> = withSchema(dateSchema, (value, report) => {
  const read = text(value, report);
  return read === undefined ? undefined : readDay({ value: read, spot: value.spot }, report);
});

const years: Reader<Days> = withSchema(
  { type: 'array', items: dateSchema, minItems: 2, maxItems: 2 },
  (value, report) => {
    const read = list(located(text), { least: 2, most: 2 })(value, report);
    const [first, last] = read ?? [];
    if (!first || !last) return undefined;
    const days = readDates({ value: `${first.value}/${last.value}`, spot: first.spot }, report);
    return days && { from: days.from, to: days.to };
  },
);

const corner = list(number, { least: 2, most: 2 });

const box: Reader<Box> = withSchema(
  { type: 'array', items: corner.schema ?? {}, minItems: 2, maxItems: 2 },
  (value, report) => {
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
  },
);

const ownMap = record({ box, base: located(text), corners: located(box) });

/** The world has no home view of its own. */
const map: Reader<MapSettings> = withSchema(ownMap.schema ?? {}, (value, report) => {
  const known = report.problems.length;
  const read = ownMap(value, report);
  if (!read || read.box || read.base || report.problems.length > known) return read;
  report.error(value.spot, 'the map shows nowhere, expected box: [[west, south], [east, north]]');
  return undefined;
});

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
  recipients: list(record({ id: located(id), name: text, article: text, color }, ['id', 'name', 'color']), {
    least: 1,
    most: 4,
  }),
  kinds: list(record({ id: located(id), name: text, thin: flag, step: text }, ['id', 'name']), { least: 1, most: 12 }),
  map,
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

/** What each key of `story.yaml` is for, in the order in which a guide would name them. */
const meanings: Readonly<Record<keyof typeof fields, string>> = {
  title: 'The title of the story. The only key that must be there.',
  subtitle: 'Stands under the title.',
  lang: 'The language of the story, as in en, de or zh-Hant.',
  authors: 'Who wrote it.',
  licence: 'How others may use it, as in CC-BY-4.0.',
  site: 'Where it will be published; codes on paper lead there.',
  origin: 'The work it grew from: title and url, perhaps author and publisher.',
  minutes: 'The length of the lecture, or of both: { full: 45, short: 20 }.',
  span: 'First and last year or day of the line of time, both included. Tables with dates need it.',
  map: 'What the map shows: box, two corners [longitude, latitude]. Tables of places and shapes need it. base: outlines or a picture of your own.',
  recipients:
    'One to four sides with a colour each, perhaps with the article of their name. Ratings and routes need them.',
  kinds: 'What is given. Ratings and routes need them.',
  giver: 'Who gives, and what it was called before.',
  math: 'true: $x^2$ is mathematics.',
  html: 'true: HTML in texts is shown.',
  moved: 'Old ids of steps and the new ones, so that printed links stay alive.',
  rules: 'What npm run check:story holds the texts to.',
  theme: 'Looks of your own: paper, ink and accent as colours, head and text as fonts, a logo.',
  plan: 'For the lesson plan: goals, steps to omit, what to print.',
  picture: 'The title slide: with view: picture, the file that it shows.',
  alt: 'The title slide: what the picture shows, for those who cannot see it.',
  caption: 'The title slide: what stands below the picture.',
  credit: 'The title slide: whose picture it is.',
  at: 'The title slide: the part of the picture to look at, x,y,w,h in per cent.',
  part: 'The title slide: what that part is.',
  id: 'The title slide: its name in links.',
  date: 'The title slide: the day of its picture.',
  focus: 'The title slide: places or a box that its picture looks at.',
  view: 'The title slide: what its picture is.',
  zoom: 'The title slide: with view: river, the years that it shows.',
  turns: 'The title slide: with view: river, the rows that are labelled.',
  show: 'The title slide: rows whose quantities are drawn.',
  track: 'The title slide: short, where it belongs to the short lecture.',
  notes: 'The title slide: what you say.',
  reading: 'The title slide: more for those who read.',
};

/** The JSON Schema of `story.yaml`, made of the table of its fields. */
export function settingsSchema(): Schema {
  const { properties = {}, ...schema } = record(fields, ['title']).schema ?? {};
  const described = Object.entries(meanings).map(([key, description]) => [key, { description, ...properties[key] }]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'story.yaml',
    ...schema,
    properties: Object.fromEntries(described),
  };
}

/** A key that a table may need, and what is said where it is missing. */
export type Needs = ReadonlyMap<'span' | 'recipients' | 'kinds' | 'map', string>;

/** Reads `story.yaml`. Only the title must be there, and the keys that the story's tables need. */
export function readSettings(file: TextFile, needs: Needs, report: Report): Settings | undefined {
  const value = readYaml(file, file.text, 1, report);
  if (!value) return undefined;
  const needed: readonly (keyof typeof fields)[] = ['title', ...needs.keys()];
  const read = record(fields, needed as readonly ['title'], needs)(value, report);
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
  checkColors(read, report);
  return toSettings(read);
}

/** What a recipient gets is seen on the paper of screens; in other schemes its colour is made to. */
function checkColors({ recipients = [], theme }: Raw, report: Report): void {
  const paper = theme?.paper?.value ?? usualColors.paper;
  for (const { id, name, color } of recipients) {
    const ratio = contrast(color, paper);
    if (ratio < leastMark)
      report.warn(
        id.spot,
        `the color ${color} of ${name} on the paper ${paper} has a contrast of ${ratio.toFixed(1)} : 1, expected at least ${leastMark} : 1`,
      );
  }
}

/** What is drawn is seen at 3 : 1 (WCAG 2, 1.4.11). */
const leastMark = 3;

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
    recipients: (read.recipients ?? []).map((recipient) => defined({ ...recipient, id: recipient.id.value })),
    kinds: (read.kinds ?? []).map(({ id, name, thin, step }) =>
      defined({ id: id.value, name, thin: thin ?? false, step }),
    ),
    site: site?.replace(/\/*$/, '/'),
    minutes: typeof minutes === 'number' ? { full: minutes } : minutes,
    giver: giver && { name: giver.name, also: giver.also ?? [] },
    map: read.map,
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
