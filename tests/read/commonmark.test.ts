/** The examples of the CommonMark specification give its HTML inside a slide, but for the exceptions below. */

import { tests } from 'commonmark-spec';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { textFrom } from '../texts.ts';
import { problemsOf, read, storyWith } from './support.ts';

interface Exception {
  /** The rule of the story format that causes it. */
  readonly rule: string;
  readonly numbers: readonly number[];
  /** What comes out instead: the slides' HTML, one after the other, or the problems. */
  readonly gives: RegExp;
}

const exceptions: readonly Exception[] = [
  {
    rule: 'three hyphens separate slides',
    numbers: [43, 85, 92, 94, 98, 100, 104, 234, 308, 309],
    gives: /^(?!.*error).*$/s,
  },
  {
    rule: 'three hyphens right under text are an error',
    numbers: [59, 84, 91, 95, 96, 103, 141],
    gives: /^01\.md:\d+:1 error: --- right under text makes a heading of it/,
  },
  { rule: 'comments never show', numbers: [177, 179, 183, 625, 626], gives: /^(?!.*<!--)/s },
  {
    rule: 'raw HTML beyond the list is a mistake',
    numbers: [
      150, 153, 154, 163, 169, 170, 171, 172, 173, 176, 178, 180, 181, 182, 201, 491, 524, 536, 613, 614, 615, 616, 617,
      627, 628, 629,
    ],
    gives:
      /^(01\.md:\d+:\d+ error: (<\S+ cannot stand in raw HTML: .+|\S+= cannot stand at <\w+> in raw HTML: .+)\n?)+$/,
  },
  {
    rule: 'a tag that never ends is a mistake',
    numbers: [156, 157, 158],
    gives: /^01\.md:7:1 error: a tag in raw HTML never ends and is shown as text, expected >/,
  },
  {
    rule: 'an image is a file of the story',
    numbers: [517, 520, 531, 572, 573, 574, 575, 576, 577, 578, 579, 580, 582, 583, 584, 585, 586, 587, 588, 589, 591],
    gives: /^01\.md:7:\d+ error: the image ".+" is missing$/,
  },
  { rule: 'classes of authors have a prefix', numbers: [152, 153, 154, 164], gives: /class="own-/i },
  {
    rule: 'an image has an alternative text',
    numbers: [475, 581],
    gives: /^01\.md:7:[12] error: the image has no alternative text/,
  },
  {
    rule: '@key cites a source',
    numbers: [606],
    gives: /^01\.md:7:8 error: unknown source "bar\.example\.com": there is no source in data\/sources\.json$/,
  },
];

/** The text of all slides, or the problems. The slide's own heading is taken out; every other heading stays. */
async function slideHtml(markdown: string): Promise<string> {
  const files = storyWith(`# Slide\n\n${markdown.replaceAll('→', '\t')}`, 'html: true\n');
  const { story } = await read(files);
  if (!story) return (await problemsOf(files)).join('\n');
  const slides = story.slides.filter(({ kind }) => kind === 'slide');
  return normalize(slides.map(({ steps }) => steps.map(({ body }) => toHtml(body)).join('\n')).join('\n=====\n'));
}

/** Raw HTML comes out with every tag closed, as a browser reads it. Both ways of writing an empty quote are the same HTML. */
function normalize(html: string): string {
  const closed = toHtml(textFrom(html.replaceAll('→', '\t').trim()));
  return closed.replaceAll('<blockquote></blockquote>', '<blockquote>\n</blockquote>').trim();
}

describe('CommonMark', () => {
  for (const { number, section, markdown, html } of tests) {
    const exception = exceptions.find(({ numbers }) => numbers.includes(number));
    it(`${number} ${section}${exception ? `: ${exception.rule}` : ''}`, async () => {
      const actual = await slideHtml(markdown);
      if (!exception) expect(actual).toBe(normalize(html));
      else {
        expect(actual).not.toBe(normalize(html));
        expect(actual).toMatch(exception.gives);
      }
    });
  }
});
