/** A story becomes files: pages, print documents, the lecturer's page, fonts and scripts. */

import { linksText } from '../check/links.ts';
import { isPrivate, privately } from '../copies.ts';
import { escapeHtml } from '../html.ts';
import { createKeep } from '../keep.ts';
import { type PaperChoice, usualPaper } from '../paper.ts';
import type { Story } from '../story.ts';
import { hasWords, type Text } from '../text.ts';
import type { CardSheet, Files, FontFace, Tools } from '../tools.ts';
import type { Draft } from './draft.ts';
import { displayBoot } from './ground/display.ts';
import { createEdition, type Edition } from './ground/edition.ts';
import { identityOf } from './ground/identity.ts';
import { type Page, renderPage } from './ground/page.ts';
import { carryFaces } from './ground/save.ts';
import { privateTexts, publicTexts } from './ground/storytexts.ts';
import { renderSchemes, renderTheme, type Wearer } from './ground/theme.ts';
import { listSecrets } from './lecturer/secrets.ts';
import { draftPapers } from './papers.ts';
import { type Built, nameSingle, renderSingle, renderSingleLecturer } from './single.ts';
import { aboutPath } from './web/about.ts';
import { listCards, renderCards } from './web/cards.ts';
import { renderDataFiles } from './web/datafiles.ts';
import { explorePath } from './web/explore.ts';
import { renderFaces } from './web/faces.ts';
import { leadToSteps, renderLost, renderSitemap, type Sharing, sharePage } from './web/sharing.ts';
import { editionPath } from './web/textedition.ts';
import { draftPages } from './webpages.ts';

/** The files made so far. */
type Made = Map<string, string | Uint8Array>;

/** What the output may hold besides. */
export interface Extras {
  /** The author's images by path. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
  /** The deck as one file too: without notes, or another one with them. */
  readonly single?: 'public' | 'lecturer';
  /** How the print documents are wanted that are shown among the pages. */
  readonly paper?: PaperChoice;
}

/**
 * All output files of a story by path. The public pages come first; fonts are subset to the characters of those alone, so that
 * nothing private shows even in them.
 */
export async function renderFiles(story: Story, tools: Tools, extras: Extras = {}): Promise<Files> {
  const { images, single, paper = usualPaper } = extras;
  const files: Made = new Map();
  const edition = createEdition(story);
  const sharing = sharingOf(edition, tools);
  const drafts = draftPages(edition, paper, (name) => addScript(files, name, tools)).map((draft) =>
    share(draft, edition, sharing),
  );
  const pages = await addPages(
    files,
    drafts.filter(({ apart }) => !apart),
    story,
    tools,
  );
  const others = drafts.filter(({ apart }) => apart);
  if (others.length > 0) await addPages(files, others, story, tools);
  if (sharing) addLeads(files, edition, sharing, tools);
  if (story.graphic !== undefined) files.set(privately('links.txt'), linksText(story));
  files.set(privately('private.txt'), listSecrets(story));
  for (const [path, text] of renderDataFiles(story)) files.set(path, text);
  for (const [path, bytes] of images ?? []) files.set(path, bytes);
  if (single !== undefined) addSingles(files, { edition, pages, files, sha256: tools.sha256 }, single);
  return files;
}

/** Only a story with an address can be shared by it. */
function sharingOf(edition: Edition, tools: Tools): Sharing | undefined {
  const { site } = edition.story;
  const style = styleOf({ styles: cardStyles }, edition.story, tools);
  return site === undefined ? undefined : { site, cards: listCards(edition, (text) => shortHash(text + style, tools)) };
}

function share(draft: Draft, edition: Edition, sharing: Sharing | undefined): Draft {
  const told = sharing && !draft.hidden && sharePage(edition, sharing, draft.path, draft.title);
  return told ? { ...draft, share: told } : draft;
}

function addLeads(files: Made, edition: Edition, sharing: Sharing, tools: Tools): void {
  const { story } = edition;
  const style = styleOf({ styles: ['lead'] }, story, tools);
  for (const { path, ...lead } of [...leadToSteps(edition, sharing), renderLost(edition, sharing)])
    files.set(path, renderPage({ ...identityOf(story), lang: story.lang, style, ...lead }, tools.sha256));
  const pages = ['index.html', editionPath, 'deck.html', explorePath, aboutPath].filter((path) => files.has(path));
  files.set('sitemap.xml', renderSitemap(sharing, pages));
}

const cardStyles = ['theme', 'graphic', 'card'];

/** The page that the cards are taken from, with what it loads but the author's images, and the cards' paths in its order. */
export async function renderCardSheet(story: Story, tools: Tools): Promise<CardSheet | undefined> {
  const edition = createEdition(story);
  const sharing = sharingOf(edition, tools);
  if (sharing === undefined) return undefined;
  const body = renderCards(edition, sharing.cards);
  const draft: Draft = { path: 'cards.html', up: '', title: story.title, styles: cardStyles, body };
  const { faces } = await tools.fonts(letters([draft], publicSigns(story)));
  const files: Made = new Map([[draft.path, renderPage(finish(draft, story, faces, tools), tools.sha256)]]);
  for (const { file, bytes } of faces) files.set(file, bytes);
  return { page: draft.path, files, paths: sharing.cards.map(({ path }) => path) };
}

