/** Where minutes stand in an author's texts, or would stand, and texts with other minutes there. */
import type { Slide, Story } from '../story.ts';
import { makeTextFile } from './ground/encoding.ts';
import { findHead } from './ground/frontmatter.ts';
import type { Spot } from './ground/report.ts';
import { parseAttributes } from './markdown/attributes.ts';

/** Where minutes stand, or would: behind a heading or `::: step`, or in the front matter of a chapter. Line counted from 1. */
export interface MinutesPlace {
  readonly id: string;
  readonly kind: Slide['kind'] | 'step';
  readonly file: string;
  readonly line: number;
  readonly minutes?: number;
}

/** Where the minutes of all slides and steps stand, in the order of the lecture. */
export function placesOfMinutes({ slides, chapters }: Story): readonly MinutesPlace[] {
  return slides.flatMap(({ id, kind, chapter = 0, minutes: given, place, steps: [, ...steps] }) => {
    const minutes = kind === 'opening' ? chapters[chapter]?.minutes : given;
    const slide = { id, kind, ...place, ...(minutes !== undefined && { minutes }) };
    const others = steps.map((step) => ({
      id: step.id,
      kind: 'step' as const,
      ...step.place,
      ...(step.minutes !== undefined && { minutes: step.minutes }),
    }));
    return [slide, ...others];
  });
}

/** A text with other minutes at a place, all else as it was; nothing where there is no room for attributes. */
export function writeMinutes(text: string, { kind, line }: MinutesPlace, minutes: number): string | undefined {
  const lines = text.split('\n');
  const index = kind === 'opening' ? -1 : kind === 'slide' ? headOf(lines, line - 1) : line - 1;
  const end = lines[0]?.endsWith('\r') ? '\r' : '';
  if (kind === 'opening') setInFront(lines, text, `minutes: ${minutes}${end}`);
  else if (index === undefined) lines.splice(line - 1, 0, `{minutes=${minutes}}${end}`, end);
  else if (kind === 'step' && !/^\s*:::/.test(lines[index] ?? '')) return undefined;
  else lines[index] = setInAttributes((lines[index] ?? '').trimEnd(), minutes) + end;
  return lines.join('\n');
}

function setInFront(lines: string[], text: string, written: string): void {
  const head = findHead(makeTextFile('', text));
  const end = head === undefined || head === 'unclosed' ? 1 : head.end - 1;
  const at = lines.findIndex((line, index) => index > 0 && index < end && /^minutes\s*:/.test(line));
  const rest = /\s+#.*/.exec(lines[at] ?? '')?.[0] ?? '';
  if (at < 0) lines.splice(end, 0, written);
  else lines[at] = written.trimEnd() + (rest === '' && written.endsWith('\r') ? '\r' : rest);
}

/** The line, counted from 0, of the slide's heading, or of the attributes that it begins with; neither stands in a block or in code. */
function headOf(lines: readonly string[], start: number): number | undefined {
  if (/^\s*\{.*\}\s*$/.test(lines[start] ?? '')) return start;
  let depth = 0;
  let fence = '';
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== '') fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
    else if (fence !== '') continue;
    else if (/^:::/.test(line)) depth += /^:+\s*$/.test(line) ? -1 : 1;
    else if (/^ {0,3}---\s*$/.test(line)) return undefined;
    else if (depth === 0 && /^ {0,3}#{1,6}\s/.test(line)) return index;
  }
  return undefined;
}

/** A line with the minutes among the attributes at its end, in the place of others, or with attributes of their own. */
function setInAttributes(line: string, minutes: number): string {
  const file = makeTextFile('', line);
  const at = (start: number): Spot => ({ file, line: 1, column: start + 1 });
  const starts = [...line].flatMap((sign, i) => (sign === '{' ? [i] : []));
  const parsed = starts
    .map((start) => parseAttributes(line, start, () => at(start)))
    .find((found) => found && /^\s*:*$/.test(line.slice(found.end)));
  if (parsed === undefined) return `${line} {minutes=${minutes}}`;
  const { attributes, end } = parsed;
  const given = attributes.values.get('minutes');
  const from = given ? given.spot.column - 1 : end - 1;
  const rest = line.slice(from);
  return (
    line.slice(0, from) +
    (given ? rest.replace(/^("[^"]*"|'[^']*'|[^\s}]*)/, `${minutes}`) : ` minutes=${minutes}${rest}`)
  );
}
