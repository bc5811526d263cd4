/** Links inside the story: each leads to a step. */
import { decodeAddress } from '../../address.ts';
import { elementsIn, type Text } from '../../text.ts';
import { type Report, type Spot, startOf, type TextFile, unknownName } from '../ground/report.ts';
import type { DraftSlide } from './assemble.ts';

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

function textsOf({ heading, steps, reading, sections, speakerNotes, answers }: DraftSlide): readonly Text[] {
  const said = [...speakerNotes, ...steps.flatMap((step) => step.speakerNotes)].map(({ body }) => body);
  return [
    ...steps.map(({ body }) => body),
    ...reading,
    ...sections,
    ...said,
    ...answers,
    ...(heading ? [heading] : []),
  ];
}

/** The ids that the links of a text lead to. */
function targetsOf(text: Text): readonly string[] {
  const links = elementsIn(text, ({ data }) => data?.leads === 'step');
  return links.map(({ properties }) => decodeAddress(String(properties.href).slice(1))).filter((id) => id !== '');
}

function findLink(files: readonly TextFile[], target: string): Spot {
  for (const file of files) {
    const line = file.lines.findIndex((text) => text.includes(`](#${target}`));
    if (line >= 0) return { file, line: line + 1, column: (file.lines[line] ?? '').indexOf(`](#${target}`) + 3 };
  }
  return startOf(files[0] as TextFile);
}
