/** Whatever an author writes as HTML or puts into a picture: no page asks another host, leaves, or runs it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createTools } from '../../src/shell/tools.ts';
import { browser, serve } from './harness.ts';

const host = 'https://evil.example';
const run = 'window.ran=1';

/** One slide each; nothing in them is closed that an author might not close. */
const inputs: readonly string[] = [
  // Leading away.
  `<meta http-equiv=refresh content="0;url=${host}/">`,
  `<p><b><meta http-equiv="refresh" content="0;url=${host}/"></p>`,
  `<svg><meta http-equiv=refresh content="0;url=${host}/"></svg>`,
  `<svg><desc><meta http-equiv=refresh content="0;url=${host}/"></desc></svg>`,
  `<template><meta http-equiv=refresh content="0;url=${host}/"></template>`,
  `<noscript><meta http-equiv=refresh content="0;url=${host}/"></noscript>`,
  `<div title="<meta http-equiv=refresh content='0;url=${host}/'>">a</div>`,
  `<base href="${host}/">\n\n[a link](here.html)`,
  `<base target=_top>`,
  `<form action="${host}/" id=f><button autofocus>a</button><input type=image src="${host}/x.png"></form>`,
  `<button form=f formaction="${host}/">a</button>`,
  `<iframe src="${host}/"></iframe>`,
  `<iframe srcdoc="<script>parent.ran=1;top.location='${host}/'</script>"></iframe>`,
  `<object data="${host}/x.html"></object>`,
  `<embed src="${host}/x.swf">`,
  `<frameset><frame src="${host}/"></frameset>`,
  `<portal src="${host}/"></portal>`,
  // Loading.
  `<img src="${host}/a.png" alt="a">`,
  `<img src="//evil.example/a.png" alt="a">`,
  `<img src="\\\\evil.example\\a.png" alt="a">`,
  `<img src="/&#9;/evil.example/a.png" alt="a">`,
  `<img src="x.png" srcset="${host}/b.png 2x, ${host}/c.png 1x" alt="a">`,
  `<picture><source srcset="${host}/d.png"><img src="x.png" alt="a"></picture>`,
  `<img src="x.png" lowsrc="${host}/e.png" dynsrc="${host}/e.png" alt="a">`,
  `<link rel=preload as=image href="${host}/f.png"><link rel=prefetch href="${host}/f"><link rel=dns-prefetch href="${host}"><link rel=preconnect href="${host}">`,
  `<link rel=stylesheet href="${host}/g.css"><link rel=import href="${host}/g">`,
  `<style>@import "${host}/h.css"; body { background: url(${host}/h.png) }</style>`,
  `<div style="background:url(${host}/i.png)">a</div>`,
  `<table background="${host}/j.png"><tr><td background="${host}/j.png">a</table>`,
  `<body background="${host}/k.png" onload="${run}">`,
  `<video src="${host}/l.mp4" poster="${host}/l.png" autoplay><track src="${host}/l.vtt" default></video>`,
  `<audio src="${host}/m.mp3" autoplay></audio>`,
  `<a href="${host}/" ping="${host}/ping" target=_blank>a</a>`,
  `<svg><use href="${host}/n.svg#a"/><use xlink:href="${host}/n.svg#a"/></svg>`,
  `<svg><image href="${host}/o.png" width="9" height="9"/><feImage href="${host}/o.png"/></svg>`,
  `<svg><rect width="9" height="9" fill="url(${host}/p.svg#a)" filter="url(${host}/p.svg#b)" mask="url(${host}/p.svg#c)"/></svg>`,
  `<svg><rect width="9" height="9" fill="u\\72l(${host}/q.svg#a)" clip-path="url('${host}/q.svg#b')"/></svg>`,
  `<svg><style>@import url(${host}/r.css);</style></svg>`,
  `<input type=image src="${host}/s.png" autofocus onfocus="${run}">`,
  `<blockquote cite="${host}/t">a</blockquote>`,
  // Running.
  `<script>${run}</script>`,
  `<script src="${host}/x.js"></script>`,
  `<svg><script>${run}</script><script href="${host}/x.js"/></svg>`,
  `<img src=x onerror="${run}" alt="a">`,
  `<img src=x alt="a" onerror="${run}"\n\nand a tag that never ends`,
  `<b/onclick="${run}"/"onmouseover=${run}//onfocus=${run} tabindex=0 autofocus>a</b>`,
  `<details open ontoggle="${run}"><summary>a</summary>b</details>`,
  `<select autofocus onfocus="${run}"><option>a</select>`,
  `<svg onload="${run}"><animate onbegin="${run}" attributeName=x dur=1s /></svg>`,
  `<svg><a><animate attributeName=href values="javascript:${run}"/><set attributeName=href to="javascript:${run}"/><text x=9 y=9>link</text></a></svg>`,
  `<a href="javascript:${run}">link</a>`,
  `<a href="java&#9;script:${run}">link</a>`,
  `<a href="&#106;avascript:${run}">link</a>`,
  `<a href="\u0001javascript:${run}">link</a>`,
  `<a href="data:text/html,<script>${run}</script>">link</a>`,
  `<svg><a xlink:href="javascript:${run}"><text x=9 y=9>link</text></a></svg>`,
  `<math href="javascript:${run}"><mtext href="javascript:${run}">link</mtext></math>`,
  `<marquee onstart="${run}">a</marquee>`,
  `<video><source onerror="${run}"></video>`,
  // Read differently the second time.
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<textarea><p title="</textarea><img src=x onerror=${run}>">`,
  `<title><p title="</title><img src=x onerror=${run}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${run}>">`,
  `<plaintext><img src=x onerror=${run}>`,
  `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=${run} src=x>">`,
  `<!--><img src=x onerror=${run}> -->`,
  `<div><!--><img src=x onerror=${run}> --></div>`,
  `<div><![CDATA[ ><img src=x onerror=${run}> ]]></div>`,
  `<svg><![CDATA[ ><img src=x onerror=${run}> ]]></svg>`,
  `<template><img src=x onerror=${run}></template>`,
  // Posing as the page.
  `<img name=body src=x alt="a"><form name=getElementById></form><a id=location href="${host}/">a</a>`,
  `<div id=_data>{"steps":[]}</div><div id=_stage></div><p id=_read class="reveal slides">a</p>`,
  `<section class="stack"><section data-background-iframe="${host}/" data-autoslide=1 data-src="${host}/x">a</section></section>`,
  `<div data-background-image="${host}/u.png" data-preview-link class="r-stretch fragment notes">a</div>`,
  `<p title="${'x'.repeat(100_000)}" ${'onclick=1 '.repeat(1000)}>a</p>`,
  `![a](y.svg)`,
];

