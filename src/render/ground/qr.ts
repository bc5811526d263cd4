/** An address as a picture that a phone reads. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { encode } from 'uqr';
import { type Html, html } from '../../html.ts';
import { createKeep } from '../../keep.ts';
import type { Words } from '../../words.ts';
import type { Edition } from './edition.ts';

/** Modules of white around the code, as readers need them. */
const QUIET = 4;

/** Several papers show the code of the same step. */
const keepCode = createKeep<Html>();

/** A link with its QR code, black on white in one path; nothing while the story has no address. With a step, the code leads there. */
export function renderQr({ story, words }: Edition, step?: string): Html | undefined {
  if (story.site === undefined) return undefined;
  const address = step === undefined ? story.site : `${story.site}#${step}`;
  return keepCode(story, address, () => draw(address, words));
}

/** The code of an address as a drawing in a text. */
export function encodeQr(address: string): Element {
  const { size, path } = codeOf(address);
  const ground = s('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` });
  const dark = s('path', { fill: '#000', shapeRendering: 'crispEdges', d: path });
  return s(
    'svg',
    { className: ['qr'], viewBox: `0 0 ${size} ${size}`, width: size, height: size, ariaHidden: 'true' },
    ground,
    dark,
  );
}

function codeOf(address: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  return { size, path: data.map(pathOfRow).join('') };
}

function draw(address: string, words: Words): Html {
  const { size, path } = codeOf(address);
  const label = words.readOn(address);
  return html`<a class="qr" href="${address}" aria-label="${label}"><svg viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" aria-hidden="true"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" shape-rendering="crispEdges" d="${path}"/></svg></a>`;
}

/** A rectangle for each run of dark modules. */
function pathOfRow(row: readonly boolean[], y: number): string {
  const runs = row
    .map((dark) => (dark ? '1' : '0'))
    .join('')
    .matchAll(/1+/g);
  return [...runs].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`).join('');
}
