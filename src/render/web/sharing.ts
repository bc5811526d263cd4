/** What is written for links from elsewhere, where the story has an address: a page for each step, a map of the site, a page for what is lost. */
import { escapeHtml, html } from '../../html.ts';
import type { Slide, Step, Story } from '../../story.ts';
import { plainText } from '../../text.ts';
import { licenceAddress } from '../ground/credit.ts';
import type { Edition } from '../ground/edition.ts';
import type { Page } from '../ground/page.ts';
import type { LinkCard, Share } from '../ground/share.ts';
import { cardOf, type SlideCard } from './cards.ts';

/** A story with an address, and its link cards. */
export interface Sharing {
  readonly site: string;
  readonly cards: readonly SlideCard[];
}

/** A page without looks, before its shell is known. */
export type Lead = Omit<Page, 'lang' | 'style' | 'icon' | 'color'> & { readonly path: string };

/** What is told of a page of the output; nothing of one that only the printer has. */
export function sharePage(
  { story }: Edition,
  { site, cards }: Sharing,
  path: string,
  title: string,
): Share | undefined {
  const [card] = cards;
  if (card === undefined) return undefined;
  const url = site + (path === 'index.html' ? '' : path);
  const { subtitle: description } = story;
  return {
    url,
    title,
    story: story.title,
    image: imageOf(site, card),
    isMain: true,
    ...(description !== undefined && { description }),
    ...(path === 'index.html' && { data: describeArticle(story, site, card) }),
  };
}

function imageOf(site: string, { path, alt }: LinkCard): Share['image'] {
  return { url: site + path, alt };
}

/** The story as schema.org's `Article`. */
function describeArticle(story: Story, url: string, card: LinkCard): unknown {
  const { title, subtitle, authors, lang, licence, origin, chapters } = story;
  const license = licenceAddress(licence);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    ...(subtitle !== undefined && { description: subtitle }),
    url,
    mainEntityOfPage: url,
    inLanguage: lang,
    image: url + card.path,
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(license !== undefined && { license }),
    ...(chapters.length > 0 && { articleSection: chapters.map((chapter) => chapter.title) }),
    ...(origin && {
      isBasedOn: {
        '@type': 'CreativeWork',
        name: origin.title,
        url: origin.url,
        ...(origin.author !== undefined && { author: { '@type': 'Person', name: origin.author } }),
        ...(origin.publisher !== undefined && { publisher: { '@type': 'Organization', name: origin.publisher } }),
      },
    }),
  };
}

/** A small page for each step, under its old names too: a chat reads its head, a person is led on. */
export function leadToSteps(edition: Edition, sharing: Sharing): readonly Lead[] {
  const { story } = edition;
  const old = Object.entries(story.moved);
  return story.slides.flatMap((slide) =>
    slide.steps.flatMap((step, index) => {
      const names = [step.id, ...old.filter(([, id]) => id === step.id).map(([name]) => name)];
      return names.map((name) => leadTo(edition, sharing, { slide, step, index, name }));
    }),
  );
}

interface Place {
  readonly slide: Slide;
  readonly step: Step;
  readonly index: number;
  readonly name: string;
}

function leadTo(edition: Edition, { site, cards }: Sharing, { slide, step, index, name }: Place): Lead {
  const { story } = edition;
  const count = slide.steps.length > 1 ? ` (${index + 1}/${slide.steps.length})` : '';
  const head = slide.kind === 'title' ? story.title + count : `${slide.headingText}${count}`;
  const title = slide.kind === 'title' ? head : `${head}: ${story.title}`;
  const address = `../index.html#${encodeURIComponent(step.id)}`;
  const card = cardOf(cards, slide);
  const said = shorten(plainText(step.body) || (edition.sentences.get(step.id) ?? story.subtitle ?? ''));
  const share = card && {
    url: `${site}${stepPath(name)}`,
    title: head,
    story: story.title,
    image: imageOf(site, card),
    isMain: false,
    ...(said !== '' && { description: said }),
  };
  const body = html`<main><h1>${head}</h1>${said !== '' && html`<p>${said}</p>`}<p><a href="${address}">${story.title}</a></p></main>`;
  return { path: `s/${name}.html`, title, body, hidden: true, refresh: address, ...(share && { share }) };
}

/** The address of a step's page from the root. */
function stepPath(id: string): string {
  return `s/${encodeURIComponent(id)}.html`;
}

/** So many characters a chat shows. */
const MOST = 200;

function shorten(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST).replace(/\s+\S*$/, '')} …`;
}

/** What a server shows for an address that it has not, at any depth: all its links are whole addresses. */
export function renderLost(edition: Edition, { site }: Sharing): Lead {
  const { words, story } = edition;
  const openings = story.slides.filter(({ kind }) => kind === 'opening');
  const items = openings.map(({ id, headingText }) => html`<li><a href="${site}#${id}">${headingText}</a></li>`);
  const list = items.length > 0 && html`<ol>${items}</ol>`;
  const body = html`<main><h1>${words.lost.head}</h1><p>${words.lost.text}</p><p><a href="${site}">${story.title}</a></p>${list}</main>`;
  return { path: '404.html', title: `${words.lost.head}: ${story.title}`, body, hidden: true };
}

/** The addresses of the pages, for search engines. */
export function renderSitemap({ site }: Sharing, paths: readonly string[]): string {
  const places = paths.map(
    (path) => `<url><loc>${escapeHtml(site + (path === 'index.html' ? '' : path))}</loc></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${places.join('')}</urlset>\n`;
}
