/** What the colours of pages and pictures are, in each scheme: custom properties for style sheets. */
import { contrast, isDark, lighten, mix, scan, standOut } from '../../colors.ts';
import { kindName, paintName, type Role } from '../../draw/ground/color.ts';

/** The three colours that an author may choose. */
export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
}

/** What is chosen by whoever looks at it; a page may have a look of its own besides. */
export const schemes = ['light', 'dark', 'contrast'] as const;

/** A scheme of colours by its name. */
export type Scheme = (typeof schemes)[number];

/** Custom properties by name. */
export type Palette = Readonly<Record<string, string>>;

/** Text is read at 4.5 : 1, what is larger and drawn at 3 : 1 (WCAG 2, 1.4.3 and 1.4.11); with more contrast at 7 : 1 (1.4.6), and bold marks above theirs. */
const LEAST = { text: 4.5, mark: 3, bold: 3.6, strong: 7 } as const;

/** Of what is drawn in a picture: 0 the ink, 1 the paper. */
interface Shares {
  readonly raised: number;
  readonly line: number;
  readonly quiet: number;
  readonly coast: number;
  readonly hairline: number;
  readonly rail: number;
}

const usual: Shares = { raised: 0.07, line: 0.35, quiet: 0.25, coast: 0.25, hairline: 0.12, rail: 0.2 };
/** Where land is dark, what lies on it must be lighter still. */
const night: Shares = { ...usual, coast: 0.32, hairline: 0.24, rail: 0.28 };
const strong: Shares = { raised: 0, line: 0.7, quiet: 0.15, coast: 0.7, hairline: 0.3, rail: 0.5 };

/** Paper and ink, and what lies between them. */
export function pageColors({ paper, ink, accent }: Look, isStrong = false): Palette {
  const dark = isDark(paper);
  const shares = isStrong ? strong : dark ? night : usual;
  const raised = dark || isStrong ? mix(paper, ink, shares.raised) : mix(paper, '#ffffff', 0.55);
  const between = (share: number): string => mix(paper, ink, share);
  const quiet = standOut(mix(ink, paper, shares.quiet), [paper, raised], isStrong ? LEAST.strong : LEAST.text);
  return {
    '--paper': paper,
    '--ink': ink,
    '--card': raised,
    '--land': raised,
    '--line': between(shares.line),
    '--quiet': quiet,
    '--soft': quiet,
    '--coast': between(shares.coast),
    '--hairline': between(shares.hairline),
    '--rail': between(shares.rail),
    '--water': mix(paper, '#7fa9b5', isStrong ? 0.75 : 0.35),
    '--link': standOut('#123f86', [paper, raised], LEAST.strong),
    '--accent': accent,
    '--mark': dark ? mix(paper, '#f2dd94', 0.3) : '#f2dd94',
    'color-scheme': dark ? 'dark' : 'light',
  };
}

/** The other look of a story, dark where its own is light: its ink becomes the ground, its paper what is written with. */
export function reverse({ paper, ink, accent }: Look): Look {
  const dark = !isDark(paper);
  const ground = dark ? deepest(mix(ink, '#000000', 0.35)) : mix(ink, '#ffffff', 0.35);
  const print = standOut(mix(paper, dark ? '#ffffff' : '#000000', 0.25), [ground], LEAST.strong);
  return {
    paper: ground,
    ink: print,
    accent: carry(accent, paper, [ground, mix(ground, print, usual.raised)], LEAST.mark),
  };
}

/** Dark enough to be a ground. */
function deepest(color: string): string {
  return contrast(color, '#ffffff') >= 15 ? color : lighten(color, 0.08);
}

/** Black on white, or white on black. */
export function strongest(own: Look, dark: boolean): Look {
  const [paper, ink] = dark ? ['#000000', '#ffffff'] : ['#ffffff', '#000000'];
  return { paper, ink, accent: carry(own.accent, own.paper, [paper], LEAST.bold) };
}

/** A colour for other grounds: it stands out from them as much as from its own, or by the least, so that several stay apart. */
function carry(color: string, from: string, to: readonly string[], least: number): string {
  const dark = isDark(to[0] ?? from);
  const ratio = Math.min(contrast(color, from), dark ? LIMIT.dark : LIMIT.light) * (least / LEAST.mark);
  return scan(color, dark ? 0 : 1, to, Math.max(least, ratio));
}

/** Beyond that a colour would be black or white. */
const LIMIT = { light: 10, dark: 8.5 } as const;

/** What recipients' colours are drawn for: so many kinds, on pages that their author made so. */
export interface Painted {
  readonly colors: readonly string[];
  readonly kinds: number;
  /** The paper that the colours were chosen for. */
  readonly paper: string;
}

/** What is nobody's. */
const NOBODY = '#55504a';

/** The colours of recipients and of nobody on a page of such colours. On the paper that they were chosen for they stay as they are. */
export function pictureColors({ colors, kinds, paper }: Painted, page: Palette, isStrong = false): Palette {
  const own = [...colors, NOBODY];
  const entries = own.map((color, i) => roles(i < colors.length ? i : -1, color, { kinds, paper, page, isStrong }));
  return Object.assign({}, ...entries);
}

interface Ground extends Pick<Painted, 'kinds' | 'paper'> {
  readonly page: Palette;
  readonly isStrong: boolean;
}

/** How pale the last kind is, and what stands for a whole, for a ground. */
const PALE = { kind: 0.72, half: 0.5, pale: 0.83 } as const;

function roles(owner: number, color: string, { kinds, paper: from, page, isStrong }: Ground): Palette {
  const { '--paper': paper = from, '--land': land = from, '--card': card = land } = page;
  const dark = isDark(paper);
  const full =
    paper === from && !isStrong ? color : carry(color, from, [paper, land], isStrong ? LEAST.bold : LEAST.mark);
  const white = dark ? paper : '#ffffff';
  const pale = mix(full, white, isStrong ? 0.92 : PALE.pale);
  const far = mix(full, dark ? '#ffffff' : '#000000', 0.22);
  const named: Readonly<Record<Role, string>> = {
    ink: standOut(far, [paper, land, card, pale], isStrong ? LEAST.strong : LEAST.text),
    edge: standOut(mix(full, dark ? '#ffffff' : '#000000', 0.1), [paper, land, pale], LEAST.mark),
    half: mix(full, white, PALE.half),
    pale,
    held: lighten(full, held[dark ? 'dark' : 'light'][Math.max(0, owner) % 4] ?? 0.5),
  };
  const shades =
    owner < 0 ? [] : Array.from({ length: kinds }, (_, i) => mix(full, white, (i / (kinds - 1 || 1)) * PALE.kind));
  return Object.fromEntries([
    [paintName(owner), full],
    ...Object.entries(named).map(([role, value]) => [paintName(owner, role as Role), value]),
    ...shades.map((value, i) => [kindName(owner, i), value]),
  ]);
}

/**
 * How light what a recipient holds on the map is, by its order in the story, so that grey paper keeps areas apart. By HSL, since a
 * dark blue mixed with white would be grey.
 */
const held = { light: [0.56, 0.71, 0.545, 0.63], dark: [0.42, 0.6, 0.44, 0.66] } as const;

/** A palette as declarations. */
export function declare(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}
