/** What a deck without `story.yaml` says of itself. */
import { isLanguage } from '../../language.ts';
import { defined } from './defined.ts';
import type { BareFront } from './frontmatter.ts';
import type { RawHtml, Settings } from './settings.ts';

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
