/** By what a browser tells a story's pages from others: the icon of their tab, and the colour of its own bar above them. */
import type { Story } from '../../story.ts';

export interface Identity {
  /** An SVG as a data URI: no page asks for a `favicon.ico`. */
  readonly icon: string;
  /** `#rrggbb`. */
  readonly color: string;
}

/** The colours of `theme.css` that stand there too: paper, ink, accent. */
export const themeColors = { paper: '#efe8d9', ink: '#221e18', accent: '#c8332b' };

/** Two bars above and below an axis, in the colours of the first two recipients, or of the theme. */
export function identityOf({ graphic }: Pick<Story, 'graphic'>): Identity {
  const { paper, ink, accent } = themeColors;
  const colors = graphic?.recipients.map(({ color }) => color) ?? [];
  const [above = accent, below = ink] = colors;
  return { icon: drawIcon(above, below), color: paper };
}

function drawIcon(above: string, below: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='${above}' d='M1 2h9v5H1z'/><path fill='${below}' d='M6 9h9v5H6z'/></svg>`;
  return `data:image/svg+xml,${svg.replace(/[<>#]/g, encodeURIComponent)}`;
}
