/** The print documents as pages. */
import { describe, expect, test } from 'vitest';
import { type PaperChoice, paperNames, usualPaper } from '../../src/paper.ts';
import { createEdition } from '../../src/render/ground/edition.ts';
import { paperMedium } from '../../src/render/ground/medium.ts';
import { renderQr } from '../../src/render/ground/qr.ts';
import { renderText } from '../../src/render/ground/rendertext.ts';
import { withRiver } from '../../src/render/paper/cover.ts';
import { chooseDays } from '../../src/render/paper/maps.ts';
import { coarsen } from '../../src/render/paper/outlines.ts';
import { renderPapers } from '../../src/render/render.ts';
import { renderDeck } from '../../src/render/web/deck.ts';
import { mapSteps, type Slide, type Story } from '../../src/story.ts';
import { graphic } from '../draw/fixture.ts';
import { textFrom } from '../texts.ts';
import { bare, SECRET, story, tools } from './fixture.ts';

const site = 'https://example.org/story/';
const published: Story = { ...story, site };

async function paper(name: string, choice: Partial<PaperChoice> = {}, from: Story = story): Promise<string> {
  return String((await renderPapers(from, tools, { ...usualPaper, ...choice })).get(`${name}.html`));
}

/** The slide with another body in its first step. */
function say(slide: Slide, html: string): Slide {
  return {
    ...slide,
    steps: mapSteps(slide.steps, (step) => (step === slide.steps[0] ? { ...step, body: textFrom(html) } : step)),
  };
}

test('each document is a page under the name of its PDF, the lecturer’s in the lecturer’s folder', async () => {
  const pages = [...(await renderPapers(story, tools, usualPaper)).keys()].filter((path) => path.endsWith('.html'));
  expect(pages).toEqual(paperNames.map((name) => `${name === 'lecturer' ? 'lecturer/' : ''}${name}.html`));
  const some = await renderPapers(story, tools, { ...usualPaper, only: ['reader'] });
  expect([...some.keys()].filter((path) => path.endsWith('.html'))).toEqual(['reader.html']);
});

test('no picture waits until somebody scrolls to it, wherever it stands', async () => {
  const picture = textFrom('<img src="pic.png" alt="logo">');
  const slides = story.slides.map((slide) => ({
    ...slide,
    heading: picture,
    reading: [picture],
    answers: [picture],
    speakerNotes: [{ body: picture }],
    steps: mapSteps(slide.steps, (step) => ({ ...step, body: picture })),
  }));
  const full = { ...usualPaper, full: true };
  const notes = [{ number: 1, text: picture }];
  const printed = [...(await renderPapers({ ...story, slides, notes }, tools, full)).values()].map(String);
  expect(printed.filter((page) => page.includes('pic.png')).length).toBe(paperNames.length);
  expect(printed.filter((page) => page.includes('lazy'))).toEqual([]);
});

test('a bare deck has no figures to print', async () => {
  expect([...(await renderPapers(bare, tools, usualPaper)).keys()]).not.toContain('figures.html');
});

describe.each(paperNames)('%s', (name) => {
  const path = name === 'lecturer' ? 'lecturer/lecturer' : name;

  test('has each id once, links that arrive, a place for every step with a link to it', async () => {
    const body = (await paper(path)).replace(/[\s\S]*<body/, '');
    const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const links = new Set([...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id));
    expect([...links].filter((id) => !ids.includes(id))).toEqual([]);
    const told = story.slides.filter(({ layout }) => name !== 'figures' || layout === 'figure' || layout === 'full');
    const steps = told.flatMap((slide) => slide.steps.map(({ id }) => id)).filter((id) => id !== 'title');
    expect(steps.filter((id) => !ids.includes(id) || !links.has(id))).toEqual([]);
  });

  test('holds private words only where it is the lecturer’s', async () => {
    expect((await paper(path)).includes(SECRET)).toBe(name === 'lecturer');
  });

  test('names every picture by a sentence, and has no figure element', async () => {
    const text = await paper(path);
    const labels = [...text.matchAll(/role="img" aria-label="([^"]*)"/g)].map(([, label]) => label);
    expect(labels.length).toBeGreaterThan(1);
    // What a view says is its own matter; its picture's name ends as a sentence.
    for (const label of labels.filter(Boolean)) expect(label).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toContain('<figure');
  });
});

