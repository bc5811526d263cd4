/** Mistakes that nothing showed: what their author meant was printed as typed, or not drawn. */
import { type Files, smallStory } from './support.ts';

const chapter = (text: string): Files => smallStory({ '01-start.md': `---\ntitle: Start\n---\n\n${text}` });
const settings = (from: string, to: string): Files =>
  smallStory({ 'story.yaml': String(smallStory()['story.yaml']).replace(from, to) });
const only = (rows: string): Files => ({ 'data/places.csv': `id,name,lat,lon,also\n${rows}\n` });
const places = (rows: string): Files => smallStory({ 'data/places.csv': `id,name,lat,lon,also\n${rows}\n` });
const more = (row: string): Files =>
  places(`moscow,Moscow,55.8,37.6,\ncanton,Canton,23.1,113.3,\nwuhan,Wuhan,30.6,114.3,\n${row}`);
const routes = (via: string): Files =>
  smallStory({
    'data/routes.csv': `id,recipient,via,start,end,label\nsea,kmt,${via},1924,1927,Sea route\n`,
  });
const line = (coordinates: string): Files =>
  smallStory({
    'data/lines.geojson': `{ "type": "FeatureCollection", "features": [{ "type": "Feature", "properties": { "id": "amur", "kind": "river" }, "geometry": { "type": "LineString", "coordinates": ${coordinates} } }] }`,
  });
const area = (dates: string): string =>
  `{ "type": "FeatureCollection", "features": [{ "type": "Feature", "properties": { "id": "wu", "kind": "territory", ${dates} }, "geometry": { "type": "Polygon", "coordinates": [[[110, 30], [112, 30], [112, 32], [110, 30]]] } }] }`;
const undated: Files = {
  'story.yaml': 'title: T\nmap: { box: [[74, 18], [142, 56]] }\n',
  '01-start.md': '---\ntitle: Start\n---\n\n## A\n',
};
const box = '[[74, 18], [142, 56]]';

