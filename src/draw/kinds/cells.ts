/** What each partner gets at a date, kind by kind, and what of it has changed since the picture told before. */
import type { Kind, Recipient, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import type { Owner } from '../ground/color.ts';
import { levelOn, ratingOn } from '../ground/support.ts';
import { terms } from '../ground/terms.ts';
import type { Told } from '../ground/view.ts';

/** What one partner gets of one kind; `before` only where a picture was told before, at an earlier day. */
export interface Cell {
  readonly recipient: Recipient;
  /** The place of the recipient among all. */
  readonly owner: Owner;
  readonly kind: Kind;
  /** Nothing where the time is not rated. */
  readonly level: number | undefined;
  readonly before?: number;
}

/** Kind by kind, for each the cells of the partners that are ever rated above nought. */
export function cellsOf(
  graphic: PageGraphic,
  { date, since, filter = [] }: Told & Pick<Scene, 'filter'>,
): readonly (readonly Cell[])[] {
  const { recipients, kinds, ratings } = graphic;
  const isSeen = ({ id }: { readonly id: string }): boolean => !filter.includes(id);
  const partners = recipients.filter(({ id }) => ratings.some((row) => row.recipient === id && row.level > 0));
  const earlier = since !== undefined && since < date ? since : undefined;
  return kinds.filter(isSeen).map((kind) =>
    partners.filter(isSeen).map(
      (recipient): Cell => ({
        recipient,
        owner: recipients.indexOf(recipient),
        kind,
        level: ratingOn(graphic, recipient.id, kind.id, date)?.level,
        ...(earlier !== undefined && { before: levelOn(graphic, recipient.id, kind.id, earlier) }),
      }),
    ),
  );
}

/** What has become of a level, in a word or two; empty where it is as it was. */
export function changeOf({ level = 0, before = level }: Cell, lang: string): string {
  const { up, down, begun, ended } = terms(lang).graphic;
  if (level === before) return '';
  if (before === 0) return begun;
  if (level === 0) return ended;
  return level > before ? up(before) : down(before);
}
