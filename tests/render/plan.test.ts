import { expect, test } from 'vitest';
import { planSteps } from '../../src/render/ground/plan.ts';
import { mapSteps, type Slide, type Step, type Story } from '../../src/story.ts';
import { story } from './fixture.ts';

const [some] = story.slides as [Slide];
const [first] = some.steps as [Step];

function slide(id: string, steps: readonly Partial<Step>[], over: Partial<Slide> = {}): Slide {
  const others = steps.map((step, i) => ({ ...first, id: `${id}-${i + 2}`, ...step }));
  return { ...some, id, kind: 'slide', chapter: 0, short: true, ...over, steps: [{ ...first, id }, ...others] };
}

function plan(slides: readonly Slide[], minutes: Story['minutes'] = {}): unknown {
  const chapters = [{ title: 'One', minutes: 0.5 }];
  return Object.fromEntries(planSteps({ ...story, chapters, slides, minutes }).map((step) => [step.id, step.minutes]));
}

test('a slide’s minutes cover its steps: each its share, the others even shares of the rest', () => {
  expect(plan([slide('a', [{ minutes: 1 }, {}], { minutes: 3 })])).toEqual({
    a: { full: 1, short: 1 },
    'a-2': { full: 1, short: 1 },
    'a-3': { full: 1, short: 1 },
  });
});

test('the short track leaves out the minutes of the steps that it leaves out', () => {
  expect(plan([slide('a', [{ minutes: 1, short: false }], { minutes: 3 }), slide('b', [], { minutes: 2 })])).toEqual({
    a: { full: 2, short: 2 },
    'a-2': { full: 1 },
    b: { full: 2, short: 2 },
  });
});

test('an opening has its chapter’s minutes, the title what the lecture leaves over, in each track', () => {
  const title = slide('t', [], { kind: 'title' });
  const opening = slide('o', [], { kind: 'opening', short: false });
  expect(plan([title, opening, slide('a', [], { minutes: 4 })], { full: 6, short: 5 })).toEqual({
    t: { full: 1.5, short: 1 },
    o: { full: 0.5 },
    a: { full: 4, short: 4 },
  });
});

test('a story without a short track has no plan for it; without minutes all is zero', () => {
  const slides = story.slides.map((each) => ({
    ...each,
    short: false,
    steps: mapSteps(each.steps, (step) => ({ ...step, short: false })),
  }));
  for (const { minutes } of planSteps({ ...story, slides })) expect(minutes).not.toHaveProperty('short');
  expect(plan([slide('a', [])])).toEqual({ a: { full: 0, short: 0 } });
});