/** As in `mistakes`. */
export const silentMistakes: Readonly<Record<string, { readonly files: Files; readonly says: readonly string[] }>> = {
  'an area after the span': {
    files: smallStory({ 'data/areas.geojson': area('"start": 1951, "end": "1952-05"') }),
    says: [
      "data/areas.geojson:1:124 warning: 1951 lies outside the story's span, expected 1920-01-01 to 1930-12-31: it is never shown",
    ],
  },
  'an area before the span': {
    files: smallStory({ 'data/areas.geojson': area('"start": 1919, "end": "1919-05"') }),
    says: [
      "data/areas.geojson:1:137 warning: 1919-05 lies outside the story's span, expected 1920-01-01 to 1930-12-31: it is never shown",
    ],
  },
  'an area that begins before the span and ends after it': {
    files: smallStory({ 'data/areas.geojson': area('"start": 1919, "end": 1952') }),
    says: [],
  },
  'an area with a date in a story without a span': {
    files: { ...undated, 'data/areas.geojson': area('"end": "1952"') },
    says: [
      'data/areas.geojson:1:122 warning: the date says nothing without "span" in story.yaml, expected span: [first, last]',
    ],
  },
  'a name of a place after the span': {
    files: smallStory({
      'data/places.csv':
        'id,name,lat,lon,from\nmoscow,Moscow,55.8,37.6,\ncanton,Canton,23.1,113.3,\nwuhan,Wuhan,30.6,114.3,1951\n',
    }),
    says: [
      "data/places.csv:4:24 warning: 1951 lies outside the story's span, expected 1920-01-01 to 1930-12-31: it is never shown",
    ],
  },
  'a name of a place with a date in a story without a span': {
    files: { ...undated, 'data/places.csv': 'id,name,lat,lon,to\nwuhan,Wuhan,30.6,114.3,1951\n' },
    says: [
      'data/places.csv:2:24 warning: the date says nothing without "span" in story.yaml, expected span: [first, last]',
    ],
  },
  'latitude and longitude swapped in a row, one out of range': {
    files: places('moscow,Moscow,55.8,37.6,\ncanton,Canton,113.3,23.1,\nwuhan,Wuhan,30.6,114.3,'),
    says: [
      'data/places.csv:3:15 error: latitude 113.3 is out of range, expected -90 to 90: are latitude and longitude swapped?',
    ],
  },
  'latitude and longitude swapped in a row': {
    files: more('lhasa,Lhasa,85,29.7,'),
    says: [
      'data/places.csv:5:13 warning: the place "lhasa" lies outside of the map, but not with lat and lon swapped: are they?',
    ],
  },
  'latitude and longitude swapped in all rows': {
    files: {
      ...settings(box, '[[-1, 51], [1, 52]]'),
      ...only('moscow,Moscow,-0.1,51.5,\ncanton,Canton,0,51.4,\nwuhan,Wuhan,0,51.3,'),
    },
    says: [
      'story.yaml:10:8 error: no place lies on the map: longitude and latitude are swapped, expected [longitude, latitude] in the box, or lat before lon in places.csv',
    ],
  },
  'the corners of the map swapped': {
    files: settings(box, '[[18, 74], [56, 142]]'),
    says: [
      'story.yaml:10:13 error: bad box: longitude and latitude are swapped, expected two corners [longitude, latitude] that differ, within 180 and 90 degrees',
    ],
  },
  'no place on the map': {
    files: settings(box, '[[-80, -18], [-42, 6]]'),
    says: [
      'story.yaml:10:8 warning: no place of places.csv lies on the map, expected a box of two corners [longitude, latitude] around them',
    ],
  },
  'a focus outside of the map': {
    files: chapter('## A {focus="-100,20,-90,30"}\n'),
    says: [
      '01-start.md:5:13 warning: the focus lies outside of the map, expected places or a box in the box of story.yaml',
    ],
  },
  'a focus on a place outside of the map': {
    files: chapter('## A {focus=moscow}\n'),
    says: [
      '01-start.md:5:13 warning: the focus lies outside of the map, expected places or a box in the box of story.yaml',
    ],
  },
  'a focus with its degrees swapped': {
    files: chapter('## A {focus="20,80,40,89"}\n'),
    says: [
      '01-start.md:5:13 warning: the focus lies outside of the map, expected places or a box in the box of story.yaml: longitude and latitude are swapped',
    ],
  },
  'a point of a route swapped': {
    files: routes('moscow 23.1/113.3 canton'),
    says: [
      'data/routes.csv:2:16 error: bad point "23.1/113.3": longitude and latitude are swapped, expected longitude/latitude in degrees, as in 113.3/23.1',
    ],
  },
  'a shape with its degrees swapped': {
    files: line('[[30.1, 80], [31, 82]]'),
    says: [
      'data/lines.geojson:1:88 warning: the shape "amur" lies outside of the map: longitude and latitude are swapped, expected [longitude, latitude]',
    ],
  },
  'a shape with its degrees swapped, out of range': {
    files: line('[[30.1, 110], [31, 112]]'),
    says: [
      'data/lines.geojson:1:167 error: bad point [30.1,110], expected [longitude, latitude] within 180 and 90 degrees: are they swapped?',
    ],
  },
  'a shape outside of the map': {
    files: line('[[-50, 10], [-51, 12]]'),
    says: ['data/lines.geojson:1:88 warning: the shape "amur" lies outside of the map'],
  },
  'attributes on the line below the heading': {
    files: chapter('## A\n{#a date=1925}\nText.\n'),
    says: [
      '01-start.md:6:1 error: {#a date=1925} would be printed, expected it behind a heading on the same line, with a space before it and } at its end',
    ],
  },
  'attributes in a paragraph below the heading': {
    files: chapter('## A\n\n{#a date=1925}\n'),
    says: [
      '01-start.md:7:1 error: attributes cannot stand here, expected them at the first heading or at the beginning of a slide',
    ],
  },
  'attributes without a space before them': {
    files: chapter('## A{#a}\n'),
    says: [
      '01-start.md:5:5 error: {#a} would be printed, expected it behind a heading on the same line, with a space before it and } at its end',
    ],
  },
  'attributes that are never closed': {
    files: chapter('## A {focus=canton\n'),
    says: [
      '01-start.md:5:6 error: {focus=canton would be printed, expected it behind a heading on the same line, with a space before it and } at its end',
    ],
  },
  'attributes with a colon': {
    files: chapter('## A {date:1925}\n'),
    says: [
      '01-start.md:5:6 error: {date:1925} would be printed, expected it behind a heading on the same line, with a space before it and } at its end',
    ],
  },
  'an image whose address has a space': {
    files: chapter('## A\n\n![x](images/John Snow.jpg)\n'),
    says: [
      '01-start.md:7:1 error: an address with spaces is no image, expected <…> around it: ![x](<images/John Snow.jpg>)',
    ],
  },
  'a link whose address has a space': {
    files: chapter('## A\n\n[x](https://example.org/a b)\n'),
    says: [
      '01-start.md:7:1 warning: an address with spaces is no link, expected <…> around it: [x](<https://example.org/a b>)',
    ],
  },
  'a link with a space between its brackets': {
    files: chapter('## A\n\nSee [x] (https://example.org).\n'),
    says: ['01-start.md:7:5 warning: a space stands between the brackets of a link, expected [x](https://example.org)'],
  },
  'links of other tools': {
    files: chapter('## A\n\n![[a.png]]\n\n[[b]]\n\n[x][y]\n'),
    says: [
      '01-start.md:7:1 warning: an image of another tool, expected ![what it shows](images/file.png)',
      '01-start.md:9:1 warning: a link of another tool, expected [words](#id)',
      '01-start.md:11:1 warning: no line [y]: … says where this link leads',
    ],
  },
  'a heading without a space': {
    files: chapter('## A\n\n##B\n'),
    says: ['01-start.md:7:1 warning: a heading needs a space behind its signs, expected ## B'],
  },
  'a table without its second line': {
    files: chapter('## A\n\n| a | b |\n| 1 | 2 |\n'),
    says: ['01-start.md:7:1 warning: a table needs a line |---|---| below its head, and an empty line before it'],
  },
  'stars with a space inside': {
    files: chapter('## A\n\nThis is ** bold** here.\n'),
    says: [
      '01-start.md:7:9 warning: two stars or lines that make nothing bold: is there a space inside them, or is one pair missing?',
    ],
  },
  'two colons': {
    files: chapter('## A\n\n:: step\n'),
    says: ['01-start.md:7:1 warning: colons that begin no div, expected three, a name, and an empty line before'],
  },
  'a formula without math': {
    files: chapter('## A\n\n$x^2$ costs $5 and $6\n'),
    says: [
      '01-start.md:7:1 warning: a formula shown as text, expected math: true, and $$ without an empty line inside',
    ],
  },
  'a formula with an empty line': {
    files: {
      ...settings('title: Small', 'title: Small\nmath: true'),
      '01-start.md': '---\ntitle: S\n---\n\n## A\n\n$$\nx\n\ny\n$$\n',
    },
    says: [
      '01-start.md:7:1 warning: a formula shown as text, expected math: true, and $$ without an empty line inside',
    ],
  },
  'a source without its sign': {
    files: chapter('## A\n\nText [see wilbur, p. 43] and [other, p. 3].\n'),
    says: ['01-start.md:7:6 warning: a source is cited with @, expected [see @wilbur, p. 43]'],
  },
  'pasted HTML': {
    files: chapter('## A\n\n<b>x</b> and <b>y</b>, a < b\n\n<p class="x">z</p>\n'),
    says: [
      '01-start.md:7:1 warning: <b> is shown as text, expected Markdown, or html: true in story.yaml',
      '01-start.md:9:1 warning: <p> is shown as text, expected Markdown, or html: true in story.yaml',
    ],
  },
  'two headings on a slide': {
    files: chapter('## A\n\n### a\n\nText\n\n## B\n'),
    says: [
      '01-start.md:11:1 warning: a second heading on one slide, expected --- between empty lines before it to begin another, or ### to stay',
    ],
  },
  'a diagram as code': {
    files: chapter('## A\n\n```mermaid\nx\n```\n\n```mermaid\ny\n```\n'),
    says: [
      '01-start.md:7:1 warning: mermaid is shown as code: nothing draws it here, expected its picture: ![what it shows](mermaid.svg)',
    ],
  },
  'code that is never closed': {
    files: chapter('## A\n\n```js\nx\n\n---\n\n## B\n'),
    says: [
      '01-start.md:7:1 warning: the code is never closed, expected ``` on a line of its own: all that follows is code',
    ],
  },
  'settings of another name beside chapters alone': {
    files: { 'story.yml': 'title: T\n', '01.md': '---\ntitle: C\n---\n\n## A\n' },
    says: ['story.yml:1:1 error: the file is called "story.yml", expected "story.yaml"'],
  },
};