const marker = 'Quizzaciously';

/** Notes as other tools write them. */
const asides = [
  `<aside class="notes">\n${marker}\n</aside>`,
  `<div class=notes>\n\n${marker}\n\n</div>`,
  `Text <b class='x notes'>${marker}</b>`,
  `<aside class="notes">\n\n# ${marker} that never end\n`,
];

const picture = `<?xml-stylesheet href="${host}/v.css"?><!DOCTYPE svg [<!ENTITY e "<script>${run}</script>">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/2000/svg" width="9" height="9" onload="${run}">
<script>${run}</script><x:script>${run}</x:script>&e;<image href="${host}/w.png" width="9" height="9"/><style>@import "${host}/w.css";</style>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${host}/"/><meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;${host}/"/></foreignObject>
<rect width="9" height="9" fill="red"/></svg>`;

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

let out: string;
let server: Awaited<ReturnType<typeof serve>>;
let paths: readonly string[];
let texts: ReadonlyMap<string, string>;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'raw-'));
  const deck = [...inputs, ...asides]
    .map((input, i) => `# Input ${i + 1}\n\nBefore ${i + 1}.\n\n${input}`)
    .join('\n\n---\n\n');
  const text = `---\ntitle: Raw\nhtml: true\n---\n\n${deck}\n\n---\n\n# The end\n\nAfter all.\n`;
  const sources = new Map([
    ['deck.md', new TextEncoder().encode(text)],
    ['x.png', new Uint8Array(pixel)],
    ['y.svg', new TextEncoder().encode(picture)],
  ]);
  const { tools } = await createTools();
  const { files = new Map(), papers } = await compile(sources, tools, { single: 'lecturer' });
  const all = new Map([...files, ...((await papers?.()) ?? [])]);
  for (const [path, content] of all) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), content);
  }
  texts = new Map([...all].flatMap(([path, content]) => (typeof content === 'string' ? [[path, content]] : [])));
  paths = [...all.keys()].filter((path) => /\.(html|svg)$/.test(path));
  server = await serve(out);
});
afterAll(async () => {
  await server.close();
  await rm(out, { recursive: true, force: true });
});

