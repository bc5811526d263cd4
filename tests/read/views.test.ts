/** What a step says of its picture: the view, and what belongs to it. */
import { describe, expect, it } from 'vitest';
import type { StepScene } from '../../src/graphic.ts';
import { noText } from '../../src/text.ts';
import { markupOf } from '../texts.ts';
import { type Files, readGood } from './support.ts';
import { viewStory } from './viewstory.ts';

async function scenesOf(text: string, changes: Files = {}): Promise<Readonly<Record<string, StepScene>>> {
  const { slides } = await readGood(viewStory(text, changes));
  return Object.fromEntries(slides.flatMap(({ steps }) => steps.map(({ id, scene }) => [id, scene])));
}

describe('views', () => {
  it('stay inside a slide with what belongs to them, and end with it', async () => {
    const {
      f,
      'f-2': next,
      'f-3': last,
      g,
    } = await scenesOf(
      '## F {view=river zoom="1924/1926" turns="loan march" date=1925}\n\n::: step {date=1926}\n:::\n\n::: step {view=map}\n:::\n\n---\n\n## G\n',
    );
    const zoom = { from: '1924-01-01', to: '1927-01-01' };
    expect(f).toMatchObject({ view: 'river', zoom, turns: ['loan', 'march'] });
    expect(next).toMatchObject({ view: 'river', zoom, turns: ['loan', 'march'], date: '1926-01-01' });
    expect(last).toMatchObject({ view: 'map' });
    expect(g).toMatchObject({ view: 'map' });
    for (const scene of [last, g]) expect(scene).not.toHaveProperty('zoom');
  });

  it('stand between two opinions, if a step asks for one', async () => {
    const {
      f,
      'f-2': next,
      g,
    } = await scenesOf(
      '## F {layout=views}\n\n::: step {view=scale show=loan date=1927-03}\n:::\n\n---\n\n## G {layout=views view=split focus="canton | wuhan"}\n',
    );
    expect(f).toMatchObject({ view: 'map' });
    expect(next).toMatchObject({ view: 'scale', show: ['loan'], scale: ['loan'] });
    expect(g).toMatchObject({ view: 'split', beside: { on: 'places', ids: ['wuhan'] } });
  });

  it('show a picture, then parts of it, then another one as a whole', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>';
    const {
      f,
      'f-2': near,
      'f-3': still,
      'f-4': whole,
      'f-5': other,
      g,
    } = await scenesOf(
      [
        '## F {view=picture picture=images/a.svg alt="It’s A" caption="A" credit="Who"}',
        '::: step {at="10,20,25,50" part="A corner"}\n:::',
        '::: step\n:::',
        '::: step {at="0,0,100,100"}\n:::',
        '::: step {picture=images/b.svg alt=B}\n:::',
        '---\n\n## G\n',
      ].join('\n\n'),
      { 'images/a.svg': drawing, 'images/b.svg': drawing },
    );
    const size = { width: 40, height: 30, isDrawing: true };
    const picture = { src: 'images/a.svg', ...size, alt: 'It’s A', caption: 'A', credit: 'Who' };
    const part = { x: 10, y: 20, width: 25, height: 50, alt: 'A corner' };
    expect(f).toMatchObject({ view: 'picture', picture, near: 2 });
    expect(near).toMatchObject({ picture, part, near: 2 });
    expect(still).toMatchObject({ picture, part });
    expect(whole).toMatchObject({ picture, near: 2 });
    expect(other).toMatchObject({ picture: { src: 'images/b.svg', ...size, alt: 'B' } });
    for (const scene of [f, whole, other, g]) expect(scene).not.toHaveProperty('part');
    for (const scene of [other, g]) expect(scene).not.toHaveProperty('near');
    expect(g).not.toHaveProperty('picture');
  });

  it('are given to title and openings in YAML', async () => {
    const settings = `${viewStory('')['story.yaml']}view: river\nturns: loan\n`;
    const { title, start } = await scenesOf('## F\n', {
      'story.yaml': settings,
      '01-start.md': '---\ntitle: Start\ndates: 1924–1927\nview: scale\nshow: rifles\n---\n\n## F\n',
    });
    expect(title).toMatchObject({ view: 'river', turns: ['loan'] });
    expect(start).toMatchObject({ view: 'scale', show: ['rifles'], scale: ['rifles'] });
  });

  it('look at two places in a split, and at one behind it', async () => {
    const {
      f,
      'f-2': next,
      'f-3': last,
    } = await scenesOf(
      '## F {view=split focus="canton | 100,20,120,40"}\n\n. . .\n\nText.\n\n::: step {view=map focus=home}\n:::\n',
    );
    expect(f).toMatchObject({ view: 'split', focus: { on: 'places', ids: ['canton'] }, beside: { on: 'box' } });
    expect(next).toMatchObject({ view: 'split', focus: f?.focus, beside: f?.beside });
    expect(last?.focus).toEqual({ on: 'home' });
    expect(last).not.toHaveProperty('beside');
  });
});

