/** The sentence of the view `kinds`. */
import type { PageGraphic } from '../../pagedata.ts';
import { whenOf } from '../ground/dating.ts';
import { terms } from '../ground/terms.ts';
import type { Told } from '../ground/view.ts';
import { cellsOf, changeOf } from './cells.ts';

/** For each partner the kinds that it gets, with what has changed of them, and those that have ended. */
export function tellKinds(graphic: PageGraphic, scene: Told): readonly string[] {
  const { lang } = graphic;
  const table = terms(lang).graphic;
  const cells = cellsOf(graphic, scene).flat();
  const partners = [...new Set(cells.map(({ recipient }) => recipient))];
  const told = partners.map((partner) => {
    const own = cells.filter(({ recipient, level = 0, before = 0 }) => recipient === partner && level + before > 0);
    const levels = own.map((cell) => {
      const change = changeOf(cell, lang);
      return `${table.kind(table.short(cell.kind.name))} ${cell.level ?? 0}${change && ` (${change})`}`;
    });
    return `${partner.name}: ${levels.join(', ') || '0'}`;
  });
  return [`${whenOf(graphic, scene.date)}: ${table.rating}; ${told.join('; ')}`];
}
