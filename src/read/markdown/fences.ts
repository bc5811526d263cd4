/** Blocks of code: their languages, those that other tools draw, and those that nobody closed. */
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { blockSpot, isFirst, type Manuscript, manuscriptOf } from './manuscript.ts';

/** Teaches the parser to look at blocks of code. */
export function useFences(md: MarkdownIt): void {
  md.core.ruler.push('fences', readFences);
}

/** What is said of a block of code may hold escapes and entities. */
function readFences({ tokens, md, env }: StateCore): void {
  const manuscript = manuscriptOf(env);
  for (const token of tokens) {
    if (token.type !== 'fence') continue;
    token.info = md.utils.unescapeAll(token.info).trim();
    reportOpenFence(token, manuscript);
    reportDiagram(token, manuscript);
  }
}

/** Code that is never closed takes all that follows. */
function reportOpenFence({ map, markup }: Token, manuscript: Manuscript): void {
  const [first, end] = map ?? [0, 0];
  const last = manuscript.file.lines[end - 1]?.replace(/^[>\s]*/, '') ?? '';
  if (end - 1 > first && last.startsWith(markup)) return;
  manuscript.report.warn(
    blockSpot(manuscript, first),
    `the code is never closed, expected ${markup} on a line of its own: all that follows is code`,
  );
}

const diagrams: ReadonlySet<string> = new Set(
  'mermaid plantuml puml graphviz dot d2 vega vega-lite wavedrom markmap ditaa nomnoml tikz abc chart excalidraw'.split(
    ' ',
  ),
);

/** Other tools draw pictures of such code. */
function reportDiagram({ info, map }: Token, manuscript: Manuscript): void {
  const language = /^\{?\.?([\w-]+)/.exec(info)?.[1]?.toLowerCase() ?? '';
  if (!diagrams.has(language) || !isFirst(manuscript, `diagram ${language}`)) return;
  manuscript.report.warn(
    blockSpot(manuscript, map?.[0] ?? 0),
    `${language} is shown as code: nothing draws it here, expected its picture: ![what it shows](${language}.svg)`,
  );
}
