/** An author's folder to a `Story`, or to the problems that stand in its way. */
import type { MarkdownIt } from 'markdown-it';
import type { SourceRef } from '../graphic.ts';
import { nearest, type Problem } from '../problem.ts';
import type { Step, Story, Theme } from '../story.ts';
import { noText } from '../text.ts';
import type { Memo, OwnFonts, Sources } from '../tools.ts';
import { type Company, findCompany } from './company.ts';
import { type Drawn, makeGraphic } from './graphic.ts';
import { defined } from './ground/defined.ts';
import type { DegreeBox } from './ground/degrees.ts';
import { type DataFiles, type Folder, isBare, openFolder } from './ground/files.ts';
import { nameRightly, reportMisnamed } from './ground/misnamed.ts';
import { makeReport, type Report, type TextFile, unknownName } from './ground/report.ts';
import { bareSettings, readSettings, type Settings } from './ground/settings.ts';
import { checkPlaces, checkShapes } from './map/outside.ts';
import { makeBook } from './markdown/book.ts';
import type { Shared } from './markdown/context.ts';
import { encodePath } from './markdown/imagepath.ts';
import { filesOf, findImage, type Images, type Shown } from './markdown/images.ts';
import { makeManuscript } from './markdown/manuscript.ts';
import { makeMarkdown } from './markdown/markdown.ts';
import { loadTypeset } from './markdown/math.ts';
import { type Apparatus, citationsOf, finishNotes, makeNotes } from './markdown/notes.ts';
import { reportUnshown, type Unshown } from './markdown/rawreport.ts';
import type { DraftSlide, DraftStep, Workshop } from './slides/assemble.ts';
import { openChapter, type RawChapter } from './slides/chapters.ts';
import { withoutCopies } from './slides/copies.ts';
import { makeIds, ownerOf } from './slides/ids.ts';
import { assembleDeck, assembleLecture, type Lecture } from './slides/lecture.ts';
import { readChapters } from './slides/library.ts';
import { checkLinks } from './slides/links.ts';
import { readPlan } from './slides/plan.ts';
import { firstScene } from './slides/scenes.ts';
import { type Opening, type OwnBase, readBase } from './tables/base.ts';
import { checkDataFiles, type Data, needsOf, readData, tableNames } from './tables/data.ts';
import { readTheme } from './theme.ts';

interface Draft {
  readonly folder: Folder;
  readonly images: Images;
  readonly settings: Settings;
  readonly base: OwnBase | undefined;
  readonly data: Data;
  /** The box of the map, where places lie in it. */
  readonly map: DegreeBox | undefined;
  readonly chapters: readonly RawChapter[];
  readonly md: MarkdownIt;
  readonly report: Report;
  readonly memo: Memo;
  readonly unshown: Unshown;
  readonly theme: Theme | undefined;
}

/** What reading a folder gives. */
export interface Reading {
  readonly problems: readonly Problem[];
  readonly asked: readonly string[];
  readonly story?: Story;
  readonly images?: ReadonlyMap<string, Shown>;
  /** The fonts that its theme brings. */
  readonly fonts?: OwnFonts;
}

/**
 * Reads a story. It is absent when any problem is an error. All problems of the folder come together. `asked` are the paths under which its
 * texts looked for images, whether they lie there or not; `images` are those that it shows.
 */
export async function readStory(given: Sources, memo: Memo): Promise<Reading> {
  const named = nameRightly(given, tableNames);
  const { sources, unread } = named;
  const report = makeReport(isBare(sources));
  reportMisnamed(named, report);
  const folder = openFolder(sources, report);
  const paths = [...sources.keys(), ...unread];
  const own = folder.settings && readSettings(folder.settings, needsOf(paths), report);
  checkDataFiles(paths, own?.map?.base?.value, report);
  const open: DataFiles = (name) => (unread.has(`data/${name}`) ? 'no text' : folder.data(name));
  const data = readData(open, own, report, memo);
  const files = folder.bare ? folder.chapters : withoutCopies(folder.chapters, report);
  const opened = files.map((file) => openChapter(file, folder.bare, report));
  const settings = folder.bare ? bareSettings(opened.map(({ front }) => front)) : own;
  const { math = false, lang = 'en' } = settings ?? {};
  const html = folder.bare || settings?.html === 'all';
  const md = makeMarkdown({ bare: folder.bare, html, math, lang, sources: data.world.sources });
  const images = { files: sources, asked: new Set<string>(), used: new Map() };
  const chapters = readChapters(opened, { sources, md, asked: images.asked, report });
  const unshown: Unshown = new Map();
  const dressed =
    settings?.theme &&
    folder.settings &&
    readTheme(settings.theme, images, makeManuscript(folder.settings, report, false));
  const base =
    own?.map && folder.settings && readBase(own.map, openingOf(folder, folder.settings, images, report), report);
  const box = base?.box ?? own?.map?.box;
  const map = folder.settings && box && checkMap(folder.settings, box, data, folder, report);
  const parts = {
    folder,
    images,
    settings,
    base,
    data,
    map,
    chapters,
    md,
    report,
    memo,
    unshown,
    theme: dressed?.theme,
  };
  const story = settings && (await makeStory({ ...parts, settings }));
  reportUnshown(unshown, report);
  const read = { problems: report.problems, asked: [...images.asked] };
  if (story === undefined) return read;
  return { ...read, story, images: withNear(images.used, story), ...(dressed && { fonts: dressed.fonts }) };
}

