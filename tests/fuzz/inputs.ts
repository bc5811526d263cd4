/** Inputs of the fuzzer: good folders, spoiled. The same seed gives the same input. */
import { createRandom } from '../bench/decks.ts';
import { type Files, stories } from './stories.ts';

type Dice = {
  /** A whole number below `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
};

/** Changes a text that has the file's path. */
type Change = (text: string, path: string, dice: Dice) => string;

/** Words that mean something to JavaScript, to patterns, to addresses or to a page. */
const words =
  '__proto__ constructor toString hasOwnProperty prototype _data _stage _read title note-1 null Infinity -0 1e999 0x10 99999999999999999999 1_000 -1 0 0000-01-01 9999-12-31 10000 +002025 1927-02-29 181/91 home break true ~ [ { * ( ) + ? \\ | ^ $ . [a-z A[ X{ Y* Z( %E0%A4%A %00 %ff javascript:alert(1) data:text/html,x #x ?x //host/x ../x deck.md x.svg \u2028 \u202e \u0301 \ufeff \0 \ud83d\ude00 𝔘 İ ß'.split(
    ' ',
  );

const marks: Readonly<Record<string, string>> = {
  md: '---\n\n¦\n\n---\n\n¦\n----\n¦# ¦## ¦###### ¦> ¦- ¦1. ¦* ¦    ¦\t¦\n¦\n\n¦\\¦`¦```\n¦~~~\n¦*¦**¦_¦~~¦[¦]¦(¦)¦![¦](¦](#¦](x)¦[^1]¦[^1]: ¦^[x]¦[@¦[@wilbur]¦@wilbur¦;¦, p. ¦[#loan]¦[#¦{¦}¦{#a}¦{.b}¦{date=¦="¦"¦\'¦:::¦::: step\n¦::: notes\n¦::: view {title=x}\n¦::: document {date=1925 source=wilbur}\n¦view=river ¦view=scale ¦ | ¦:::\n¦. . .¦<!--¦-->¦<!---->¦<b>¦</b>¦<img src=¦<script>¦<p onclick=¦&amp;¦&#0;¦&constructor;¦$¦$$¦\\frac{¦\\begin{matrix}¦\\def\\a{\\a\\a}¦Note:¦— ¦---\nlayout: a\n---\n¦<br>¦![](deck.md)¦![](images/ship.svg)¦[x](#%E0%A4%A)¦<http://a>¦https://a.b/c¦a@b.c',
  csv: ',¦;¦"¦""¦\n¦\r¦\t¦,,,,¦=1+1¦\n\n¦id¦constructor¦1927¦1927-04-31¦12/04/1927¦18264¦ ¦wilbur, p.¦; ;¦0/0¦181/91',
  yaml: ': ¦- ¦? ¦{¦}¦[¦]¦,¦&a ¦*a¦<<: *a¦!!js/function ¦!!binary ¦!!set ¦!!timestamp ¦!<tag> ¦¦ ¦> ¦>-\n¦\'¦"¦# ¦---\n¦...\n¦%YAML 9\n¦\t¦\n¦\n  ¦~¦null¦.nan¦.inf¦2025-01-01¦0o7¦\\ud800¦"\\ud800"¦"\\u0000"',
  json: '{¦}¦[¦]¦,¦:¦"¦\\¦\\u0000¦\\ud800¦null¦true¦1e999¦-0¦"__proto__":¦"__proto__":{"a":1},¦"features"¦"coordinates"¦[[]]¦[[[]]]¦{"date-parts":[[]]}¦{"raw":"x"}¦{"family":{}}¦"type":¦\n',
};

/** What nests, with what closes it. */
const nests: readonly (readonly [open: string, close: string])[] = [
  '[…]',
  '(…)',
  '{…}',
  '{"a":…}',
  '[{"a":…}]',
  '{a: …}',
  '> …',
  '- …',
  '  - …\n',
  '*…',
  '**…**',
  '*a_…',
  '_…',
  '~~…~~',
  '`…',
  '![…](x)',
  '[…](x)',
  '[a](…)',
  '^[…]',
  '[^1]…',
  '<b>…</b>',
  '<div>…</div>',
  '<svg>…</svg>',
  '</i>…',
  '<b></i>…',
  '<div>\n::: a\n…',
  '<!--…-->',
  '<…',
  '&…',
  '"…"',
  '[@…]',
  '@…',
  '{.a}…',
  '[x]{.a}…',
  '[…]{.a}',
  '{a=…',
  '$…$',
  '\\frac{…}{2}',
  '{…}',
  '\\sqrt{…}',
  '\\left(…\\right)',
  '^{…}',
  '::: a\n…\n:::\n',
  ':…',
  '| …',
  '|-…',
  '# …',
  '\\…',
  '- a\n…',
  'a\n…',
  '\n…',
  ' …',
  '\t…',
  '---\n\n…',
  '# a\n\n…',
  '. . .\n\n…',
  '*a…',
  '[^a]: b\n…',
  '[a]: b\n…',
  '1. …',
  '>…',
  '<a href="…">',
  '](…',
  '](#…',
  '[#…]',
  '. …',
  '" …',
  ',…',
  ';…',
  '- - …',
  '? …',
  '&a [*a, …]',
  '!!a …',
  '"\n…',
  'é…',
  '\u0301…',
  '1…',
  '1 million …',
  'A-…',
  '-…',
  '=…',
  "'…",
  '<!…',
  '<?…',
  '<![CDATA[…',
  'http://…',
  'https://a/…',
].map((text) => {
  const [open = '', close = ''] = text.split('…');
  return [open, close];
});

const changes: readonly Change[] = [
  (text, path, dice) => insert(text, dice, dice.pick(marksOf(path))),
  (text, path, dice) =>
    insert(
      text,
      dice,
      Array.from({ length: 1 + dice.below(30) }, () => dice.pick(dice.below(4) ? marksOf(path) : words)).join(
        dice.pick(['', ' ', '\n']),
      ),
    ),
  (text, _, dice) => insert(text, dice, dice.pick(words)),
  (text, _, dice) => replaceOne(text, /[\p{L}\p{N}_.-]+/gu, dice, dice.pick(words)),
  (text, path, dice) => replaceOne(text, /[\p{L}\p{N}_.-]+/gu, dice, dice.pick(marksOf(path))),
  (text, _, dice) =>
    replaceOne(text, /(?<=[,;\n])[^,;\n]*|"[^"]*"|(?<=: ).*/g, dice, dice.pick([...words, '', '"', '""', ' '])),
  (text, _, dice) => replaceOne(text, /[^\p{L}\p{N}\s]+/gu, dice, ''),
  (text, _, dice) => cut(text, dice),
  (text, _, dice) => insert(text, dice, slice(text, dice)),
  (text, _, dice) => insert(text, dice, slice(text, dice).repeat(1 + dice.below(40))),
  (text, _, dice) => text.slice(0, dice.below(text.length + 1)),
  (text, _, dice) => swapLines(text, dice),
  (text, _, dice) => text.replaceAll('\n', dice.pick(['\r\n', '\r', '\u2028', '\n\n', ' ', '\n\t', '\n    '])),
  (text, _, dice) => insert(text, dice, String.fromCharCode(dice.below(0x3000))),
  (_, path, dice) =>
    Array.from({ length: dice.below(60) }, () => dice.pick(dice.below(5) ? marksOf(path) : words)).join(''),
  nest,
  nest,
];

/** A folder by its seed. */
export function inputOf(seed: number): Files {
  const random = createRandom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const dice: Dice = { below, pick: (list) => list[below(list.length)] as never };
  const files = new Map(dice.pick(stories));
  for (let i = -1; i < below(3); i++) spoil(files, dice);
  return files;
}

function spoil(files: Map<string, Uint8Array>, dice: Dice): void {
  const path = dice.pick([...files.keys(), 'deck.md']);
  const bytes = files.get(path) ?? new Uint8Array();
  const kind = dice.below(40);
  if (kind === 0) files.delete(path);
  else if (kind === 1)
    files.set(
      dice.pick(['deck.md', 'x.svg', 'data/x.csv', 'README.md', 'ß[.md', '__proto__.md', 'data/people.csv']),
      bytes,
    );
  else if (kind === 2)
    files.set(
      path,
      Uint8Array.from({ length: dice.below(200) }, () => dice.below(256)),
    );
  else if (kind === 3) files.set(path, spoilBytes(bytes, dice));
  else if (kind === 4) files.set(path, wide(new TextDecoder().decode(bytes)));
  else files.set(path, new TextEncoder().encode(dice.pick(changes)(new TextDecoder().decode(bytes), path, dice)));
}

function spoilBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const spoiled = Uint8Array.from(bytes);
  for (let i = -1; i < dice.below(4); i++) spoiled[dice.below(bytes.length)] = dice.below(256);
  return spoiled;
}

