/**
 * What a page of a PDF paints, operator by operator, as Chromium writes it: one a line. PDF/UA wants all of it to belong either to a tag or
 * to an artifact (ISO 14289-1, 7.1); backgrounds, rules and what stands outside the text belong to none when they come from the browser.
 */

/** A piece of a content stream: something painted outside all tags; what an artifact must not reach over; a state of the pen. */
interface Piece {
  readonly kind: 'painted' | 'border' | 'state';
  readonly lines: readonly string[];
}

/**
 * The content with all that is painted outside tags as artifacts. `isTagged` says of a form, by its name in the resources, whether it
 * holds tagged content of its own: then it is no artifact.
 */
export function markArtifacts(content: string, isTagged: (form: string) => boolean): string {
  const written: string[] = [];
  let open = false;
  for (const { kind, lines } of readPieces(content.split('\n'), isTagged)) {
    if (kind === 'painted' && !open) written.push('/Artifact BMC');
    if (kind === 'border' && open) written.push('EMC');
    open = kind === 'painted' || (open && kind === 'state');
    written.push(...lines);
  }
  return [...written, ...(open ? ['EMC'] : [])].join('\n');
}

function readPieces(lines: readonly string[], isTagged: (form: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  for (let at = 0; at < lines.length; ) {
    const operator = operatorOf(lines[at] ?? '');
    depth += nesting.get(operator) ?? 0;
    const end = depth === 0 && starters.has(operator) ? endOf(lines, at) : at + 1;
    const piece = lines.slice(at, end);
    pieces.push({ kind: depth === 0 ? kindOf(operator, piece, isTagged) : 'border', lines: piece });
    at = end;
  }
  return pieces;
}

const nesting: ReadonlyMap<string, number> = new Map([
  ['BMC', 1],
  ['BDC', 1],
  ['EMC', -1],
]);

/** What begins a path or a text. */
const starters = new Set(['m', 're', 'BT']);

const painters = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'ET']);

/** What ends a path, or a text. */
const enders = new Set([...painters, 'n']);

const borders = new Set(['q', 'Q', 'cm', 'BMC', 'BDC', 'EMC']);

function endOf(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && !enders.has(operatorOf(lines[end] ?? ''))) end++;
  return Math.min(end + 1, lines.length);
}

function kindOf(operator: string, lines: readonly string[], isTagged: (form: string) => boolean): Piece['kind'] {
  if (operator === 'Do') return isTagged(/^\/(\S+)/.exec(lines[0] ?? '')?.[1] ?? '') ? 'border' : 'painted';
  if (painters.has(operatorOf(lines.at(-1) ?? ''))) return 'painted';
  return borders.has(operator) || starters.has(operator) ? 'border' : 'state';
}

/** What a line does: its last word, which a dictionary before it may touch. */
export function operatorOf(line: string): string {
  return /[A-Za-z]+\*?(?=\s*$)/.exec(line)?.[0] ?? '';
}
