/** Links inside the story: each leads to a step. */
import { decodeAddress } from '../address.ts';
import type { DraftSlide } from './assemble.ts';
import { type Report, type Spot, startOf, type TextFile, unknownName } from './report.ts';

/** Warns of links to steps that do not exist, each once, at its first place in the chapters. */
export function checkLinks(
  slides: readonly DraftSlide[],
  files: readonly TextFile[],
  ids: ReadonlySet<string>,
  report: Report,
): void {
  const targets = new Set(slides.flatMap(textsOf).flatMap(targetsOf));
  for (const target of targets) {
    if (!ids.has(target)) report.warn(findLink(files, target), unknownName('step id', target, ids));
  }
}

function textsOf({ heading, steps, reading, speakerNotes, answers }: DraftSlide): readonly string[] {
  const said = [...speakerNotes, ...steps.flatMap((step) => step.speakerNotes)].map(({ body }) => body);
  const all = [...steps.map(({ body }) => body), ...reading, ...said, ...answers];
  return [...all.map(({ html }) => html), heading?.html ?? ''];
}

/** What the links of a text name on this page; references to notes are our own. */
function targetsOf(text: string): readonly string[] {
  const hrefs = [...text.matchAll(/<a [^>]*?href="#([^"]+)"/g)].map(([, target = '']) => decodeAddress(target));
  return hrefs.filter((target) => !/^note-\d+$/.test(target));
}

function findLink(files: readonly TextFile[], target: string): Spot {
  for (const file of files) {
    const line = file.lines.findIndex((text) => text.includes(`](#${target}`));
    if (line >= 0) return { file, line: line + 1, column: (file.lines[line] ?? '').indexOf(`](#${target}`) + 3 };
  }
  return startOf(files[0] as TextFile);
}
