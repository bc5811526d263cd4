/** A folder that was read to a `Story`: texts, steps and notes settle what they are to each other. */
import type { MarkdownIt } from 'markdown-it';
import type { SourceRef } from '../graphic.ts';
import { hasErrors } from '../problem.ts';
import type { Step, Story, Theme } from '../story.ts';
import { noText } from '../text.ts';
import type { Memo } from '../tools.ts';
import { type Company, findCompany } from './company.ts';
import { type Drawn, makeGraphic } from './graphic.ts';
import { defined } from './ground/defined.ts';
import type { DegreeBox } from './ground/degrees.ts';
import type { Folder } from './ground/files.ts';
import { type Report, unknownName } from './ground/report.ts';
import type { Settings } from './ground/settings.ts';
import { makeBook } from './markdown/book.ts';
import type { Shared } from './markdown/context.ts';
import type { Images } from './markdown/images.ts';
import { loadTypeset } from './markdown/math.ts';
import { type Apparatus, citationsOf, finishNotes, makeNotes } from './markdown/notes.ts';
import type { Unshown } from './markdown/rawreport.ts';
import type { DraftSlide, DraftStep, Workshop } from './slides/assemble.ts';
import type { RawChapter } from './slides/chapters.ts';
import { makeIds, ownerOf } from './slides/ids.ts';
import { assembleDeck, assembleLecture, type Lecture } from './slides/lecture.ts';
import { checkLinks } from './slides/links.ts';
import { readPlan } from './slides/plan.ts';
import { firstScene } from './slides/scenes.ts';
import type { OwnBase } from './tables/base.ts';
import type { Data } from './tables/data.ts';

/** What was read of a folder. */
export interface Draft {
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

/** Settles ids, scenes and texts, then notes and the graphic. Nothing where any problem is an error. */
export async function settleStory(draft: Draft): Promise<Story | undefined> {
  const { folder, settings, base, data, chapters, report, memo } = draft;
  const shared = await makeShared(draft);
  const shop = openWorkshop(draft, shared);
  const lecture = folder.settings
    ? assembleLecture(shop, settings, folder.settings, chapters)
    : assembleDeck(shop, chapters);
  const plan = readPlan(settings.plan, lecture.slides, report);
  // Where a chapter has a mistake, ids may be missing for no other reason.
  if (!folder.chapters.some(({ path }) => hasErrors(report.problems, path))) {
    checkMoved(settings, shop, report);
    const targets = new Set([...shop.ids.taken.keys(), ...settings.moved.keys()]);
    checkLinks(lecture.slides, folder.chapters, targets, report);
  }
  if (hasErrors(report.problems)) {
    // Only to hear of the mistakes in footnotes; the citation processor trusts its input.
    makeNotes(shared, new Map(citationsOf(shared.book).map(({ citation }) => [citation, noText])));
    return undefined;
  }
  const apparatus = await finishNotes(shared, sourceKeys(data, lecture.slides), report, memo);
  if (hasErrors(report.problems)) return undefined;
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
