/** The tags of a PDF, as PDF/UA-1 (ISO 14289-1) wants them where Chromium leaves something out. */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { Box } from './pdfboxes.ts';

/** An element of the structure: what it is called, and what is in it. */
export interface Tag {
  readonly role: string;
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly kids: readonly PDFObject[];
}

/** All elements below the root, in the order of reading. */
export function readTags(context: PDFContext, root: PDFDict): readonly Tag[] {
  return kidsOf(root).flatMap((kid) => {
    const dict = context.lookup(kid);
    if (!(kid instanceof PDFRef) || !(dict instanceof PDFDict)) return [];
    const role = dict.lookup(PDFName.of('S'));
    if (!(role instanceof PDFName)) return [];
    return [{ role: role.decodeText(), ref: kid, dict, kids: kidsOf(dict) }, ...readTags(context, dict)];
  });
}

function kidsOf(dict: PDFDict): readonly PDFObject[] {
  const kids = dict.get(PDFName.of('K'));
  const list = kids instanceof PDFRef ? dict.lookup(PDFName.of('K')) : kids;
  if (list instanceof PDFArray) return list.asArray();
  return kids === undefined ? [] : [kids];
}

/** Roles of PDF 2.0, which readers of PDF 1.7 learn from the nearest of theirs. */
const older: ReadonlyMap<string, string> = new Map([
  ['Strong', 'Span'],
  ['Em', 'Span'],
  ['Aside', 'Div'],
  ['Title', 'P'],
  ['FENote', 'Note'],
]);

/** The root says what each role is that PDF 1.7 does not know. */
export function mapRoles(context: PDFContext, root: PDFDict, tags: readonly Tag[]): void {
  const used = [...new Set(tags.map(({ role }) => role))].filter((role) => older.has(role)).sort();
  if (used.length === 0) return;
  root.set(PDFName.of('RoleMap'), context.obj(Object.fromEntries(used.map((role) => [role, older.get(role) ?? '']))));
}

/** What an item of a list says stands in its body, beside its label. */
export function giveBodies(context: PDFContext, tags: readonly Tag[]): void {
  const roles = new Map(tags.map(({ ref, role }) => [ref, role]));
  const isLabel = (kid: PDFObject): boolean => kid instanceof PDFRef && roles.get(kid) === 'Lbl';
  for (const { ref, dict, kids } of tags.filter(({ role }) => role === 'LI')) {
    const inner = kids.filter((kid) => !isLabel(kid));
    const page = dict.get(PDFName.of('Pg'));
    const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: inner, ...(page ? { Pg: page } : {}) });
    const bodyRef = context.register(body);
    for (const kid of inner) {
      const element = context.lookup(kid);
      if (element instanceof PDFDict && element.has(PDFName.of('P'))) element.set(PDFName.of('P'), bodyRef);
    }
    dict.set(PDFName.of('K'), context.obj([...kids.filter(isLabel), bodyRef]));
  }
}

/** Each figure says where it is: the box around its marks on its page. */
export function giveBoxes(
  context: PDFContext,
  tags: readonly Tag[],
  boxOf: (page: PDFRef, marks: readonly number[]) => Box | undefined,
): void {
  for (const { dict, kids } of tags.filter(({ role }) => role === 'Figure')) {
    const page = dict.get(PDFName.of('Pg'));
    const marks = kids.flatMap((kid) => (kid instanceof PDFNumber ? [kid.asNumber()] : []));
    const box = page instanceof PDFRef ? boxOf(page, marks) : undefined;
    if (box)
      dict.set(PDFName.of('A'), context.obj({ O: 'Layout', BBox: box.map((value) => Math.round(value * 100) / 100) }));
  }
}
