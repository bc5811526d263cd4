import { expect, test } from 'vitest';
import { createEdition, seenIn } from '../../../src/render/ground/edition.ts';
import { paperMedium } from '../../../src/render/ground/medium.ts';
import { sayIn } from '../../../src/render/lecturer/said.ts';
import { makeShow } from '../../../src/render/pptx/makeshow.ts';
import { writePackage } from '../../../src/render/pptx/package.ts';
import { usualTypefaces } from '../../../src/render/pptx/theme.ts';
import type { Story } from '../../../src/story.ts';
import { textFrom } from '../../texts.ts';
import { SECRET, story } from '../fixture.ts';

function show(given: Story, everyStep = true, secret = false) {
  const edition = seenIn(createEdition(given), paperMedium(given));
  const say = sayIn(edition, 'full');
  return makeShow(edition, everyStep, ({ slide, steps }) => (secret ? say(slide, steps) : []));
}

function parts(given: Story, everyStep = true, secret = false): ReadonlyMap<string, string> {
  const media = (name: object) => ({ image: `${Object.values(name)[0]}.png`, svg: `${Object.values(name)[0]}.svg` });
  return writePackage(show(given, everyStep, secret).presentation, usualTypefaces, media);
}

/** The words of the paragraphs in a placeholder, by its type. */
function wordsIn(slide: string, type: string): string {
  const shape = slide.split('<p:sp>').find((one) => new RegExp(`<p:ph type="${type}"`).test(one)) ?? '';
  return [...shape.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words).join('');
}

const slides = (all: ReadonlyMap<string, string>): readonly string[] =>
  [...all].filter(([name]) => name.startsWith('ppt/slides/slide')).map(([, text]) => text);

test('each step is a slide with the heading in its title, in the order of the lecture', () => {
  const found = slides(parts(story)).map((text) => [
    /<p:cSld name="([^"]*)"/.exec(text)?.[1],
    wordsIn(text, '(?:ctrT|t)itle'),
  ]);
  expect(found).toEqual([
    ['title', 'Changing Partners'],
    ['the-bet', 'The bet'],
    ...['canton', 'canton-less', 'canton-still', 'canton-more'].map((id) => [id, 'Moscow bets on the larger party']),
    ['said', 'said'],
    ['sides', 'Two views'],
    ['plain', 'Plain text'],
    ['all', 'The whole river'],
    ['_sources-1', 'Sources'],
  ]);
});

test('or each slide is one, with the picture that paper prints', () => {
  const { presentation } = show(story, false);
  expect(presentation.sheets.map(({ id }) => id)).toEqual([
    ...['title', 'the-bet', 'canton', 'said', 'sides', 'plain', 'all', '_sources-1'],
  ]);
  const [picture] = presentation.sheets[2]?.parts.filter(({ kind }) => kind === 'picture') ?? [];
  expect(picture).toMatchObject({ media: { still: 'canton-more' } });
});

test('pictures have a drawing, what stands for it, and their sentence', () => {
  const text = slides(parts(story))[3] ?? '';
  expect(text).toMatch(
    /<p:cNvPr id="\d+" name="picture \d+" descr="In January 1925: [^"]+ Shown: 924–1,300 aircraft \(North\)\.">/,
  );
  const links = parts(story).get('ppt/slides/_rels/slide4.xml.rels') ?? '';
  const [image, svg] = ['a:blip', 'asvg:svgBlip'].map(
    (tag) => new RegExp(`<${tag}[^>]* r:embed="(\\w+)"`).exec(text)?.[1],
  );
  expect(links).toContain(
    `Id="${image}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/canton-less.png"`,
  );
  expect(links).toContain(
    `Id="${svg}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/canton-less.svg"`,
  );
});

test('the sources of a slide stand at its foot, with the numbers of its words', () => {
  const { presentation } = show(story);
  const sources = presentation.sheets.map(({ id, parts: shown }) => [
    id,
    shown.flatMap((part) =>
      part.kind === 'words' && part.place === 'sources'
        ? part.paragraphs.map(({ runs }) => runs.map((run) => (run === 'break' ? '' : run.text)).join(''))
        : [],
    ),
  ]);
  expect(sources.filter(([, texts]) => texts?.length)).toEqual([
    ['canton', ['1 Author, Title 1 (1990), 12.']],
    ['canton-more', ['1 Author, Title 1 (1990), 12.', '2 Author, Title 2 (1990), 12.']],
  ]);
});

test('views stand side by side, a table is a table', () => {
  const [sides = '', plain = ''] = slides(parts(story)).slice(7);
  expect(sides).toMatch(/<p:ph type="body" idx="1"\/>.*One.*Yes\..*<p:ph type="body" idx="2"\/>.*Other.*No\./s);
  expect(plain).toMatch(/<a:tbl>.*firstRow="1".*Year.*1923.*<\/a:tbl>/s);
});

