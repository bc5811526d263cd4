/** An author's folder to a `Story`, or to the problems that stand in its way. */
import { hasErrors, nearest, type Problem } from '../problem.ts';
import type { Story } from '../story.ts';
import type { Memo, OwnFonts, Sources } from '../tools.ts';
import { bareSettings } from './ground/baresettings.ts';
import type { DegreeBox } from './ground/degrees.ts';
import { type DataFiles, type Folder, isBare, openFolder } from './ground/files.ts';
import { nameRightly, reportMisnamed } from './ground/misnamed.ts';
import { makeReport, type Report, type TextFile } from './ground/report.ts';
import { readSettings } from './ground/settings.ts';
import { checkPlaces, checkShapes } from './map/outside.ts';
import { encodePath } from './markdown/imagepath.ts';
import { filesOf, findImage, type Images, type Shown } from './markdown/images.ts';
import { makeManuscript } from './markdown/manuscript.ts';
import { makeMarkdown } from './markdown/markdown.ts';
import { reportUnshown, type Unshown } from './markdown/rawreport.ts';
import { settleStory } from './settle.ts';
import { openChapter } from './slides/chapters.ts';
import { withoutCopies } from './slides/copiedchapters.ts';
import { readChapters } from './slides/library.ts';
import { type Opening, readBase } from './tables/base.ts';
import { checkDataFiles, type Data, needsOf, readData, tableNames } from './tables/data.ts';
import { readTheme } from './theme.ts';

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
  const theme = dressed?.theme;
  const parts = { folder, images, base, data, map, chapters, md, report, memo, unshown, theme };
  const story = settings && (await settleStory({ ...parts, settings }));
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
  if (hasErrors(report.problems, 'data/places.csv')) return undefined;
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
