/** `people.csv` and `claims.csv`. */
import type { Claim, Person } from '../../story.ts';
import { readId, readOptional, readSentence, type Taken, take } from '../ground/cells.ts';
import { readTable } from '../ground/csv.ts';
import { defined } from '../ground/defined.ts';
import type { Report, TextFile } from '../ground/report.ts';
import { readSourceRefs } from './sourcerefs.ts';
import type { Bibliography } from './sources.ts';

/** Reads the people of the story. */
export function readPeople(file: TextFile, sources: Bibliography, report: Report): readonly Person[] {
  const needed = ['id', 'name', 'pinyin', 'zh', 'ru', 'born', 'died', 'role', 'source'];
  const seen: Taken<unknown> = new Map();
  return (readTable(file, { needed, filled: ['id', 'name'] }, report) ?? []).flatMap((row) => {
    const id = readId(row.cell('id'), report);
    const refs = readSourceRefs(row.cell('source'), sources, report);
    if (id === undefined || !take(row.cell('id'), seen, id, report)) return [];
    const [pinyin, zh, ru, born, died, role] = needed.slice(2, 8).map((column) => readOptional(row.cell(column)));
    return defined({ id, name: readSentence(row.cell('name')), pinyin, zh, ru, born, died, role, sources: refs });
  });
}

/** Reads the claims that the story weighs. */
export function readClaims(file: TextFile, sources: Bibliography, report: Report): readonly Claim[] {
  const needed = ['id', 'claim', 'verdict', 'text', 'source'];
  const seen: Taken<unknown> = new Map();
  return (readTable(file, { needed, filled: ['id'] }, report) ?? []).flatMap((row) => {
    const id = readId(row.cell('id'), report);
    const refs = readSourceRefs(row.cell('source'), sources, report);
    if (id === undefined || !take(row.cell('id'), seen, id, report)) return [];
    const [claim = '', verdict = '', text = ''] = needed.slice(1, 4).map((column) => readSentence(row.cell(column)));
    return { id, claim, verdict, text, sources: refs };
  });
}
