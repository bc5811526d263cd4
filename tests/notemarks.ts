/** How neighbouring tools mark what only the lecturer sees. `SECRET` is private, `OPEN` public; a slide is around each. */

export interface Marked {
  readonly deck: string;
  /** What a bare deck warns of, where the mark is doubtful. */
  readonly warns?: readonly string[];
  /** What a story says: the mark, and what to write where all may see it. Absent where a story says nothing. */
  readonly refused?: string;
}

const begins = (mark: string, plain: string, place = '7:1'): string =>
  `01.md:${place} error: "${mark}" begins notes in other tools, expected ::: notes, or ${plain} where all may see it`;
const encloses = (mark: string, plain: string, place = '7:1'): string =>
  `01.md:${place} error: "${mark}" encloses private words in other tools, expected ::: notes, or ${plain} where all may see it`;
const doubt = (mark: string, plain: string, place = '3:1'): readonly string[] => [
  `deck.md:${place} warning: what follows "${mark}" is read as notes, expected ${plain} where all may see it`,
];
const unclosed = (mark: string, end: string, place: string): readonly string[] => [
  `deck.md:${place} warning: "${mark}" is never closed, expected ${end} in the same paragraph: the rest of the slide is read as notes`,
];
const div = (name: string): readonly string[] => [
  `deck.md:3:1 warning: the div "${name}" is read as notes, expected another name where all may see it`,
];

