/** Mistakes whose cause is not where something fails first: it is named alone, with the mend. */
import { type Files, smallStory } from './support.ts';

const chapter = (text: string): Files => smallStory({ '01-start.md': `---\ntitle: Start\n---\n\n${text}` });
const settings = (from: string, to: string): Files =>
  smallStory({ 'story.yaml': String(smallStory()['story.yaml']).replace(from, to) });
const places = (rows: string): Files => smallStory({ 'data/places.csv': `id,name,lat,lon,also\n${rows}\n` });
const more = (row: string): Files =>
  places(`moscow,Moscow,55.8,37.6,\ncanton,Canton,23.1,113.3,\nwuhan,Wuhan,30.6,114.3,\n${row}`);
const sources = (text: string): Files => smallStory({ 'data/sources.json': text });
const routes = (via: string): Files =>
  smallStory({
    'data/routes.csv': `id,recipient,via,start,end,label\nsea,kmt,${via},1924,1927,Sea route\n`,
  });
const loan = (quantity: string, recipient = 'kmt'): Files =>
  smallStory({
    'data/support.csv': `id,start,end,recipient,kind,what,quantity,unit,place,route,source,confidence,note\nloan,1927-03,,${recipient},money,Loan,${quantity},gold roubles,wuhan,sea,wilbur,high,\n`,
  });
/** The small story with a file, or a folder, under another name. */
const called = (from: string, to: string): Files =>
  Object.fromEntries(
    Object.entries(smallStory()).map(([path, text]) => [
      path.startsWith(from) ? to + path.slice(from.length) : path,
      text,
    ]),
  );
const good = '---\ntitle: Start\n---\n\n## First {#first date=1925 focus=canton}\n\nText.\n';

