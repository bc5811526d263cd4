/** `theme:` of `story.yaml`: colours that can be read, typefaces, a logo. */
import { contrast, usualColors } from '../colors.ts';
import { isFont } from '../endings.ts';
import { nearest } from '../problem.ts';
import type { Logo, Theme } from '../story.ts';
import type { OwnFonts, Sources } from '../tools.ts';
import { defined } from './ground/defined.ts';
import type { Located, Report } from './ground/report.ts';
import type { RawTheme } from './ground/settings.ts';
import { findImage, type Images } from './markdown/images.ts';
import type { Manuscript } from './markdown/manuscript.ts';

/** The theme, and the bytes of its fonts. */
export interface Dressed {
  readonly theme: Theme;
  readonly fonts: OwnFonts;
}

/** Text is read at 4.5 : 1, what is larger and drawn at 3 : 1 (WCAG 2, 1.4.3 and 1.4.11). */
const least = { ink: 4.5, accent: 3 } as const;

/** Reads a theme; files that are missing are errors, colours that are hard to read are warnings. */
export function readTheme(raw: RawTheme, images: Images, manuscript: Manuscript): Dressed {
  checkContrast(raw, manuscript.report);
  const { paper, ink, accent, head, text, logo } = raw;
  const files = {
    head: readFont(head, images.files, manuscript.report),
    text: readFont(text, images.files, manuscript.report),
  };
  const fonts = defined(files);
  const colors = { paper: paper?.value, ink: ink?.value, accent: accent?.value };
  const own = (['head', 'text'] as const).filter((name) => fonts[name] !== undefined);
  return { theme: defined({ ...colors, fonts: own, logo: logo && readLogo(logo, images, manuscript) }), fonts };
}

function checkContrast(raw: RawTheme, report: Report): void {
  const paper = raw.paper?.value ?? usualColors.paper;
  for (const name of ['ink', 'accent'] as const) {
    const color = raw[name]?.value ?? usualColors[name];
    const spot = (raw[name] ?? raw.paper)?.spot;
    const ratio = contrast(color, paper);
    if (spot && ratio < least[name])
      report.warn(
        spot,
        `the ${name} ${color} on the paper ${paper} has a contrast of ${ratio.toFixed(1)} : 1, expected at least ${least[name]} : 1`,
      );
  }
}

function readFont(path: Located<string> | undefined, files: Sources, report: Report): Uint8Array | undefined {
  if (path === undefined) return undefined;
  const bytes = files.get(path.value);
  const near = nearest(path.value, [...files.keys()].filter(isFont));
  if (bytes === undefined)
    report.error(path.spot, `the font "${path.value}" is missing${near ? `, did you mean "${near}"?` : ''}`);
  else if (isFontFile(bytes)) return bytes;
  else report.error(path.spot, `"${path.value}" is no font, expected WOFF2, WOFF, TTF or OTF`);
  return undefined;
}

/** By its first four bytes. */
function isFontFile(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  return ['wOF2', 'wOFF', 'OTTO', 'true', '\0\x01\0\0'].includes(head);
}

function readLogo(logo: Located<string>, images: Images, manuscript: Manuscript): Logo | undefined {
  const found = findImage({ src: logo.value, spot: logo.spot }, images, manuscript);
  if (found?.size === undefined) return undefined;
  return defined({ src: found.src, ...found.size, isDrawing: found.isMade ? undefined : (true as const) });
}
