/** Chapters: Markdown files in the order of their names, each with front matter and slides. */
import type { MarkdownIt } from 'markdown-it';
import { stemOf } from '../../endings.ts';
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
import { readYaml, record } from '../ground/yaml.ts';
import { noAttributes } from '../markdown/attributes.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { blockSpot, makePage, type Page, quietly } from '../markdown/page.ts';
import { type Open, withIncludes } from './includes.ts';
import type { RawSlide } from './rawslide.ts';
import { readSlides } from './slides.ts';
import { plainText } from './tokens.ts';

/** A chapter before its slides are settled. */
export interface RawChapter {
  readonly page: Page;
  readonly title: string;
  readonly front: FrontMatter;
  readonly slides: readonly RawSlide[];
  /** A bare deck's front matter gives its own title slide: Pandoc and Quarto, which split slides at headings. */
  readonly titled: boolean;
}

/** A chapter's file with its front matter read, and the line, counted from 0, on which its text begins. */
export interface Opened {
  readonly page: Page;
  readonly front: FrontMatter & BareFront;
  readonly line: number;
  /** Pandoc's title block makes a title slide, however the slides are cut. */
  readonly titled?: boolean;
}

/** Reads the front matter of a chapter; in a story it must be there. */
export function openChapter(file: TextFile, bare: boolean, report: Report): Opened {
  const page = makePage(file, report, bare);
  const head = findHead(file);
  if (bare) {
    const opened = head === undefined ? openOther(page) : openBare(page, head);
    page.manner = mannerOf({ ...dividerIn(file), ...opened.front }, file.path);
    return opened;
  }
  if (head === undefined)
    report.error(startOf(file), 'the chapter has no front matter, expected --- and its title on the first lines');
  if (head === 'unclosed')
    report.error(startOf(file), 'the front matter is never closed, expected --- on a line of its own');
  if (head === undefined || head === 'unclosed') return { page, front: {}, line: 0 };
  return { page, front: readFrontMatter(file, head, report) ?? {}, line: head.end };
}

/** In a bare deck the first `---` may as well separate slides: front matter begins with a key. */
function openBare(page: Page, head: ReturnType<typeof findHead>): Opened {
  if (head === undefined || head === 'unclosed') return { page, front: {}, line: 0 };
  if (head.yaml.trim() === '') return { page, front: {}, line: head.end };
  if (!/^\s*(#.*\n\s*)*["']?[\w-]+["']?\s*:/.test(head.yaml)) return { page, front: {}, line: 0 };
  const report = quietly(page);
  const value = readYaml(page.file, head.yaml, 2, { ...report, error: page.report.error });
  return { page, front: (value && record(bareFields)(value, report)) ?? {}, line: head.end };
}

/** Marp's directive in a comment. */
function dividerIn({ text }: TextFile): Pick<BareFront, 'headingDivider'> {
  const level = /<!--(?:(?!-->)[\s\S])*?\bheadingDivider:\s*([1-6])\s/.exec(text)?.[1];
  return level === undefined ? {} : { headingDivider: [Number(level)] };
}

/** A head that is no YAML. */
function openOther(page: Page): Opened {
  const head = findOtherHead(page.file);
  if (head === undefined) return { page, front: {}, line: 0 };
  const report = quietly(page);
  const value = readYaml(page.file, head.yaml, head.first + 1, report);
  for (const { line, what } of head.unread) report.warn(blockSpot(page, line), `${what} is not shown`);
  const front = (value && record(bareFields)(value, report)) ?? {};
  return { page, front, line: head.end, titled: head.first === 0 };
}

/** Parses the text of a chapter into slides. */
export function readChapter(
  { page, front, line, titled: always = false }: Opened,
  md: MarkdownIt,
  open: Open,
): RawChapter {
  const rest = page.file.lines.slice(line).join('\n');
  const own = readSlides(parseMarkdown(md, page, rest, line), page);
  const slides = page.bare ? withIncludes([...firstOf(front, page), ...own], open) : own;
  const heading = slides.find((slide) => slide.heading)?.heading;
  const title = front.title ?? (page.bare && heading ? plainText([heading]).trim() : '');
  const isCutByRules = slides.some((slide) => slide.separated) && !page.manner.outlined;
  const titled = page.bare && front.title !== undefined && (always || !isCutByRules);
  return { page, title: title || stemOf(page.file.path), front, slides, titled };
}

/** In Slidev the settings of the first slide stand in the head of the file: other files may make it too. */
function firstOf({ src }: BareFront, page: Page): readonly RawSlide[] {
  if (src === undefined) return [];
  const { spot } = src;
  const step = { attributes: noAttributes(spot), tokens: [], notes: [], documents: [], spot };
  const rest = { attributes: noAttributes(spot), reading: [], answers: [], notes: [], spot };
  return [{ page, separated: true, steps: [step], source: src, ...rest }];
}
