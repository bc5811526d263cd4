/** Nothing that is meant for the lecturer stands in any public byte. */
import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { lecturerFolder } from '../../src/shell/output.ts';
import { publishSite } from '../../src/shell/publishing.ts';
import { holdPrivateLaw, readOutput } from '../laws/private.ts';
import { buildInto } from './build.ts';

const marker = 'Quizzaciously';
let folder: string;
let out: string;
/** The pages of all print documents; some of them are printed too. */
let papers: Awaited<ReturnType<typeof buildInto>>;

const planted = `

::: notes
${marker} of the slide, **${marker}** again.
:::

::: notes {track=short}
${marker} of the short track.
:::

::: answers
${marker} of the answers.
:::

<!-- ${marker} in a comment -->

:::: step {#planted-step}
A step with notes of its own.

::: notes
${marker} of the step.
:::
::::
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'private-'));
  out = join(folder, 'dist');
  const story = join(folder, 'slides');
  await cp(inject('story'), story, { recursive: true });
  const chapters = (await readdir(story)).filter((name) => /^\d.*\.md$/.test(name)).sort();
  await appendFile(join(story, chapters.at(-1) ?? ''), `\n\n---\n\n## Planted {#planted}\n\nPublic words.${planted}`);
  papers = await buildInto(out, story, ['handout', 'lecturer']);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('notes, answers and comments are in the lecturer’s copy or nowhere', async () => {
  const [site, files] = [await readOutput(out), await readOutput(lecturerFolder(out))];
  expect([...site.values()].filter((text) => text.includes(marker))).toEqual([]);
  const holders = [...files].filter(([, text]) => text.includes(marker)).map(([name]) => name);
  expect(holders.sort()).toEqual(['lecturer.pdf', 'speaker.html']);
  expect(files.get('speaker.html')?.split(marker).length).toBe(6);
  expect(files.get('speaker.html')).not.toContain('in a comment');
  expect(files.get('lecturer.pdf')?.split(marker).length).toBe(6);
  for (const name of ['index.html', 'text.html', 'deck.html', 'handout.html', 'slides.html', 'handout.pdf']) {
    expect(site.get(name), name).toContain('Public words');
  }
});

test.each(['speaker.html', 'lecturer.pdf'])(
  'what was built is published, but not with the words of %s in it',
  async (name) => {
    const site = join(folder, `site of ${name}`);
    expect((await publishSite([site, out]))[1]).toBe(0);
    const leak = name.replace(/^\w+/, 'leak');
    await cp(join(lecturerFolder(out), name), join(out, leak));
    onTestFinished(() => rm(join(out, leak)));
    expect(await publishSite([site, out])).toEqual([expect.stringContaining(`    ${leak}: “`), 1]);
    expect(await readdir(site)).not.toContain(leak);
  },
);

test('of the pages for print only the lecturer’s holds them', () => {
  const pages = [...papers].filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(4);
  const holders = pages.filter(([, text]) => String(text).includes(marker)).map(([path]) => path);
  expect(holders).toEqual(['lecturer/lecturer.html']);
});

holdPrivateLaw(100);
