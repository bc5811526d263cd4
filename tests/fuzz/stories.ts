/** What the fuzzer spoils: small folders with something of everything, and bare decks in the dialects of other tools. */

/** Files by path. */
export type Files = ReadonlyMap<string, Uint8Array>;

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>';

const chapter = `---
title: Start
dates: 1924–1927
focus: canton
notes: |
  Said *first*.
---

## First {#first date=1925 focus="canton wuhan" show="loan" minutes=2 track=short .strong}

Text with [@wilbur, p. 5; see @saich], @wilbur [pp. 1–2], [#loan], a [link](#second), a [word]{.gap} and a note[^1].

:::: step {#more date=1926-03-01 focus="100,20,120,40" names="canton"}
A formula $x^2$ and \`code\`{.js}.

::: notes {track=short}
Say this.
:::
::::

[^1]: A note with [@wilbur] and *emphasis*.

::: reading
| year | sum |
|-----:|:----|
| 1924 | 2   |
:::

---

## Second {#second layout=views}

::: view {title="One"}
> Quoted.
>
> — Somebody, *work*
:::

::: view {title="Other"}
![A ship](images/ship.svg "At sea"){credit="Archive"}
:::

. . .

- one
  - two<!-- silent -->

::: answers
$$\\frac{a}{b}$$
:::

---

## Third {#third view=river zoom="1924/1927" turns="loan rout" print=third-2}

::: step {view=split focus="canton | wuhan" date=1925}
:::

::: step {view=scale show="loan part" focus=home date=1927-03}
[#loan], [#part]
:::

::: step {view=count show=airmen .question}
[#airmen]
:::

::: step {view=groups date=1926}
:::

:::: step {view=document}
::: document {from="Sun" to="Moscow" date=1925-03-11 seen="quoted in" held="Archive" source="wilbur, p. 7"}
Quoted […] words.
:::
::::
`;

const story = {
  'story.yaml': `title: Small
subtitle: "A story"
lang: en
authors: [A. Author]
licence: CC-BY-4.0
site: https://example.org/
origin: { title: Book, url: https://example.org/book }
minutes: { full: 45, short: 20 }
span: [1920, 1930]
giver: { name: Giver, also: [{ name: Other, until: 1922-12-30 }] }
recipients:
  - { id: kmt, name: Kuomintang, color: "#17407f" }
  - { id: ccp, name: Communists, color: "#d8452e" }
kinds:
  - { id: arms, name: Arms }
  - { id: money, name: Money, thin: true }
map: { box: [[74, 18], [142, 56]] }
math: true
moved: { old: more }
reading: |
  ## About
  A section.
`,
  '01-start.md': chapter,
  'data/places.csv': `id,name,lat,lon,also,modern,zh,ru,from,to
moscow,Moscow,55.8,37.6,,,,Москва,,
canton,Canton,23.1,113.3,,Guangzhou,廣州,,,1925
canton,Kwangchow,23.1,113.3,,,,,1925,
wuhan,Wuhan,30.6,114.3,Hankow,,武漢,,,
`,
  'data/routes.csv': `id,recipient,via,start,end,label,kinds,source
sea,kmt,moscow 43.3/12.5 canton,1924,1927,Sea route,arms,"wilbur, p. 3"
land,ccp,moscow wuhan,1925,,By land,,
`,
  'data/ratings.csv': `recipient,kind,from,to,level,why,source,low,high
kmt,arms,1924,1927,3,Shipments,"wilbur, p. 5",2,4
ccp,money,1923-05-01,,1,Envelopes,saich,,
`,
  'data/support.csv': `id,start,end,recipient,kind,what,quantity,unit,place,route,source,confidence,note,low,high,sum,verified,giver,status,label,mark,path,of
loan,1927-03,,kmt,money,Loan,2000000,gold roubles,wuhan,sea,wilbur,high,,1500000,2500000,,,,promised,A loan,,,
rout,1927-04-12,,kmt ccp,break,Massacre,,,canton,,saich,,"a, b",,,no,no,,,The break,attack,,
part,1927-03,,kmt,money,Part,20000,gold roubles,,,,,,,,,,,,,,,loan
airmen,1926,,kmt,arms,Airmen,236,airmen,,,,,,,,,,,,,,,
march,1926-07,1927,,arms,March,,,,,,,,,,,,,,North,front,canton 114/28 wuhan,
`,
  'data/sources.json': `[
  { "id": "wilbur", "type": "book", "title": "Missionaries", "author": [{ "family": "Wilbur" }], "issued": { "date-parts": [[1989]] } },
  { "id": "x", "citation-key": "saich", "type": "article-journal", "title": "Origins", "URL": "https://example.org/a", "DOI": "10.1/2" }
]
`,
  'data/groups.csv':
    'id,name,recipient,within,from,to,source\nkmt,Kuomintang,kmt,,1920,,\nccp,Communists,ccp,kmt,1924,1927-07,wilbur\nccp,Communists,ccp,,1927-07,,\n',
  'data/rates.csv': 'unit,in,rate,from,to,source\ngold roubles,dollars,0.51,1924,,"wilbur, p. 9"\n',
  'data/people.csv':
    'id,name,pinyin,zh,ru,born,died,role,source\nsun,Sun Yat-sen,Sun Zhongshan,孫中山,,1866,1925,Leader,wilbur\n',
  'data/claims.csv': 'id,claim,verdict,text,source\nc1,Moscow paid,half,It did,saich\n',
  'data/lines.geojson':
    '{ "type": "FeatureCollection", "features": [{ "type": "Feature", "properties": { "id": "amur", "kind": "river" }, "geometry": { "type": "LineString", "coordinates": [[120, 50], [130, 48]] } }] }',
  'data/areas.geojson':
    '{ "type": "FeatureCollection", "features": [{ "type": "Feature", "properties": { "id": "south", "kind": "held", "holder": "kmt", "start": 1924, "certainty": "sure" }, "geometry": { "type": "Polygon", "coordinates": [[[110, 22], [115, 22], [115, 26], [110, 22]]] } }] }',
  'images/ship.svg': picture,
};