/** The images; of those at whose parts somebody looks, larger files too. */
function withNear(used: Images['used'], { slides }: Story): ReadonlyMap<string, Shown> {
  const scenes = slides.flatMap(({ steps }) => steps.map(({ scene }) => scene));
  const near = new Set(scenes.flatMap(({ picture, near }) => (near === undefined ? [] : [picture?.src])));
  return new Map(
    [...used].map(([path, own]) => [
      path,
      near.has(encodePath(path)) ? { ...own, files: filesOf(path, own, true) } : own,
    ]),
  );
}

/** Says what no map shows. Gives the box where places lie in it: else each focus would be outside. */
function checkMap(
  settings: TextFile,
  box: DegreeBox,
  { places, lines, areas }: Data,
  { data }: Folder,
  report: Report,
): DegreeBox | undefined {
  if (hasErrors(report, 'data/places.csv')) return undefined;
  for (const [name, shapes] of [['lines.geojson', lines] as const, ['areas.geojson', areas] as const]) {
    const file = data(name);
    if (typeof file === 'object') checkShapes(shapes, box, file, report);
  }
  return checkPlaces(places.values(), box, settings, report) ? box : undefined;
}

/** How the files of a base are found: outlines among the texts, pictures as texts find them. */
function openingOf({ text }: Folder, settings: TextFile, images: Images, report: Report): Opening {
  const manuscript = makeManuscript(settings, report, false);
  return {
    text: ({ value, spot }) => {
      const file = text(value);
      const near = nearest(value, [...images.files.keys()]);
      const more = near === undefined ? '' : `, did you mean "${near}"?`;
      if (file === undefined) report.error(spot, `the file "${value}" is missing${more}`);
      return file;
    },
    picture: ({ value, spot }) => {
      const found = findImage({ src: value, spot }, images, manuscript);
      return found?.size && { src: found.src, size: found.size, isMade: found.isMade };
    },
  };
}

/** Settles ids, scenes and texts, then notes and the graphic. */
async function makeStory(draft: Draft): Promise<Story | undefined> {
  const { folder, settings, base, data, chapters, report, memo } = draft;
  const shared = await makeShared(draft);
  const shop = openWorkshop(draft, shared);
  const lecture = folder.settings
    ? assembleLecture(shop, settings, folder.settings, chapters)
    : assembleDeck(shop, chapters);
  const plan = readPlan(settings.plan, lecture.slides, report);
  // Where a chapter has a mistake, ids may be missing for no other reason.
  if (!folder.chapters.some(({ path }) => hasErrors(report, path))) {
    checkMoved(settings, shop, report);
    const targets = new Set([...shop.ids.taken.keys(), ...settings.moved.keys()]);
    checkLinks(lecture.slides, folder.chapters, targets, report);
  }
  if (hasErrors(report)) {
    // Only to hear of the mistakes in footnotes; the citation processor trusts its input.
    makeNotes(shared, new Map(citationsOf(shared.book).map(({ citation }) => [citation, noText])));
    return undefined;
  }
  const apparatus = await finishNotes(shared, sourceKeys(data, lecture.slides), report, memo);
  if (hasErrors(report)) return undefined;
  const drawn = isDrawn(draft, lecture)
    ? await makeGraphic(settings, base, data, lecture.slides, lecture.ticks, memo)
    : undefined;
  const images = [...shared.images.used.keys()];
  return defined({ ...toStory(draft, lecture, apparatus, images, drawn), plan });
}

