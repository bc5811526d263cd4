/** What `story.yaml` says: title, span, recipients, kinds, and all else that is no text. */
import { contrast, usualColors } from '../../colors.ts';
import type { DatedName, Kind, Recipient } from '../../graphic.ts';
import type { Story } from '../../story.ts';
import { record } from './collections.ts';
import type { Days } from './day.ts';
import { defined } from './defined.ts';
import type { OwnPage } from './frontmatter.ts';
import type { Located, Report, TextFile } from './report.ts';
import type { Schema } from './schema.ts';
import { fields, type MapSettings, meanings } from './settingsfields.ts';
import { readYaml } from './yaml.ts';

/** Raw HTML is shown as text; or what is in the list of `sanitize.ts` shows; or its drawings too, and the rest is a mistake. */
export type RawHtml = 'text' | 'some' | 'all';

/** What the author chooses of the looks, before the files are found. */
export type RawTheme = Readonly<
  Partial<Record<'paper' | 'ink' | 'accent' | 'head' | 'text' | 'logo', Located<string>>>
>;

/** What stands in a story as `story.yaml` says it. */
type Kept = 'title' | 'subtitle' | 'lang' | 'authors' | 'licence' | 'site' | 'origin' | 'minutes' | 'rules';

/** Everything `story.yaml` says. */
export interface Settings extends Pick<Story, Kept> {
  readonly span?: Days;
  readonly giver?: { readonly name: string; readonly also: readonly DatedName[] };
  readonly recipients: readonly Recipient[];
  readonly kinds: readonly Kind[];
  /** Absent where there is no map. */
  readonly map?: MapSettings;
  readonly math: boolean;
  readonly html: RawHtml;
  readonly moved: ReadonlyMap<string, Located<string>>;
  readonly plan?: {
    readonly goals?: readonly string[];
    readonly omit?: readonly Located<string>[];
    readonly print?: readonly string[];
  };
  readonly theme?: RawTheme;
  /** What the title slide's scene takes from here. */
  readonly page: OwnPage;
}

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

/** Ids are unique within their list. */
function checkTwice(what: string, ids: readonly Located<string>[], report: Report): void {
  const seen = new Map<string, Located<string>>();
  for (const name of ids) {
    const first = seen.get(name.value);
    if (first) report.error(name.spot, `the ${what} "${name.value}" stands twice, first in line ${first.spot.line}`);
    else seen.set(name.value, name);
  }
}
