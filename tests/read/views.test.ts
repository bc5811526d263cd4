/** What a step says of its picture: the view, and what belongs to it. */
import { describe, expect, it } from 'vitest';
import type { StepScene } from '../../src/graphic.ts';
import { type Files, readGood } from './support.ts';
import { viewStory } from './viewstory.ts';

async function scenesOf(text: string, changes: Files = {}): Promise<Readonly<Record<string, StepScene>>> {
  const { slides } = await readGood(viewStory(text, changes));
  return Object.fromEntries(slides.flatMap(({ steps }) => steps.map(({ id, scene }) => [id, scene])));
}

describe('views', () => {
  it('stay inside a slide with what belongs to them, and end with it', async () => {
    const {
      f,
      'f-2': next,
      'f-3': last,
      g,
    } = await scenesOf(
      '## F {view=river zoom="1924/1926" turns="loan march" date=1925}\n\n::: step {date=1926}\n:::\n\n::: step {view=map}\n:::\n\n---\n\n## G\n',
    );
    const zoom = { from: '1924-01-01', to: '1927-01-01' };
    expect(f).toMatchObject({ view: 'river', zoom, turns: ['loan', 'march'] });
    expect(next).toMatchObject({ view: 'river', zoom, turns: ['loan', 'march'], date: '1926-01-01' });
    expect(last).toMatchObject({ view: 'map' });
    expect(g).toMatchObject({ view: 'map' });
    for (const scene of [last, g]) expect(scene).not.toHaveProperty('zoom');
  });

  it('are given to title and openings in YAML', async () => {
    const settings = `${viewStory('')['story.yaml']}view: river\nturns: loan\n`;
    const { title, start } = await scenesOf('## F\n', {
      'story.yaml': settings,
      '01-start.md': '---\ntitle: Start\ndates: 1924–1927\nview: scale\nshow: rifles\n---\n\n## F\n',
    });
    expect(title).toMatchObject({ view: 'river', turns: ['loan'] });
    expect(start).toMatchObject({ view: 'scale', show: ['rifles'], scale: ['rifles'] });
  });

  it('look at two places in a split, and at one behind it', async () => {
    const {
      f,
      'f-2': next,
      'f-3': last,
    } = await scenesOf(
      '## F {view=split focus="canton | 100,20,120,40"}\n\n. . .\n\nText.\n\n::: step {view=map focus=home}\n:::\n',
    );
    expect(f).toMatchObject({ view: 'split', focus: { on: 'places', ids: ['canton'] }, beside: { on: 'box' } });
    expect(next).toMatchObject({ view: 'split', focus: f?.focus, beside: f?.beside });
    expect(last?.focus).toEqual({ on: 'home' });
    expect(last).not.toHaveProperty('beside');
  });
});