function openWorkshop({ folder, settings, map, data, md, report }: Draft, shared: Shared): Workshop {
  const { bare } = folder;
  const { world, facts, places } = data;
  const known = { world, facts, places, map, mapped: settings.map !== undefined };
  return { md, shared, ...known, ids: makeIds(bare), report, bare, scene: firstScene, count: 0 };
}

/** Whether anything in the story can be drawn: a map, a table of events, ratings or groups, or what a step shows. */
function isDrawn({ settings, data }: Draft, { slides }: Lecture): boolean {
  const { ledger, ratings, groups } = data;
  const isShown = slides.some(({ steps }) => steps.some(({ scene }) => scene.view !== 'map'));
  return settings.map !== undefined || ledger.size + ratings.length + groups.length > 0 || isShown;
}

/** Whether there are errors, or errors in one file. */
function hasErrors({ problems }: Report, path?: string): boolean {
  return problems.some(({ severity, file }) => severity === 'error' && (path === undefined || file === path));
}

async function makeShared({ images, settings, data, chapters, unshown }: Draft): Promise<Shared> {
  const formulas = chapters.some(({ manuscript }) => manuscript.formulas);
  const typeset = formulas ? await loadTypeset() : undefined;
  const { lang, html: raw } = settings;
  return { lang, ledger: data.ledger, sources: data.world.sources, images, book: makeBook(), typeset, raw, unshown };
}

function toStory(
  draft: Draft,
  lecture: Lecture,
  apparatus: Apparatus,
  images: readonly string[],
  drawn: Drawn | undefined,
): Story {
  const { folder, settings, data, chapters, theme } = draft;
  const company = findCompany(lecture.slides, data);
  const { subtitle, lang, authors, licence, site, origin, minutes, rules, moved } = settings;
  return defined({
    bare: folder.bare,
    title: settings.title || (chapters[0]?.title ?? ''),
    subtitle,
    lang,
    authors,
    licence,
    site,
    origin,
    minutes,
    rules,
    theme,
    moved: Object.fromEntries([...moved].map(([old, { value }]) => [old, value])),
    chapters: lecture.chapters,
    slides: lecture.slides.map((slide) => placeSlide(slide, company, drawn)),
    ...apparatus,
    people: data.people,
    claims: data.claims,
    graphic: drawn?.graphic,
    images,
  });
}

/** A slide whose boxes are boxes of the plane, and whose steps know of each other what their pictures need. */
function placeSlide(
  { steps, ...slide }: DraftSlide,
  company: ReadonlyMap<DraftStep, Company>,
  drawn: Drawn | undefined,
): Story['slides'][number] {
  const toFocus = drawn?.toFocus ?? (() => ({ on: 'home' }) as const);
  const place = (step: DraftStep): Step => {
    const { focus, beside, ...scene } = step.scene;
    const look = { focus: toFocus(focus), ...(beside && scene.view === 'split' && { beside: toFocus(beside) }) };
    return { ...step, scene: { ...scene, ...look, ...company.get(step) } };
  };
  const [first, ...others] = steps;
  return { ...slide, steps: [place(first), ...others.map(place)] };
}

/** Old ids lead to ids that exist, and are not themselves in use. */
function checkMoved({ moved }: Settings, { ids }: Workshop, report: Report): void {
  for (const [old, { value, spot }] of moved) {
    const taken = ids.taken.get(old);
    if (!ids.taken.has(value)) report.error(spot, unknownName('step id', value, ids.taken.keys()));
    const owner = ownerOf(old);
    if (owner !== undefined) report.error(spot, `the old id "${old}" is reserved for ${owner}`);
    if (taken) report.error(spot, `the old id "${old}" is in use in ${taken.file.path}, line ${taken.line}`);
  }
}

/** The sources that data rows rest on, and those of documents; they join the bibliography. */
function sourceKeys(data: Data, slides: readonly DraftSlide[]): readonly string[] {
  const { routes, ratings, ledger, groups, rates, areas, people, claims } = data;
  const rows: readonly { readonly sources: readonly SourceRef[] }[] = [
    ...[...routes.values(), ...ratings, ...ledger.values(), ...groups, ...rates],
    ...[...areas, ...people, ...claims],
  ];
  const documents = slides.flatMap(({ steps }) => steps.flatMap(({ scene }) => scene.documents ?? []));
  const refs = [...rows.flatMap(({ sources }) => sources), ...documents.map(({ source }) => source)];
  return refs.flatMap(({ key, through }) => [key, ...(through === undefined ? [] : [through])]);
}
