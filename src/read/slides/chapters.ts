/** Chapters: Markdown files in the order of their names, each with front matter and slides. */
import type { MarkdownIt } from 'markdown-it';
import { stemOf } from '../../endings.ts';
import { record } from '../ground/collections.ts';
import {
  type BareFront,
  bareFields,
  type FrontMatter,
  findHead,
  mannerOf,
  readFrontMatter,
} from '../ground/frontmatter.ts';
import { findOtherHead } from '../ground/otherhead.ts';
import { type Report, startOf, type TextFile } from '../ground/report.ts';
import { readYaml } from '../ground/yaml.ts';
import { noAttributes } from '../markdown/attributes.ts';
import { blockSpot, type Manuscript, makeManuscript, quietly } from '../markdown/manuscript.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { type Open, withIncludes } from './includes.ts';
import type { RawSlide } from './rawslide.ts';
import { readSlides } from './slides.ts';
import { tokenText } from './tokens.ts';

/** A chapter before its slides are settled. */
export interface RawChapter {
  readonly manuscript: Manuscript;
  readonly title: string;
  readonly front: FrontMatter;
  readonly slides: readonly RawSlide[];
  /** A bare deck's front matter gives its own title slide: Pandoc and Quarto, which split slides at headings. */
  readonly titled: boolean;
}

/** A chapter's file with its front matter read, and the line, counted from 0, on which its text begins. */
export interface Opened {
  readonly manuscript: Manuscript;
  readonly front: FrontMatter & BareFront;
  readonly line: number;
  /** Pandoc's title block makes a title slide, however the slides are cut. */
  readonly titled?: boolean;
}

/** Reads the front matter of a chapter; in a story it must be there. */
export function openChapter(file: TextFile, bare: boolean, report: Report): Opened {
  const manuscript = makeManuscript(file, report, bare);
  const head = findHead(file);
  if (bare) {
    const opened = head === undefined ? openOther(manuscript) : openBare(manuscript, head);
    manuscript.manner = mannerOf({ ...dividerIn(file), ...opened.front }, file.path);
    return opened;
  }
  if (head === undefined)
    report.error(startOf(file), 'the chapter has no front matter, expected --- and its title on the first lines');
  if (head === 'unclosed')
    report.error(startOf(file), 'the front matter is never closed, expected --- on a line of its own');
  if (head === undefined || head === 'unclosed') return { manuscript, front: {}, line: 0 };
  return { manuscript, front: readFrontMatter(file, head, report) ?? {}, line: head.end };
}

/** In a bare deck the first `---` may as well separate slides: front matter begins with a key. */
function openBare(manuscript: Manuscript, head: ReturnType<typeof findHead>): Opened {
  if (head === undefined || head === 'unclosed') return { manuscript, front: {}, line: 0 };
  if (head.yaml.trim() === '') return { manuscript, front: {}, line: head.end };
  if (!/^\s*(#.*\n\s*)*["']?[\w-]+["']?\s*:/.test(head.yaml)) return { manuscript, front: {}, line: 0 };
  const report = quietly(manuscript);
  const value = readYaml(manuscript.file, head.yaml, 2, { ...report, error: manuscript.report.error });
  return { manuscript, front: (value && record(bareFields)(value, report)) ?? {}, line: head.end };
}

/** Marp's directive in a comment. */
function dividerIn({ text }: TextFile): Pick<BareFront, 'headingDivider'> {
  const comments = text.match(/<!--[\s\S]*?(?:-->|$)/g) ?? [];
  const level = comments.map((comment) => /\bheadingDivider:\s*([1-6])\s/.exec(comment)?.[1]).find(Boolean);
  return level === undefined ? {} : { headingDivider: [Number(level)] };
}

/** A head that is no YAML. */
function openOther(manuscript: Manuscript): Opened {
  const head = findOtherHead(manuscript.file);
  if (head === undefined) return { manuscript, front: {}, line: 0 };
  const report = quietly(manuscript);
  const value = readYaml(manuscript.file, head.yaml, head.first + 1, report);
  for (const { line, what } of head.unread) report.warn(blockSpot(manuscript, line), `${what} is not shown`);
  const front = (value && record(bareFields)(value, report)) ?? {};
  return { manuscript, front, line: head.end, titled: head.first === 0 };
}

/** Parses the text of a chapter into slides. */
export function readChapter(
  { manuscript, front, line, titled: always = false }: Opened,
  md: MarkdownIt,
  open: Open,
): RawChapter {
  const rest = manuscript.file.lines.slice(line).join('\n');
  const own = readSlides(parseMarkdown(md, manuscript, rest, line), manuscript);
  const slides = manuscript.bare ? withIncludes([...firstOf(front, manuscript), ...own], open) : own;
  const heading = slides.find((slide) => slide.heading)?.heading;
  const title = front.title ?? (manuscript.bare && heading ? tokenText([heading]).trim() : '');
  const isCutByRules = slides.some((slide) => slide.separated) && !manuscript.manner.outlined;
  const titled = manuscript.bare && front.title !== undefined && (always || !isCutByRules);
  return { manuscript, title: title || stemOf(manuscript.file.path), front, slides, titled };
}

/** In Slidev the settings of the first slide stand in the head of the file: other files may make it too. */
function firstOf({ src }: BareFront, manuscript: Manuscript): readonly RawSlide[] {
  if (src === undefined) return [];
  const { spot } = src;
  const step = { attributes: noAttributes(spot), tokens: [], notes: [], documents: [], spot };
  const rest = { attributes: noAttributes(spot), reading: [], answers: [], notes: [], spot };
  return [{ manuscript, separated: true, steps: [step], source: src, ...rest }];
}
