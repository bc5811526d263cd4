/** By what a browser tells a story's pages from others: the icon of their tab, and the colour of its own bar above them. */
import { usualColors } from '../../colors.ts';
import type { Story } from '../../story.ts';

/** What a browser shows around a page. */
export interface Identity {
  /** An SVG as a data URI: no page asks for a `favicon.ico`. */
  readonly icon: string;
  /** `#rrggbb`. */
  readonly color: string;
}

/** Two bars above and below an axis, in the colours of the first two recipients, or of the story's theme. */
export function identityOf({ graphic, theme }: Pick<Story, 'graphic' | 'theme'>): Identity {
  const { paper, ink, accent } = { ...usualColors, ...theme };
  const colors = graphic?.recipients.map(({ color }) => color) ?? [];
  const [above = accent, below = ink] = colors;
  return { icon: drawIcon(above, below), color: paper };
}

function drawIcon(above: string, below: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='${above}' d='M1 2h9v5H1z'/><path fill='${below}' d='M6 9h9v5H6z'/></svg>`;
  return `data:image/svg+xml,${svg.replace(/[<>#]/g, encodeURIComponent)}`;
}
