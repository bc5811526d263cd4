import { expect, test } from 'vitest';
import { renderFigures } from '../../src/render/figures.ts';
import { story, tools } from './fixture.ts';

const { figures, drawn } = await renderFigures({ ...story, site: 'https://example.org/' }, tools);
const page = String(drawn.files.get(drawn.page));

/** The words of a drawing that the page holds, those of its figure left out. */
function wordsOf(name: string): readonly string[] {
  const [, holder = ''] = page.split(`data-still="${name}"`);
  return [
    ...(holder.split('</div>')[0] ?? '').matchAll(/<text class="(?:date|quiet|imprint)" x="32"[^>]*>([^<]*)</g),
  ].map(([, words = '']) => words);
}

test('every step with a picture is taken, with its heading and its sentence', () => {
  expect(figures.map(({ name }) => name)).toEqual([
    ...['title', 'the-bet', 'canton', 'canton-less', 'canton-still', 'canton-more', 'all'],
  ]);
  expect(figures[3]).toEqual({
    name: 'canton-less',
    title: 'Moscow bets on the larger party',
    alt: 'In January 1925: arms to the North up from 3 to 5. In July 1925: much goes to the North, little to the South. Shown: 924–1,300 aircraft (North).',
  });
  expect(drawn.names).toEqual(figures.map(({ name }) => name));
});

test('around it stand chapter, heading, sources, date, authors, licence, address', () => {
  expect(wordsOf('canton-less')).toEqual([
    'The bet, 1923–1927',
    'Moscow bets on the larger party',
    'Sources: aircraft: Author 1990',
    'July 1925 · Changing Partners, by A. Author, B. Author · CC BY 4.0 · https://example.org/#canton-less',
  ]);
  expect(wordsOf('canton-more')).toContain('Sources: Author, Title 1 (1990), 12. · Author, Title 2 (1990), 12.');
});
