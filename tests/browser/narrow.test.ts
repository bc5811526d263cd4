/** No page scrolls sideways on a phone: what cannot be broken scrolls in its own box, or breaks. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { compile, locateMisfits } from '../../src/compile.ts';
import { measureFit } from '../../src/shell/fit.ts';
import { renderProblems } from '../../src/shell/problems.ts';
import { startServer } from '../../src/shell/server.ts';
import { measure } from '../laws/pages.ts';
import { kept } from './fitting.ts';
import { visit } from './harness.ts';
import { still } from './places.ts';
import { fit, tools } from './tools.ts';

const word = 'Vierwaldstätterseedampfschifffahrtsgesellschaftskapitänsmützenhalterung';
const sum = [...'abcdefghijklmnopqrstuvwxyz', ...'abcdefghijklmnopqrstuvwxyz'].join(' + ');

/** One slide for each kind of what cannot be broken, between two that wrap. */
const deck = `---
title: ${word}
math: true
html: true
---

# First

Text that wraps.

---

# Code {#code}

    const veryLong = someFunction(withAnArgument, andAnother, andYetAnother, andOneMore, andTheLastOfAll, last);

---

# Address {#address}

See https://example.org/a/very/long/address/that/has/no/place/to/break/in/it/at/all.html

---

# ${word} {#word}

- ${word}

> ${word}

---

# Table {#table}

|${' column |'.repeat(16)}
|${'---|'.repeat(16)}
|${' 1234567 |'.repeat(16)}

---

# Raw table {#raw}

<table><tr>${'<td>1234567</td>'.repeat(24)}</tr></table>

---

# Formula {#formula}

$$${sum}$$

---

# Formula in a line {#line}

Here $${sum}$ is.

---

# Last

Text that wraps.
`;

async function makeDeck(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { files, problems } = await compile(new Map([['deck.md', new TextEncoder().encode(deck)]]), tools);
  if (files === undefined) throw new Error(renderProblems(problems));
  return files;
}

describe('a deck with what cannot be broken', async () => {
  const files = await makeDeck();

  test.each(['index.html', 'handout.html', 'slides.html', 'deck.html', 'speaker.html'])(
    '%s is as wide as the screen',
    async (name) => {
      const server = await startServer(async (path) => files.get(path), 0);
      onTestFinished(() => server.close());
      const { page } = await visit(server.url + name, still);
      expect(await measure(page)).toEqual([]);
    },
  );

  test('only the blocks themselves scroll', async () => {
    const server = await startServer(async (path) => files.get(path), 0);
    onTestFinished(() => server.close());
    const { page } = await visit(server.url, { ...still, viewport: { width: 360, height: 640 } });
    const scrolling = await page.locator('.steps *').evaluateAll((elements) =>
      elements
        .filter((element) => !element.closest('math *, .seen') && getComputedStyle(element).overflowX === 'auto')
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => `${element.closest('[id]')?.id} ${element.className || element.localName}`),
    );
    expect(scrolling).toEqual(['code pre', 'table wide', 'raw wide', 'formula tml-display', 'line math']);
    const cards = await page
      .locator('.card')
      .evaluateAll((found) => [...new Set(found.map((card) => card.getBoundingClientRect().width))]);
    expect(cards).toEqual([328]);
  });

  test('on paper code and words wrap', async () => {
    const server = await startServer(async (path) => files.get(path), 0);
    onTestFinished(() => server.close());
    const { page } = await visit(`${server.url}handout.html`, { viewport: { width: 672, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator(':is(#code, #address, #word) *')
      .evaluateAll((elements) =>
        elements
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1 && clientWidth > 0)
          .map((element) => element.closest('[id]')?.id),
      );
    expect(cut).toEqual([]);
  });
});

test('a page that scrolls sideways is told, at the line of what makes it so', async () => {
  const sources = new Map([
    ['deck.md', new TextEncoder().encode('# One\n\nFew words.\n\n# Two\n\nWords without a break.\n')],
  ]);
  const words = '<p style="white-space: nowrap; width: 500px">Words without a break.</p>';
  const page = `<!doctype html><body style="margin: 0"><main class="steps"><div id="two" class="card">${words}</div></main>`;
  const files = new Map([['index.html', page]]);
  const fits = await measureFit({ files, papers: new Map(), script: fit, browser: kept });
  const found = (await locateMisfits(sources, tools.memo, fits ?? [], 'warning')).filter(({ message }) =>
    message.includes('whole page'),
  );
  expect(found.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '7:1 index.html at 390 × 844 and 320 × 568: the whole page is 180 px wider than the screen, because of “Words without a”',
  ]);
});
