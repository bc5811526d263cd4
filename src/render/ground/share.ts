/** What a chat, a network or a search engine is told of a page: its address, its title, its picture. */
import { type Html, html, json } from '../../html.ts';

/** A picture for a link, and what it shows. */
export interface LinkCard {
  /** Its path in the output. */
  readonly path: string;
  readonly alt: string;
}

/** In pixels: what networks cut nothing off. */
export const cardSize = { width: 1200, height: 630 };

/** All addresses are absolute. */
export interface Share {
  readonly url: string;
  readonly title: string;
  readonly description?: string;
  /** The story's title. */
  readonly story: string;
  readonly image: { readonly url: string; readonly alt: string };
  /** Whether the address is the one that search engines should know. */
  readonly isMain: boolean;
  /** What the page is, in the words of schema.org: data, which no browser runs. */
  readonly data?: unknown;
}

/** The elements of a page's head. */
export function renderShare({ url, title, description, story, image, isMain, data }: Share): Html {
  const about = {
    'og:type': data === undefined ? 'website' : 'article',
    'og:site_name': story,
    'og:title': title,
    ...(description !== undefined && { 'og:description': description }),
    'og:url': url,
    'og:image': image.url,
    'og:image:width': cardSize.width,
    'og:image:height': cardSize.height,
    'og:image:alt': image.alt,
  };
  const seen = {
    'twitter:card': 'summary_large_image',
    'twitter:title': title,
    ...(description !== undefined && { 'twitter:description': description }),
    'twitter:image': image.url,
    'twitter:image:alt': image.alt,
  };
  return html`${isMain && html`<link rel="canonical" href="${url}">\n`}${Object.entries(about).map(
    ([name, value]) => html`<meta property="${name}" content="${value}">\n`,
  )}${Object.entries(seen).map(([name, value]) => html`<meta name="${name}" content="${value}">\n`)}${
    data !== undefined && html`<script type="application/ld+json">${json(data)}</script>\n`
  }`;
}