test('what is said stands in the lecturer’s presentation alone', () => {
  const [open, own] = [false, true].map((secret) =>
    [...parts(story, true, secret)].map((part) => part.join('\n')).join('\n'),
  );
  expect(open).not.toContain(SECRET);
  expect(open).not.toContain('notesSlide');
  const notes = parts(story, true, true).get('ppt/notesSlides/notesSlide4.xml') ?? '';
  expect([...notes.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words)).toEqual([
    '0.75 min',
    `${SECRET} of a step`,
  ]);
  expect(own).toContain(`${SECRET} as answer`);
});

test('links lead to slides of the show, and away', () => {
  const linked = textFrom('<p><a href="#plain">there</a> <a href="https://a.org/?b=1&amp;c">away</a></p>');
  const given: Story = {
    ...story,
    slides: story.slides.map((slide) =>
      slide.id === 'plain' ? { ...slide, steps: [{ ...slide.steps[0], body: linked }] } : slide,
    ),
  };
  const links = parts(given).get('ppt/slides/_rels/slide9.xml.rels') ?? '';
  expect(slides(parts(given))[8]).toMatch(/<a:hlinkClick r:id="rId\d" action="ppaction:\/\/hlinksldjump"\/>/);
  expect(links).toContain('Target="../slides/slide9.xml"');
  expect(links).toContain('Target="https://a.org/?b=1&amp;c" TargetMode="External"');
});

test('the master has the colours and the language of the story', () => {
  const themed: Story = {
    ...story,
    lang: 'fa',
    theme: { paper: '#101010', ink: '#fafafa', accent: '#00aa88', fonts: [] },
  };
  const all = parts(themed);
  const theme = all.get('ppt/theme/theme1.xml') ?? '';
  expect(theme).toContain('<a:dk1><a:srgbClr val="fafafa"/></a:dk1><a:lt1><a:srgbClr val="101010"/></a:lt1>');
  expect(theme).toContain('<a:accent1><a:srgbClr val="00aa88"/></a:accent1><a:accent2><a:srgbClr val="17407f"/>');
  expect(theme).toContain('<a:latin typeface="Arial Narrow"/>');
  expect(slides(all)[2]).toMatch(/<a:pPr algn="r" rtl="1">.*<a:rPr lang="fa-IR"/s);
  expect(all.get('ppt/presentation.xml')).toContain(' rtl="1"');
});

test('chapters are sections, and nothing depends on the day', () => {
  const root = parts(story).get('ppt/presentation.xml') ?? '';
  expect([...root.matchAll(/<p14:section name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Changing Partners',
    'The bet',
    'The end',
  ]);
  expect(parts(story).get('docProps/core.xml')).toContain('2000-01-01T00:00:00Z');
  expect([...parts(story)]).toEqual([...parts(story)]);
});

test('every part is known by its type, and every link of a part has its target', () => {
  const all = parts(story, true, true);
  const types = all.get('[Content_Types].xml') ?? '';
  const names = [...all.keys()].filter((name) => name.endsWith('.xml') && !name.startsWith('['));
  expect(names.filter((name) => !types.includes(`PartName="/${name}"`))).toEqual([]);
  const missing = [...all].flatMap(([name, text]) => {
    const [, folder = '', part = ''] = /^(.*)_rels\/(.*)\.rels$/.exec(name) ?? [];
    if (part === '' && folder === '') return [];
    const targets = [...text.matchAll(/Target="([^"]*)"(?! TargetMode)/g)].map(([, target = '']) => target);
    return targets
      .map((target) => new URL(target, `file:///${folder}`).pathname.slice(1))
      .filter((target) => !all.has(target) && !target.startsWith('ppt/media/'));
  });
  expect(missing).toEqual([]);
});

test('a map beside words fades in from their column, under its ways and names; one behind them is whole', () => {
  const edges = show(story).drawings.map(({ name, svg, crop: { x } }) => {
    const [before = '', after] = svg.html.split(
      /<rect class="fade" width="\d+" height="96" transform="matrix\(0 1 -1 0 556 0\)"\/>/,
    );
    const isUnder = after !== undefined && !/class="(?:flow|label)/.test(before) && /class="(?:flow|label)/.test(after);
    return [name, x, isUnder] as const;
  });
  expect(edges.filter(([, x]) => x > 0).length).toBeGreaterThan(2);
  expect(edges.filter(([, x, isUnder]) => isUnder !== x > 0)).toEqual([]);
});
