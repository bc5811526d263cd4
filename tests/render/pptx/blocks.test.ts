import { expect, test } from 'vitest';
import { paperMedium } from '../../../src/render/ground/medium.ts';
import { type Block, blocksOf, isParagraph } from '../../../src/render/pptx/blocks.ts';
import type { Run } from '../../../src/render/pptx/presentation.ts';
import { textFrom } from '../../texts.ts';
import { story } from '../fixture.ts';

const medium = paperMedium({ ...story, site: 'https://example.org/' });

/** A block in short: its kind, its level, its bullet, its words with their looks in brackets. */
function brief(block: Block): string {
  if (block.kind === 'grid')
    return `grid ${block.heads}: ${block.rows.map((row) => row.map((cell) => `${cell.align} ${cell.columns} ${cell.paragraphs.map(brief).join(' ')}`).join(' | ')).join(' / ')}`;
  if (!isParagraph(block)) return `image ${block.width}×${block.height} ${block.alt} ${JSON.stringify(block.media)}`;
  const { kind, level, bullet, runs } = block;
  return `${kind} ${level}${bullet === undefined ? '' : ` ${bullet}`}: ${runs.map(briefRun).join('')}`;
}

function briefRun(run: Run): string {
  if (run === 'break') return '↵';
  const { text, ...looks } = run;
  const names = Object.entries(looks).map(([name, value]) => (value === true ? name : `${name}=${value}`));
  return names.length === 0 ? text : `[${names.join(' ')} ${text}]`;
}

test.each<readonly [what: string, markup: string, blocks: readonly string[]]>([
  ['words', '<p>Some\n words.</p>', ['words 0: Some words.']],
  ['looks', '<p>A <strong>b <em>c</em></strong></p>', ['words 0: A [bold b ][bold italic c]']],
  ['what is struck', '<p><del>x</del><sub>2</sub></p>', ['words 0: [strike x][raised=down 2]']],
  ['a note, which leads nowhere', '<p>So.<sup><a href="#note-1">1</a></sup></p>', ['words 0: So.[raised=up 1]']],
  ['a link away', '<p><a href="https://a.org/">A</a></p>', ['words 0: [leads=https://a.org/ A]']],
  ['a link to a step', '<p><a href="#canton">A</a></p>', ['words 0: [leads=#canton A]']],
  ['a link to a file', '<p><a href="about.html">A</a></p>', ['words 0: [leads=https://example.org/about.html A]']],
  ['a language', '<p><span lang="zh-Hant">廣州</span></p>', ['words 0: [lang=zh-Hant 廣州]']],
  ['a break', '<p>a<br>\nb</p>', ['words 0: a↵b']],
  ['a list', '<ul><li>a</li><li>b</li></ul>', ['words 0 dot: a', 'words 0 dot: b']],
  [
    'a list in a list, numbers from 3',
    '<ol start="3"><li><p>a</p><p>more</p><ul><li>b</li></ul></li><li>c</li></ol>',
    ['words 0 3: a', 'words 1: more', 'words 1 dot: b', 'words 0 4: c'],
  ],
  ['a task', '<ul><li><input type="checkbox" checked> a</li></ul>', ['words 0 dot: ☑ a']],
  ['a quotation', '<blockquote><p>Said.</p><footer>— N.</footer></blockquote>', ['quote 0: Said.', 'by 0: — N.']],
  ['code', '<pre><code>a\n  b\n</code></pre>', ['code 0: [code a]↵[code   b]']],
  ['definitions', '<dl><dt>A</dt><dd>b</dd></dl>', ['words 0: [bold A]', 'words 1: b']],
  ['a heading', '<h3>A</h3><p>b</p>', ['head 0: A', 'words 0: b']],
  ['a rule', '<hr>', ['words 0: * * *']],
  [
    'a table',
    '<table><thead><tr><th>A</th><th class="right">B</th></tr></thead><tbody><tr><td colspan="2">c</td></tr></tbody></table>',
    ['grid 1: left 1 words 0: [bold A] | right 1 words 0: [bold B] / left 2 words 0: c'],
  ],
  [
    'a drawing of the author’s with its caption',
    '<figure><img src="images/a%20b.svg" alt="A wall" width="300" height="200"><figcaption>The wall</figcaption></figure>',
    ['image 300×200 A wall {"file":"images/a b.svg"}', 'caption 0: The wall'],
  ],
  [
    'a picture in a line',
    '<p>See <img src="a.svg" alt="A"> there</p>',
    ['words 0: See A there', 'image 600×400 A {"file":"a.svg"}'],
  ],
  [
    'a film, its name and the way to it',
    '<p><video src="clip.mp4" aria-label="A march"></video></p>',
    ['caption 0: [leads=https://example.org/clip.mp4 A march]'],
  ],
  [
    'a formula in one line',
    '<p class="formula"><math><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></mrow></math></p>',
    ['words 0: [italic x][raised=up 2]=[italic a]/([italic b]+1)'],
  ],
])('%s', (_, markup, blocks) => {
  expect(blocksOf(textFrom(markup), medium).map(brief)).toEqual(blocks);
});
