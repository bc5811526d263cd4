import { expect, test } from 'vitest';
import { createEdition } from '../../src/render/ground/edition.ts';
import { lecturerData, renderLecturer } from '../../src/render/lecturer/lecturer.ts';
import { bare, SECRET, story } from './fixture.ts';

const { html } = renderLecturer(createEdition(story));

function article(id: string): string {
  return new RegExp(`<article id="${id}"[\\s\\S]*?</article>`).exec(html)?.[0] ?? '';
}

test('each slide stands there with its words, its notes by step, its answers and what they rest on', () => {
  const canton = article('canton');
  expect(canton).toContain('<h2>Moscow bets on the <em>larger</em> party</h2>');
  expect(canton).toContain('data-step="canton-less" id="canton-less"');
  expect(canton).toContain(`<div class="speaker-notes" data-of="canton-less"><div class="said"><p>${SECRET} of a step`);
  expect(canton).toContain(`<div class="said" data-track="short"><p class="track">short lecture</p><p>${SECRET} <sup`);
  expect(canton).toContain('<li data-of="canton canton-more"><span class="number">1</span>');
  expect(canton).toContain(`<li data-of=""><span class="number">4</span> <span>${SECRET} source</span>`);
});

test('the lesson plan adds the minutes of each part and takes off what is left out', () => {
  const plan = /<section class="lesson">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  expect(plan).toContain(`<h3>After the lecture students can</h3><ul><li>${SECRET} goal</li></ul>`);
  expect(plan).toContain('<th scope="col">full</th></tr>');
  const rows = [...plan.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><\/tr>/g)].map(([, ...cells]) => cells);
  // Six slides share what canton's three minutes leave of the forty-five.
  const shared = (45 - 3) / 6;
  expect(rows).toEqual([
    ['Title', `${shared}`],
    ['1 The bet', `${2 * shared + 3}`],
    ['2 The end', `${3 * shared}`],
    ['Together', '45'],
  ]);
  expect(plan).toContain(`bring it to ${Math.round(45 - 0.75 - shared)} minutes</h3>`);
  expect(plan).toContain('<li><a href="#canton-less">Moscow bets on the larger party</a>, step 2</li>');
  expect(plan).toContain('<li><a href="#sides">Two views</a></li>');
});

test('without a plan the lecturer gets none, without minutes no table of them', () => {
  const { plan, ...unplanned } = story;
  expect(renderLecturer(createEdition(unplanned)).html).not.toContain('class="lesson"');
  const untimed = renderLecturer(createEdition({ ...unplanned, ...(plan && { plan }), minutes: {} })).html;
  expect(untimed).toContain('class="lesson"');
  expect(untimed).not.toContain('<h3>Minutes</h3>');
});

test('the desk is hidden until a deck is there', () => {
  expect(html).toContain('<main class="board" id="_board" hidden>');
  expect(html).toContain('data-go="the-bet">The bet</button>');
});

test('the script gets every step with its slide and its minutes, also in a bare deck', () => {
  const steps = lecturerData(story).steps;
  expect(steps.find(({ id }) => id === 'canton-less')).toMatchObject({ slide: 'canton', minutes: { full: 0.75 } });
  expect(lecturerData(bare).steps.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
  expect(renderLecturer(createEdition(bare)).html).not.toContain('data-picture');
});