function addSingles(files: Made, built: Built, single: NonNullable<Extras['single']>): void {
  const name = nameSingle(built);
  files.set(name, renderSingle(built));
  if (single === 'lecturer') files.set(privately(name), renderSingleLecturer(built));
}

/** The pages to print, under the names of their PDFs, their script and fonts: these are for the printer alone, and no output. */
export async function renderPapers(story: Story, tools: Tools, choice: PaperChoice): Promise<Files> {
  const drafts = draftPapers(createEdition(story), choice);
  const { faces } = await tools.fonts(
    letters(drafts, new Set([...publicSigns(story), ...signsIn(privateTexts(story))])),
  );
  const files: Made = new Map();
  const script = addScript(files, 'print', tools);
  for (const draft of drafts) {
    const page = { ...finish(draft, story, faces, tools), script: draft.up + script };
    files.set(draft.path, renderPage(page, tools.sha256));
  }
  for (const { file, bytes } of faces) files.set(file, bytes);
  return files;
}

/** Pages that share their fonts; the answer is what they are made of. */
async function addPages(files: Made, drafts: readonly Draft[], story: Story, tools: Tools): Promise<Built['pages']> {
  const seen = drafts.filter(({ path }) => !isPrivate(path));
  const { faces } = await tools.fonts(letters(seen, publicSigns(story)));
  for (const face of faces) files.set(face.file, face.bytes);
  const save =
    drafts.some(({ saves }) => saves) && addFile(files, 'save', carryFaces(faces, tools.scripts.save), tools);
  const pages = new Map(
    drafts.map((draft) => [
      draft.path,
      { ...finish(draft, story, faces, tools), ...(save && draft.saves && { save: draft.up + save }) },
    ]),
  );
  for (const [path, page] of pages) files.set(path, renderPage(page, tools.sha256));
  return pages;
}

function finish(draft: Draft, story: Story, faces: readonly FontFace[], tools: Tools): Page {
  const style = [renderFaces(faces, draft.up), styleOf(draft, story, tools)].filter(Boolean).join('\n');
  const description = !isPrivate(draft.path) && story.subtitle !== undefined ? { description: story.subtitle } : {};
  const dressed = draft.schemes && {
    schemes: renderSchemes(story, wearerOf(draft.styles), draft.schemes),
    ...(draft.script !== undefined && { boot: `${displayBoot(draft.schemes)};${draft.boot ?? ''}` }),
  };
  return { ...draft, ...description, ...identityOf(story), lang: story.lang, style, schemes: [], ...dressed };
}

function styleOf({ styles, rules = '' }: Pick<Draft, 'styles' | 'rules'>, story: Story, tools: Tools): string {
  const worn = styles.map((name) => tools.styles[name] ?? '');
  return [...worn, renderTheme(story, wearerOf(styles)), rules].filter(Boolean).join('\n');
}

function wearerOf(styles: Draft['styles']): Wearer {
  if (styles.includes('print')) return 'paper';
  return styles.includes('lecturer') ? 'lecturer' : 'screen';
}

function addScript(files: Made, name: keyof Tools['scripts'], tools: Tools): string {
  return addFile(files, name, tools.scripts[name], tools);
}

/** A script of that name; its path carries a hash of it. */
function addFile(files: Made, name: keyof Tools['scripts'], code: string, tools: Tools): string {
  const path = `assets/${name}-${shortHash(code, tools)}.js`;
  // The desk's script is of no use without the desk.
  files.set(name === 'lecturer' ? privately(path) : path, code);
  return path;
}

function shortHash(text: string, { sha256 }: Tools): string {
  return sha256(text)
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, 10);
}

/**
 * Every character that the pages may show beyond the letters, digits and signs that all fonts have, once, in order, so that equal
 * stories ask for equal fonts. Brackets and backslashes of JSON are no text, nor are those of tags: `own` are such as words have.
 */
function letters(drafts: readonly Draft[], own: ReadonlySet<string>): string {
  const texts = drafts.flatMap(({ body, title, data }) => {
    return [body.html, title, JSON.stringify(data ?? '').replace(/[[\]{}\\]+/g, '')];
  });
  const runs = new Set(texts.flatMap((text) => text.match(/[^\n -#%-?A-Z_a-z]+/g) ?? []));
  const escaped = signs.filter((sign) => own.has(sign) || texts.some((text) => text.includes(escapeHtml(sign))));
  return [...new Set([...[...runs].flatMap((run) => [...run]), ...escaped])].sort().join('');
}

/** What markup writes with the letters of tags. */
const signs = ['<', '>'] as const;

/** Those that a story's public words have, looked for once for all its pages. */
function publicSigns(story: Story): ReadonlySet<string> {
  return keepSigns(story, '', () => signsIn(publicTexts(story)));
}

const keepSigns = createKeep<ReadonlySet<string>>();

function signsIn(texts: readonly Text[]): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (words: string): boolean => {
    for (const sign of signs) if (words.includes(sign)) found.add(sign);
    return found.size === signs.length;
  };
  texts.some((text) => hasWords(text, look));
  return found;
}
