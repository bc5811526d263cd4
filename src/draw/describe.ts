/** The picture in one plain sentence, for people who cannot see it. Says what the data say and nothing more. */
import type { PageGraphic, StepScene } from '../story.ts';
import { type Phrases, phrases } from './phrases.ts';
import { flowsOn, levelOn } from './support.ts';
import { quantityText } from './units.ts';
import { words } from './words.ts';

type Seen = Pick<StepScene, 'date' | 'show'>;

/** First what changed against the scene before in this track, then what stands, then the quantities shown. */
export function describe(graphic: PageGraphic, scene: Seen, before?: Seen): string {
  const table = phrases(graphic.lang);
  const change = before ? changes(graphic, scene, before, table) : [];
  const head = [
    table.at(words(graphic.lang).month(scene.date)),
    ...(before ? [table.list(change.length > 0 ? change : [table.same])] : []),
  ];
  const shown = graphic.ledger.filter((row) => scene.show.includes(row.id) && row.quantity !== undefined);
  const quantities = shown.map((row) => `${quantityText(row, graphic.lang)} (${row.what})`);
  const sentences = [
    before ? `${head.join(' ')}.` : '',
    `${before ? '' : `${head[0]}: `}${standing(graphic, scene, table)}.`,
    quantities.length > 0 ? `${table.shows(quantities.join('; '))}.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

function changes(graphic: PageGraphic, scene: Seen, before: Seen, table: Phrases): readonly string[] {
  return [...risesAndFalls(graphic, scene, before, table), ...openings(graphic, scene, before, table)];
}

/** Ways that have closed and opened since; none where the story goes back in time. */
function openings(graphic: PageGraphic, scene: Seen, before: Seen, { closes, opens }: Phrases): readonly string[] {
  if (scene.date < before.date) return [];
  const [old, now] = [flowsOn(graphic, before), flowsOn(graphic, scene)];
  const without = (flows: typeof now, others: typeof now): readonly string[] =>
    flows.filter(({ route }) => !others.some((other) => other.route === route)).map(({ route }) => route.label);
  return [...without(old, now).map(closes), ...without(now, old).map(opens)];
}

function risesAndFalls(graphic: PageGraphic, scene: Seen, before: Seen, table: Phrases): readonly string[] {
  const { kind: name } = words(graphic.lang).graphic;
  return graphic.recipients.flatMap((recipient) =>
    graphic.kinds.flatMap((kind) => {
      const from = levelOn(graphic, recipient.id, kind.id, before.date);
      const to = levelOn(graphic, recipient.id, kind.id, scene.date);
      return from === to ? [] : [table.rise(name(kind.name), recipient.name, from, to)];
    }),
  );
}

function standing(graphic: PageGraphic, scene: Seen, table: Phrases): string {
  const { kind: name } = words(graphic.lang).graphic;
  const parts = graphic.recipients.flatMap((recipient) => {
    const levels = graphic.kinds
      .map((kind) => ({ kind, level: levelOn(graphic, recipient.id, kind.id, scene.date) }))
      .filter(({ level }) => level > 0)
      .map(({ kind, level }) => table.level(name(kind.name), level));
    return levels.length > 0 ? [table.stands(recipient.name, levels.join(', '))] : [];
  });
  return parts.length > 0 ? parts.join('; ') : table.none;
}
