/** What an author chose of the looks: rules that follow our style sheets, and the logo. */

import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { contrast, mix, usualColors } from '../../colors.ts';
import { type Html, html, raw } from '../../html.ts';
import type { Theme } from '../../story.ts';
import type { Edition } from './edition.ts';
import { showImage } from './image.ts';

/** Where a theme is worn: paper stays white, and the speaker's page dark around its slides. */
export type Wearer = 'screen' | 'paper' | 'lecturer';

const ours = {
  head: '"CP Head","CP Head Stand","CP Head Stand 2","CP Head Stand 3","CP Head Stand 4","Arial Narrow",Arial,sans-serif',
  text: '"CP Text","CP Text Stand","CP Text Stand 2","CP Text Stand 3",Georgia,"Noto Serif",serif',
} as const;

const ownNames = { head: '"Own Head"', text: '"Own Text"' } as const;

/** Style rules of a theme; pictures keep our typefaces, by whose widths they are laid out. */
export function renderTheme(theme: Theme | undefined, wearer: Wearer): string {
  if (theme === undefined) return '';
  const where = wearer === 'lecturer' ? '.mini,.live>.shapes' : ':root,.mini,.live>.shapes';
  const fonts = theme.fonts.map((name) => `--${name}:${ownNames[name]},${ours[name]}`);
  const kept = theme.fonts.map((name) => `--${name}:${ours[name]}`);
  const rules = [...(wearer === 'paper' ? colorsOnPaper(theme) : colorsOnScreen(theme)), ...fonts];
  return [
    rules.length > 0 ? `${where}{${rules.join(';')}}` : '',
    kept.length > 0 ? `.figure,.layer{${kept.join(';')}}` : '',
  ].join('');
}

/** Ink and accent, where they are read on white. */
function colorsOnPaper({ ink, accent }: Theme): readonly string[] {
  const white = '#ffffff';
  return [
    ...(ink !== undefined && contrast(ink, white) >= 4.5 ? [`--ink:${ink}`, `--quiet:${mix(ink, white, 0.25)}`] : []),
    ...(accent !== undefined && contrast(accent, white) >= 3 ? [`--accent:${accent}`] : []),
  ];
}

/** Paper and ink, and what lies between them. */
function colorsOnScreen({ paper: ownPaper, ink: ownInk, accent }: Theme): readonly string[] {
  const own = accent === undefined ? [] : [`--accent:${accent}`];
  if (ownPaper === undefined && ownInk === undefined) return own;
  const { paper, ink } = { paper: ownPaper ?? usualColors.paper, ink: ownInk ?? usualColors.ink };
  const isDark = contrast(paper, '#ffffff') > contrast(paper, '#000000');
  const raised = isDark ? mix(paper, ink, 0.07) : mix(paper, '#ffffff', 0.55);
  const quiet = mix(ink, paper, 0.25);
  const between = (share: number): string => mix(paper, ink, share);
  return [
    ...[`--paper:${paper}`, `--ink:${ink}`, `--card:${raised}`, `--land:${raised}`, `--line:${between(0.35)}`],
    ...[`--quiet:${quiet}`, `--soft:${quiet}`, `--coast:${between(0.25)}`, `--hairline:${between(0.12)}`],
    ...[`--rail:${between(0.2)}`, `--water:${mix(paper, '#7fa9b5', 0.35)}`],
    ...(contrast('#123f86', paper) < 4.5 ? [`--link:${ink}`] : []),
    ...[`color-scheme:${isDark ? 'dark' : 'light'}`],
    ...own,
  ];
}

/** The logo, which says nothing that the title does not say. */
export function renderLogo({ story: { theme }, medium }: Edition): Html | undefined {
  if (theme?.logo === undefined) return undefined;
  const { src, width, height, isDrawing } = theme.logo;
  const image = h('img', { src, alt: '', width, height });
  const shown = showImage(isDrawing ? image : { ...image, data: { pixels: { width, height } } }, medium) ?? [];
  return html`<div class="logo">${shown.map((node) => raw(toHtml(node)))}</div>`;
}
