/** What a publisher looks for: the private words, and no public ones. */
import { expect, test } from 'vitest';
import { listSecrets } from '../../src/render/lecturer/secrets.ts';
import type { Slide } from '../../src/story.ts';
import { textFrom } from '../texts.ts';
import { bare } from './fixture.ts';

function secretsOf(said: string, open = ''): readonly string[] {
  const [slide, ...slides] = bare.slides as readonly [Slide, ...Slide[]];
  const [step, ...steps] = slide.steps;
  const body = textFrom(open);
  const own = {
    ...slide,
    steps: [{ ...step, body }, ...steps] as const,
    speakerNotes: [{ body: textFrom(said) }],
    answers: [],
  };
  return listSecrets({ ...bare, slides: [own, ...slides.map((each) => ({ ...each, speakerNotes: [], answers: [] }))] })
    .split('\n')
    .filter((run) => run !== '' && !run.startsWith('geheimnis'));
}

test.each([
  ['<p>Ask the class who paid for it.</p>', '', ['ask the class who paid for', 'the class who paid for it']],
  ['<p>Ask the <b>class</b> who<sup><a>1</a></sup> paid.</p>', '', ['ask the class who paid']],
  ['<p>Pause here. Then ask.</p>', '', []],
  ['<p>Now look there again!</p>', '', ['now look there again']],
  ['<p>Rifles came by sea. Say so.</p>', '<p>Rifles came by sea.</p>', []],
  ['<p>廣州的學生知道。</p>', '', ['廣 州 的 學 生 知', '州 的 學 生 知 道']],
])('%s, beside %s', (said, open, runs) => {
  expect(secretsOf(said, open)).toEqual(runs);
});

test('the plan and remarks on works are private too', () => {
  const bibliography = [{ id: 'a', text: textFrom('A'), remark: 'Only its title page was seen.' }];
  const plan = { goals: ['name each turn and its reason'], omit: [], print: [] };
  expect(listSecrets({ ...bare, slides: bare.slides.slice(0, 1), plan, bibliography })).toContain(
    'name each turn and its reason\nonly its title page was seen\n',
  );
});
