import { expect, test } from 'vitest';
import { createEdition } from '../../src/render/ground/edition.ts';
import { deckData, renderDeck } from '../../src/render/web/deck.ts';
import { bare, story } from './fixture.ts';

const { html } = renderDeck(createEdition(story));

function section(id: string): string {
  return new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? '';
}

test('the first slide stands there before any script, with its picture behind', () => {
  expect(html).toMatch(/<section id="title" class="kind-title layout-full size-0 all-size-0 present"/);
  expect(html).toMatch(
    /<div class="stage" id="_stage" aria-hidden="true"><div class="panes"><svg class="figure" viewBox="0 0 1280 720" aria-hidden="true">/,
  );
  expect(html.match(/<svg class="figure"/g)).toHaveLength(1);
});

test('the first step comes with its slide, each further one is a fragment, also where only the picture changes', () => {
  expect(section('canton').match(/<div class="[^"]*"( id="[^"]*")?>/g)).toEqual([
    '<div class="text">',
    '<div class="step">',
    '<div class="step fragment" id="canton-less">',
    '<div class="silent fragment" id="canton-still">',
    '<div class="step fragment" id="canton-more">',
  ]);
});

test('no section stands inside a slide: reveal.js would take it for a slide', () => {
  expect(section('sides')).toContain('<div class="view"><h3>One</h3>');
  expect(html.match(/<section/g)).toHaveLength(story.slides.length + 1);
});

test('prose and the lecturer’s words stay out', () => {
  expect(html).not.toContain('Prose for readers');
});

test('the script gets scenes and the graphic, without outlines and without texts', () => {
  const data = deckData(story);
  expect(data.steps.map(({ id, variant }) => `${id} ${variant}`)).toContain('the-bet full');
  expect(data.steps.map(({ id, variant }) => `${id} ${variant}`)).toContain('canton-less deck');
  expect(data.moved).toEqual({ 'old-name': 'canton-less' });
  expect(JSON.stringify(data)).not.toContain('M0 0h1000');
  expect(JSON.stringify(data)).not.toContain('"path"');
});

test('a bare deck has slides and no picture', () => {
  const plain = renderDeck(createEdition(bare)).html;
  expect(plain).not.toContain('class="figure"');
  expect(deckData(bare)).not.toHaveProperty('graphic');
  expect(plain).toContain('<div class="step fragment" id="canton-less"><p>The Communists get much less.</p></div>');
});
