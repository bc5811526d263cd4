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
import { type Report, startOf, type TextFile } from '../ground/report.ts';
import { readYaml, record } from '../ground/yaml.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { makePage, type Page, quietly } from '../markdown/page.ts';
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
}

/** Reads the front matter of a chapter; in a story it must be there. */
export function openChapter(file: TextFile, bare: boolean, report: Report): Opened {
  const page = makePage(file, report, bare);
  const head = findHead(file);
  if (bare) {
    const opened = openBare(page, head);
    page.manner = mannerOf(opened.front, file.path);
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

/** Parses the text of a chapter into slides. */
export function readChapter({ page, front, line }: Opened, md: MarkdownIt): RawChapter {
  const rest = page.file.lines.slice(line).join('\n');
  const slides = readSlides(parseMarkdown(md, page, rest, line), page);
  const heading = slides.find((slide) => slide.heading)?.heading;
  const title = front.title ?? (page.bare && heading ? plainText([heading]).trim() : '');
  const isCutByRules = slides.some((slide) => slide.separated) && !page.manner.outlined;
  const titled = page.bare && front.title !== undefined && !isCutByRules;
  return { page, title: title || stemOf(page.file.path), front, slides, titled };
}
