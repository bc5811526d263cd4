/** A page of drawings, which are taken out of it one by one: what a browser makes of them needs it no more. */
import { html } from '../html.ts';
import type { Files, Tools } from '../tools.ts';
import type { Edition } from './ground/edition.ts';
import { picturesOf } from './ground/figure.ts';
import { identityOf } from './ground/identity.ts';
import { renderPage } from './ground/page.ts';
import { renderShapes } from './ground/shapes.ts';
import { renderTheme } from './ground/theme.ts';
import type { Drawing } from './pptx/presentation.ts';
import { renderFaces } from './web/faces.ts';

/** A page of the printer's kind, out of which drawings are taken: it is no output. */
export interface DrawnPage {
  readonly page: string;
  /** Under which it holds the drawings. */
  readonly names: readonly string[];
  /** The page and its fonts; images lie among the story's other files. */
  readonly files: Files;
  readonly faces: Awaited<ReturnType<Tools['fonts']>>['faces'];
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
