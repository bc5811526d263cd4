/** Colours as `#rrggbb`: mixed, made to stand out, and how well one is read on another. */

/** What pages wear where an author chooses nothing: as in `theme.css`. */
export const usualColors = { paper: '#efe8d9', ink: '#221e18', accent: '#c8332b' } as const;

/** A colour with a share of another in it, 0 leaving it as it is. */
export function mix(color: string, other: string, share: number): string {
  const others = channels(other);
  return toHex(channels(color).map((value, i) => value + ((others[i] ?? 0) - value) * share));
}

/** The contrast of two colours by WCAG 2: from 1, none, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether white is read on it better than black. */
export function isDark(color: string): boolean {
  return contrast(color, '#ffffff') > contrast(color, '#000000');
}

/** The same hue with another lightness, from 0, black, to 1, white; lightness and saturation by HSL. */
export function lighten(color: string, lightness: number): string {
  const [most, least] = extremes(color);
  const now = (most + least) / 2;
  const saturation = most === least ? 0 : (most - least) / (1 - Math.abs(2 * now - 1));
  const chroma = saturation * (1 - Math.abs(2 * lightness - 1));
  const share = (value: number): number => (most === least ? 0.5 : (value / 255 - least) / (most - least));
  return toHex(channels(color).map((value) => 255 * (lightness + chroma * (share(value) - 0.5))));
}

/**
 * The colour of the same hue, nearest in lightness, that has such a contrast with all the grounds, which are all dark or all light;
 * black or white where none has.
 */
export function standOut(color: string, grounds: readonly string[], ratio: number): string {
  const [most, least] = extremes(color);
  const reaches = grounds.every((ground) => contrast(color, ground) >= ratio);
  return reaches ? color : scan(color, (most + least) / 2, grounds, ratio);
}

/** The first that has it on the way from a lightness to that of the other end. */
export function scan(color: string, from: number, grounds: readonly string[], ratio: number): string {
  const to = isDark(grounds[0] ?? '#ffffff') ? 1 : 0;
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => lighten(color, from + ((to - from) * i) / STEPS));
  const found = steps.find((one) => grounds.every((ground) => contrast(one, ground) >= ratio));
  return found ?? (to === 1 ? '#ffffff' : '#000000');
}

const STEPS = 200;

/** Relative luminance by WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function extremes(color: string): readonly [most: number, least: number] {
  const shares = channels(color).map((value) => value / 255);
  return [Math.max(...shares), Math.min(...shares)];
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function toHex(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
