/** The whole pipeline: an author's files in, the outputs' files or problems out. Pure, given pure tools. */

import { makeBlame } from './check/blame.ts';
import { checkFit } from './check/fit.ts';
import { checkMinutes } from './check/minutes.ts';
import { checkStory } from './check/story.ts';
import { isText } from './endings.ts';
import type { Fit } from './misfit.ts';
import { usualPaper } from './paper.ts';
import { type Problem, sortProblems } from './problem.ts';
import { settingsSchema } from './read/ground/settings.ts';
import type { Shown } from './read/markdown/images.ts';
import { type Rewriting, rewriteMinutes } from './read/rehearsed.ts';
import { readStory } from './read/story.ts';
import { renderFigures, type TakenFigures } from './render/figures.ts';
import { type Extras, renderCardSheet, renderFiles, renderPapers } from './render/render.ts';
import { renderShows, type Shows } from './render/show.ts';
import type { Story } from './story.ts';
import type { CardSheet, Files, Memo, OwnFonts, Sources, Tools } from './tools.ts';

/** What `compile` answers. */
export interface Compilation {
  readonly problems: readonly Problem[];
  /** For the output folder; absent when a problem is an error. */
  readonly files?: Files;
  /** The pages to print, each under the name of its PDF, with the fonts and images they ask for; made when they are asked for. */
  readonly papers?: () => Promise<Files>;
  /** The figures to take along; made when they are asked for. */
  readonly figures?: () => Promise<TakenFigures>;
  /** The presentations, a slide for each step or for each slide; made when they are asked for. */
  readonly shows?: (steps: boolean) => Promise<Shows & { readonly fonts: OwnFonts }>;
  /** The page that the pictures for links are taken from; nothing without an address for the story. */
  readonly cards?: () => Promise<CardSheet | undefined>;
}

/**
 * Compiles a story. Problems of all files come together, sorted; with an error among them there are no files. Characters that no
 * bundled font covers are warnings at the first file that has them.
 */
export async function compile(
  sources: Sources,
  given: Tools,
  extras: Pick<Extras, 'single' | 'paper'> = {},
): Promise<Compilation> {
  const { problems: found, story, images: shown = new Map(), fonts } = await readStory(sources, given.memo);
  const tools: Tools = { ...given, fonts: (text) => given.fonts(text, fonts) };
  const { images, broken } = await makeImages(shown, tools);
  const problems = [...found, ...broken];
  if (!story || broken.some(({ severity }) => severity === 'error')) return { problems: sortProblems(problems) };
  const whole = { ...story, ...(await steady(story, tools)) };
  const files = await renderFiles(whole, tools, { ...extras, images });
  const papers = async (): Promise<Files> =>
    new Map([...(await renderPapers(whole, tools, extras.paper ?? usualPaper)), ...images]);
  const shows: Compilation['shows'] = async (steps) => ({
    ...(await renderShows(whole, tools, { track: 'full', ...extras.paper, steps })),
    fonts: fonts ?? {},
  });
  const cards = async (): Promise<CardSheet | undefined> => {
    const sheet = await renderCardSheet(whole, tools);
    return sheet && { ...sheet, files: new Map([...sheet.files, ...images]) };
  };
  const missing = await tools.missing([...rareCharacters(story)].join(''));
  const minutes = checkMinutes(story, [], makeBlame(sources)).map((one) => ({ ...one, severity: 'warning' as const }));
  return {
    problems: sortProblems([...problems, ...minutes, ...uncovered(sources, missing)]),
    files,
    papers,
    shows,
    figures: () => renderFigures(whole, tools),
    cards,
  };
}

/** Problems of an author's folder, those that keep it from compiling first; a story that compiles must also keep its own rules. */
export async function checkSources(sources: Sources, memo: Memo): Promise<readonly Problem[]> {
  const { problems, story } = await readStory(sources, memo);
  return sortProblems([...problems, ...(story ? checkStory(story, sources) : [])]);
}

/**
 * An author's folder with the minutes of a rehearsal, the text of a file that the lecturer's desk saved; whether they add up to the
 * lecture's is a warning.
 */
export async function setMinutes(sources: Sources, memo: Memo, path: string, text: string): Promise<Rewriting> {
  const rewriting = await rewriteMinutes(sources, memo, path, text);
  const { story, files = [], problems } = rewriting;
  const blame = makeBlame(new Map([...sources, ...files]));
  const sums = story ? checkMinutes(story, [], blame).map((one) => ({ ...one, severity: 'warning' as const })) : [];
  return { ...rewriting, problems: sortProblems([...problems, ...sums]) };
}

/** The paths, relative to the story, under which the texts of a folder look for images; there need be none. */
export async function listImages(sources: Sources): Promise<readonly string[]> {
  const { asked } = await readStory(sources, async (_name, _input, make) => make());
  return asked;
}

/** The JSON Schema of `story.yaml`, for editors. */
export function storySchema(): Readonly<Record<string, unknown>> {
  return { ...settingsSchema() };
}

/** What a browser measured in the outputs of an author's folder, as problems at the author's lines. */
export async function locateMisfits(
  sources: Sources,
  memo: Memo,
  fits: readonly Fit[],
  severity: Problem['severity'],
): Promise<readonly Problem[]> {
  const { story } = await readStory(sources, memo);
  return story ? checkFit(story, sources, fits, severity) : [];
}

/** The files that are shown for images, by path, and the problems of those of which none could be made. */
async function makeImages(shown: ReadonlyMap<string, Shown>, { pictures }: Tools) {
  const images = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const [path, { bytes, files, broken }] of shown) {
    const made = files && files.length > 0 ? await pictures(bytes, files) : [];
    if (files === undefined) images.set(path, bytes);
    if (made === undefined && broken) problems.push(broken);
    for (const [i, own] of (made ?? []).entries()) images.set(files?.[i]?.file ?? path, own);
  }
  return { images, broken: problems };
}

/** A graphic equal to an earlier one is that one, so that pictures kept with it need not be drawn again. */
async function steady({ graphic }: Story, { memo }: Tools): Promise<Pick<Story, 'graphic'>> {
  return graphic ? { graphic: await memo('graphic', graphic, () => graphic) } : {};
}

/** The characters in a record's words that are beyond those which all fonts have, each once. */
function rareCharacters(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string' && /[^ -~]/.test(value)) {
    for (const character of value) if (character > '~') found.add(character);
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) rareCharacters(value[key as keyof typeof value], found);
  }
  return found;
}

/** One warning for each character without a font, at its first place in the author's texts. */
function uncovered(sources: Sources, missing: readonly string[]): readonly Problem[] {
  const left = new Set(missing);
  const texts = [...sources].filter(([path]) => isText(path));
  return texts.flatMap(([file, bytes]) => {
    const lines = left.size === 0 ? [] : new TextDecoder().decode(bytes).split(/\r?\n/);
    return lines.flatMap((line, i) => {
      const found = [...new Set(line)].filter((character) => left.delete(character));
      return found.map((character) => warning(file, i + 1, line, character));
    });
  });
}

function warning(file: string, line: number, excerpt: string, character: string): Problem {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `no bundled font has the character “${character}” (${code}), the reader's own fonts will be used`;
  return { severity: 'warning', file, line, column: excerpt.indexOf(character) + 1, message, excerpt };
}
