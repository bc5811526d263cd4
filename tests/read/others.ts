/** Decks of other tools, and what of them is shown: the text of the slides, then the warnings. */
import type { Files } from './support.ts';

const pixel = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

/** A deck, its slides as `kind heading body | body of a step`, and its warnings. */
export interface Other {
  readonly files: Files;
  readonly slides: readonly string[];
  readonly says?: readonly string[];
}

const deck = (text: string): Files => ({ 'deck.md': text });
const box = (kind: string, title: string, body: string): string =>
  `<div class="callout own-callout-${kind}"><p class="callout-title">${title}</p>${body}</div>`;
const image = '<img src="a.svg" alt="Ship" width="1" height="1">';

/** What is read as its tool reads it. */
export const others: Readonly<Record<string, Other>> = {
  'Slidev: files of their own, with their own notes and images': {
    files: {
      'slides.md': '---\nsrc: ./pages/one.md\n---\n\n---\nsrc: pages/two.md#2\n---\n\n---\n\n# Last\n',
      'pages/one.md': '---\nlayout: cover\n---\n\n# One\n\n![Ship](./a.svg)\n\n<!-- SECRET -->\n',
      'pages/two.md': '# Two\n\n---\n\n# Three\n\n---\nsrc: ../three.md\n---\n',
      'pages/a.svg': pixel,
      'three.md': '# Never\n',
    },
    slides: [
      'slide One <figure><img src="pages/a.svg" alt="Ship" width="1" height="1"></figure>',
      'slide Three ',
      'slide Last ',
    ],
    says: ['pages/one.md:2:1 warning: "layout" has no meaning here'],
  },
  'Slidev: a file that is missing, and one that takes itself in': {
    files: { 'slides.md': '# A\n\n---\nsrc: ./b.md\n---\n\n---\nsrc: ./slides.md\n---\n' },
    slides: ['slide A '],
    says: [
      'slides.md:4:6 warning: the file "./b.md" cannot be taken in: it is missing, or takes itself in',
      'slides.md:8:6 warning: the file "./slides.md" cannot be taken in: it is missing, or takes itself in',
    ],
  },
  'Slidev: columns': {
    files: deck('---\nlayout: two-cols\n---\n\n# A\n\nLeft\n\n::right::\n\nRight\n'),
    slides: [
      'slide A <div class="columns"><div class="own-column"><p>Left</p></div><div class="own-column"><p>Right</p></div></div>',
    ],
    says: ['deck.md:2:1 warning: "layout" has no meaning here'],
  },
  'Slidev: hidden slides': {
    files: deck('# A\n\n---\nhide: true\n---\n\n# SECRET\n\n---\ndisabled: true\n---\n\n# SECRET\n'),
    slides: ['slide A '],
    says: [
      'deck.md:7:1 warning: the slide is left out: hide: true hides it',
      'deck.md:13:1 warning: the slide is left out: disabled: true hides it',
    ],
  },
  'Slidev: components, code of other files, variables': {
    files: deck('# A\n\n<Tweet id="1" />\n\n<<< @/a.ts\n\n{{ $x }} of 3\n'),
    slides: ['slide A <p>&lt;&lt;&lt; @/a.ts</p><p>{{ $x }} of 3</p>'],
    says: [
      'deck.md:5:1 warning: code of another file is not taken in, expected it between ```',
      'deck.md:7:1 warning: {{ $x }} has no meaning here and is shown as text',
      'deck.md:3:1 warning: HTML that is not shown: <Tweet>. The words inside stay. html: true in the front matter shows SVG drawings too and names each at its place; scripts, styles and frames never show',
    ],
  },
  'Marp: ends of lines, lists that come item by item': {
    files: deck('---\nmarp: true\n---\n\n# A\n\none\ntwo\n\n* a\n* b\n\n1) c\n\n- d\n- e\n'),
    slides: [
      'slide A <p>one<br>two</p> | <ul><li>a</li></ul> | <ul><li>b</li></ul> | <ol><li>c</li></ol><ul><li>d</li><li>e</li></ul>',
    ],
  },
  'the same in other decks': {
    files: deck('# A\n\none\ntwo\n\n* a\n* b\n'),
    slides: ['slide A <p>one\ntwo</p><ul><li>a</li><li>b</li></ul>'],
  },
  'Marp: slides at headings of its choice': {
    files: deck('---\nmarp: true\nheadingDivider: 1\n---\n\n# A\n\n## a\n\n---\n\nrule\n\n# B\n'),
    slides: ['slide A <h2>a</h2>', 'slide rule <p>rule</p>', 'slide B '],
  },
  'Marp: the same in a comment': {
    files: deck('<!-- headingDivider: 3 -->\n\n# A\n\n---\n\nx\n\n### B\n'),
    slides: ['slide A ', 'slide x <p>x</p>', 'slide B '],
  },
  'Marp: words for the look of an image': {
    files: { ...deck('---\nmarp: true\n---\n\n# A\n\n![bg left:40% w:300px Ship](a.svg)\n'), 'a.svg': pixel },
    slides: [`slide A <figure>${image}</figure>`],
  },
  'Marp: words above and below': {
    files: deck('# A\n\n<!-- header: Words -->\n<!-- _footer: "Words" -->\n<!-- footer: "" -->\n'),
    slides: ['slide A '],
    says: [
      'deck.md:3:1 warning: the words of "header:" are not shown',
      'deck.md:4:1 warning: the words of "footer:" are not shown',
    ],
  },
  'Pandoc: a block of titles': {
    files: deck('% A title\n  goes on\n% Ann; Bob\n% 2026\n\n# First\n\n---\n\n# Second\n'),
    slides: ['title A title goes on ', 'slide First ', 'slide Second '],
    says: ['deck.md:4:1 warning: the date "2026" is not shown'],
  },
  'Hugo: a head in TOML': {
    files: deck('+++\ntitle = "A title" # T\nauthors = ["Ann"]\n[params]\nx = 1\n+++\n\n# First\n'),
    slides: ['title A title ', 'slide First '],
    says: ['deck.md:4:1 warning: the table [params] is not shown'],
  },
  'a plus sign on three lines is none': {
    files: deck('+++\n\n# A\n'),
    slides: ['slide +++ <p>+++</p>', 'slide A '],
  },
  'Pandoc: definitions': {
    files: deck('# A\n\nTerm\n:   Means *this*\n'),
    slides: ['slide A <dl><dt>Term</dt><dd>Means <em>this</em></dd></dl>'],
  },
  'Pandoc: what is shown as text': {
    files: deck('# A\n\n+---+\n| a |\n+---+\n\n---- ----\n\n| b\n| c\n\n(@) d\n\n\\newpage\n\n[@e]\n'),
    slides: ['slide A <p>+---+\n| a |\n+---+</p><hr><p>| b\n| c</p><p>(@) d</p><p>\\newpage</p><p>[@e]</p>'],
    says: [
      'deck.md:3:1 warning: a table drawn with lines is none here, expected | a | b | with |---|---| below its head',
      'deck.md:9:1 warning: lines that begin with | are shown as text, expected a backslash at their ends',
      'deck.md:12:1 warning: a list numbered by Pandoc is shown as text, expected 1.',
      'deck.md:14:1 warning: LaTeX is shown as text',
      'deck.md:16:1 warning: [@e] is shown as text: works are cited in stories alone',
    ],
  },
  'Quarto: a file of its own, a hidden slide, words for an image': {
    files: {
      'talk.qmd': '## A\n\n{{< include _b.qmd >}}\n\n## SECRET {visibility="hidden"}\n\n![](a.svg){fig-alt="Ship"}\n',
      '_b.qmd': '## B\n\nWords.\n',
      'a.svg': pixel,
    },
    slides: ['slide A ', 'slide B <p>Words.</p>'],
    says: ['talk.qmd:5:1 warning: the slide is left out: visibility="hidden" hides it'],
  },
  'Quarto: words for an image, shortcodes and references': {
    files: {
      'talk.qmd': '## A\n\n![Small](a.svg){fig-alt="Ship"}\n\n{{< video x >}}\n\nSee @fig-a.\n',
      'a.svg': pixel,
    },
    slides: [`slide A <figure>${image}</figure><p>{{&lt; video x >}}</p><p>See @fig-a.</p>`],
    says: [
      'talk.qmd:5:1 warning: {{< video x >}} has no meaning here and is shown as text',
      'talk.qmd:7:5 warning: @fig-a leads nowhere here and is shown as text',
    ],
  },
  'reveal.js: a hidden slide': {
    files: deck('# A\n\n---\n\n# SECRET\n\n<!-- .slide: data-visibility="hidden" -->\n'),
    slides: ['slide A '],
    says: [
      'deck.md:7:1 warning: comments with .slide: have no meaning here, expected {…} behind the heading',
      'deck.md:5:1 warning: the slide is left out: data-visibility="hidden" hides it',
    ],
  },
  'remark: settings, pauses and hidden slides': {
    files: deck(
      'name: start\nclass: center, middle\n\n# A\n\none\n\n--\n\ntwo\n\n---\nexclude: true\n\n# SECRET\n\n---\nlayout: true\n\nSECRET\n',
    ),
    slides: ['slide A <p>one</p> | <p>two</p>'],
    says: [
      'deck.md:13:1 warning: the slide is left out: exclude: true hides it',
      'deck.md:18:1 warning: the slide is left out: layout: true hides it',
    ],
  },
  'remark: words and blocks with classes': {
    files: deck('# A\n\nA .red.bold[very *big*] word, v.2[3].\n\n.left-column[\n- a\n]\n.right-column[\n## b\n]\n'),
    slides: [
      'slide A <p>A <span class="own-red own-bold">very <em>big</em></span> word, v.2[3].</p><div class="own-left-column"><ul><li>a</li></ul></div><div class="own-right-column"><h2>b</h2></div>',
    ],
  },
  'remark: a bracket that is not closed': {
    files: deck('# A\n\n.red[very\n\nbig]\n'),
    slides: ['slide A <p>.red[very</p><p>big]</p>'],
    says: ['deck.md:3:1 warning: ".red[" is shown as text: its bracket is not closed in the same paragraph'],
  },
  'Obsidian: images and links': {
    files: { ...deck('# A [[B|b]]\n\n![[a.svg|Ship]]\n\n[[C]] and `[[D]]`\n'), 'a.svg': pixel },
    slides: [`slide A b <figure>${image}</figure><p>C and <code>[[D]]</code></p>`],
  },
  'Obsidian and GitHub: callouts': {
    files: deck(
      '# A\n\n> [!NOTE]\n> B\n\n> [!tip]- My *title*\n> - b\n\n> [!bug] Boom\n\n> [!faq]\n> > [!warning]\n> > c\n\n> [x]\n',
    ),
    slides: [
      `slide A ${box('note', 'Note', '<p>B</p>')}${box('tip', 'My <em>title</em>', '<ul><li>b</li></ul>')}${box('caution', 'Boom', '')}${box('note', 'Faq', box('warning', 'Warning', '<p>c</p>'))}<blockquote><p>[x]</p></blockquote>`,
    ],
  },
  'Obsidian: comments about slides and elements': {
    files: deck('# A\n\n<!-- slide bg="red" -->\n\nB <!-- element class="fragment" -->\n'),
    slides: ['slide A <p>B </p>'],
    says: [
      'deck.md:3:1 warning: comments with slide bg= have no meaning here',
      'deck.md:5:1 warning: comments with element class= have no meaning here: all of it comes at once, expected ". . ." before what comes later',
    ],
  },
};
