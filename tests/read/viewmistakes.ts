/** Mistakes in what a step says of its picture, and in the columns and tables that views draw. */
import type { Files } from './support.ts';
import { viewStory } from './viewstory.ts';

const ledger = (row: string): Files =>
  viewStory('## F\n', { 'data/support.csv': `${viewStory('')['data/support.csv']}${row}\n` });
const groups = (rows: string, chapter = '## F\n'): Files =>
  viewStory(chapter, { 'data/groups.csv': `id,name,recipient,within,from,to,source\n${rows}\n` });
const rates = (row: string): Files =>
  viewStory('## F\n', { 'data/rates.csv': `unit,in,rate,from,to,source\n${row}\n` });
const sheet = (attributes: string, body = 'Words.', slide = 'view=document'): Files =>
  viewStory(`## F {${slide}}\n\n::: document ${attributes}\n${body}\n:::\n`);
const opening = (keys: string): Files => viewStory('', { '01-start.md': `---\ntitle: Start\n${keys}\n---\n\n## F\n` });
const drawing: Files = { 'images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>' };
const good = '{date=1925 source=wilbur}';

/** As in `mistakes`. */
export const viewMistakes: Readonly<Record<string, { readonly files: Files; readonly says: readonly string[] }>> = {
  'an unknown view, beside which nothing more is wrong': {
    files: viewStory('## F {view=rivr zoom=1924/1925 turns=loan focus="canton | wuhan"}\n'),
    says: ['01-start.md:6:12 error: unknown view "rivr", did you mean "river"?'],
  },
  'a view like no other': {
    files: viewStory('## F {view=something}\n'),
    says: [
      '01-start.md:6:12 error: unknown view "something", expected one of map, river, kinds, scale, count, document, groups, split, picture',
    ],
  },
  'a picture without its words, or without a file': {
    files: viewStory(
      '## F {view=picture picture=images/a.svg}\n\n---\n\n## G {view=picture picture=b.svg alt=B}\n',
      drawing,
    ),
    says: [
      '01-start.md:6:28 error: the picture has no alternative text, expected alt="what it shows"',
      '01-start.md:10:28 error: the image "b.svg" is missing',
    ],
  },
  'a picture from elsewhere': {
    files: viewStory('## F {view=picture picture="https://example.org/a.jpg" alt=A}\n'),
    says: [
      "01-start.md:6:28 error: remote media cannot be shown without a network, expected a file in the story's folder: https://example.org/a.jpg",
    ],
  },
  'a view of no picture': {
    files: viewStory('## F {view=picture}\n'),
    says: ['01-start.md:6:12 error: no picture is named, expected picture="images/…" alt="…" for view=picture'],
  },
  'parts that no picture has': {
    files: viewStory(
      `## F {view=picture picture=images/a.svg alt=A at="60,0,50,20"}\n\n${['0,0,0,9', '1,2,3', '-1,0,9,9', '1,2,3,x']
        .map((at) => `::: step {at="${at}"}\n:::\n`)
        .join('\n')}`,
      drawing,
    ),
    says: [
      ...[
        ['6:50', '60,0,50,20'],
        ['8:14', '0,0,0,9'],
        ['11:14', '1,2,3'],
        ['14:14', '-1,0,9,9'],
        ['17:14', '1,2,3,x'],
      ].map(
        ([at, part]) =>
          `01-start.md:${at} error: bad part "${part}", expected at="x,y,width,height" in per cent of the picture, within 0 and 100`,
      ),
    ],
  },
  'words for a picture and a part that are not there': {
    files: viewStory('## F {alt=A at="0,0,9,9"}\n\n::: step {part=B}\n:::\n'),
    says: [
      '01-start.md:6:16 error: "at" belongs to view=picture, expected that view here, found view=map',
      '01-start.md:6:11 error: "alt" belongs to picture=, expected that beside it',
      '01-start.md:8:16 error: "part" belongs to at=, expected that beside it',
    ],
  },
  'a zoom outside the span': {
    files: viewStory('## F {view=river zoom="1919/1925"}\n'),
    says: ["01-start.md:6:23 error: 1919 lies outside the story's span, expected 1920-01-01 to 1930-12-31"],
  },
  'a zoom with a hyphen': {
    files: viewStory('## F {view=river zoom="1924-1925"}\n'),
    says: ['01-start.md:6:23 error: bad dates "1924-1925", expected A–B with an en dash, or A/B, as in 1926–1928'],
  },
  'what belongs to other views': {
    files: viewStory('## F {zoom="1924/1925" turns=loan .rescale}\n'),
    says: [
      '01-start.md:6:12 error: "zoom" belongs to view=river, expected that view here, found view=map',
      '01-start.md:6:30 error: "turns" belongs to view=river, expected that view here, found view=map',
      '01-start.md:6:35 error: "rescale" belongs to view=scale, expected that view here, found view=map',
    ],
  },
  'a turn without a label': {
    files: viewStory('## F {view=river turns="loan gift"}\n'),
    says: ['01-start.md:6:29 error: the row "gift" has no label, expected one in support.csv: it names the turn'],
  },
  'an unknown turn': {
    files: viewStory('## F {view=river turns="loam"}\n'),
    says: ['01-start.md:6:24 error: unknown ledger id "loam", did you mean "loan"?'],
  },
  'nine turns': {
    files: viewStory(`## F {view=river turns="${'loan '.repeat(9).trim()}"}\n`),
    says: ['01-start.md:6:24 error: there are 9 turns, expected 8 at most'],
  },
  'a river without ratings': {
    files: viewStory('## F {view=river zoom=1929/1930}\n'),
    says: [
      '01-start.md:6:12 error: nothing is rated in the years of its zoom, expected rows of ratings.csv for view=river',
    ],
  },
  'kinds without ratings': {
    files: viewStory('## F {view=kinds date=1929}\n'),
    says: ['01-start.md:6:12 error: nothing is rated on 1929-01-01, expected rows of ratings.csv for view=kinds'],
  },
  'kinds without ratings in a later step': {
    files: viewStory('## F {view=kinds date=1925}\n\n::: step {date=1929}\n:::\n'),
    says: ['01-start.md:8:1 error: nothing is rated on 1929-01-01, expected rows of ratings.csv for view=kinds'],
  },
  'a scale of nothing': {
    files: viewStory('## F {view=scale}\n'),
    says: ['01-start.md:6:12 error: nothing is shown, expected show="…" of rows with quantities for view=scale'],
  },
  'a scale of what has no quantity': {
    files: viewStory('## F {view=scale show="rifles march"}\n'),
    says: ['01-start.md:6:23 error: the row "march" has no quantity, expected rows with quantities for view=scale'],
  },
  'a count of too many': {
    files: viewStory('## F {view=count show=dollars}\n'),
    says: [
      '01-start.md:6:23 error: the row "dollars" counts 2190, expected rows that count from 1 to 1000 for view=count',
    ],
  },
  'a view of no document': {
    files: viewStory('## F {view=document}\n'),
    says: ['01-start.md:6:12 error: no document is shown, expected ::: document in the step for view=document'],
  },
  'groups without a table': {
    files: viewStory('## F {view=groups}\n', { 'data/groups.csv': '' }),
    says: ['01-start.md:6:12 error: there is no group on 1924-01-01, expected rows of groups.csv for view=groups'],
  },
  'groups before there are any': {
    files: groups('a,A,,,1922,,', '## F {view=groups date=1921}\n'),
    says: ['01-start.md:6:12 error: there is no group on 1921-01-01, expected rows of groups.csv for view=groups'],
  },
  'a split with one focus': {
    files: viewStory('## F {view=split focus=canton}\n'),
    says: ['01-start.md:6:24 error: view=split takes two focuses, found 1, expected focus="… | …"'],
  },
  'a split without a focus': {
    files: viewStory('## F {view=split}\n'),
    says: ['01-start.md:6:12 error: view=split lacks its two focuses, expected focus="… | …"'],
  },
  'a split with three': {
    files: viewStory('## F {view=split focus="canton|wuhan|home"}\n'),
    says: ['01-start.md:6:24 error: view=split takes two focuses, found 3, expected focus="… | …"'],
  },
  'a split with an empty one': {
    files: viewStory('## F {view=split focus="canton|"}\n'),
    says: ['01-start.md:6:31 error: the focus is empty, expected place ids, a lon,lat,lon,lat box, or home'],
  },
  'two focuses on a map': {
    files: viewStory('## F {focus="canton|wuhan"}\n'),
    says: ['01-start.md:6:13 error: two focuses belong to view=split, found view=map'],
  },
  'a step that does not say where to look after a split': {
    files: viewStory('## F {view=split focus="canton|wuhann"}\n\n::: step {view=map}\n:::\n\n::: step\n:::\n'),
    says: [
      '01-start.md:6:31 error: unknown place "wuhann", did you mean "wuhan"?',
      '01-start.md:8:1 error: the step before looks at two places, expected focus="…" here',
    ],
  },
  'a slide that does not, behind a text': {
    files: viewStory('## F {view=split focus="canton|wuhan"}\n\n---\n\n## T {layout=text}\n\n---\n\n## G\n'),
    says: ['01-start.md:14:1 error: the step before looks at two places, expected focus="…" here'],
  },
  'a view where there is no picture': {
    files: viewStory('## F {layout=text view=river zoom=1924}\n'),
    says: ['01-start.md:6:24 error: a slide with layout=text has no picture, expected no view'],
  },
  'a map between two opinions': {
    files: viewStory('## F {layout=views view=map}\n'),
    says: [
      '01-start.md:6:25 error: a slide with layout=views has no map between its columns, expected another view, or none',
    ],
  },
  'a view between two opinions without what it shows': {
    files: viewStory('## F {layout=views view=scale date=1927-03}\n'),
    says: ['01-start.md:6:25 error: nothing is shown, expected show="…" of rows with quantities for view=scale'],
  },
  'an unknown view of an opening': {
    files: opening('view: rivr\nzoom: 1924/1925'),
    says: ['01-start.md:3:7 error: unknown view "rivr", did you mean "river"?'],
  },
  'a zoom of an opening on the map': {
    files: opening('zoom: 1924/1925'),
    says: ['01-start.md:3:7 error: "zoom" belongs to view=river, expected that view here, found view=map'],
  },
  'unknown classes of steps': {
    files: viewStory('## F\n\n::: step {.quesion}\n:::\n\n::: step {.big}\n:::\n'),
    says: [
      '01-start.md:8:11 error: unknown class "quesion", did you mean "question"? (of a step)',
      '01-start.md:11:11 error: unknown class "big", expected question or rescale (of a step)',
    ],
  },
  'rescale as a bare word': {
    files: viewStory('## F {view=scale show=loan rescale}\n'),
    says: [
      '01-start.md:6:6 error: bad attributes: the word "rescale" stands by itself, expected show="loan rescale" or .rescale',
    ],
  },
  'an unknown step to print': {
    files: viewStory('## F {print=g-2}\n\n::: step\n:::\n'),
    says: ['01-start.md:6:13 error: unknown step of the slide "g-2", did you mean "f-2"?'],
  },
  'a label too long': {
    files: ledger('x,1925,,kmt,arms,W,,,canton,,,,,a b c d e f,,,,'),
    says: ['data/support.csv:8:33 warning: the label has 6 words, expected 5 at most: it stands in the picture'],
  },
  'an unknown mark': {
    files: ledger('x,1925,,kmt,arms,W,,,canton,,,,,L,atack,,,'),
    says: ['data/support.csv:8:35 error: unknown mark "atack", did you mean "attack"?'],
  },
  'a mark without a place': {
    files: ledger('x,1925,,kmt,arms,W,,,,,,,,L,attack,,,'),
    says: ['data/support.csv:8:29 error: the mark "attack" stands nowhere, expected a place in its row'],
  },
  'a front without place and path': {
    files: ledger('x,1925,,kmt,arms,W,,,,,,,,L,front,,,'),
    says: ['data/support.csv:8:29 error: the mark "front" stands nowhere, expected a place or a path in its row'],
  },
  'a path of another mark': {
    files: ledger('x,1925,,kmt,arms,W,,,canton,,,,,L,attack,canton wuhan,,'),
    says: ['data/support.csv:8:42 error: a path belongs to mark=front, expected that mark or no path'],
  },
  'a path without a mark': {
    files: ledger('x,1925,,kmt,arms,W,,,canton,,,,,L,,canton wuhan,,'),
    says: ['data/support.csv:8:36 error: a path belongs to mark=front, expected that mark or no path'],
  },
  'a path over unknown places': {
    files: ledger('x,1925,,kmt,arms,W,,,,,,,,L,front,canton wuhann 200/3,,'),
    says: [
      'data/support.csv:8:42 error: unknown place "wuhann", did you mean "wuhan"?',
      'data/support.csv:8:49 error: bad point "200/3", expected longitude/latitude in degrees, as in 113.3/23.1',
    ],
  },
  'a path with one station': {
    files: ledger('x,1925,,kmt,arms,W,,,,,,,,L,front,canton,,'),
    says: [
      'data/support.csv:8:35 error: a path needs two stations or more, found "canton", expected place ids or lon/lat pairs, in the order of the march',
    ],
  },
  'a part of an unknown row': {
    files: ledger('x,1925,,kmt,arms,W,3,rifles,,,,,,,,,rifle,'),
    says: ['data/support.csv:8:37 error: unknown ledger id "rifle", did you mean "rifles"?'],
  },
  'a part in another unit': {
    files: ledger('x,1925,,kmt,arms,W,3,guns,,,,,,,,,rifles,'),
    says: ['data/support.csv:8:35 error: "x" cannot be a part of "rifles": it counts guns, expected rifles'],
  },
  'a part greater than its whole': {
    files: ledger('x,1925,,kmt,arms,W,301,rifles,,,,,,,,,rifles,'),
    says: ['data/support.csv:8:39 error: "x" cannot be a part of "rifles": its quantity is 301, expected 300 at most'],
  },
  'a part without a quantity': {
    files: ledger('x,1925,,kmt,arms,W,,,,,,,,,,,rifles,'),
    says: ['data/support.csv:8:30 error: "x" cannot be a part of "rifles": expected a quantity in both rows'],
  },
  'a row that is part of itself': {
    files: ledger('x,1925,,kmt,arms,W,1,rifles,,,,,,,,,x,'),
    says: ['data/support.csv:8:37 error: "x" cannot be a part of "x", which is itself a part of it'],
  },
  'two rows that are parts of each other': {
    files: ledger('x,1925,,kmt,arms,W,1,rifles,,,,,,,,,y,\ny,1925,,kmt,arms,W,1,rifles,,,,,,,,,x,'),
    says: [
      'data/support.csv:8:37 error: "x" cannot be a part of "y", which is itself a part of it',
      'data/support.csv:9:37 error: "y" cannot be a part of "x", which is itself a part of it',
    ],
  },
  'a group twice at one time': {
    files: groups('a,A,,,1922,,\na,A,,,1923,,'),
    says: ['data/groups.csv:3:7 error: the group "a" is already there at that time in line 2: end that row before'],
  },
  'a group within an unknown one': {
    files: groups('aaa,A,,,1922,,\nb,B,ktm,aab,1922,,x'),
    says: [
      'data/groups.csv:3:5 error: unknown recipient "ktm", did you mean "kmt"?',
      'data/groups.csv:3:19 error: unknown source "x", expected wilbur',
      'data/groups.csv:3:9 error: unknown group "aab", did you mean "aaa"?',
    ],
  },
  'a group within one that has ended': {
    files: groups('a,A,,,1922,1924,\nb,B,,a,1922,,'),
    says: [
      'data/groups.csv:3:6 error: the group "a" is not there on 1924-01-01, expected it as long as "b" is within it',
    ],
  },
  'a group within one that has not begun': {
    files: groups('a,A,,,1922,1924,\nb,B,,a,1921,1925,'),
    says: [
      'data/groups.csv:3:6 error: the group "a" is not there on 1921-01-01, expected it as long as "b" is within it',
    ],
  },
  'groups in a circle': {
    files: groups('a,A,,b,1922,,\nb,B,,c,1922,,\nc,C,,a,1922,,\nd,D,,a,1922,,'),
    says: ['data/groups.csv:2:6 error: the way outwards is a circle (a, b, c, a), expected one within none'],
  },
  'a group within itself': {
    files: groups('a,A,,a,1922,,'),
    says: ['data/groups.csv:2:6 error: the way outwards is a circle (a, a), expected one within none'],
  },
  'a group without a day, which is known all the same': {
    files: groups('a,A,,,1922-13,,\nb,B,,a,1922,,'),
    says: ['data/groups.csv:2:7 error: there is no day "1922-13", expected a day of the calendar'],
  },
  'a rate of zero': {
    files: rates('dollars,gold roubles,0,1924,,wilbur'),
    says: ['data/rates.csv:2:22 error: the rate 0 is out of range, expected one above zero'],
  },
  'a rate of an unknown unit': {
    files: rates('dollar,gold roubles,2,1924,,wilbur'),
    says: ['data/rates.csv:2:1 error: unknown unit "dollar", did you mean "dollars"?'],
  },
  'a unit compared with itself': {
    files: rates('dollars,dollars,2,1924,,wilbur'),
    says: ['data/rates.csv:2:9 error: "dollars" is compared with itself, expected another unit'],
  },
  'two rates at one time': {
    files: rates('dollars,gold roubles,2,1924,,wilbur\ngold roubles,dollars,0.5,1925,,wilbur'),
    says: ['data/rates.csv:3:26 error: the rate overlaps that of line 2, expected one at a time'],
  },
  'a rate without number and source': {
    files: rates('dollars,gold roubles,,1924,,'),
    says: [
      'data/rates.csv:2:22 error: the cell "rate" is empty',
      'data/rates.csv:2:29 error: the cell "source" is empty',
    ],
  },
  'a document without a date': {
    files: sheet('{source=wilbur}'),
    says: ['01-start.md:8:1 error: the document lacks its date, expected date=1949-10-01'],
  },
  'a document without a source': {
    files: sheet('{date=1925}'),
    says: ['01-start.md:8:1 error: the document lacks its source, expected source="key, p. 12"'],
  },
  'a document without both': {
    files: sheet(''),
    says: [
      '01-start.md:8:1 error: the document lacks its date, expected date=1949-10-01',
      '01-start.md:8:1 error: the document lacks its source, expected source="key, p. 12"',
    ],
  },
  'a document seen in an unknown form': {
    files: sheet('{date=1925 source=wilbur seen=orginal}'),
    says: ['01-start.md:8:44 error: unknown seen "orginal", did you mean "original"?'],
  },
  'a document of two sources': {
    files: sheet('{date=1925 source="wilbur; wilbur, p. 3"}'),
    says: ['01-start.md:8:32 error: the document has 2 sources, expected the one that it is quoted from'],
  },
  'a document of an unknown source': {
    files: sheet('{date=1925 source=wilbr}'),
    says: ['01-start.md:8:32 error: unknown source "wilbr", did you mean "wilbur"?'],
  },
  'a document with a mangled date': {
    files: sheet('{date=11.3.1925 source=wilbur}'),
    says: [
      '01-start.md:8:20 error: "11.3.1925" looks like a date that a spreadsheet rewrote, expected YYYY, YYYY-MM or YYYY-MM-DD',
    ],
  },
  'a document with other attributes': {
    files: sheet('{date=1925 source=wilbur form=x #id .cls}'),
    says: [
      '01-start.md:8:46 error: a document takes no id',
      '01-start.md:8:50 error: a document takes no class',
      '01-start.md:8:39 error: unknown attribute "form", did you mean "from"? (of a document)',
    ],
  },
  'an empty document': {
    files: sheet(good, ''),
    says: ['01-start.md:8:1 error: the document is empty, expected its quoted words'],
  },
  'a document with markup': {
    files: sheet(good, 'A *word*. [@wilbur]\n\n- list\n\n{#x}'),
    says: [
      '01-start.md:9:1 error: a document is quoted without markup and notes, expected plain words',
      '01-start.md:11:1 error: a document holds nothing but paragraphs of quoted words, expected them here',
      '01-start.md:13:1 error: a document is quoted without markup and notes, expected plain words',
    ],
  },
  'a document beside a map': {
    files: sheet(good, 'W.', 'view=map'),
    says: ['01-start.md:8:1 error: a document belongs to view=document, expected that view here, found view=map'],
  },
  'a document where there is no picture': {
    files: sheet(good, 'W.', 'layout=text'),
    says: ['01-start.md:8:1 error: a document belongs to view=document, expected that view here, found view=map'],
  },
  'three documents in a step': {
    files: viewStory(`## F {view=document}\n\n${`::: document ${good}\nW [...] x.\n:::\n\n`.repeat(3)}`),
    says: ['01-start.md:16:1 error: there are 3 documents in one step, expected two at most'],
  },
  'a document in a reading': {
    files: viewStory(`## F {view=document}\n\n:::: reading\n::: document ${good}\nW.\n:::\n::::\n`),
    says: [
      '01-start.md:9:1 error: a div "document" cannot stand here, expected it at the top level of a slide or step',
      '01-start.md:6:12 error: no document is shown, expected ::: document in the step for view=document',
    ],
  },
};
