import { describe, expect, it } from 'vitest';
import { readGood, smallStory } from './support.ts';

describe('scenes', () => {
  it('keep date and focus from step to step and slide to slide, but not what is shown', async () => {
    const chapter =
      '---\ntitle: A\ndates: 1924–1927\n---\n\n## F {date=1925 focus=canton show=loan}\n\n::: step {date=1926-03}\nText.\n:::\n\n---\n\n## G\n\n::: step {focus=home names="wuhan moscow"}\nText.\n:::\n';
    const { slides } = await readGood(
      smallStory({ '01-start.md': chapter, '02-next.md': '---\ntitle: B\n---\n\n## H\n' }),
    );
    const scenes = slides.flatMap(({ steps }) =>
      steps.map(({ id, scene }) => [
        id,
        scene.date,
        scene.focus.on === 'places' ? scene.focus.ids : scene.focus.on,
        scene.show,
        scene.names,
      ]),
    );
    expect(scenes).toEqual([
      ['title', '1920-01-01', 'home', [], []],
      ['a', '1924-01-01', 'home', [], []],
      ['f', '1925-01-01', ['canton'], ['loan'], []],
      ['f-2', '1926-03-01', ['canton'], [], []],
      ['g', '1926-03-01', ['canton'], [], []],
      ['g-2', '1926-03-01', 'home', [], ['wuhan', 'moscow']],
      ['b', '1926-03-01', 'home', [], []],
      ['h', '1926-03-01', 'home', [], []],
    ]);
  });

  it('let an exclusive end be the day after the span', async () => {
    const ratings = 'recipient,kind,from,to,level,why,source\nkmt,arms,1929,1931,2,W,\nccp,money,1929,,1,W,\n';
    const { graphic } = await readGood(smallStory({ 'data/ratings.csv': ratings }));
    expect(graphic?.ratings.map(({ to }) => to)).toEqual(['1931-01-01', '1931-01-01']);
  });

  it('end a ledger row with the day, month or year that its start names', async () => {
    const head = 'id,start,end,recipient,kind,what,quantity,unit,place,route,source,confidence,note\n';
    const { graphic } = await readGood(
      smallStory({
        'data/support.csv': `${head}loan,1925,,,arms,W,,,,,,,\nb,1925-12,,,break,W,,,,,,,\nc,1925-12-31,,kmt ccp,arms,W,2_000,,,,,,\n`,
      }),
    );
    expect(graphic?.ledger.map(({ start, end }) => [start, end])).toEqual([
      ['1925-01-01', '1926-01-01'],
      ['1925-12-01', '1926-01-01'],
      ['1925-12-31', '1926-01-01'],
    ]);
    expect(graphic?.ledger[2]).toMatchObject({
      recipients: ['kmt', 'ccp'],
      quantity: 2000,
      sum: true,
      verified: true,
      status: 'delivered',
    });
  });
});
