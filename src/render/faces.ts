/** Style rules for the bundled fonts and for the faces that hold their place until they have come. */
import type { FontFace } from '../compile.ts';

/** A system face stretched to the widths and line heights of ours, so that nothing moves when the font arrives. */
interface Stand {
  readonly family: string;
  readonly weight: string;
  readonly locals: readonly string[];
  /** Width of our text against the system face's, in per cent, measured on an English paragraph. */
  readonly size: number;
  /** Of our face, in thousandths of an em. */
  readonly ascent: number;
  readonly descent: number;
}

const sans = ['Liberation Sans', 'Arial', 'Helvetica', 'Roboto'];
const serif = ['Liberation Serif', 'Times New Roman', 'TimesNewRomanPSMT'];

const stands: readonly Stand[] = [
  {
    family: 'CP Head',
    weight: '800',
    locals: sans.map((name) => `${name} Bold`),
    size: 76.9,
    ascent: 878,
    descent: 210,
  },
  { family: 'CP Label', weight: '600', locals: sans, size: 82.5, ascent: 878, descent: 210 },
  { family: 'CP Text', weight: '400', locals: serif, size: 118, ascent: 1036, descent: 335 },
];

/** `@font-face` rules for a page; `up` leads from the page to the output's root. */
export function renderFaces(faces: readonly FontFace[], up: string): string {
  return [...faces.map((face) => ownFace(face, up)), ...stands.map(standFace)].join('');
}

function ownFace(face: FontFace, up: string): string {
  const range = face.unicodeRange === undefined ? '' : `;unicode-range:${face.unicodeRange}`;
  const source = `src:url("${up}${face.file}") format("woff2")`;
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:swap;${source}${range}}`;
}

function standFace(stand: Stand): string {
  const share = (thousandths: number): string => `${(thousandths / 10 / (stand.size / 100)).toFixed(1)}%`;
  const source = stand.locals.map((name) => `local("${name}")`).join(',');
  const metrics = `size-adjust:${stand.size}%;ascent-override:${share(stand.ascent)};descent-override:${share(stand.descent)};line-gap-override:0%`;
  return `@font-face{font-family:"${stand.family} Stand";font-weight:${stand.weight};src:${source};${metrics}}`;
}