test('paper of either size: text is of one width, the page is as high as it is', async () => {
  expect(await paper('handout')).toContain('@page{size:210mm 297mm;margin:13mm 16mm 16mm;');
  const letter = await paper('handout', { size: 'letter' });
  expect(letter).toContain('@page{size:215.9mm 279.4mm;margin:13mm 18.95mm 16mm;');
  expect(letter).toContain('--room:247.4mm');
  expect(await paper('figures')).toContain('@page{size:297mm 210mm;');
});

test('the short track leaves out slides and steps in handouts, slides and figures, not in the reader', async () => {
  const slides = story.slides.map((slide) => ({
    ...slide,
    short: slide.id !== 'plain',
    steps: mapSteps(slide.steps, (step) => ({ ...step, short: step.id !== 'canton-less' })),
  }));
  const from = { ...story, slides };
  for (const name of ['handout', 'slides', 'figures']) {
    const text = await paper(name, { track: 'short' }, from);
    expect(text).not.toMatch(/id="(plain|canton-less)"/);
    expect(text).toContain('id="canton-more"');
  }
  expect(await paper('reader', { track: 'short' }, from)).toContain('id="canton-less"');
});

test('a page for each step: its own picture, its own text, one heading for the outline', async () => {
  const text = await paper('slides', { steps: true });
  const pages = text.split('<section class="sheet').slice(1);
  expect(pages).toHaveLength(story.slides.flatMap(({ steps }) => steps).length);
  const last = pages.find((page) => page.includes('id="canton-more"')) ?? '';
  expect(last.match(/class="step[ "]/g)).toHaveLength(1);
  expect(last).toContain('<h2 aria-hidden="true">');
  expect(last).toContain(`aria-label="${createEdition(story).sentences.get('canton-more')}"`);
});

describe('gaps', () => {
  const body = 'At <span class="gap">Canton</span> and <span id="x" class="gap"><span lang="zh">廣州</span></span>.';
  const gapped = { ...story, slides: story.slides.map((slide) => (slide.id === 'canton' ? say(slide, body) : slide)) };

  test('words stay where no blanks are wanted', async () => {
    expect(await paper('handout', {}, gapped)).toContain(body);
  });

  test.each(['handout', 'handout-large'])('the %s has numbered blanks and not the words', async (name) => {
    const text = await paper(name, { gaps: true }, gapped);
    expect(text).toContain('At <span class="blank">1</span> and <span class="blank">2</span>.');
    expect(text).not.toContain('廣州');
  });

  test('the key is the lecturer’s, and only with the blanks', async () => {
    const text = await paper('lecturer/lecturer', { gaps: true }, gapped);
    const key = /<section class="key"[\s\S]*?<\/section>/.exec(text)?.[0];
    expect(key).toContain('<ol start="1"><li>Canton</li><li><span lang="zh">廣州</span></li></ol>');
    expect(await paper('lecturer/lecturer', {}, gapped)).not.toContain('class="key"');
    expect(await paper('reader', { gaps: true }, gapped)).toContain(body);
  });
});

test('minute marks: when each slide and step begins, as the speaker window plans it', async () => {
  const text = await paper('lecturer/lecturer');
  const marks = [...text.matchAll(/<span class="mark"><b>(\S+)<\/b> ([^<]*)/g)].map(([, start, length]) => [
    start,
    length,
  ]);
  expect(marks.slice(0, 4)).toEqual([
    ['0:00', '7 min'],
    ['7:00', '7 min'],
    ['14:00', '3 min'],
    ['17:00', '7 min'],
  ]);
  expect(text).toMatch(/id="canton-less"><span class="number">14:45</);
});

test.each(paperNames)('%s says once what a step of width and height means, and numbers its contents', async (name) => {
  const text = await paper(name === 'lecturer' ? 'lecturer/lecturer' : name);
  expect(text.match(/<p class="rule">/g)).toHaveLength(1);
  const contents = /<nav class="contents"[\s\S]*?<\/nav>/.exec(text)?.[0] ?? '';
  const items = [...contents.matchAll(/<li [^>]*><span><a href="#([^"]+)".*?data-page-of="([^"]+)"><\/span><\/li>/g)];
  expect(items.length).toBeGreaterThan(2);
  expect(items.filter(([, link, page]) => link !== page)).toEqual([]);
});

test('a bare deck has nothing to rate', async () => {
  expect(await paper('handout', {}, bare)).not.toContain('class="rule"');
});