/** By tool and form. */
export const marked: Readonly<Record<string, Marked>> = {
  'reveal.js, Note:': {
    deck: 'OPEN\n\nNote: SECRET\n\n- SECRET\n\nSECRET',
    refused: begins('Note:', '**Note:**', '9:1'),
  },
  'reveal.js, notes: right under text': {
    deck: 'OPEN\nnotes: SECRET\nSECRET',
    refused: begins('notes:', '**Note:**', '8:1'),
  },
  'reveal.js, Note: alone': { deck: 'Note:\nSECRET\n\n> SECRET', refused: begins('Note:', '**Note:**') },
  'reveal.js, Note: under a list': { deck: '- OPEN\nNote: SECRET', refused: begins('Note:', '**Note:**', '8:1') },
  'reveal.js, Note: in a list': {
    deck: '- OPEN\n- OPEN\n\n  Note: SECRET\n\n  - SECRET\n- SECRET\n\nSECRET',
    refused: begins('Note:', '**Note:**', '10:3'),
  },
  'reveal.js, Note: under a quote': { deck: '> OPEN\nNote: SECRET', refused: begins('Note:', '**Note:**', '8:1') },
  'reveal.js, Note: under a table': {
    deck: '| OPEN |\n|---|\n| OPEN |\nNote: SECRET',
    refused: begins('Note:', '**Note:**', '10:1'),
  },
  'reveal.js, Note: under a footnote': {
    deck: 'OPEN[^1]\n\n[^1]: OPEN\nNote: SECRET',
    refused: begins('Note:', '**Note:**', '10:1'),
  },
  'reveal.js, Note: deep under text': {
    deck: 'OPEN\n      Note: SECRET',
    refused: begins('Note:', '**Note:**', '8:7'),
  },
  'reveal.js, Note: in a column': {
    deck: ':::: {.columns}\n::: {.column}\nOPEN\n\nNote: SECRET\n:::\n::::\n\nSECRET',
  },
  'Speaker notes:': {
    deck: 'Speaker notes: SECRET',
    warns: doubt('Speaker notes:', '**Notes:**'),
    refused: begins('Speaker notes:', '**Notes:**'),
  },
  'Slidee, ### Notes:': {
    deck: '### Notes:\n\nSECRET',
    warns: doubt('### Notes:', '# Notes'),
    refused: begins('### Notes:', '# Notes'),
  },
  'Landslide, # Presenter Notes': {
    deck: 'OPEN\n\n# Presenter Notes\n\nSECRET\n\n# SECRET',
    warns: doubt('# Presenter Notes', '# Notes', '5:1'),
    refused: begins('# Presenter Notes', '# Notes', '9:1'),
  },
  'Landslide, underlined': {
    deck: 'OPEN\n\nPresenter Notes\n===============\nSECRET',
    warns: doubt('Presenter Notes', '# Notes', '5:1'),
    refused: begins('Presenter Notes', '# Notes', '9:1'),
  },
  'Landslide, .notes:': { deck: '.notes: SECRET\nSECRET\n\nOPEN', refused: begins('.notes:', '\\.notes:') },
  'remark, ???': { deck: 'OPEN\n\n???\nSECRET\n\n- SECRET', refused: begins('???', '\\???', '9:1') },
  'remark, ??? right under text': { deck: 'OPEN\n???\n\nSECRET', refused: begins('???', '\\???', '8:1') },
  'remark, ??? with words': {
    deck: '??? SECRET',
    warns: doubt('???', '\\???'),
    refused: begins('???', '\\???'),
  },
  'Deckset, ^': { deck: '^ SECRET\n^ SECRET\nSECRET\n\nOPEN', refused: begins('^', '\\^') },
  'Deckset, ^ right under text': { deck: 'OPEN\n^ SECRET\n\nOPEN', refused: begins('^', '\\^', '8:1') },
  'Deckset, ^ without a space': {
    deck: '^SECRET words',
    warns: doubt('^', '\\^'),
    refused: begins('^', '\\^'),
  },
  'Deckset, ^ in a list': { deck: '- OPEN\n\n  ^ SECRET\n\n- OPEN', refused: begins('^', '\\^', '9:3') },
  'Marp and Slidev, comments': { deck: '<!-- SECRET -->\n\nOPEN <!-- SECRET -->\n\n<!--\nSECRET\n\nSECRET\n-->' },
  'Slidev, clicks': { deck: '<!--\nSECRET [click] SECRET\n-->' },
  'Slidev, in a heading': { deck: '### OPEN <!-- SECRET -->' },
  'a comment in a link': { deck: '[OPEN <!-- SECRET -->](#b) OPEN' },
  'a comment that is never closed in its paragraph': {
    deck: 'OPEN <!-- SECRET\n\nSECRET --> SECRET',
    warns: unclosed('<!--', '-->', '3:6'),
  },
  'presenterm, speaker_note': { deck: '<!-- speaker_note: SECRET -->' },
  'Obsidian, inline': { deck: 'OPEN %%SECRET%% OPEN %% SECRET %%.', refused: encloses('%%', '\\%%', '7:6') },
  'Obsidian, a block': {
    deck: 'OPEN\n%%\nSECRET\n\n- SECRET\n%%\n\nOPEN',
    refused: encloses('%%', '\\%%', '8:1'),
  },
  'Obsidian, a line': { deck: '%% SECRET %%\n\nOPEN', refused: encloses('%%', '\\%%') },
  'Obsidian, in a heading': { deck: '### OPEN %%SECRET%%', refused: encloses('%%', '\\%%', '7:10') },
  'Obsidian, in a table': {
    deck: '| OPEN %%SECRET%% |\n|---|\n| %%SECRET%% |',
    refused: encloses('%%', '\\%%', '7:8'),
  },
  'Obsidian, across paragraphs': {
    deck: 'OPEN %%SECRET\n\nSECRET\n\nSECRET%%',
    warns: unclosed('%%', '%%', '3:6'),
    refused: encloses('%%', '\\%%', '7:6'),
  },
  'Obsidian, or percent signs': {
    deck: '5 %% SECRET 6 %%',
    warns: ['deck.md:3:3 warning: what stands between two %% is read as notes, expected \\%% where all may see it'],
    refused: encloses('%%', '\\%%', '7:3'),
  },
  CriticMarkup: { deck: 'OPEN {>>SECRET<<} OPEN', refused: encloses('{>>', '\\{>>', '7:6') },
  'reveal-hugo': {
    deck: 'OPEN\n\n{{% note %}}\nSECRET\n\n- SECRET\n{{% /note %}}\n\nOPEN',
    refused: encloses('{{% note %}}', '\\{{% note %}}', '9:1'),
  },
  HugoBlox: {
    deck: '{{< speaker_note >}}\n- SECRET\n{{< /speaker_note >}}',
    refused: encloses('{{% note %}}', '\\{{% note %}}'),
  },
  nodeppt: { deck: '[note]\n## SECRET\n[/note]\n\nOPEN', refused: encloses('[note]', '\\[note]') },
  'Beamer, \\note': {
    deck: '\\note{SECRET {\\em SECRET} SECRET}\n\nOPEN \\note<1>{SECRET} OPEN',
    refused: encloses('\\note{', '\\\\note{'),
  },
  'Pandoc, ::: notes': { deck: '::: notes\nSECRET\n\nNote: SECRET\n:::\n\nOPEN' },
  'Pandoc, ::: {.notes}': { deck: '::: {.notes}\n^ SECRET\n:::\n\nOPEN' },
  'Pandoc, notes in columns': {
    deck: ':::: {.columns}\n::: {.column}\nOPEN\n\n::: {.notes}\nSECRET\n:::\n:::\n::::\n\nOPEN',
  },
  'Pandoc, notes in a quote and a list': {
    deck: '> OPEN\n>\n> ::: notes\n> SECRET\n> :::\n\n- OPEN\n\n  ::: notes\n  SECRET\n  :::\n\nOPEN',
  },
  'Pandoc, notes among classes': {
    deck: '::: {.aside .notes}\nSECRET\n:::\n\n::: aside {.notes}\nSECRET\n:::\n\nOPEN',
    warns: ['deck.md:3:6 warning: a div of notes takes no class'],
  },
  'Pandoc, notes in capitals': { deck: '::: Notes\nSECRET\n:::', warns: div('Notes') },
  'a div called note': { deck: ':::note\nSECRET\n:::', warns: div('note') },
  'a div called speaker-notes': { deck: '::: {.speaker-notes}\nSECRET\n:::', warns: div('speaker-notes') },
  'Quarto, content-hidden': {
    deck: '::: {.content-hidden when-format="html"}\nSECRET\n:::',
    warns: [
      ...div('content-hidden'),
      'deck.md:3:22 warning: unknown attribute "when-format", expected track (of a div of notes)',
    ],
  },
  'a span of notes': {
    deck: 'OPEN [SECRET]{.content-hidden} OPEN',
    warns: ['deck.md:3:14 warning: the words before a class for notes are read as notes'],
    refused: '01.md:7:14 error: a few words cannot be notes, expected ::: notes on lines of their own',
  },
  'notes with hyphens right under them': {
    deck: 'Note:\n\nSECRET\n---\n\n## OPEN',
    refused: begins('Note:', '**Note:**'),
  },
  'remark, two hyphens end a step and its notes': {
    deck: '???\nSECRET\n--\n## OPEN\n\n???\n\nSECRET\n\n--\n\n## OPEN too',
    refused: begins('???', '\\???'),
  },
  'Slidev, notes among the settings': { deck: 'OPEN\n\n---\nclass: big\nnotes: SECRET\n---\n\n## OPEN' },
};