describe('documents', () => {
  const letter =
    '::: document {from="Sun Yat-sen" to=Moscow date=1925-03 seen="quoted in" held=RGASPI source="wilbur, p. 7"}\n';

  it('are documents of the picture, not words of the step', async () => {
    const { slides, bibliography } = await readGood(
      viewStory(`## F {view=document}\n\nText.\n\n${letter}It's the [...] first\nparagraph.\n\nThe […]!\n:::\n`),
    );
    const [step] = slides.at(-1)?.steps ?? [];
    expect(step?.scene.documents).toEqual([
      {
        from: 'Sun Yat-sen',
        to: 'Moscow',
        date: '1925-03',
        words: ['It’s the […] first paragraph.', 'The […]!'],
        seen: 'quoted in',
        held: 'RGASPI',
        source: { key: 'wilbur', locator: 'p. 7', short: 'Wilbur 1989, p. 7' },
      },
    ]);
    expect(markupOf(step?.body ?? noText)).toBe('<p>Text.</p>');
    expect(bibliography.map(({ id }) => id)).toContain('wilbur');
  });

  it('stay where a step gives none, and give way to its own', async () => {
    const {
      f,
      'f-2': next,
      'f-3': last,
    } = await scenesOf(
      `## F {view=document}\n\n${letter}A.\n:::\n\n::: step {.question}\nText.\n:::\n\n:::: step\n${letter}B.\n:::\n\n${letter}C.\n:::\n::::\n`,
    );
    const words = (scene: StepScene | undefined) => scene?.documents?.map((one) => one.words);
    expect(words(f)).toEqual([['A.']]);
    expect(words(next)).toEqual([['A.']]);
    expect(words(last)).toEqual([['B.'], ['C.']]);
    expect([f, next, last].map((scene) => scene?.question)).toEqual([undefined, true, undefined]);
  });

  it('are any other div in a bare deck', async () => {
    const { slides } = await readGood({ 'deck.md': '# A\n\n::: document\nWords.\n:::\n' });
    expect(markupOf(slides[0]?.steps[0].body ?? noText)).toContain('<p>Words.</p>');
  });
});

