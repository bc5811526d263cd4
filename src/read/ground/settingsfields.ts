/** The keys of `story.yaml`: how each is read, and what it is for. */
import { isLanguage } from '../../language.ts';
import { isId } from './cells.ts';
import { dictionary, either, list, located, record } from './collections.ts';
import { type Days, readDates, readDay } from './day.ts';
import { boxOf } from './degrees.ts';
import { ownPage } from './frontmatter.ts';
import type { Located } from './report.ts';
import { rules } from './rules.ts';
import { flag, number, positive, text } from './scalars.ts';
import { type Schema, withSchema } from './schema.ts';
import type { Reader } from './yaml.ts';

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

/** Which key is read how. */
export const fields = {
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
export const meanings: Readonly<Record<keyof typeof fields, string>> = {
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
