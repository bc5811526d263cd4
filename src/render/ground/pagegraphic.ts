/** What a page's script needs of the graphic to draw its pictures again. */
import { isCutBy } from '../../draw/ground/support.ts';
import { eventsOf } from '../../draw/split/halfevents.ts';
import type { Graphic, LedgerRow, Told } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import type { Story } from '../../story.ts';

/** The graphic without what stands in the page already as shared shapes, and without what only readers of the data need. */
export function trimGraphic(graphic: Graphic, shown: ReadonlySet<string>): PageGraphic {
  const { base: _base, chapters: _chapters, ratings, ledger, lines, areas, places, ...rest } = graphic;
  return {
    ...rest,
    ratings: ratings.map((row) => ({
      ...pick(row, ['recipient', 'kind', 'from', 'to', 'level']),
      ...(row.level > 0 && { sources: row.sources.slice(0, 1).map((source) => pick(source, ['short'])) }),
    })),
    ledger: drawnRows(graphic, shown).map((row) => ({
      ...pick(row, rowFields),
      sources: row.sources.slice(0, 1).map((source) => pick(source, ['short'])),
    })),
    places: places.map(({ names, ...place }) => ({
      ...place,
      names: names.map((name) => pick(name, ['name', 'modern', 'zh', 'from', 'to'])),
    })),
    lines: lines.map((line) => pick(line, line.kind === 'march' ? [...lineFields, 'name'] : lineFields)),
    areas: areas.map((area) => pick(area, area.certainty === 'sure' ? [...areaFields, 'certainty'] : areaFields)),
  };
}

/** What pictures are drawn of in a row, a line, an area. */
const rowFields = [
  ...(['id', 'recipients', 'what', 'quantity', 'low', 'high', 'unit', 'place', 'route', 'status'] as const),
  ...(['confidence', 'verified', 'start', 'end', 'kind', 'label', 'of', 'mark', 'path'] as const),
];
const lineFields = ['id', 'kind', 'start', 'end'] as const;
const areaFields = ['id', 'kind', 'name', 'holder', 'start', 'end', 'center', 'room'] as const;

/** The rows that some picture shows: asked for by a step, or part of every map. */
function drawnRows({ ratings, ledger, routes }: Graphic, shown: ReadonlySet<string>): readonly LedgerRow[] {
  const wholes = new Set(ledger.filter(({ id }) => shown.has(id)).map((row) => row.of));
  return ledger.filter(
    (row) =>
      shown.has(row.id) ||
      wholes.has(row.id) ||
      row.kind === 'break' ||
      row.mark !== undefined ||
      (ratings.length === 0 && (row.label !== undefined || row.place !== undefined)) ||
      (row.status === 'captured' && row.route !== undefined) ||
      routes.some((route) => isCutBy(route, row)),
  );
}

/** The ledger rows that some step shows, labels or tells. */
export function shownRows(story: Story): ReadonlySet<string> {
  const scenes = story.slides.flatMap(({ steps }) => steps.map(({ scene }) => scene));
  const told = (scene: Told): readonly string[] =>
    story.graphic === undefined || scene.view !== 'split' ? [] : eventsOf(story.graphic, scene).map(({ id }) => id);
  return new Set(
    scenes.flatMap((scene) => [...scene.show, ...(scene.turns ?? []), ...(scene.scale ?? []), ...told(scene)]),
  );
}

/** A copy with some fields; a field that is absent stays absent. */
function pick<T extends object, K extends keyof T>(record: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => (keys as readonly string[]).includes(key)),
  ) as Pick<T, K>;
}
