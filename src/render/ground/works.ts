/** Works in a few words, where no note cites them. */
import type { Graphic, LedgerRow, Scene, SourceRef } from '../../graphic.ts';

/** "Wilbur 1983, p. 108; Li 1996": nothing where none is named. */
export function nameWorks(sources: readonly Pick<SourceRef, 'short'>[]): string {
  return sources.map(({ short }) => short).join('; ');
}

/** What a picture shows of the ledger, each quantity with its works. */
export function shownWorks(
  graphic: Pick<Graphic, 'ledger'> | undefined,
  { show }: Pick<Scene, 'show'>,
): readonly string[] {
  const rows: readonly LedgerRow[] = graphic?.ledger ?? [];
  return rows.filter(({ id }) => show.includes(id)).map(({ what, sources }) => `${what}: ${nameWorks(sources)}`);
}