/** UTF-16, as old editors save. */
function wide(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
}

/** Deep, or long, up to some hundred thousand characters. */
function nest(text: string, _path: string, dice: Dice): string {
  const [open, close] = dice.pick(nests);
  const count = Math.floor(10 ** (1 + dice.below(100) / 25));
  const times = Math.min(count, Math.floor(300_000 / (open.length + close.length)));
  const closing = dice.below(3) === 0 ? '' : close.repeat(times);
  const grown = open.repeat(times) + dice.pick(['', 'a', '1', 'x y']) + closing;
  return dice.below(3) === 0
    ? grown
    : dice.below(2) === 0
      ? insert(text, dice, `\n\n${grown}\n\n`)
      : insert(text, dice, grown);
}

function marksOf(path: string): readonly string[] {
  const type = /\.(md|csv|yaml)$/.exec(path)?.[1] ?? 'json';
  return (marks[type] ?? '').split('¦');
}

function insert(text: string, dice: Dice, part: string): string {
  const at = dice.below(text.length + 1);
  return text.slice(0, at) + part + text.slice(at);
}

function slice(text: string, dice: Dice): string {
  const start = dice.below(text.length + 1);
  return text.slice(start, start + dice.below(120));
}

function cut(text: string, dice: Dice): string {
  const start = dice.below(text.length + 1);
  return text.slice(0, start) + text.slice(start + dice.below(120));
}

function swapLines(text: string, dice: Dice): string {
  const lines = text.split('\n');
  const [a, b] = [dice.below(lines.length), dice.below(lines.length)];
  [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  return lines.join('\n');
}

function replaceOne(text: string, pattern: RegExp, dice: Dice, by: string): string {
  const found = [...text.matchAll(pattern)];
  const one = found.length > 0 ? dice.pick(found) : undefined;
  return one ? text.slice(0, one.index) + by + text.slice(one.index + one[0].length) : text + by;
}