const plain = {
  'story.yaml': 'title: T\nhtml: true\nmath: true\nsite: https://example.org/\n',
  '01.md': `---
title: A
notes: Said.
---

## First {#first minutes=2 .strong}

A [link](#second), a <b>tag</b>, $x^2$ and a note^[Short.].

::: step {#more}
> Quoted.
>
> — Somebody
:::

---

## Second {#second layout=views}

::: view {title="One"}
![A ship](images/ship.svg "At sea"){credit="Archive"}
:::
`,
  'images/ship.svg': picture,
};

const decks: readonly string[] = [
  '# One\n\nText with ![alt](images/ship.svg) and <b>bold</b>.\n\nNote: private\n\n---\n\n## Two\n\n1. a\n2. b\n\n```js\nlet x = 1;\n```\n\n----\n\nEnd[^a]\n\n[^a]: Note\n',
  '---\nmarp: true\ntheme: gaia\npaginate: true\n---\n\n<!-- _class: lead -->\n\n# Title\n\n---\n\n![bg right:40%](images/ship.svg)\n\n- x\n- y\n\n<!-- said -->\n',
  '---\ntheme: default\nlayout: cover\n---\n\n# Slidev\n\n---\nlayout: two-cols\nclass: text-center\n---\n\nLeft\n\n::right::\n\nRight <v-click>x</v-click>\n\n<!--\nsaid\n-->\n',
  '---\ntitle: Quarto\nauthor: [{ name: A }]\nformat: revealjs\nhtml: true\n---\n\n# Part\n\n## Slide {.smaller background-color="red"}\n\n::: {.columns}\n::: {.column width="40%"}\nA\n:::\n:::\n\n. . .\n\n$$e=mc^2$$\n\n::: notes\nsaid\n:::\n',
];

/** The folders, by turns with and without data. */
export const stories: readonly Files[] = [
  story,
  plain,
  ...decks.map((text) => ({ 'deck.md': text, 'images/ship.svg': picture })),
].map((files) => new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])));
