/** Where all words on the map stand, the most important first: names of places, what events and ribbons say, names of areas. */
import { around } from '../ground/rects.ts';
import { placeAreaNames } from './areanames.ts';
import { placeEventWords } from './eventwords.ts';
import { boxesOf, countWords, type Label } from './labels.ts';
import type { MapEvent } from './mapevents.ts';
import type { MapFrame } from './mapframe.ts';
import { placeNames } from './placenames.ts';
import type { Ribbon } from './ribbons.ts';
import { placeRibbonWords } from './ribbonwords.ts';
import { occupy, type Room, roomOf } from './room.ts';
import { linesOf, listWanted } from './wanted.ts';

/**
 * Places labels greedily, the most important first. None meets another, an arrowhead, a ring, the charts or the frame, and none stands nearer to
 * another mark than to its own; across a ribbon it goes only where there is no other room; one that finds none at all is left out.
 */
export function layLabels(map: MapFrame, ribbons: readonly Ribbon[], events: readonly MapEvent[]): readonly Label[] {
  const { scene, layout } = map;
  const most = scene.show.length > 0 ? MOST.shown : MOST.alone;
  const full = scene.show.length > 0 ? FULL.shown : FULL.alone;
  const bare = roomOf(map, ribbons, events);
  const found = placeNames(listWanted(map, ribbons), bare, (one, isFirst) => linesOf(map, one, isFirst));
  const names = [...found.values()];
  const dots = names.flatMap(({ dot }) => (dot ? [around(dot, layout.sizes.node)] : []));
  const named: Room = {
    ...occupy(bare, [...names.flatMap(boxesOf), ...dots]),
    marks: [...bare.marks, ...found.keys()],
  };
  const said = placeEventWords(map, events, named);
  const told = occupy(named, said.flatMap(boxesOf));
  const flows = placeRibbonWords(map, ribbons, told, most - countWords([...names, ...said]));
  const words = [...names, ...said, ...flows];
  const areas = placeAreaNames(map, found, occupy(told, flows.flatMap(boxesOf)), full - countWords(words));
  return [...words, ...areas];
}

/** So many words are said beside quantities, or without them, before ribbons say less: the slim river names their colours too. */
const MOST = { shown: 8, alone: 13 };

/** With so many words a map is full: then areas of the two sides, whose colours everybody has learned, have no names. */
const FULL = { shown: 12, alone: 17 };
