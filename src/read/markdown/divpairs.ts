/** Fences of divs in pairs: each div gets its end, and what does not pair is reported and mended. */
import Markdown, { type Token } from 'markdown-it';
import { deepest, tooDeep } from '../ground/report.ts';
import type { Div } from './divs.ts';
import { isFirst, type Manuscript } from './manuscript.ts';

interface Open {
  readonly div: Div;
  readonly depth: number;
}

/** The divs that are open, the innermost last, and how many fences may follow those that were closed for their author. */
interface Pairing {
  readonly manuscript: Manuscript;
  readonly paired: Token[];
  readonly open: Open[];
  excess: number;
}

/** Gives each div its end; what does not pair is reported and mended. */
export function pairDivs(tokens: Token[], manuscript: Manuscript): Token[] {
  if (!tokens.some(isFence)) return tokens;
  const pairing: Pairing = { manuscript, paired: [], open: [], excess: 0 };
  let depth = 0;
  for (const token of tokens) {
    if (token.nesting < 0) depth -= 1;
    closeInside(pairing, depth);
    if (depth === 0 && !manuscript.bare && isSlideEnd(token, manuscript)) closeAtSlideEnd(pairing, token);
    if (token.type === 'div_close') closeDiv(token, depth, pairing);
    else if (token.type === 'div_open') openDiv(token, depth, pairing);
    else pairing.paired.push(token);
    if (token.nesting > 0 && token.type !== 'div_open') depth += 1;
  }
  closeInside(pairing, -1);
  return pairing.paired;
}

/** In a story three hyphens always begin a slide. */
function isSlideEnd({ type, map }: Token, manuscript: Manuscript): boolean {
  return type === 'hr' && /^ {0,3}---\s*$/.test(manuscript.file.lines[map?.[0] ?? -1] ?? '');
}

function closeAtSlideEnd(pairing: Pairing, { map }: Token): void {
  while (pairing.open.length > 0) closeUnclosed(pairing, ` before the slide ends in line ${(map?.[0] ?? 0) + 1}`);
}

function isFence({ type }: Token): boolean {
  return type === 'div_open' || type === 'div_close';
}

/** Closes the divs that are still open where the list or quote around them ends. */
function closeInside(pairing: Pairing, depth: number): void {
  while ((pairing.open.at(-1)?.depth ?? -1) > depth) closeUnclosed(pairing);
}

function openDiv(token: Token, depth: number, pairing: Pairing): void {
  const div = token.meta?.div as Div;
  if (pairing.open.length >= deepest) {
    refuseDeep(div, pairing);
    return;
  }
  const outer = pairing.open.at(-1);
  if (!pairing.manuscript.bare && outer?.depth === depth && outer.div.colons <= div.colons) {
    reportOpen(outer.div, div, pairing.manuscript);
    closeLast(pairing);
    pairing.excess += 1;
  }
  token.nesting = 1;
  pairing.open.push({ div, depth });
  pairing.paired.push(token);
}

/** What a div of a story may hold. */
const inner: Readonly<Record<string, readonly string[]>> = { step: ['notes', 'document'] };

/** The cause stands where the outer div begins, unless it may hold the inner one and only lacks colons. */
function reportOpen({ name, colons, spot }: Div, div: Div, manuscript: Manuscript): void {
  if (inner[name]?.includes(div.name))
    manuscript.report.error(
      div.spot,
      `the div of line ${spot.line} is still open: close it with ${fence(colons)}, or give the outer div more colons than the inner one`,
    );
  else
    manuscript.report.error(
      spot,
      `the div "${name}" is never closed, expected ${fence(colons)} before "${div.name}" begins in line ${div.spot.line}`,
    );
}

/** A div too many is left out; what stands in it stays. */
function refuseDeep({ spot }: Div, pairing: Pairing): void {
  const { manuscript } = pairing;
  if (isFirst(manuscript, tooDeep)) manuscript.report.fault(spot, tooDeep);
  pairing.excess += 1;
}

function closeDiv(token: Token, depth: number, pairing: Pairing): void {
  const { open, manuscript } = pairing;
  const div = token.meta?.div as Div;
  const { colons, spot } = div;
  const last = open.at(-1);
  if (last?.depth !== depth) {
    if (pairing.excess > 0) pairing.excess -= 1;
    else manuscript.report.fault(spot, `${fence(colons)} closes nothing: no div is open here`);
  } else if (manuscript.bare || last.div.colons === colons) closeLast(pairing);
  else if (open.some((item) => item.depth === depth && item.div.colons === colons)) {
    while (open.at(-1)?.div.colons !== colons) closeUnclosed(pairing);
    closeLast(pairing);
  } else {
    manuscript.report.error(
      spot,
      `${fence(colons)} closes nothing: the div of line ${last.div.spot.line} began with ${fence(last.div.colons)}`,
    );
    closeLast(pairing);
  }
}

function closeUnclosed(pairing: Pairing, where = ' on a line of its own'): void {
  const div = pairing.open.at(-1)?.div;
  if (div)
    pairing.manuscript.report.fault(
      div.spot,
      `the div "${div.name}" is never closed, expected ${fence(div.colons)}${where}`,
    );
  closeLast(pairing);
}

function closeLast({ open, paired }: Pairing): void {
  open.pop();
  const token = new Markdown.Token('div_close', 'div', -1);
  token.block = true;
  paired.push(token);
}

function fence(colons: number): string {
  return ':'.repeat(colons);
}
