/** A small graphic on a plane of 1000 × 800: two recipients, three kinds, four places, four routes. */
import type { Graphic, LedgerRow, Rating, Scene } from '../../src/graphic.ts';

function rating(recipient: string, kind: string, from: string, to: string, level: number): Rating {
  return { recipient, kind, from, to, level, low: level, high: level, why: 'why', sources: [] };
}

function row(id: string, over: Partial<LedgerRow>): LedgerRow {
  return {
    id,
    start: '1923-01-01',
    end: '1924-01-01',
    recipients: ['north'],
    kind: 'money',
    what: id,
    sources: [{ key: 'a', short: 'Author 1990' }],
    sum: true,
    verified: true,
    status: 'delivered',
    ...over,
  };
}

export const graphic: Graphic = {
  lang: 'en',
  span: { from: '1920-01-01', to: '1931-01-01' },
  giver: { name: 'Giver', also: [] },
  recipients: [
    { id: 'north', name: 'North', article: 'the', color: '#17407f' },
    { id: 'south', name: 'South', article: 'the', color: '#d8452e' },
  ],
  kinds: [
    { id: 'arms', name: 'Arms', thin: false },
    { id: 'money', name: 'Money', thin: false },
    { id: 'talks', name: 'Talks', thin: true },
  ],
  plane: { width: 1000, height: 800 },
  home: [200, 150, 800, 650],
  base: { land: 'M0 0h1000v800H0z', borders: 'M0 400h1000' },
  places: [
    { id: 'port', at: [720, 240], names: [{ name: 'Port' }] },
    { id: 'mill', at: [700, 260], names: [{ name: 'Mill', modern: 'New Mill', zh: '磨坊' }] },
    {
      id: 'town',
      at: [500, 560],
      names: [
        { name: 'Old Town', to: '1925-06-01' },
        { name: 'New Town', from: '1925-06-01' },
      ],
    },
    { id: 'far', at: [-900, -300], names: [{ name: 'Far Away' }] },
  ],
  routes: [
    {
      id: 'sea',
      recipient: 'north',
      kinds: ['arms'],
      points: [
        [720, 240],
        [680, 420],
        [500, 560],
      ],
      places: ['port', 'town'],
      known: true,
      start: '1922-01-01',
      end: '1927-01-01',
      label: 'Port to Old Town',
    },
    {
      id: 'rail',
      recipient: 'south',
      kinds: ['money'],
      points: [
        [720, 240],
        [680, 420],
        [500, 560],
      ],
      places: ['port', 'town'],
      known: true,
      start: '1923-01-01',
      label: 'Port to Old Town by rail',
    },
    {
      id: 'wire',
      recipient: 'north',
      kinds: ['talks'],
      points: [
        [-900, -300],
        [500, 560],
      ],
      places: ['far', 'town'],
      known: false,
      start: '1921-01-01',
      end: '1929-01-01',
      label: 'Far Away to Old Town',
    },
    {
      id: 'depot',
      recipient: 'south',
      kinds: ['arms'],
      points: [
        [700, 260],
        [500, 560],
      ],
      places: ['mill', 'town'],
      known: false,
      start: '1928-01-01',
      label: 'Mill to Town',
    },
  ],
  ratings: [
    rating('north', 'arms', '1922-01-01', '1925-01-01', 3),
    rating('north', 'arms', '1925-01-01', '1927-01-01', 5),
    rating('north', 'talks', '1921-01-01', '1929-01-01', 2),
    rating('south', 'money', '1923-01-01', '1930-01-01', 1),
    rating('south', 'arms', '1928-01-01', '1931-01-01', 4),
  ],
  ledger: [
    row('promise', { quantity: 2_000_000, unit: 'roubles', status: 'promised' }),
    row('budget', { quantity: 12_000, unit: 'roubles', recipients: ['south'] }),
    row('aircraft', { quantity: 924, low: 924, high: 1300, unit: 'aircraft', kind: 'arms' }),
    row('stock', {
      quantity: 300,
      unit: 'guns',
      kind: 'arms',
      route: 'depot',
      status: 'captured',
      start: '1928-02-01',
    }),
    row('raid', { kind: 'break', start: '1927-01-01' }),
  ],
  lines: [
    { id: 'river', kind: 'river', path: 'M0 300L1000 320' },
    { id: 'late', kind: 'railway', start: '1926-01-01', path: 'M0 500L1000 520' },
  ],
  areas: [],
  groups: [],
  rates: [],
  chapters: [],
};

/** A scene of the fixture at a date, other fields as given. */
export function scene(date: string, over: Partial<Scene> = {}): Scene {
  return {
    view: 'map',
    date,
    focus: { on: 'home' },
    show: [],
    names: [],
    variant: 'deck',
    size: { width: 1280, height: 720 },
    ...over,
  };
}
