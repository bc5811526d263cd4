/** Style rules for the bundled fonts and for the faces that hold their place until they have come. */
import type { FontFace } from '../../tools.ts';

/** The faces that may hold a font's place: system faces stretched to the widths and line heights of ours, so that nothing moves when the font arrives. */
interface Stand {
  readonly family: string;
  readonly weight: string;
  /** Of our face, in thousandths of an em. */
  readonly ascent: number;
  readonly descent: number;
  /** System faces by family, and the width of our text against theirs in per cent, measured on the first words of a page and an English paragraph. */
  readonly systems: readonly (readonly [names: readonly string[], size: number])[];
}

const arial = ['Liberation Sans', 'Arial', 'Helvetica'];
const times = ['Liberation Serif', 'Times New Roman', 'TimesNewRomanPSMT'];
const bold = (name: string): string => `${name} Bold`;

/** Of Windows, macOS and most of Linux; of Android; of Linux without either. */
const stands: readonly Stand[] = [
  {
    family: 'CP Head',
    weight: '800',
    ascent: 878,
    descent: 210,
    systems: [
      [arial.map(bold), 76.9],
      [['Roboto Bold'], 81.8],
      [['Noto Sans Bold'], 73.9],
      [['DejaVu Sans Bold'], 65.2],
    ],
  },
  {
    family: 'CP Label',
    weight: '600',
    ascent: 878,
    descent: 210,
    systems: [
      [arial, 82.5],
      [['Roboto'], 83.6],
      [['Noto Sans'], 79.9],
      [['DejaVu Sans'], 75.5],
    ],
  },
  {
    family: 'CP Text',
    weight: '400',
    ascent: 1036,
    descent: 335,
    systems: [
      [times, 118],
      [['Noto Serif'], 99.6],
      [['DejaVu Serif'], 92.8],
    ],
  },
];

/** `@font-face` rules for a page; `up` leads from the page to the output's root. */
export function renderFaces(faces: readonly FontFace[], up: string): string {
  return [...faces.map((face) => ownFace(face, up)), ...stands.flatMap(standFaces)].join('');
}

function ownFace(face: FontFace, up: string): string {
  const range = face.unicodeRange === undefined ? '' : `;unicode-range:${face.unicodeRange}`;
  const source = `src:url("${up}${face.file}") format("woff2")`;
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:swap;${source}${range}}`;
}

/** A family for each group of system faces, as `--head`, `--label` and `--text` name them; the first that is there is taken. */
function standFaces({ family, weight, ascent, descent, systems }: Stand): readonly string[] {
  return systems.map(([names, size], i) => {
    const share = (thousandths: number): string => `${(thousandths / 10 / (size / 100)).toFixed(1)}%`;
    const source = names.map((name) => `local("${name}")`).join(',');
    const metrics = `size-adjust:${size}%;ascent-override:${share(ascent)};descent-override:${share(descent)};line-gap-override:0%`;
    return `@font-face{font-family:"${family} Stand${i > 0 ? ` ${i + 1}` : ''}";font-weight:${weight};src:${source};${metrics}}`;
  });
}