/** What looks like a mark and is none: `OPEN` is public, and nothing is said. */
export const unmarked: Readonly<Record<string, string>> = {
  'a fence of code': '```\n???\n^ OPEN\n%% OPEN %%\nNote: OPEN\n\\note{OPEN}\n<!-- OPEN -->\n[note]OPEN[/note]\n```',
  'indented code': 'OPEN\n\n    Note: OPEN\n    ^ OPEN\n    %% OPEN %%',
  'code in the text': 'OPEN `???`, `^ OPEN`, `%%OPEN%%`, `<!-- OPEN -->`, `\\note{OPEN}`, `[note]OPEN[/note]`',
  'powers and footnotes': '^2^ OPEN, x^2 OPEN[^1] ^ OPEN\n\n^th^ OPEN\n\n^[OPEN] OPEN\n\n[^1]: OPEN',
  'percent signs': 'OPEN 100 %% OPEN.\n\nOPEN 5%%, 6 %.\n\n%%%\n\nOPEN %%%OPEN%%%',
  'escaped signs': '\\^ OPEN\n\n\\??? OPEN\n\n\\%%OPEN%%\n\n\\{>>OPEN<<}\n\n\\<!-- OPEN -->',
  'bold words': '**Note:** OPEN\n\n*Notes:* OPEN',
  'other words':
    'Notebook: OPEN\n\nNote that: OPEN\n\nEndnote: OPEN\n\nNotes OPEN\n\nSpeaker notes OPEN\n\n[note] OPEN',
  'a heading': '### OPEN\n\n### Notes\n\nOPEN\n\n### Note: OPEN',
  'lists, quotes and tables': '- Note: OPEN\n- ^ OPEN\n\n> Note: OPEN\n\n| Note: | OPEN |\n|---|---|\n| ^ | OPEN |',
  questions: 'OPEN???\n\n?? OPEN\n\n???? OPEN',
  shortcodes: '{{< video OPEN >}} \\footnote{OPEN} \\notes OPEN',
};
