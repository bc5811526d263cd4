/** A story as presentations: one for the public, one with what the lecturer says, and the page out of which their drawings are taken. */
import { html } from '../html.ts';
import type { PaperChoice } from '../paper.ts';
import type { Story } from '../story.ts';
import type { Files, Tools } from '../tools.ts';
import { createEdition, type Edition, seenIn, telling } from './ground/edition.ts';
import { picturesOf } from './ground/figure.ts';
import { identityOf } from './ground/identity.ts';
import { paperMedium } from './ground/medium.ts';
import { renderPage } from './ground/page.ts';
import { everyPicture, tellingPictures } from './ground/sentences.ts';
import { renderShapes } from './ground/shapes.ts';
import { renderTheme } from './ground/theme.ts';
import { sayIn } from './lecturer/said.ts';
import { shortStory } from './paper/track.ts';
import { makeShow } from './pptx/makeshow.ts';
import type { Drawing, Presentation } from './pptx/presentation.ts';
import { renderFaces } from './web/faces.ts';

/** What a presentation is made of. */
export interface Shows {
  readonly open: Presentation;
  /** With what is said: for the lecturer alone. */
  readonly own: Presentation;
  readonly drawn: DrawnPage;
}

/** A page of the printer's kind, out of which drawings are taken: it is no output. */
export interface DrawnPage {
  readonly page: string;
  /** Under which it holds the drawings. */
  readonly names: readonly string[];
  /** The page and its fonts; images lie among the story's other files. */
  readonly files: Files;
  readonly faces: Awaited<ReturnType<Tools['fonts']>>['faces'];
}

/** The presentations of a story in a track, a slide for each step or for each slide. */
export async function renderShows(
  whole: Story,
  tools: Tools,
  { track, steps }: Pick<PaperChoice, 'track' | 'steps'>,
): Promise<Shows> {
  const story = track === 'short' ? shortStory(whole) : whole;
  const shown = telling(createEdition(story), steps ? everyPicture : tellingPictures);
  const edition = seenIn(shown, paperMedium(story));
  const say = sayIn(edition, track);
  const { presentation: open, drawings } = makeShow(edition, steps, () => []);
  const { presentation: own } = makeShow(edition, steps, ({ slide, steps: told }) => say(slide, told));
  return { open, own, drawn: await drawPage(edition, drawings, tools) };
}

/** All drawings below each other, on a page that wears what the deck wears. */
export async function drawPage(edition: Edition, drawings: readonly Drawing[], tools: Tools): Promise<DrawnPage> {
  const { story } = edition;
  const graphic = picturesOf(story);
  const holders = drawings.map(
    ({ name, svg, crop: { x, y, width, height } }) =>
      html`<div data-still="${name}" data-crop="${x} ${y} ${width} ${height}">${svg}</div>`,
  );
  const body = html`${graphic && renderShapes(edition, graphic)}${holders}`;
  const letters = [...new Set(body.html)].sort().join('');
  const { faces } = await tools.fonts(letters);
  const sheets = ['theme', 'graphic'].map((name) => tools.styles[name] ?? '');
  const style = [renderFaces(faces, ''), ...sheets, renderTheme(story, 'screen')].join('\n');
  const page = { ...identityOf(story), lang: story.lang, title: story.title, style, body };
  const files = new Map<string, string | Uint8Array>([['drawn.html', renderPage(page, tools.sha256)]]);
  for (const { file, bytes } of faces) files.set(file, bytes);
  return { page: 'drawn.html', names: drawings.map(({ name }) => name), files, faces };
}
