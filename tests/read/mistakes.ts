/** Mistakes of authors, and what is said about each: the table of the reader's bad inputs. */

import { causes } from './causes.ts';
import { silentMistakes } from './silentmistakes.ts';
import { type Files, smallStory, storyWith } from './support.ts';
import { viewMistakes } from './viewmistakes.ts';

const chapter = (text: string): Files => smallStory({ '01-start.md': `---\ntitle: Start\n---\n\n${text}` });
/** The head of a picture of 1 by 1, and that it moves. */
const movingPng = Buffer.from(
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0____\0\0\0\bacTL',
  'latin1',
);
const places = (row: string): Files =>
  smallStory({
    'data/places.csv': `id,name,lat,lon,also,from,to\nmoscow,Moscow,55.8,37.6,,,\ncanton,Canton,23.1,113.3,,,\nwuhan,Wuhan,30.6,114.3,,,\n${row}\n`,
  });
const routes = (row: string): Files =>
  smallStory({
    'data/routes.csv': `id,recipient,via,start,end,label,kinds\nsea,kmt,moscow canton,1924,1927,Sea route,\n${row}\n`,
  });
const ratings = (row: string): Files =>
  smallStory({
    'data/ratings.csv': `recipient,kind,from,to,level,why,source,low,high\nkmt,arms,1924,1927,3,Shipments,wilbur,,\n${row}\n`,
  });
const ledgerHead =
  'id,start,end,recipient,kind,what,quantity,unit,place,route,source,confidence,note,low,high,sum,status';
const loan = 'loan,1927-03,,kmt,money,Loan,2000000,gold roubles,wuhan,sea,wilbur,high,,,,,';
const ledger = (row: string): Files => smallStory({ 'data/support.csv': `${ledgerHead}\n${loan}\n${row}\n` });
const sources = (text: string): Files => smallStory({ 'data/sources.json': text });
/** Two works; what was seen of the first. */
const seen = (words: string): string =>
  `[{ "id": "wilbur", "type": "book", "title": "A", "note": "seen: ${words}. In a shop" }, { "id": "other", "type": "book", "title": "B" }]`;
const settings = (from: string, to: string): Files =>
  smallStory({ 'story.yaml': String(smallStory()['story.yaml']).replace(from, to) });
const lines = (feature: string): Files =>
  smallStory({ 'data/lines.geojson': `{ "type": "FeatureCollection", "features": [\n${feature}\n] }` });
const river = (properties: string, coordinates: string, type = 'LineString'): string =>
  `{ "type": "Feature", "properties": { ${properties} }, "geometry": { "type": "${type}", "coordinates": ${coordinates} } }`;
const good = '"id": "amur", "kind": "river"';

