/** The rehearsal's table: where it ran over, and the minutes to paste into the story. */
import type { LecturerData } from '../../pagedata.ts';
import type { Words } from '../../words.ts';
import { find, write } from './board.ts';
import { formatTime } from './clock.ts';
import { attributeOf, type Rehearsal, type Row, review, writeRows } from './rehearsal.ts';

/** Fills the dialog and opens it. */
export function showRehearsal(data: LecturerData, rehearsal: Rehearsal, words: Words): void {
  const { rehearsal: said, tracks } = words.desk;
  const rows = review(data.steps, rehearsal);
  const dialog = find('_rehearsal') as HTMLDialogElement;
  const table = dialog.querySelector('table') as HTMLTableElement;
  write('_lead', rows.length === 0 ? said.none : said.lead);
  table.hidden = rows.length === 0;
  table.tBodies[0]?.replaceChildren(...rows.map(fillRow));
  const head = said.from(data.title, tracks[rehearsal.track]);
  const text = writeRows(head, [said.step, said.planned, said.spoken, said.suggested], rows);
  (find('_paste') as HTMLTextAreaElement).value = text;
  const save = find('_save') as HTMLAnchorElement;
  URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  write('_copy', said.copy);
  if (!dialog.open) dialog.showModal();
}

/** Copies the text; a browser that forbids it has the text selected, to be copied by hand. */
export async function copyRehearsal({ desk }: Words): Promise<void> {
  const area = find('_paste') as HTMLTextAreaElement;
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    write('_copy', desk.rehearsal.copied);
  } catch {
    area.focus();
  }
}

function fillRow(row: Row): HTMLTableRowElement {
  const line = document.createElement('tr');
  line.className = `${row.kind}${row.over > 0 ? ' over' : ''}`;
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = row.id;
  const cells = [
    row.planned === undefined ? '–' : formatTime(row.planned),
    formatTime(row.spoken),
    row.over > 0 ? `+${formatTime(row.over)}` : '',
    attributeOf(row),
  ].map((text) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    return cell;
  });
  line.append(head, ...cells);
  return line;
}
