/** The pictures of the guide: for each size of story a slide as the deck shows it. `npm run guide` takes them anew. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { compile } from '../compile.ts';
import type { Sources } from '../tools.ts';
import { root } from './root.ts';
import { startServer } from './server.ts';
import { readSources } from './sources.ts';
import { createTools } from './tools.ts';

/** A story of a size, and the step that is shown. */
interface Example {
  readonly read: () => Promise<Sources>;
  readonly step: string;
}

const words: Readonly<Record<string, string>> = {
  'story.yaml': 'title: On Rain\n',
  '01-rain.md':
    '---\ntitle: Drops\n---\n\n## A drop is no tear {#drop}\n\nSmall drops are **round**, large ones flat below:\n\n- water pulls itself together\n- the air presses from underneath\n- beyond four millimetres a drop breaks\n',
};

function template(name: string): Example['read'] {
  return () => readSources(fileURLToPath(new URL(`assets/new/${name}/`, root)), '');
}

/** What `npm run new` writes, and before it what has words alone. */
export const examples: Readonly<Record<string, Example>> = {
  words: {
    read: async () => new Map(Object.entries(words).map(([path, text]) => [path, new TextEncoder().encode(text)])),
    step: 'drop',
  },
  pictures: { read: template('pictures'), step: 'arch' },
  map: { read: template('map'), step: 'alps' },
  flows: { read: template('flows'), step: 'winter' },
};

/** In CSS pixels; the picture has half of them. */
const slide = { width: 1280, height: 720 };

/** The pictures as PNG, by size. */
export async function takeGuide(browser: Browser): Promise<ReadonlyMap<string, Uint8Array>> {
  const { tools } = await createTools();
  const taken = new Map<string, Uint8Array>();
  for (const [name, { read, step }] of Object.entries(examples)) {
    const { files } = await compile(await read(), tools, {});
    const server = await startServer(async (path) => files?.get(path), 0);
    const page = await browser.newPage({ viewport: slide, deviceScaleFactor: 0.5, reducedMotion: 'reduce' });
    await page.goto(`${server.url}deck.html#${step}`, { waitUntil: 'networkidle' });
    await page.evaluate('document.fonts.ready.then(() => true)');
    taken.set(name, await page.screenshot());
    await page.close();
    await server.close();
  }
  return taken;
}
