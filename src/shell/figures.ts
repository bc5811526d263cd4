/** Figures as files to take along: drawings that carry their typefaces, and bitmaps for a slide of 1920 × 1080. */
import { Buffer } from 'node:buffer';
import type { TakenFigures } from '../render/figures.ts';
import { carryFace, dressStill, isLettering, stillWithOutlines, stillWithText } from '../still.ts';
import type { Files, Tools } from '../tools.ts';
import { noBrowser } from './browser.ts';
import { sha256 } from './memo.ts';
import { createOutline } from './outline.ts';
import { takeStills } from './stills.ts';
import type { KeptBrowser } from './visit.ts';

/** What figures are taken of, and with what. */
export interface Taking {
  readonly taken: TakenFigures;
  /** The output, for its images. */
  readonly files: Files;
  readonly browser: KeptBrowser;
  readonly script: string;
  readonly memo: Tools['memo'];
}

/** Dots to an inch at which 1280 units are 1920 pixels. */
const DENSITY = 108;

/** `figures/STEP.svg` and `.png` of all pictures, or why there are none. Fails with a `BrowserFailure` when the browser dies. */
export async function makeFigures({ taken, files, browser, script, memo }: Taking): Promise<Files | string> {
  const started = await browser.get();
  if (started === undefined) return noBrowser;
  const stills = await takeStills(started, taken.drawn, files, script);
  const outline = await createOutline(taken.drawn.faces);
  const faces = taken.drawn.faces.filter(isLettering).map(carryFace);
  const made = new Map<string, string | Uint8Array>();
  for (const { name, title, alt } of taken.figures) {
    const still = stills.get(name);
    if (still === undefined) continue;
    made.set(`figures/${name}.svg`, dressStill(stillWithText(still), { title, alt, lang: taken.lang, faces }));
    const outlined = stillWithOutlines(still, outline);
    const png = await memo('figure', sha256(outlined), () => paint(outlined));
    made.set(`figures/${name}.png`, Buffer.from(png, 'base64'));
  }
  return made;
}

async function paint(svg: string): Promise<string> {
  const { default: sharp } = await import('sharp');
  const png = await sharp(Buffer.from(svg), { density: DENSITY }).png({ palette: true, effort: 3 }).toBuffer();
  return png.toString('base64');
}