test('notes as HTML are in the lecturer’s pages alone', () => {
  const holders = [...texts].filter(([, text]) => text.includes(marker)).map(([path]) => path);
  expect(holders.length).toBeGreaterThan(1);
  expect(holders.filter((path) => !path.startsWith('lecturer/'))).toEqual([]);
  expect(texts.get('lecturer/speaker.html')?.split(marker).length).toBe(asides.length + 1);
});

/** What a page is given to tell, and what it must never do. */
type Watched = typeof window & { readonly tellTrouble?: (trouble: string) => void; readonly ran?: unknown };

/** What a page does by itself, and when its links without a web address are clicked. */
async function watch(path: string): Promise<{ readonly troubles: readonly string[]; readonly text: string }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  onTestFinished(() => context.close());
  const troubles: string[] = [];
  await context.exposeFunction('tellTrouble', (trouble: string) => troubles.push(trouble));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (window as Watched).tellTrouble?.(`policy: ${effectiveDirective} ${blockedURI}`);
    });
  });
  await context.route(/evil\.example/, (route) => route.abort());
  context.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      troubles.push(`asks ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(`error: ${error}`));
  page.on('framenavigated', (frame) => {
    const kept = frame === page.mainFrame() && frame.url().replace(/[?#].*/, '') === `${server.url}${path}`;
    if (!kept) troubles.push(`goes to ${frame.url()}`);
  });
  await page.goto(`${server.url}${path}`, { waitUntil: 'load' });
  // A page that leaves gives no answer.
  const ask = <T>(question: () => T): Promise<unknown> =>
    page.evaluate(question).catch((error) => troubles.push(`left: ${error}`));
  const text = String(await ask(() => document.documentElement.textContent));
  await ask(() => {
    for (const link of document.querySelectorAll('a')) {
      if (!/^https?:/.test(link.protocol))
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  });
  await ask(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  if ((await ask(() => (window as Watched).ran)) !== undefined) troubles.push('ran');
  return { troubles, text };
}

test('no page of a deck full of such inputs asks another host, leaves or runs them, and none loses its words', async () => {
  expect(paths).toEqual(
    expect.arrayContaining(['index.html', 'deck.html', 'handout.html', 'slides.html', 'raw.html', 'y.svg']),
  );
  const found: Record<string, readonly string[]> = {};
  for (const path of paths) {
    const { troubles, text } = await watch(path);
    if (troubles.length > 0) found[path] = troubles;
    if (/^(index|deck|handout|slides)\.html$/.test(path)) {
      for (const words of [...inputs.map((_, i) => `Before ${i + 1}.`), 'After all.'])
        expect(text, path).toContain(words);
    }
  }
  expect(found).toEqual({});
}, 240_000);
