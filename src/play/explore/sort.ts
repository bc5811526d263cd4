/** Tables that sort themselves by the column that is asked. */

/** Makes each column's head a button: first upward, then downward. Rows that are equal keep their order, empty cells come last. */
export function sortable(table: HTMLTableElement): void {
  for (const [index, head] of [...table.querySelectorAll<HTMLTableCellElement>('thead th')].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sortBy(table, head, index));
    head.append(button);
  }
}

function sortBy(table: HTMLTableElement, head: HTMLTableCellElement, index: number): void {
  const sign = head.ariaSort === 'ascending' ? -1 : 1;
  for (const other of table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', sign > 0 ? 'ascending' : 'descending');
  const body = table.tBodies[0];
  const rows = [...(body?.rows ?? [])].map((row) => ({ row, value: readValue(row.cells[index]) }));
  rows.sort((a, b) => compare(a.value, b.value, sign));
  body?.append(...rows.map(({ row }) => row));
}

/** What a cell sorts by: its number, its day, or its words. */
function readValue(cell: HTMLTableCellElement | undefined): number | string {
  const number = cell?.querySelector('data')?.value;
  if (number !== undefined) return Number(number);
  return cell?.querySelector('time')?.dateTime ?? cell?.textContent?.trim() ?? '';
}

/** Numbers come before words, and what is empty after all else in either direction. */
export function compare(a: number | string, b: number | string, sign: number): number {
  const rank = (value: number | string): number => (typeof value === 'number' ? 0 : value === '' ? 2 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)));
}
