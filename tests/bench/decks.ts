/** Generated decks: the same words, tables, lists, code, quotes, footnotes, pictures and notes in the dialects of two tools. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Dialect = 'plain' | 'marp';

/** Numbers from 0 to 1, the same for the same seed. */
type Random = () => number;

const words =
  `system budget reader measure signal latency region sample quarter harvest window policy trial outcome model cohort carbon
estimate margin teacher clinic river sensor archive method result pattern network survey demand supply queue layout figure
citation evidence dataset question hypothesis contrast baseline coverage protocol appendix funding committee village transport energy
storage turbine soil nitrate rainfall forecast interval median variance outlier threshold migration index replica`.split(
    /\s+/,
  );
const verbs = 'shows explains reduces doubles limits predicts supports delays improves hides reveals shifts'.split(' ');
const adjectives =
  'early late small large steady uneven local global measured expected hidden open public annual'.split(' ');

/** Writes `slides.md` and its pictures into a folder and gives the file's path. */
export async function writeDeck(folder: string, slides: number, dialect: Dialect): Promise<string> {
  await mkdir(join(folder, 'img'), { recursive: true });
  for (let i = 0; i < 4; i++) await writeFile(join(folder, 'img', `chart${i}.svg`), drawChart(i));
  const file = join(folder, 'slides.md');
  await writeFile(file, renderDeck(slides, dialect));
  return file;
}

function renderDeck(slides: number, dialect: Dialect): string {
  const random = createRandom(slides);
  const head = dialect === 'marp' ? 'marp: true\npaginate: true' : 'lang: en';
  const texts = Array.from({ length: slides }, (_, i) => renderSlide(i + 1, dialect, random));
  return `---\n${head}\ntitle: Benchmark deck\n---\n\n${texts.join('\n\n---\n\n')}\n`;
}

function renderSlide(number: number, dialect: Dialect, random: Random): string {
  const text =
    number % 12 === 1
      ? [`# Part ${number}: ${title(random)}`, sentences(1, random)]
      : [`## ${title(random)}`, ...(bodies[number % bodies.length]?.(random, number, dialect) ?? [])];
  const notes = sentences(3, random).replace(/[*`]/g, '');
  return [...text, ...(number % 3 === 0 ? [] : [`<!--\n${notes}\n-->`])].join('\n\n');
}

type Body = (random: Random, number: number, dialect: Dialect) => readonly string[];

const bodies: readonly Body[] = [
  (random) => [sentences(1, random), table(random)],
  (random) => [sentences(1, random), list(4, '-', random)],
  (random, number) => [
    `![Figure ${number}: ${title(random)}](img/chart${(number >> 3) % 4}.svg)`,
    sentences(1, random),
  ],
  (random) => [list(4, '1.', random), `> ${sentences(1, random)}\n>\n> ${pick(words, random)}, 1984`],
  (random) => [sentences(2, random), `### ${title(random)}`, sentences(1, random)],
  (random) =>
    [
      sentences(1, random),
      '```js',
      `export function ${pick(words, random)}(rows) {`,
      '  return rows.length;',
      '}',
      '```',
    ]
      .join('\n')
      .split('\n\n'),
  (random, number, dialect) => [footnote(sentences(1, random), sentences(1, random), number, dialect)],
  (random) => [sentences(1, random), list(3, '-', random), `### ${title(random)}`],
];

function footnote(text: string, note: string, number: number, dialect: Dialect): string {
  return dialect === 'marp'
    ? `${text}<sup>${number}</sup>\n\n<small>${number}. ${note}</small>`
    : `${text}[^${number}]\n\n[^${number}]: ${note}`;
}

function table(random: Random): string {
  const row = (): string =>
    `| ${pick(words, random)} | ${Math.round(random() * 900)} | ${(random() * 90).toFixed(1)} | ${(random() * 30).toFixed(1)}% |`;
  return ['| Group | n | Median | Change |', '| --- | ---: | ---: | :---: |', ...Array.from({ length: 5 }, row)].join(
    '\n',
  );
}

function list(length: number, mark: string, random: Random): string {
  return Array.from({ length }, () => `${mark} ${sentences(1, random)}`).join('\n');
}

function sentences(count: number, random: Random): string {
  const word = (): string => {
    const text = pick(words, random);
    const chance = random();
    return chance < 0.06 ? `**${text}**` : chance < 0.11 ? `*${text}*` : chance < 0.15 ? `\`${text}()\`` : text;
  };
  const one = (): string =>
    `The ${pick(adjectives, random)} ${word()} ${pick(verbs, random)} the ${word()} of each ${pick(words, random)}, and the ${word()} ${pick(verbs, random)} it.`;
  return Array.from({ length: count }, one).join(' ');
}

function title(random: Random): string {
  return `The ${pick(adjectives, random)} ${pick(words, random)} and ${pick(words, random)}`;
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function drawChart(number: number): string {
  const bars = Array.from({ length: 40 }, (_, i) => {
    const height = 20 + Math.round(200 * Math.abs(Math.sin(i * 0.3 + number)));
    return `<rect x="${20 + i * 15}" y="${260 - height}" width="11" height="${height}" fill="#456"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 280"><title>Chart ${number}</title>${bars.join('')}</svg>`;
}