test('small maps close the reader and the full handout, one of each quarter in which something begins', async () => {
  expect(chooseDays(graphic)).toEqual(['1922-01-01', '1925-01-01', '1928-01-01']);
  const maps = (text: string): number =>
    text.match(/<section class="maps">[\s\S]*?<\/section>/)?.[0].match(/<svg/g)?.length ?? 0;
  expect(maps(await paper('reader'))).toBe(3);
  expect(maps(await paper('handout', { full: true }))).toBe(3);
  expect(maps(await paper('handout'))).toBe(0);
});

test('handouts and reader begin with the whole river, six slides a page do not', () => {
  const [title] = withRiver(story).slides;
  expect(title?.steps.map(({ scene }) => scene.view)).toEqual(['river']);
  expect(withRiver(bare)).toBe(bare);
});

test('the full handout adds the sources; the six-page one has its notes at the end and no page for the title', async () => {
  expect(await paper('handout')).not.toContain('class="bibliography"');
  expect(await paper('handout', { full: true })).toContain('class="bibliography"');
  const six = await paper('handout', { perPage: 6 });
  expect(six).not.toContain('class="cover');
  expect(six.match(/<div class="pair">/g)).toHaveLength(3);
  expect(six.indexOf('id="note-1"')).toBeGreaterThan(six.indexOf('<div class="back">'));
});

describe('codes', () => {
  test('are there when the story has an address: for the story, and for each slide of the handout', async () => {
    expect(await paper('handout')).not.toContain('class="qr"');
    const text = await paper('handout', {}, published);
    expect(text).toContain(`<a class="qr" href="${site}" aria-label="Read on at ${site}">`);
    for (const { id } of story.slides.filter(({ kind }) => kind === 'slide')) {
      expect(text).toContain(`<a class="qr" href="${site}#${id}"`);
    }
  });

  test('stand on the title and on the last slide of the deck, and of its print', async () => {
    const slides = await paper('slides', {}, published);
    for (const text of [renderDeck(createEdition(published)).html, slides]) {
      const codes = [...text.matchAll(/<a class="qr" href="([^"]*)"/g)].map(([, address]) => address);
      expect(codes).toEqual([site, site]);
    }
    expect(renderDeck(createEdition(story)).html).not.toContain('class="qr"');
  });

  test('have a white edge of four modules and the three corner squares of the standard', () => {
    const code = renderQr(createEdition(published))?.html ?? '';
    const size = Number(/viewBox="0 0 (\d+) /.exec(code)?.[1]);
    const dark = new Set(
      [...code.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].flatMap(([, x, y, length]) =>
        Array.from({ length: Number(length) }, (_, i) => `${Number(x) + i} ${y}`),
      ),
    );
    for (let i = 0; i < size; i++) expect(dark.has(`${i} 3`) || dark.has(`3 ${i}`)).toBe(false);
    for (const [x, y] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      const row = (dy: number): string =>
        Array.from({ length: 7 }, (_, dx) => (dark.has(`${x + dx} ${y + dy}`) ? '#' : '.')).join('');
      expect([0, 1, 2, 3, 4, 5, 6].map(row)).toEqual([
        '#######',
        '#.....#',
        '#.###.#',
        '#.###.#',
        '#.###.#',
        '#.....#',
        '#######',
      ]);
    }
  });
});

test.each([
  ['<a href="index.html#canton">x</a>', undefined, '<a href="#canton">x</a>'],
  ['<a href="#note-3">x</a>', undefined, '<a href="#note-3">x</a>'],
  ['<a href="#gone"><em>x</em></a>', site, '<em>x</em>'],
  ['<a class="q" href="explore.html">x</a>', undefined, 'x'],
  ['<a class="q" href="explore.html">x</a>', site, `<a class="q" href="${site}explore.html">x</a>`],
  ['<a href="https://a.org/">x</a>', undefined, '<a href="https://a.org/">x</a>'],
])('on paper %s, published at %s', (markup, address, settled) => {
  const { site: _site, ...unpublished } = story;
  const medium = paperMedium({ ...unpublished, ...(address && { site: address }) });
  expect(renderText({ medium }, textFrom(markup)).html).toBe(settled);
});

test.each([
  ['M0.2 0l10.1.2 0 .1-5 5z', 'M0 0l10.5 0 0 .5-5 5z'],
  ['M1 1l2 2zm5 5l1 1', 'M1 1l2 2zM6 6l1 1'],
  ['M0 0Q1.3 2 3 4', 'M0 0Q1.3 2 3 4'],
])('the outline %s on its grid', (path, coarse) => {
  expect(coarsen(path)).toBe(coarse);
});
