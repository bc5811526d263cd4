/** What an author chose of the looks: rules that follow our style sheets, and the logo. */

import { contrast, isDark, mix, usualColors } from '../../colors.ts';
import type { DisplayOf } from '../../display.ts';
import { type Html, html } from '../../html.ts';
import { createKeep } from '../../keep.ts';
import type { Story, Theme } from '../../story.ts';
import type { Edition } from './edition.ts';
import { renderOwnPicture } from './image.ts';
import {
  declare,
  type Look,
  type Palette,
  pageColors,
  pictureColors,
  reverse,
  type Scheme,
  strongest,
} from './palette.ts';

/** Where a theme is worn: paper stays white, and the speaker's page dark around its slides. */
export type Wearer = 'screen' | 'paper' | 'lecturer';

const ours = {
  head: '"CP Head","CP Head Stand","CP Head Stand 2","CP Head Stand 3","CP Head Stand 4","Arial Narrow",Arial,sans-serif',
  text: '"CP Text","CP Text Stand","CP Text Stand 2","CP Text Stand 3",Georgia,"Noto Serif",serif',
} as const;

const ownNames = { head: '"Own Head"', text: '"Own Text"' } as const;

/** Style rules of a theme and of the picture's colours; pictures keep our typefaces, by whose widths they are laid out. */
export function renderTheme(story: Dressed, wearer: Wearer): string {
  const { theme } = story;
  const fonts = theme?.fonts ?? [];
  const kept = fonts.map((name) => `--${name}:${ours[name]}`);
  const colors = theme === undefined ? {} : wearer === 'paper' ? colorsOnPaper(theme) : colorsOnScreen(theme);
  const grounds = wearer === 'paper' ? groundsOnPaper : { ...groundsOnScreen, ...colors };
  const rules = [
    declare({ ...colors, ...paintPictures(story, grounds) }),
    ...fonts.map((name) => `--${name}:${ownNames[name]},${ours[name]}`),
  ].filter(Boolean);
  return [
    rules.length > 0 ? `${wearers[wearer]}{${rules.join(';')}}` : '',
    kept.length > 0 ? `.figure,.layer{${kept.join(';')}}` : '',
  ].join('');
}

/** What of a story decides about its colours. */
export type Dressed = Pick<Story, 'theme' | 'graphic'>;

/** Who has the colours: slides in small keep them on a dark page. */
const wearers: Readonly<Record<Wearer, string>> = {
  screen: ':root,.mini,.live>.shapes',
  paper: ':root',
  lecturer: '.mini,.live>.shapes',
};

/** The grounds of `theme.css` and `print.css`. */
const groundsOnScreen: Palette = { '--paper': usualColors.paper, '--card': '#fbf7ec', '--land': '#faf5e8' };
const groundsOnPaper: Palette = { '--paper': '#ffffff', '--card': '#ffffff', '--land': '#f7f2e6' };

/** A scheme as a style sheet of its own, and when it is worn: `system` is the reader's, as a media query. */
export interface SchemeSheet {
  readonly scheme: Scheme;
  readonly system: string;
  readonly style: string;
}

const never = 'not all';
const forced = 'screen and (forced-colors: active)';

/** By who chooses: when the system puts on a dark look by itself, and when one of the most contrast. A projector has no night. */
const systems: Readonly<Record<DisplayOf, { readonly dark: string; readonly contrast: string }>> = {
  reader: {
    dark: 'screen and (prefers-color-scheme: dark)',
    contrast: `screen and (prefers-contrast: more), ${forced}`,
  },
  hall: { dark: never, contrast: forced },
};

/** What a page may be dressed in besides its own look: the other look, dark or light, and one of the most contrast. */
export function renderSchemes(story: Dressed, wearer: Wearer, of: DisplayOf): readonly SchemeSheet[] {
  return keepSchemes(story, [wearer, of], () => makeSchemes(story, wearers[wearer], systems[of]));
}

/** All pages of a story have the same. */
const keepSchemes = createKeep<readonly SchemeSheet[]>();

function makeSchemes(story: Dressed, who: string, system: (typeof systems)[DisplayOf]): readonly SchemeSheet[] {
  const own = lookOf(story.theme);
  const other = reverse(own);
  const dark = isDark(other.paper);
  const strong = [false, true].map((night) => dress(story, who, pageColors(strongest(own, night), true), true));
  return [
    {
      scheme: dark ? 'dark' : 'light',
      system: dark ? system.dark : never,
      style: dress(story, who, pageColors(other)) + (dark ? drawings : ''),
    },
    {
      scheme: 'contrast',
      system: system.contrast,
      style: `${strong[0]}@media (prefers-color-scheme:dark){${strong[1]}${drawings}}${systemColors(who)}`,
    },
  ];
}

/** Where the reader's system sets the colours, it sets the ink and the paper of pictures too. */
const systemPalette: Palette = {
  ...Object.fromEntries(['paper', 'card', 'land'].map((name) => [`--${name}`, 'Canvas'])),
  ...Object.fromEntries(['ink', 'quiet', 'soft', 'line'].map((name) => [`--${name}`, 'CanvasText'])),
  '--coast': 'color-mix(in srgb,CanvasText 70%,Canvas)',
  '--rail': 'color-mix(in srgb,CanvasText 50%,Canvas)',
  '--hairline': 'color-mix(in srgb,CanvasText 30%,Canvas)',
};

function systemColors(who: string): string {
  return `@media (forced-colors:active){${who}{${declare(systemPalette)}}}`;
}

/** Authors draw for a light ground. */
const drawings =
  ':is(.step,.reading,.view,.logo,section) :is(img,svg:not(.figure,.layer,.swatch,.shapes,.explore)){background:#fff;color:#000}';

function dress(story: Dressed, who: string, page: Palette, isStrong = false): string {
  return `${who}{${declare({ ...page, ...paintPictures(story, page, isStrong) })}}`;
}

function paintPictures({ theme, graphic }: Dressed, page: Palette, isStrong = false): Palette {
  if (graphic === undefined) return {};
  const colors = graphic.recipients.map(({ color }) => color);
  return pictureColors({ colors, kinds: graphic.kinds.length, paper: lookOf(theme).paper }, page, isStrong);
}

/** The look of a story's pages. */
function lookOf({ paper, ink, accent }: Partial<Look> = {}): Look {
  return {
    paper: paper ?? usualColors.paper,
    ink: ink ?? usualColors.ink,
    accent: accent ?? usualColors.accent,
  };
}

/** Ink and accent, where they are read on white. */
function colorsOnPaper({ ink, accent }: Theme): Palette {
  const white = '#ffffff';
  return {
    ...(ink !== undefined && contrast(ink, white) >= 4.5 && { '--ink': ink, '--quiet': mix(ink, white, 0.25) }),
    ...(accent !== undefined && contrast(accent, white) >= 3 && { '--accent': accent }),
  };
}

/** Paper and ink, and what lies between them. */
function colorsOnScreen(theme: Theme): Palette {
  if (theme.paper !== undefined || theme.ink !== undefined) return pageColors(lookOf(theme));
  return theme.accent === undefined ? {} : { '--accent': theme.accent };
}

/** The logo, which says nothing that the title does not say. */
export function renderLogo(edition: Edition): Html | undefined {
  const { logo } = edition.story.theme ?? {};
  return logo && html`<div class="logo">${renderOwnPicture(edition, logo)}</div>`;
}