describe('quantities', () => {
  const shown = (id: string, attributes: string): string =>
    `---\n\n## ${id} {view=scale date=1927-03 ${attributes}}\n\nText.\n\n`;

  it('of one unit share a scale in a chapter, in order of time, until it is begun anew', async () => {
    const next = `---\ntitle: Next\n---\n\n## Z {view=scale show=loan}\n`;
    const text = `${shown('A', 'show=loan')}${shown('B', 'show=gift')}::: step {show=rifles}\n:::\n\n${shown('C', 'show=share .rescale')}::: step\n:::\n`;
    const scenes = await scenesOf(text, { '02-next.md': next, 'data/rates.csv': '' });
    expect(Object.entries(scenes).map(([id, { scale }]) => [id, scale])).toEqual([
      ['title', undefined],
      ['start', undefined],
      ['a', ['gift', 'loan']],
      ['b', ['gift', 'loan']],
      ['b-2', ['rifles']],
      ['c', ['share']],
      ['c-2', ['share']],
      ['next', undefined],
      ['z', ['loan']],
    ]);
    expect(scenes.c?.rescale).toBe(true);
    expect(scenes['c-2']).toMatchObject({ show: ['share'] });
    expect(scenes['c-2']).not.toHaveProperty('rescale');
  });

  it('share one where a rate compares them', async () => {
    const { a, b } = await scenesOf(`${shown('A', 'show=loan')}${shown('B', 'show=dollars')}`);
    expect([a?.scale, b?.scale]).toEqual([
      ['dollars', 'loan'],
      ['dollars', 'loan'],
    ]);
  });

  it('have squares of one size on the maps of a chapter', async () => {
    const { a, b, c, z } = await scenesOf(
      '## A {show=rifles}\n\n---\n\n## B {show="gift rifles"}\n\n---\n\n## C {show=loan}\n\n::: step {view=scale show=dollars}\n:::\n',
      { '02-next.md': '---\ntitle: Next\n---\n\n## Z {show=gift}\n' },
    );
    expect([a, b, c, z].map((scene) => scene?.each)).toEqual([
      { rifles: 5 },
      { 'gold roubles': 20_000, rifles: 5 },
      { 'gold roubles': 20_000 },
      { 'gold roubles': 500 },
    ]);
  });
});

describe('tables of views', () => {
  it('give labels, marks, parts, paths on the plane, groups and rates', async () => {
    const { graphic } = await readGood(viewStory('## F\n'));
    const row = (id: string) => graphic?.ledger.find((one) => one.id === id);
    expect(row('loan')).toMatchObject({ label: 'A loan', mark: 'treaty' });
    expect(row('share')).toMatchObject({ of: 'gift' });
    expect(row('gift')).not.toHaveProperty('path');
    const [canton, wuhan] = ['canton', 'wuhan'].map((id) => graphic?.places.find((place) => place.id === id)?.at);
    const path = row('march')?.path ?? [];
    expect([path[0], path.at(-1)]).toEqual([canton, wuhan]);
    expect(path.length).toBeGreaterThanOrEqual(3);
    expect(graphic?.groups.map(({ id, within, from, to }) => [id, within, from, to])).toEqual([
      ['kmt', undefined, '1920-01-01', undefined],
      ['ccp', 'kmt', '1924-01-01', '1927-07-01'],
      ['ccp', undefined, '1927-07-01', undefined],
    ]);
    expect(graphic?.rates).toEqual([
      {
        unit: 'dollars',
        in: 'gold roubles',
        rate: 1.1,
        from: '1924-01-01',
        to: '1926-01-01',
        sources: [{ key: 'wilbur', locator: 'p. 9', short: 'Wilbur 1989, p. 9' }],
      },
    ]);
  });

  it('bring their sources into the bibliography', async () => {
    const source = (id: string): object => ({ id, type: 'book', title: id });
    const { bibliography } = await readGood(
      viewStory('## F\n', {
        'data/sources.json': JSON.stringify(['wilbur', 'rated', 'grouped', 'idle'].map(source)),
        'data/groups.csv': 'id,name,from,source\na,A,1920,grouped\n',
        'data/rates.csv': 'unit,in,rate,from,to,source\ndollars,roubles,2,1924,,rated\n',
      }),
    );
    expect(bibliography.map(({ id }) => id).sort()).toEqual(['grouped', 'rated', 'wilbur']);
  });
});

it('names the step that is printed', async () => {
  const { slides } = await readGood(viewStory('## F {print=f-2 .own}\n\n::: step\n:::\n\n---\n\n## G {.question}\n'));
  const [f, g] = slides.slice(-2);
  expect([f?.print, g?.print]).toEqual(['f-2', undefined]);
  expect([f?.classes, g?.classes]).toEqual([['own-own'], []]);
});
