/** Colours from the recipients' own, by mixing in sRGB: enough for tints of one hue. */

/** The colour mixed with white, `share` 0 leaving it as it is and 1 giving white. */
export function tint(color: string, share: number): string {
  return `#${channels(color)
    .map((value) => hex(value + (255 - value) * share))
    .join('')}`;
}

/** The colour mixed with black. */
export function shade(color: string, share: number): string {
  return `#${channels(color)
    .map((value) => hex(value * (1 - share)))
    .join('')}`;
}

/**
 * The same hue, pale: what a recipient holds on the map. By HSL, since a dark blue mixed with white would be grey; how pale is by its order in
 * the story, so that grey paper keeps areas apart.
 */
export function wash(color: string, order: number): string {
  const pale = paleness[order % paleness.length] ?? paleness[0];
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => value / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const saturation = most === least ? 0 : (most - least) / (1 - Math.abs(2 * lightness - 1));
  const chroma = saturation * (1 - Math.abs(2 * pale - 1));
  const share = (value: number): number => (most === least ? 0.5 : (value - least) / (most - least));
  return `#${[red, green, blue].map((value) => hex(255 * (pale + chroma * (share(value) - 0.5)))).join('')}`;
}

const paleness = [0.5, 0.71, 0.54, 0.64] as const;

/** Tints for `count` kinds, from the axis outward: the full colour first. */
export function kindTints(color: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => tint(color, count < 2 ? 0 : (i / (count - 1)) * 0.72));
}

/** The outline of a thin kind, which is not filled. */
export function thinStroke(color: string): string {
  return tint(color, 0.5);
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