/** As in `mistakes`. */
export const causes: Readonly<Record<string, { readonly files: Files; readonly says: readonly string[] }>> = {
  'a div whose letters changed places': {
    files: chapter('## A\n\n:::: setp {#b date=1925-03}\nX\n\n::: notes\nn\n:::\n::::\n\n[x](#b)\n'),
    says: ['01-start.md:7:1 error: unknown div "setp", did you mean "step"?'],
  },
  'a div of no known name with an id': {
    files: chapter('## A\n\n::: stage-left {#b}\nX\n:::\n\n[x](#b)\n'),
    says: [
      '01-start.md:7:1 error: unknown div "stage-left", expected one of step, reading, notes, answers, view, document, quiz',
    ],
  },
  'curly quotes': {
    files: chapter('## A {#x focus=“canton wuhan” date=1925}\n\n::: view {title=‘One’}\nx\n:::\n'),
    says: [
      '01-start.md:7:17 error: ‘One’ stands in curly quotes, expected straight ones: title="One"',
      '01-start.md:5:16 error: “canton wuhan” stands in curly quotes, expected straight ones: focus="canton wuhan"',
    ],
  },
  'commas between attributes': {
    files: chapter('## A {date=1925, focus=canton}\n'),
    says: ['01-start.md:5:12 error: a comma stands behind date=1925, expected spaces alone between attributes'],
  },
  'two words without quotes': {
    files: chapter('## A {focus=canton wuhan}\n'),
    says: [
      '01-start.md:5:6 error: bad attributes: the word "wuhan" stands by itself, expected focus="canton wuhan" or .wuhan',
    ],
  },
  'spaces around =': {
    files: chapter('## A {date = 1925}\n'),
    says: ['01-start.md:5:6 error: bad attributes: spaces around =, expected key=value'],
  },
  'a decimal comma': {
    files: more('paris,Paris,"48,86","2,35",'),
    says: [
      'data/places.csv:5:14 error: bad number "48,86", expected 48.86: no signs between digits, and a point before decimals',
      'data/places.csv:5:22 error: bad number "2,35", expected 2.35: no signs between digits, and a point before decimals',
    ],
  },
  'a decimal comma that cuts a row': {
    files: more('paris,Paris,48,86,2,35,'),
    says: [
      'data/places.csv:5:13 error: the row has 7 cells, expected 5 as in the header: is "48,86" one number? Expected 48.86',
    ],
  },
  'commas between groups of digits': {
    files: loan('"3,297,000,000"'),
    says: [
      'data/support.csv:2:31 error: bad number "3,297,000,000", expected 3297000000: no signs between digits, and a point before decimals',
    ],
  },
  'commas between groups of digits that cut a row': {
    files: loan('3,297,000,000'),
    says: [
      'data/support.csv:2:30 error: the row has 16 cells, expected 13 as in the header: is "3,297,000,000" one number? Expected 3297000000',
    ],
  },
  'points between groups of digits, and a comma': {
    files: loan('"3.297.000,5"'),
    says: [
      'data/support.csv:2:31 error: bad number "3.297.000,5", expected 3297000.5: no signs between digits, and a point before decimals',
    ],
  },
  'degrees with signs': {
    files: more('paris,Paris,48°51′N,2.35,'),
    says: [
      'data/places.csv:5:13 error: bad number "48°51′N", expected degrees with decimals, as in 48.86, those of south and west below zero',
    ],
  },
  'minutes with a comma': {
    files: chapter('## A {minutes=1,5}\n'),
    says: ['01-start.md:5:15 error: bad minutes "1,5", expected 1.5'],
  },
  'minutes with a comma in settings': {
    files: settings('title: Small', 'title: Small\nminutes: 1,5'),
    says: ['story.yaml:2:10 error: expected a number above zero: "1,5" has a comma, expected 1.5'],
  },
  'a div that is open at the end of its slide': {
    files: chapter('## A\n\n::: step {#b}\nX\n\n---\n\n## C\n\n::: notes\nx\n:::\n'),
    says: ['01-start.md:7:1 error: the div "step" is never closed, expected ::: before the slide ends in line 10'],
  },
  'a div that is open where another one begins': {
    files: chapter('## A\n\n::: step {#b}\nX\n\n::: step {#c}\nY\n:::\n'),
    says: ['01-start.md:7:1 error: the div "step" is never closed, expected ::: before "step" begins in line 10'],
  },
  'commas between places': {
    files: chapter('## A {focus="canton, wuhan"}\n'),
    says: ['01-start.md:5:13 error: commas stand between the names, expected spaces alone: "canton wuhan"'],
  },
  'commas between names in a table': {
    files: loan('2', '"kmt, ccp"'),
    says: ['data/support.csv:2:16 error: commas stand between the names, expected spaces alone: "kmt ccp"'],
  },
  'commas between stations': {
    files: routes('"moscow, canton"'),
    says: ['data/routes.csv:2:10 error: commas stand between the names, expected spaces alone: "moscow canton"'],
  },
  'a stray quote on which other tables rest': {
    files: places('moscow,Moscow,55.8,37.6,\ncanton,"Can"ton,23.1,113.3,\nwuhan,Wuhan,30.6,114.3,'),
    says: [
      'data/places.csv:3:8 error: a stray quote, expected the whole cell in quotes and each quote inside it doubled: "the ""Long March"""',
    ],
  },
  'a ragged row on which other tables rest': {
    files: places('moscow,Moscow,55.8,37.6,\ncanton,Canton, in the South,23.1,113.3,\nwuhan,Wuhan,30.6,114.3,'),
    says: [
      'data/places.csv:3:40 error: the row has 6 cells, expected 5 as in the header: is a comma missing, or one inside a cell without quotes?',
    ],
  },
  'a copied chapter': {
    files: smallStory({ '01-start.md': good, '01-start copy.md': good }),
    says: [
      '01-start copy.md:1:1 error: the file repeats "01-start.md": take it out of the folder, or give it a title and slides of its own',
    ],
  },
  'a copied chapter of another name': {
    files: smallStory({ '01-start.md': good, '02-next.md': good }),
    says: [
      '02-next.md:1:1 error: the file repeats "01-start.md": take it out of the folder, or give it a title and slides of its own',
    ],
  },
  'story.yml': {
    files: called('story.yaml', 'story.yml'),
    says: ['story.yml:1:1 error: the file is called "story.yml", expected "story.yaml"'],
  },
  'Story.YAML.txt': {
    files: called('story.yaml', 'Story.YAML.txt'),
    says: ['Story.YAML.txt:1:1 error: the file is called "Story.YAML.txt", expected "story.yaml"'],
  },
  'a spreadsheet': {
    files: called('data/ratings.csv', 'data/ratings.xlsx'),
    says: [
      'data/ratings.xlsx:1:1 error: the file "data/ratings.xlsx" is of a kind that is not read, expected "data/ratings.csv": save it as CSV UTF-8',
    ],
  },
  'a bibliography of another kind': {
    files: called('data/sources.json', 'data/sources.bib'),
    says: [
      'data/sources.bib:1:1 error: the file "data/sources.bib" is of a kind that is not read, expected "data/sources.json": in Zotero, Export Library, CSL JSON',
    ],
  },
  'Data/': {
    files: called('data/', 'Data/'),
    says: ['Data/places.csv:1:1 error: the folder is called "Data", expected "data"'],
  },
  'a table with a capital': {
    files: called('data/places.csv', 'data/Places.csv'),
    says: ['data/Places.csv:1:1 error: the file is called "data/Places.csv", expected "data/places.csv"'],
  },
  'a table beside its folder': {
    files: called('data/places.csv', 'places.csv'),
    says: ['places.csv:1:1 error: the file is called "places.csv", expected "data/places.csv"'],
  },
  'a chapter with a hidden ending': {
    files: called('01-start.md', '01-start.md.txt'),
    says: ['01-start.md.txt:1:1 error: the file is called "01-start.md.txt", expected "01-start.md"'],
  },
  'a colon in a title': {
    files: settings('title: Small', 'title: Small: a story'),
    says: [
      'story.yaml:1:8 error: a colon inside a value needs quotes around the value, expected title: "Small: a story"',
    ],
  },
  'a colon in the title of a chapter': {
    files: smallStory({ '01-start.md': '---\ntitle: Start: again\n---\n\n## A\n' }),
    says: [
      '01-start.md:2:8 error: a colon inside a value needs quotes around the value, expected title: "Start: again"',
    ],
  },
  'a colon in a name': {
    files: settings('name: Kuomintang', 'name: Kuomintang: the party'),
    says: [
      'story.yaml:5:22 error: a colon inside a value needs quotes around the value, expected name: "Kuomintang: the party"',
    ],
  },
  'a comma in a name': {
    files: settings('name: Kuomintang', 'name: Kuomintang, the party'),
    says: [
      'story.yaml:5:34 error: a comma inside a value needs quotes around the value: "the party" became a key, expected one of id, name, article, color',
    ],
  },
  'no space behind a colon': {
    files: settings('title: Small', 'title:Small'),
    says: ['story.yaml:1:1 error: a space is missing behind the colon, expected title: Small'],
  },
  'a tab': {
    files: settings('title: Small', 'title: Small\n\tsubtitle: x'),
    says: ['story.yaml:2:1 error: a tab indents the line, expected spaces'],
  },
  'quotes inside a value': {
    files: settings('title: Small', 'title: "Kim" and more'),
    says: [
      'story.yaml:1:8 error: the value begins with a sign of YAML and goes on, expected quotes around it: title: \'"Kim" and more\'',
    ],
  },
  'a sign of YAML at the beginning': {
    files: settings('title: Small', 'title: @home'),
    says: [
      'story.yaml:1:8 error: the value begins with a sign of YAML and goes on, expected quotes around it: title: "@home"',
    ],
  },
  'brackets at the beginning': {
    files: settings('title: Small', 'title: [Draft] Small'),
    says: [
      'story.yaml:1:8 error: the value begins with a sign of YAML and goes on, expected quotes around it: title: "[Draft] Small"',
    ],
  },
  'a colour without quotes between braces': {
    files: settings('"#17407f"', '#17407f'),
    says: ['story.yaml:5:41 error: # begins a comment where no quotes are, expected "#17407f" in quotes'],
  },
  'a colour without quotes': {
    files: settings(
      '{ id: kmt, name: Kuomintang, color: "#17407f" }',
      'id: kmt\n    name: Kuomintang\n    color: #17407f',
    ),
    says: ['story.yaml:7:12 error: # begins a comment where no quotes are, expected "#17407f" in quotes'],
  },
  BibTeX: {
    files: sources('@book{wilbur1989,\n title={Missionaries}\n}\n'),
    says: [
      'data/sources.json:1:1 error: the file is BibTeX, expected CSL JSON: export it once more, from Zotero in that form',
    ],
  },
  RIS: {
    files: sources('TY  - BOOK\n'),
    says: [
      'data/sources.json:1:1 error: the file is RIS, expected CSL JSON: export it once more, from Zotero in that form',
    ],
  },
  'a bibliography as a table': {
    files: sources('key,title\na,b\n'),
    says: [
      'data/sources.json:1:1 error: the file is a table, expected CSL JSON: export it once more, from Zotero in that form',
    ],
  },
  'sources without keys': {
    files: sources('[{"id":"http://zotero.org/users/1/items/ABC","type":"book","title":"X"}]'),
    says: [
      'data/sources.json:1:2 error: no source has a citation key, and the ids are numbers of Zotero’s, expected a "citation-key" in each: export with Better BibTeX for Zotero, or write keys as "id"',
    ],
  },
  'shapes as XML': {
    files: smallStory({ 'data/lines.geojson': '<kml/>' }),
    says: ['data/lines.geojson:1:1 error: the file is XML or HTML, expected GeoJSON'],
  },
};
