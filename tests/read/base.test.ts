/** A map on a base of the author's own. */
import { describe, expect, it } from 'vitest';
import { type Files, problemsOf, readGood } from './support.ts';

const line = (coordinates: string, type = 'LineString'): string =>
  `{ "type": "Feature", "properties": { "name": "any" }, "geometry": { "type": "${type}", "coordinates": ${coordinates} } }`;
const outlines = (...features: readonly string[]): string =>
  `{ "type": "FeatureCollection", "features": [\n${features.join(',\n')}\n] }`;
const streets = outlines(line('[[0, 60], [0.02, 60.01]]'), line('[[0.01, 60], [0.01, 60.01]]'));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><path d="M0 0h9v9z"/></svg>';

const story = (map: string, files: Files = {}): Files => ({
  'story.yaml': `title: T\nmap: { ${map} }\n`,
  '01.md': '---\ntitle: C\n---\n\n## F {focus=a}\n\nText.\n',
  'data/places.csv': 'id,name,lat,lon\na,A,60.005,0.01\n',
  'base.geojson': streets,
  'images/map.svg': svg,
  ...files,
});

const center = ([left, top, right, bottom]: readonly [number, number, number, number]) =>
  [(left + right) / 2, (top + bottom) / 2] as const;

describe('outlines', () => {
  it('are the whole map where no box is given, lines on land, and plane', async () => {
    const { graphic } = await readGood(story('base: base.geojson'));
    if (!graphic) throw new Error('no graphic');
    const { home, base, outlines: own, plane, places } = graphic;
    expect(own).toBe('own');
    expect(base.land).toBe('');
    expect(base.borders.match(/M/g)?.length).toBe(2);
    expect(places[0]?.at.map(Math.round)).toEqual(center(home).map(Math.round));
    // At 60 degrees two degrees of longitude are as long as one of latitude.
    expect((home[2] - home[0]) / (home[3] - home[1])).toBeCloseTo(1, 2);
    expect(plane.width).toBe(1000);
  });

  it('with areas have a sea around them', async () => {
    const isle = outlines(line('[[[0, 60], [0.02, 60], [0.02, 60.01]]]', 'Polygon'));
    const { graphic } = await readGood(story('base: base.geojson', { 'base.geojson': isle }));
    expect(graphic?.base.land).toMatch(/^M.*z$/);
    expect(graphic?.base.borders).toBe('');
  });

  it('may lie among the tables', async () => {
    const files = { 'data/base.geojson': streets, 'base.geojson': '' };
    const { graphic } = await readGood(story('base: data/base.geojson', files));
    expect(graphic?.outlines).toBe('own');
  });
});

it('a picture lies between its corners in its own proportions, and is copied', async () => {
  const { graphic, images } = await readGood(story('base: images/map.svg, corners: [[0, 60.01], [0.02, 60]]'));
  const [left = 0, top = 0, right = 0, bottom = 0] = graphic?.base.picture?.box ?? [];
  expect((right - left) / (bottom - top)).toBeCloseTo(3, 2);
  expect(graphic?.base.picture?.src).toBe('images/map.svg');
  expect(graphic?.home).toEqual(graphic?.base.picture?.box);
  expect(images).toEqual(['images/map.svg']);
});

const cases: Readonly<Record<string, readonly [files: Files, says: readonly string[]]>> = {
  'a map of nowhere': [
    story(''),
    ['story.yaml:2:6 error: the map shows nowhere, expected box: [[west, south], [east, north]]'],
  ],
  'outlines that are not there': [
    story('base: bas.geojson'),
    ['story.yaml:2:14 error: the file "bas.geojson" is missing, did you mean "base.geojson"?'],
  ],
  'a picture that is not there': [
    story('base: images/mpa.svg, corners: [[0, 1], [1, 0]]'),
    ['story.yaml:2:14 error: the image "images/mpa.svg" is missing, did you mean "images/map.svg"?'],
  ],
  'a picture without corners': [
    story('base: images/map.svg'),
    ['story.yaml:2:14 error: "images/map.svg" lies nowhere, expected corners: [[west, north], [east, south]]'],
  ],
  'corners of outlines': [
    story('base: base.geojson, corners: [[0, 1], [1, 0]]'),
    ['story.yaml:2:37 error: corners belong to a picture, found base: base.geojson'],
  ],
  'a base of another kind': [
    story('base: base.pdf'),
    ['story.yaml:2:14 error: bad base "base.pdf", expected outlines as GeoJSON or a picture'],
  ],
  'outlines without extent': [
    story('base: base.geojson', { 'base.geojson': outlines(line('[[0, 60], [0, 61]]')) }),
    ['story.yaml:2:14 error: "base.geojson" has no extent, expected box: [[west, south], [east, north]]'],
  ],
  'outlines without any': [
    story('base: base.geojson', { 'base.geojson': outlines(line('[0, 60]', 'Point')) }),
    [
      'base.geojson:2:1 warning: the geometry "Point" is not drawn, expected one of LineString, MultiLineString, Polygon, MultiPolygon',
      'base.geojson:1:1 error: there is no outline, expected lines or areas',
    ],
  ],
};

describe('mistakes', () => {
  for (const [name, [files, says]] of Object.entries(cases))
    it(name, async () => {
      const given = Object.fromEntries(Object.entries(files).filter(([, text]) => text !== ''));
      expect(await problemsOf(given)).toEqual(says);
    });
});