/** What an author does wrong, and the problems that are reported, in the order of the report. */
export const mistakes: Readonly<Record<string, { readonly files: Files; readonly says: readonly string[] }>> = {
  'a story without settings': {
    files: smallStory({ 'story.yaml': '' }),
    says: ['story.yaml:1:1 error: the file is missing: a story with data needs its settings'],
  },
  'an unknown key': {
    files: settings('title: Small', 'title: Small\nsubtitel: x'),
    says: ['story.yaml:2:1 error: unknown key "subtitel", did you mean "subtitle"?'],
  },
  'a missing key': {
    files: settings('span: [1920, 1930]\n', ''),
    says: ['story.yaml:1:1 error: the key "span" is missing: data/routes.csv needs it'],
  },
  'a key without a value': {
    files: settings('{ id: money, name', '{ id:, name'),
    says: ['story.yaml:9:7 error: the key "id" has no value'],
  },
  'a title without a value': {
    files: settings('title: Small', 'title:'),
    says: ['story.yaml:1:1 error: the key "title" has no value'],
  },
  'a key given twice': {
    files: settings('title: Small', 'title: Small\ntitle: Big'),
    says: ['story.yaml:2:1 error: the key stands twice, expected each key once'],
  },
  'broken YAML': {
    files: settings('title: Small', 'title: "Small'),
    says: ['story.yaml:1:14 error: broken YAML: Missing closing "quote'],
  },
  'a span of three years': {
    files: settings('[1920, 1930]', '[1920, 1925, 1930]'),
    says: ['story.yaml:2:7 error: expected a list of 2'],
  },
  'a reversed span': {
    files: settings('[1920, 1930]', '[1930, 1920]'),
    says: ['story.yaml:2:8 error: the dates "1930/1920" are reversed, expected the earlier one first'],
  },
  'a bad colour': {
    files: settings('#17407f', 'blue'),
    says: ['story.yaml:5:41 error: bad colour "blue", expected six hexadecimal digits in quotes, as in "#17407f"'],
  },
  'five recipients': {
    files: settings(
      'kinds:',
      '  - { id: a, name: A, color: "#000000" }\n  - { id: b, name: B, color: "#000000" }\n  - { id: c, name: C, color: "#000000" }\nkinds:',
    ),
    says: ['story.yaml:5:3 error: expected a list of 1 to 4'],
  },
  'a recipient twice': {
    files: settings('id: ccp', 'id: kmt'),
    says: ['story.yaml:6:11 error: the recipient "kmt" stands twice, first in line 5'],
  },
  'a kind called break': {
    files: settings('map:', '  - { id: break, name: Breaks }\nmap:'),
    says: ['story.yaml:10:11 error: the kind "break" is reserved for marks of the ledger'],
  },
  'a map without extent': {
    files: settings('[142, 56]', '[74, 56]'),
    says: [
      'story.yaml:10:13 error: bad box, expected two corners [longitude, latitude] that differ, within 180 and 90 degrees',
    ],
  },
  'text where a flag is expected': {
    files: settings('title: Small', 'title: Small\nhtml: perhaps'),
    says: ['story.yaml:2:7 error: expected true or false'],
  },
  'rules that are none': {
    files: settings('title: Small', 'title: Small\nrules: strict'),
    says: ['story.yaml:2:8 error: expected keys and values'],
  },
  'a rule that nobody checks': {
    files: settings('title: Small', 'title: Small\nrules:\n  slide: 27'),
    says: ['story.yaml:3:3 error: unknown key "slide", did you mean "slides"?'],
  },
  'limits that are no whole numbers': {
    files: settings('title: Small', 'title: Small\nrules: { slides: 2.5, views: 0, title: 0, words: { all: many } }'),
    says: [
      'story.yaml:2:18 error: expected a whole number above zero',
      'story.yaml:2:30 error: expected a whole number above zero',
      'story.yaml:2:40 error: expected a number above zero',
      'story.yaml:2:57 error: expected a whole number above zero',
    ],
  },
  'a range of words that is reversed': {
    files: settings('title: Small', 'title: Small\nrules: { words: { reading: [100, 60] } }'),
    says: ['story.yaml:2:28 error: bad range [100, 60], expected the smaller number first'],
  },
  'a range of a single number': {
    files: settings('title: Small', 'title: Small\nrules: { words: { reading: 60 } }'),
    says: ['story.yaml:2:28 error: expected a list of 2'],
  },
  'words that are none': {
    files: settings('title: Small', 'title: Small\nrules: { numbers: { counted: [men, gun crews], free: [] } }'),
    says: [
      'story.yaml:2:36 error: bad word "gun crews", expected a single word of 40 letters at most',
      'story.yaml:2:54 error: expected a list of 1 to 200',
    ],
  },
  'a bad language': {
    files: settings('title: Small', 'title: Small\nlang: english!'),
    says: ['story.yaml:2:7 error: bad language "english!", expected a tag of BCP 47, as in en or zh-Hant'],
  },
  'a bad address': {
    files: settings('title: Small', 'title: Small\nsite: example'),
    says: ['story.yaml:2:7 error: bad address "example", expected one that begins with https://'],
  },
  'a moved id that leads nowhere': {
    files: settings('title: Small', 'title: Small\nmoved: { old: frist }'),
    says: ['story.yaml:2:15 error: unknown step id "frist", did you mean "first"?'],
  },
  'a moved id that is in use': {
    files: settings('title: Small', 'title: Small\nmoved: { start: first }'),
    says: ['story.yaml:2:17 error: the old id "start" is in use in 01-start.md, line 1'],
  },
  'a lesson plan that leaves out what is not there': {
    files: settings('title: Small', 'title: Small\nplan: { goals: [Say why], omit: [frist], print: [All] }'),
    says: ['story.yaml:2:34 error: unknown step id "frist", did you mean "first"?'],
  },
  'a lesson plan that leaves out what the short lecture does not have': {
    files: settings('title: Small', 'title: Small\ntrack: short\nplan: { omit: [first] }'),
    says: [
      'story.yaml:3:16 error: the step "first" is not in the short lecture, so leaving it out makes that no shorter',
    ],
  },
  'a lesson plan of other things': {
    files: settings('title: Small', 'title: Small\nplan: { goal: Say why }'),
    says: ['story.yaml:2:9 error: unknown key "goal", did you mean "goals"?'],
  },
  'no chapter': {
    files: smallStory({ '01-start.md': '' }),
    says: ['.:1:1 error: the folder has no chapter, expected Markdown files (.md)'],
  },
  'a missing table': {
    files: smallStory({ 'data/ratings.csv': '' }),
    says: ['data/ratings.csv:1:1 error: the file is missing: a route is drawn as wide as its rating'],
  },
  'an unknown table': {
    files: smallStory({ 'data/place.csv': 'id' }),
    says: ['data/place.csv:1:1 error: unknown data file "data/place.csv", did you mean "data/places.csv"?'],
  },
  'a chapter without front matter': {
    files: smallStory({ '01-start.md': '## First\n' }),
    says: ['01-start.md:1:1 error: the chapter has no front matter, expected --- and its title on the first lines'],
  },
  'a front matter that is never closed': {
    files: smallStory({ '01-start.md': '---\ntitle: Start\n\n## First\n' }),
    says: ['01-start.md:1:1 error: the front matter is never closed, expected --- on a line of its own'],
  },
  'a chapter without a title': {
    files: smallStory({ '01-start.md': '---\ndates: 1924\n---\n\n## First\n' }),
    says: ['01-start.md:2:1 error: the key "title" is missing'],
  },
  'an unknown key of a chapter': {
    files: smallStory({ '01-start.md': '---\ntitle: Start\ndate: 1924\ndats: 1925\n---\n\n## First\n' }),
    says: ['01-start.md:4:1 error: unknown key "dats", did you mean "dates"?'],
  },
  'dates with a hyphen': {
    files: smallStory({ '01-start.md': '---\ntitle: Start\ndates: 1924-1927\n---\n\n## First\n' }),
    says: ['01-start.md:3:8 error: bad dates "1924-1927", expected A–B with an en dash, or A/B, as in 1926–1928'],
  },
  'dates outside the span': {
    files: smallStory({ '01-start.md': '---\ntitle: Start\ndates: 1924–1937\n---\n\n## First\n' }),
    says: ["01-start.md:3:8 error: 1937 lies outside the story's span, expected 1920-01-01 to 1930-12-31"],
  },
  'an unknown attribute': {
    files: chapter('## First {dat=1925}\n'),
    says: ['01-start.md:5:11 error: unknown attribute "dat", did you mean "date"? (of a slide)'],
  },
  'an unknown attribute of a step': {
    files: chapter('## First\n\n::: step {layout=text}\nText.\n:::\n'),
    says: [
      '01-start.md:7:11 error: unknown attribute "layout", expected one of minutes, track, date, focus, show, names, view, zoom, turns, picture, alt, caption, credit, at, part (of a step)',
    ],
  },
  'attributes that are none': {
    files: chapter('## First {#a date 1925}\n'),
    says: ['01-start.md:5:10 error: bad attributes, expected {#id .class key=value key="two words"}'],
  },
  'attributes at a second heading': {
    files: chapter('## First\n\n### Second {#b}\n'),
    says: [
      '01-start.md:7:1 error: attributes cannot stand here, expected them at the first heading or at the beginning of a slide',
    ],
  },
  'an unknown layout': {
    files: chapter('## First {layout=ful}\n'),
    says: ['01-start.md:5:18 error: unknown layout "ful", did you mean "full"?'],
  },
  'an unknown track': {
    files: chapter('## First {track=long}\n'),
    says: ['01-start.md:5:17 error: unknown track "long", expected short'],
  },
  'bad minutes': {
    files: chapter('## First {minutes=two}\n'),
    says: ['01-start.md:5:19 error: bad minutes "two", expected a number above zero'],
  },
  'a short step of a long slide': {
    files: chapter('## First\n\n::: step {track=short}\nText.\n:::\n'),
    says: ['01-start.md:7:17 warning: track=short has no effect here: the slide is not in the short track'],
  },
  'an unknown attribute of a span': {
    files: chapter('## First\n\nA [word]{gap=1}.\n'),
    says: ['01-start.md:7:10 error: unknown attribute "gap", expected lang (of a span)'],
  },
  'a bad id': {
    files: chapter('## First {#a/b}\n'),
    says: ['01-start.md:5:11 error: bad id "a/b", expected letters, digits and hyphens without spaces'],
  },
  'an id that is kept for notes': {
    files: chapter('## First {#note-3}\n\n---\n\n## Note 4\n'),
    says: [
      '01-start.md:5:11 error: the id "note-3" is reserved for a note: give it an {#id} of its own',
      '01-start.md:9:1 error: the id "note-4" is reserved for a note: give it an {#id} of its own',
    ],
  },
  'links to steps that do not exist': {
    files: chapter(
      '## First\n\nSee [here](#firs), [there](#start) and\n[nowhere](#firs "again").\n\n::: notes\n[x](#end)\n:::\n',
    ),
    says: [
      '01-start.md:7:12 warning: unknown step id "firs", did you mean "first"?',
      '01-start.md:11:5 warning: unknown step id "end", expected one of title, start, first',
    ],
  },
  'an id twice': {
    files: chapter('## First {#a}\n\n---\n\n## Second {#a}\n'),
    says: [
      '01-start.md:9:12 error: the id "a" is already taken in 01-start.md, line 5: give one of them an {#id} of its own',
    ],
  },
  'a heading twice': {
    files: chapter('## First\n\n---\n\n## First\n'),
    says: [
      '01-start.md:9:1 error: the id "first" is already taken in 01-start.md, line 5: give one of them an {#id} of its own',
    ],
  },
  'a step with the id of a slide': {
    files: chapter('## First\n\n::: step {#start}\nText.\n:::\n'),
    says: [
      '01-start.md:7:11 error: the id "start" is already taken in 01-start.md, line 1: give one of them an {#id} of its own',
    ],
  },
  'an unknown place': {
    files: chapter('## First {focus="canton wuhann"}\n'),
    says: ['01-start.md:5:24 error: unknown place "wuhann", did you mean "wuhan"?'],
  },
  'a bad box': {
    files: chapter('## First {focus=100,20,100,40}\n'),
    says: [
      '01-start.md:5:17 error: bad box "100,20,100,40", expected lon,lat,lon,lat of two corners that differ, within 180 and 90 degrees',
    ],
  },
  'a date that is none': {
    files: chapter('## First {date=1925-02-30}\n'),
    says: ['01-start.md:5:16 error: there is no day "1925-02-30", expected a day of the calendar'],
  },
  'a date in another order': {
    files: chapter('## First {date=12/04/1927}\n'),
    says: [
      '01-start.md:5:16 error: "12/04/1927" looks like a date that a spreadsheet rewrote, expected YYYY, YYYY-MM or YYYY-MM-DD',
    ],
  },
  'a scene outside the span': {
    files: chapter('## First {date=1931}\n'),
    says: ["01-start.md:5:16 error: 1931 lies outside the story's span, expected 1920-01-01 to 1930-12-31"],
  },
  'an unknown ledger id': {
    files: chapter('## First {show="lone"}\n\nSee [#lona].\n'),
    says: [
      '01-start.md:5:16 error: unknown ledger id "lone", expected loan',
      '01-start.md:7:7 error: unknown ledger id "lona", did you mean "loan"?',
    ],
  },
  'a value without a quantity': {
    files: smallStory({
      '01-start.md': '---\ntitle: A\n---\n\n## F\n\n[#x] [#loan range]\n',
      'data/support.csv': `${ledgerHead}\n${loan}\nx,1925,,kmt,break,Y,,,,,,,,,,,\n`,
    }),
    says: [
      '01-start.md:7:3 error: the ledger row "x" has no quantity',
      '01-start.md:7:8 error: the ledger row "loan" has no range, expected low and high',
    ],
  },
  'an unknown div': {
    files: chapter('## First\n\n::: setp\nText.\n:::\n'),
    says: ['01-start.md:7:1 error: unknown div "setp", did you mean "step"?'],
  },
  'a div that is never closed': {
    files: chapter('## First\n\n::: step\nText.\n'),
    says: ['01-start.md:7:1 error: the div "step" is never closed, expected ::: on a line of its own'],
  },
  'a fence that closes nothing': {
    files: chapter('## First\n\nText.\n\n:::\n'),
    says: ['01-start.md:9:1 error: ::: closes nothing: no div is open here'],
  },
  'a div inside one of as many colons': {
    files: chapter('## First\n\n::: step\n::: notes\nText.\n:::\n:::\n'),
    says: [
      '01-start.md:8:1 error: the div of line 7 is still open: close it with :::, or give the outer div more colons than the inner one',
    ],
  },
  'a fence of another length': {
    files: chapter('## First\n\n:::: step\nText.\n:::\n'),
    says: ['01-start.md:9:1 error: ::: closes nothing: the div of line 7 began with ::::'],
  },
  'a step inside a quote': {
    files: chapter('## First\n\n> ::: step\n> Text.\n> :::\n'),
    says: ['01-start.md:7:1 error: a div "step" cannot stand here, expected it at the top level of a slide'],
  },
  'a bad div': {
    files: chapter('## First\n\n::: step date=1925\nText.\n:::\n'),
    says: ['01-start.md:7:5 error: bad div, expected a name and attributes, as in ::: step {#id date=1927-04-12}'],
  },
  'a quiz in a step': {
    files: chapter('## First\n\n:::: step\n::: quiz\n1. Why?\n:::\n::::\n'),
    says: [
      '01-start.md:8:1 error: a div "quiz" cannot stand here, expected it in a reading that begins with a heading',
    ],
  },
  'a quiz in the story’s own reading': {
    files: chapter('## First\n\n:::: reading\nText.\n\n::: quiz\n1. Why?\n:::\n::::\n'),
    says: [
      '01-start.md:10:1 error: a div "quiz" cannot stand here, expected it in a reading that begins with a heading',
    ],
  },
  'a quiz that is no list': {
    files: chapter('## First\n\n:::: reading\n## Ask\n\n::: quiz\nWhy?\n:::\n::::\n'),
    says: ['01-start.md:10:1 error: a quiz is one numbered list of questions, expected nothing else in it'],
  },
  'questions without answers, boxes, or one that is right': {
    files: chapter(
      '## First\n\n:::: reading\n## Ask\n\n::: quiz\n1. Why?\n2. Who?\n   - [x] I\n   - you\n3. What?\n   - [ ] this\n   - [ ] that\n:::\n::::\n',
    ),
    says: [
      '01-start.md:11:1 error: the question needs one list of answers, expected - [ ] and - [x] under it',
      '01-start.md:14:4 error: the answer has no box, expected - [ ] or - [x] before it',
      '01-start.md:15:1 error: the question has 0 right answers, expected one - [x]',
    ],
  },
  'a view without a title': {
    files: chapter('## First\n\n::: view\nText.\n:::\n'),
    says: ['01-start.md:7:1 error: the view lacks a title, expected ::: view {title="…"}'],
  },
  'hyphens right under text': {
    files: chapter('## First\n\nText.\n---\n\n## Second\n'),
    says: [
      '01-start.md:8:1 error: --- right under text makes a heading of it, expected a blank line between to begin a slide',
    ],
  },
  'a comment that is never closed': {
    files: chapter('## First\n\n<!-- Text.\n'),
    says: ['01-start.md:7:1 error: the comment is never closed, expected -->'],
  },
  'an empty slide': {
    files: chapter('## First\n\n---\n\n---\n\n## Second\n'),
    says: ['01-start.md:7:1 warning: the slide is empty'],
  },
  'an unknown source': {
    files: chapter('## First\n\nText [@wilber, p. 5; @wilbur].\n'),
    says: ['01-start.md:7:8 error: unknown source "wilber", did you mean "wilbur"?'],
  },
  'an unknown footnote': {
    files: chapter('## First\n\nText[^a].\n\n[^b]: Note.\n'),
    says: ['01-start.md:7:5 error: unknown footnote "a", did you mean "b"?'],
  },
  'a footnote defined twice': {
    files: chapter('## First\n\nText[^a].\n\n[^a]: One.\n\n[^a]: Two.\n'),
    says: ['01-start.md:9:1 error: the footnote "a" is defined twice, expected each label once in a file'],
  },
  'a missing image': {
    files: smallStory({
      '01-start.md': '---\ntitle: A\n---\n\n## F\n\nText and ![A map](images/mpa.png).\n',
      'images/map.png': 'x',
    }),
    says: ['01-start.md:7:10 error: the image "images/mpa.png" is missing, did you mean "images/map.png"?'],
  },
  'an image outside of the folder': {
    files: storyWith('## F\n\n![A](../map.png) ![B](a/../../map.png) ![C](%2e%2e/map.png)\n'),
    says: [
      '01.md:7:1 error: the image "../map.png" lies outside of the story\'s folder, expected a file in it',
      '01.md:7:18 error: the image "a/../../map.png" lies outside of the story\'s folder, expected a file in it',
      '01.md:7:40 error: the image "%2e%2e/map.png" lies outside of the story\'s folder, expected a file in it',
    ],
  },
  'an image in the folder that is never published': {
    files: { ...storyWith('## F\n\n![A](lecturer/map.png)\n'), 'lecturer/map.png': 'x' },
    says: [
      '01.md:7:1 error: the image "lecturer/map.png" would not be published: what lies in a folder "lecturer" is for the lecturer alone, expected it in another folder',
    ],
  },
  'an image of raw HTML that is missing': {
    files: { ...storyWith('## F\n\n<img src="./mpa.png" alt="A">\n', 'html: true\n'), 'map.png': 'x' },
    says: ['01.md:7:1 error: the image "mpa.png" is missing, did you mean "map.png"?'],
  },
  'an image without alternative text': {
    files: smallStory({ '01-start.md': '---\ntitle: A\n---\n\n## F\n\n![](images/map.png)\n', 'images/map.png': 'x' }),
    says: [
      '01-start.md:7:1 error: the image has no alternative text, expected ![what it shows](…), or {alt=""} where it only decorates',
      '01-start.md:7:1 warning: the size of "images/map.png" cannot be read: is it an image that browsers show (PNG, JPEG, SVG, WebP, AVIF, GIF)?',
    ],
  },
  'an image as wide as nobody knows': {
    files: {
      ...storyWith('## F\n\n![A](x.svg){width=wide} ![A](x.svg){width=120%} ![A](x.svg){width=300px}\n'),
      'x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>',
    },
    says: ['01.md:7:19 error: bad width "wide", expected width=50% or pixels, as width=300'],
  },
  'an animation that is no longer one': {
    files: { ...storyWith('## F\n\n![A](x.png)\n'), 'x.png': movingPng },
    says: ['01.md:7:1 warning: of the animation "x.png" only the first picture is shown, expected GIF or WebP'],
  },
  'films that cannot be played': {
    files: {
      ...storyWith(
        '## F\n\n![](a.mp4)\n\n![A](b.mp4) ![A](https://example.org/c.mp4) ![A](x.svg){poster=x.svg}\n\n![A](d.mp3){poster=e.svg}\n\n<video src="a.mp4"></video>\n',
        'html: true\n',
      ),
      ...{ 'a.mp4': 'x', 'a.vtt': '1\n00:00', 'd.mp3': 'x' },
      'x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>',
    },
    says: [
      '01.md:7:1 error: the image has no alternative text, expected ![what it shows](…), or {alt=""} where it only decorates',
      '01.md:7:1 error: the captions "a.vtt" are none, expected a file that begins with WEBVTT',
      '01.md:9:1 error: the film "b.mp4" is missing, did you mean "a.mp4"?',
      "01.md:9:1 error: remote media cannot be shown without a network, expected a file in the story's folder: https://example.org/c.mp4",
      '01.md:9:64 error: a poster belongs to a film or a sound, expected none at a picture',
      '01.md:11:20 error: the image "e.svg" is missing, did you mean "x.svg"?',
      '01.md:13:1 error: <video> cannot stand in raw HTML: expected ![what it shows](clip.mp4), which plays a file of the story’s folder',
    ],
  },
  'a theme that cannot be worn': {
    files: {
      ...storyWith(
        '## F\n',
        'theme:\n  paper: "#999999"\n  ink: "#777777"\n  head: fonts/x.woff\n  text: fonts/y.woff2\n  logo: z.svg\n  color: red\n',
      ),
      'fonts/y.woff2': 'no font',
      'fonts/x.woff2': 'wOF2',
    },
    says: [
      'story.yaml:8:3 error: unknown key "color", expected one of paper, ink, accent, head, text, logo',
      'story.yaml:4:8 warning: the ink #777777 on the paper #999999 has a contrast of 1.6 : 1, expected at least 4.5 : 1',
      'story.yaml:3:10 warning: the accent #c8332b on the paper #999999 has a contrast of 1.9 : 1, expected at least 3 : 1',
      'story.yaml:5:9 error: the font "fonts/x.woff" is missing, did you mean "fonts/x.woff2"?',
      'story.yaml:6:9 error: "fonts/y.woff2" is no font, expected WOFF2, WOFF, TTF or OTF',
      'story.yaml:7:9 error: the image "z.svg" is missing',
    ],
  },
  'colours that are hard to read': {
    files: storyWith(
      '## F\n',
      'theme: { ink: "#b0a080", accent: "#e0d0b0" }\nrecipients:\n  - { id: pale, name: Pale, color: "#e0c000" }\n',
    ),
    says: [
      'story.yaml:4:11 warning: the color #e0c000 of Pale on the paper #efe8d9 has a contrast of 1.5 : 1, expected at least 3 : 1',
      'story.yaml:2:15 warning: the ink #b0a080 on the paper #efe8d9 has a contrast of 2.1 : 1, expected at least 4.5 : 1',
      'story.yaml:2:34 warning: the accent #e0d0b0 on the paper #efe8d9 has a contrast of 1.2 : 1, expected at least 3 : 1',
    ],
  },
  'remote media': {
    files: chapter('## First\n\n![A map](https://example.org/map.png)\n'),
    says: [
      "01-start.md:7:1 error: remote media cannot be shown without a network, expected a file in the story's folder: https://example.org/map.png",
    ],
  },
  'raw HTML that the policy forbids': {
    files: storyWith(
      '## First\n\n<b style="color:red" onclick="x()">Text</b>\n\n<script>x()</script>\n',
      'html: true\n',
    ),
    says: [
      '01.md:7:1 error: style= cannot stand at <b> in raw HTML: expected a class',
      '01.md:7:1 error: onclick= cannot stand at <b> in raw HTML: take it out',
      '01.md:9:1 error: <script> cannot stand in raw HTML: no script of a text runs',
    ],
  },
  'notes as HTML in a story that shows HTML as text': {
    files: storyWith('## First\n\nText.\n\n<aside class="notes">\nSecret.\n</aside>\n'),
    says: ['01.md:9:1 error: an element of the class "notes" would be read by all, expected ::: notes'],
  },
  'notes as HTML in a story that allows it': {
    files: storyWith("## First\n\n- Text <span class='x NOTES'>secret</span>\n", 'html: true\n'),
    says: ['01.md:7:8 error: an element of the class "notes" would be read by all, expected ::: notes'],
  },
  'raw HTML nested too deeply': {
    files: storyWith(`## First\n\n${'<b>'.repeat(300)}\n`, 'html: true\n'),
    says: [
      '01.md:7:1 error: raw HTML stands more than 200 tags deep and is shown as text, expected each tag to be closed',
    ],
  },
  'an image and HTML in a footnote': {
    files: storyWith('## First\n\nText^[See ![it](it.png), <q onclick="x()">this</q>.].\n\nMore.\n', 'html: true\n'),
    says: [
      '01.md:7:11 error: the image "it.png" is missing',
      '01.md:7:26 error: onclick= cannot stand at <q> in raw HTML: take it out',
    ],
  },
  'a tag that never ends': {
    files: storyWith('## First\n\n<div onclick="x()\n\nText.\n', 'html: true\n'),
    says: ['01.md:7:1 error: a tag in raw HTML never ends and is shown as text, expected >'],
  },
  'a bad formula': {
    files: storyWith('## First\n\nText $\\frac{a$.\n', 'math: true\n'),
    says: ["01.md:7:7 error: bad formula: Unexpected end of input in a macro argument, expected '}'"],
  },
  'an unknown column': {
    files: smallStory({ 'data/places.csv': 'id,name,lat,long,also\n' }),
    says: [
      'data/places.csv:1:13 error: unknown column "long", did you mean "lon"?',
      'data/places.csv:1:1 error: the table lacks the column lon',
    ],
  },
  'a column twice': {
    files: smallStory({
      'data/places.csv': 'id,name,lat,lon,also,name\nmoscow,Moscow,1,1,,M\ncanton,C,1,1,,\nwuhan,W,1,1,,\n',
    }),
    says: ['data/places.csv:1:22 error: the column "name" stands twice, expected it once'],
  },
  'an empty table': {
    files: smallStory({ 'data/places.csv': '\n' }),
    says: ['data/places.csv:1:1 error: the table is empty, expected the columns id,name,lat,lon'],
  },
  'a ragged row': {
    files: places('kiev,Kiev,50.4,30.5'),
    says: [
      'data/places.csv:5:16 error: the row has 4 cells, expected 7 as in the header: is a comma missing, or one inside a cell without quotes?',
    ],
  },
  'a row too long': {
    files: places('kiev,Kiev, Ukraine,50.4,30.5,,,,'),
    says: [
      'data/places.csv:5:32 error: the row has 9 cells, expected 7 as in the header: is a comma missing, or one inside a cell without quotes?',
    ],
  },
  'an empty cell': {
    files: places('kiev,,50.4,30.5,,,'),
    says: ['data/places.csv:5:6 error: the cell "name" is empty'],
  },
  'a quote that is never closed': {
    files: places('kiev,"Kiev,50.4,30.5,,,'),
    says: ['data/places.csv:5:6 error: a quote opens here and is never closed, expected a closing "'],
  },
  'a stray quote': {
    files: places('kiev,Kiev "the old",50.4,30.5,,,'),
    says: [
      'data/places.csv:5:11 error: a stray quote, expected the whole cell in quotes and each quote inside it doubled: "the ""Long March"""',
    ],
  },
  'a latitude out of range': {
    files: places('kiev,Kiev,95.4,30.5,,,'),
    says: [
      'data/places.csv:5:11 error: latitude 95.4 is out of range, expected -90 to 90: are latitude and longitude swapped?',
    ],
  },
  'a longitude out of range': {
    files: places('kiev,Kiev,50.4,230.5,,,'),
    says: ['data/places.csv:5:16 error: longitude 230.5 is out of range, expected -180 to 180'],
  },
  'a number with a comma': {
    files: places('kiev,Kiev,"50,4",30.5,,,'),
    says: [
      'data/places.csv:5:12 error: bad number "50,4", expected 50.4: no signs between digits, and a point before decimals',
    ],
  },
  'a place called home': {
    files: places('home,Home,50.4,30.5,,,'),
    says: ['data/places.csv:5:1 error: the id "home" is reserved for the home view'],
  },
  'a place with a space in its id': {
    files: places('old kiev,Kiev,50.4,30.5,,,'),
    says: ['data/places.csv:5:1 error: bad id "old kiev", expected letters, digits and hyphens without spaces'],
  },
  'a place named twice at one time': {
    files: places('wuhan,Hankow,30.6,114.3,,,1927'),
    says: [
      'data/places.csv:5:1 error: the place "wuhan" already has a name at that time in line 4: give both rows from or to',
    ],
  },
  'a place in two spots': {
    files: places('kiev,Kiev,50.4,30.5,,,1925\nkiev,Kyiv,51,30.5,,1925,'),
    says: ['data/places.csv:6:11 error: the place "kiev" lies elsewhere in line 5, expected 50.4, 30.5'],
  },
  'a reversed date': {
    files: places('kiev,Kiev,50.4,30.5,,1927,1925'),
    says: [
      'data/places.csv:5:27 error: the end 1925 does not come after the beginning 1927-01-01: an end is the first day no longer covered',
    ],
  },
  'a filled cell in a column without a name': {
    files: smallStory({
      'data/places.csv':
        'sep=;\nid;name;lat;lon;also;;\nmoscow;Moscow;55.8;37.6;;;\ncanton;Canton;23.1;113.3;;;x\nwuhan;Wuhan;30.6;114.3;;;\n',
    }),
    says: [
      'data/places.csv:4:28 error: the cell stands in a column without a name, expected a name in the header',
      'data/routes.csv:2:16 error: unknown place "canton", expected moscow or wuhan',
      '01-start.md:6:27 error: unknown place "canton", expected moscow or wuhan',
    ],
  },
  'a quote that never closes below sep=': {
    files: smallStory({
      'data/places.csv':
        'sep=,\nid,name,lat,lon,also\nmoscow,Moscow,55.8,37.6,\ncanton,Canton,23.1,113.3,\nwuhan,"Wuhan,30.6,114.3,\n',
    }),
    says: ['data/places.csv:5:7 error: a quote opens here and is never closed, expected a closing "'],
  },
  'Windows-1252': {
    files: smallStory({ 'data/places.csv': new Uint8Array([105, 100, 10, 252]) }),
    says: [
      'data/places.csv:2:1 error: the file is not UTF-8 (perhaps Windows-1252 or GB 18030), expected UTF-8: save it as "Unicode (UTF-8)" or "CSV UTF-8"',
    ],
  },
  'UTF-16': {
    files: smallStory({ 'data/places.csv': new Uint8Array([255, 254, 105, 0, 100, 0]) }),
    says: [
      'data/places.csv:1:1 error: the file is UTF-16, expected UTF-8: save it as "Unicode (UTF-8)" or "CSV UTF-8"',
    ],
  },
  'zero bytes': {
    files: smallStory({ 'data/places.csv': 'i\0d\0' }),
    says: [
      'data/places.csv:1:2 error: a zero byte: the file is UTF-16 or no text, expected UTF-8: save it as "Unicode (UTF-8)" or "CSV UTF-8"',
    ],
  },
  'a route with one station': {
    files: routes('rail,kmt,moscow,1925,,Rail,'),
    says: [
      'data/routes.csv:3:10 error: a route needs two stations or more, found "moscow", expected place ids or lon/lat pairs, giver first',
    ],
  },
  'a route through an unknown place': {
    files: routes('rail,kmt,moscow cantn,1925,,Rail,'),
    says: ['data/routes.csv:3:17 error: unknown place "cantn", did you mean "canton"?'],
  },
  'a route through a bad point': {
    files: routes('rail,kmt,moscow 200/10,1925,,Rail,'),
    says: ['data/routes.csv:3:17 error: bad point "200/10", expected longitude/latitude in degrees, as in 113.3/23.1'],
  },
  'a route to an unknown recipient': {
    files: routes('rail,kmtt,moscow canton,1925,,Rail,'),
    says: ['data/routes.csv:3:6 error: unknown recipient "kmtt", did you mean "kmt"?'],
  },
  'a route of an unknown kind': {
    files: routes('rail,kmt,moscow canton,1925,,Rail,arms mony'),
    says: ['data/routes.csv:3:40 error: unknown kind "mony", did you mean "money"?'],
  },
  'a route twice': {
    files: routes('sea,kmt,moscow canton,1925,,Rail,'),
    says: ['data/routes.csv:3:1 error: the id "sea" is already taken in data/routes.csv, line 2'],
  },
  'a route outside the span': {
    files: routes('rail,kmt,moscow canton,1915,,Rail,'),
    says: ["data/routes.csv:3:24 error: 1915 lies outside the story's span, expected 1920-01-01 to 1930-12-31"],
  },
  'overlapping ratings': {
    files: ratings('kmt,arms,1926-06,1928,2,More,,,'),
    says: ['data/ratings.csv:3:10 error: the rating of kmt arms overlaps that of line 2 (1924-01-01 to 1927-01-01)'],
  },
  'a level above five': {
    files: ratings('ccp,arms,1926,1928,6,More,,,'),
    says: ['data/ratings.csv:3:20 error: bad level "6", expected a whole number from 0 to 5'],
  },
  'half a level': {
    files: ratings('ccp,arms,1926,1928,2.5,More,,,'),
    says: ['data/ratings.csv:3:20 error: bad level "2.5", expected a whole number from 0 to 5'],
  },
  'a level below its low': {
    files: ratings('ccp,arms,1926,1928,2,More,,3,4'),
    says: ['data/ratings.csv:3:20 error: the level 2 does not lie between low 3 and high 4'],
  },
  "a rating's source is unknown": {
    files: ratings('ccp,arms,1926,1928,2,More,"wilbur, p. 1; saich",,'),
    says: ['data/ratings.csv:3:42 error: unknown source "saich", expected wilbur'],
  },
  "a rating's end outside the span": {
    files: ratings('ccp,arms,1926,1932,2,More,,,'),
    says: ["data/ratings.csv:3:15 error: 1932 lies outside the story's span, expected 1920-01-01 to 1930-12-31"],
  },
  'an unknown kind of a ledger row': {
    files: ledger('x,1925,,kmt,armz,Y,,,,,,,,,,,'),
    says: ['data/support.csv:3:13 error: unknown kind "armz", did you mean "arms"?'],
  },
  'an unknown place and route': {
    files: ledger('x,1925,,kmt,arms,Y,,,wuhn,see,,,,,,,'),
    says: [
      'data/support.csv:3:22 error: unknown place "wuhn", did you mean "wuhan"?',
      'data/support.csv:3:27 error: unknown route "see", did you mean "sea"?',
    ],
  },
  'an unknown status': {
    files: ledger('x,1925,,kmt,arms,Y,,,,,,,,,,,given'),
    says: [
      'data/support.csv:3:30 error: unknown value "given", expected one of promised, delivered, captured, planned',
    ],
  },
  'an unknown confidence': {
    files: ledger('x,1925,,kmt,arms,Y,,,,,,sure,,,,,'),
    says: ['data/support.csv:3:25 error: unknown value "sure", expected one of high, medium, low'],
  },
  'a flag that is none': {
    files: ledger('x,1925,,kmt,arms,Y,,,,,,,,,,maybe,'),
    says: ['data/support.csv:3:29 error: unknown value "maybe", expected yes or no'],
  },
  'a quantity that is none': {
    files: ledger('x,1925,,kmt,arms,Y,"2,000",,,,,,,,,,'),
    says: [
      'data/support.csv:3:21 error: bad number "2,000", expected 2000: no signs between digits, and a point before decimals',
    ],
  },
  'a quantity above its high': {
    files: ledger('x,1925,,kmt,arms,Y,20,,,,,,,5,10,,'),
    says: ['data/support.csv:3:20 error: the quantity 20 does not lie between low 5 and high 10'],
  },
  'a ledger id twice': {
    files: ledger('loan,1925,,kmt,arms,Y,,,,,,,,,,,'),
    says: ['data/support.csv:3:1 error: the id "loan" is already taken in data/support.csv, line 2'],
  },
  'a date that a spreadsheet rewrote': {
    files: ledger('x,Apr-27,12.04.1927,kmt,arms,Y,,,,,,,,,,,'),
    says: [
      'data/support.csv:3:3 error: "Apr-27" looks like a date that a spreadsheet rewrote, expected YYYY, YYYY-MM or YYYY-MM-DD',
      'data/support.csv:3:10 error: "12.04.1927" looks like a date that a spreadsheet rewrote, expected YYYY, YYYY-MM or YYYY-MM-DD',
    ],
  },
  'an end before the start': {
    files: ledger('x,1927-04,1927-04,kmt,arms,Y,,,,,,,,,,,'),
    says: [
      'data/support.csv:3:11 error: the end 1927-04 does not come after the beginning 1927-04-01: an end is the first day no longer covered',
    ],
  },
  'broken JSON': {
    files: sources('[{ "id": "wilbur", }]'),
    says: ['data/sources.json:1:20 error: broken JSON: Expected double-quoted property name'],
  },
  'JSON that ends too early': {
    files: sources('[{ "id": "wilbur"'),
    says: ["data/sources.json:1:18 error: broken JSON: Expected ',' or '}' after property value"],
  },
  'sources that are no list': {
    files: sources('{}'),
    says: ['data/sources.json:1:1 error: expected a list of sources in CSL-JSON, as Zotero exports it'],
  },
  'a source without key, type or title': {
    files: sources('[\n  { "title": "A" },\n  { "id": "wilbur" }\n]'),
    says: [
      'data/sources.json:2:3 error: the source lacks an "id" or a "citation-key"',
      'data/sources.json:3:3 error: the source "wilbur" lacks a type',
      'data/sources.json:3:3 error: the source "wilbur" lacks a title',
    ],
  },
  'a source twice': {
    files: sources(
      '[\n  { "id": "wilbur", "type": "book", "title": "A" },\n  { "id": "wilbur", "type": "book", "title": "B" }\n]',
    ),
    says: ['data/sources.json:3:3 error: the id "wilbur" is already taken in data/sources.json, line 2'],
  },
  'a source with a name that is no list': {
    files: sources('[{ "id": "wilbur", "type": "book", "title": "A",\n  "author": "Wilbur" }]'),
    says: [
      'data/sources.json:2:13 error: bad author of the source "wilbur", expected a list of names such as { "family": "Wilbur", "given": "C. Martin" }',
    ],
  },
  'unknown words for what was seen of a work': {
    files: sources('[{ "id": "wilbur", "type": "book", "title": "A",\n  "note": "Memoirs\\nseen: a bit. In a shop" }]'),
    says: [
      'data/sources.json:2:11 error: unknown words "a bit" after "seen:", expected whole, excerpt, abstract, quoted in or not seen, in the note of the source "wilbur"',
    ],
  },
  'pages of a work of which only the abstract was seen': {
    files: smallStory({
      'data/sources.json': seen('abstract'),
      '01-start.md': '---\ntitle: Start\n---\n\n## F\n\nSo [@wilbur, p. 3], and so [@wilbur, doc. 3].\n',
    }),
    says: [
      'data/ratings.csv:2:33 error: a page of "wilbur" is cited, but only its abstract was seen, expected no page, or "; quoted in" and the work that names it',
      '01-start.md:7:6 error: a page of "wilbur" is cited, but only its abstract was seen, expected no page, or "; quoted in" and the work that names it',
    ],
  },
  'a page of a work that was not seen, in notes': {
    files: smallStory({
      'data/ratings.csv': 'recipient,kind,from,to,level,why,source\nkmt,arms,1924,1927,3,Shipments,wilbur\n',
      'data/sources.json': seen('not seen'),
      '01-start.md': '---\ntitle: Start\n---\n\n## F\n\n::: notes\nSo [@wilbur, p. 3].\n:::\n',
    }),
    says: [
      '01-start.md:8:6 error: a page of "wilbur" is cited, but it was not seen, expected no page, or "; quoted in" and the work that names it',
    ],
  },
  'a work at second hand, cited as if it had been seen': {
    files: smallStory({
      'data/sources.json': seen('quoted in'),
      'data/ratings.csv':
        'recipient,kind,from,to,level,why,source\nkmt,arms,1924,1927,3,Shipments,"wilbur, p. 5; quoted in other"\n',
      '01-start.md': '---\ntitle: Start\n---\n\n## F\n\nSo [@wilbur, p. 3; quoted in @other], and [@wilbur].\n',
    }),
    says: [
      'data/support.csv:2:61 error: "wilbur" was seen only as another work quotes it, expected "; quoted in" and that work behind it',
      '01-start.md:7:45 error: "wilbur" was seen only as another work quotes it, expected "; quoted in" and that work behind it',
    ],
  },
  'a geometry of the wrong kind': {
    files: lines(river(good, '[[1, 2]]', 'Point')),
    says: ['data/lines.geojson:2:1 error: unknown geometry "Point", expected LineString or MultiLineString'],
  },
  'a point out of range': {
    files: lines(river(good, '[[1, 2], [1, 95]]')),
    says: [
      'data/lines.geojson:2:131 error: bad point [1,95], expected [longitude, latitude] within 180 and 90 degrees: are they swapped?',
    ],
  },
  'a line of one point': {
    files: lines(river(good, '[[1, 2]]')),
    says: ['data/lines.geojson:2:122 error: expected two points or more'],
  },
  'an unknown property': {
    files: lines(river(`${good}, "colour": "red"`, '[[100, 30], [110, 35]]')),
    says: [
      'data/lines.geojson:2:79 error: unknown property "colour", expected one of id, kind, name, holder, start, end, source, certainty',
    ],
  },
  'a shape without an id': {
    files: lines(river('"kind": "river"', '[[100, 30], [110, 35]]')),
    says: ['data/lines.geojson:2:36 error: the feature lacks an "id" among its properties'],
  },
  'a shape twice': {
    files: lines(`${river(good, '[[100, 30], [110, 35]]')},\n${river(good, '[[100, 30], [110, 35]]')}`),
    says: ['data/lines.geojson:3:44 error: the id "amur" is already taken in data/lines.geojson, line 2'],
  },
  'no collection of features': {
    files: smallStory({ 'data/areas.geojson': '[]' }),
    says: ['data/areas.geojson:1:1 error: expected a GeoJSON FeatureCollection with a list of features'],
  },
  'an empty deck': { files: { 'deck.md': '\n' }, says: ['deck.md:1:1 error: the deck is empty, expected a slide'] },
  'a bare deck: keys of another tool, and one that is mistyped': {
    files: { 'deck.md': '---\ntheme: gaia\ntitel: T\npaginate: true\n---\n\n# A\n' },
    says: [
      'deck.md:3:1 warning: unknown key "titel", did you mean "title"?',
      'deck.md:2:1 warning: "theme", "paginate" have no meaning here',
    ],
  },
  'a bare deck: an unknown attribute': {
    files: { 'deck.md': '# A {background=red}\n\n# B {background=blue}\n' },
    says: [
      'deck.md:1:6 warning: unknown attribute "background", expected one of minutes, track, visibility, data-visibility, layout (of a slide)',
    ],
  },
  'a bare deck: a heading twice': {
    files: { 'deck.md': '# A\n\n# A\n\n# A\n' },
    says: [
      'deck.md:3:1 warning: the id "a" is already taken in deck.md, line 1: it becomes "a-2"',
      'deck.md:5:1 warning: the id "a" is already taken in deck.md, line 1: it becomes "a-3"',
    ],
  },
  'a bare deck: an id that is kept for notes': {
    files: { 'deck.md': '# Note 1\n\nText.[^a]\n\n[^a]: A note.\n' },
    says: ['deck.md:1:1 warning: the id "note-1" is reserved for a note: it becomes "note-1-2"'],
  },
  'a bare deck: hyphens right under text': {
    files: { 'deck.md': '# A\n\nText\n---\n\n# B\n' },
    says: [
      'deck.md:4:1 warning: --- right under text makes a heading of it, expected a blank line between to begin a slide',
    ],
  },
  'a bare deck: a missing and a remote image': {
    files: { 'deck.md': '# A\n\n![x](a.png) ![](https://example.org/b.png)\n' },
    says: [
      'deck.md:3:1 warning: the image "a.png" is missing',
      'deck.md:3:13 warning: the image has no alternative text, expected ![what it shows](…), or {alt=""} where it only decorates',
      "deck.md:3:13 warning: remote media cannot be shown without a network, expected a file in the story's folder: https://example.org/b.png",
    ],
  },
  'a bare deck: divs that do not pair': {
    files: { 'deck.md': '# A\n\n:::\n\n::: {.columns}\nText.\n' },
    says: [
      'deck.md:3:1 warning: ::: closes nothing: no div is open here',
      'deck.md:5:1 warning: the div "columns" is never closed, expected ::: on a line of its own',
    ],
  },
  ...silentMistakes,
  ...causes,
  ...viewMistakes,
};
