/**
 * What a machine can decide of PDF/UA-1: failure conditions of the Matterhorn Protocol 1.1 (PDF Association), by their numbers. Left out are
 * those about what no file of ours may hold: forms, media, optional content, attached files, encryption, ruby and warichu.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What fails in a file: the condition and where. Empty for one that a machine finds nothing in. */
export async function findPdfFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const painted = await Promise.all(pages.map(findUntagged));
  await pdf.destroy();
  return [
    ...painted.flat(),
    ...findInCatalog(document),
    ...findInTags(readTree(document)),
    ...findInLinks(document),
    ...findInFonts(document),
  ];
}

const tagBegin = new Set([OPS.beginMarkedContent, OPS.beginMarkedContentProps]);

const painters = new Set([
  ...[OPS.constructPath, OPS.stroke, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.shadingFill],
  ...[OPS.showText, OPS.showSpacedText, OPS.paintImageXObject, OPS.paintImageMaskXObject, OPS.paintInlineImageXObject],
]);

/** 01-003, 01-004, 01-005: all that is painted is either tagged or an artifact, never one in the other; 10-001: each sign is a character. */
async function findUntagged(page: PDFPageProxy): Promise<readonly string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const faults = new Set<string>();
  const open: string[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (tagBegin.has(operator)) {
      const tag = kindOfMark(args);
      if (tag !== '' && open.some((one) => one !== '' && one !== tag))
        faults.add('01-003/4 artifacts and tags in each other');
      open.push(tag);
    } else if (operator === OPS.endMarkedContent) {
      if (open.pop() === undefined) faults.add('01-005 a mark ends that did not begin');
    } else if (painters.has(operator) && isSeen(operator, args) && open.every((one) => one === '')) {
      faults.add('01-005 painted outside tags and artifacts');
    }
    if (operator === OPS.showText && (args[0] as readonly Glyph[]).some(isUnknown))
      faults.add('10-001 a sign without a character');
  }
  return [...faults].map((fault) => `${fault}: page ${page.pageNumber}`);
}

type Glyph = number | { readonly unicode?: string };

function isUnknown(glyph: Glyph): boolean {
  return typeof glyph === 'object' && glyph !== null && !glyph.unicode;
}

function kindOfMark([name, properties]: readonly unknown[]): string {
  const tag = typeof name === 'string' ? name : ((name as { readonly name?: string })?.name ?? '');
  if (tag === 'Artifact') return 'artifact';
  return typeof properties === 'number' || properties !== undefined ? 'tag' : '';
}

/** A path that only cuts paints nothing. */
function isSeen(operator: number, args: readonly unknown[]): boolean {
  return operator !== OPS.constructPath || args[0] !== OPS.endPath;
}

/** 06, 07, 11: what the catalog says of the whole. */
function findInCatalog({ context, catalog }: PDFDocument): readonly string[] {
  const entry = (name: string): PDFObject | undefined => context.lookup(catalog.get(PDFName.of(name)));
  const metadata = entry('Metadata');
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  const viewer = entry('ViewerPreferences');
  const marks = entry('MarkInfo');
  const truth = (dict: PDFObject | undefined, name: string): string =>
    dict instanceof PDFDict ? String(dict.get(PDFName.of(name))) : '';
  return fails([
    ['06-001 no metadata', xmp === ''],
    ['06-002 no claim of PDF/UA', !xmp.includes('<pdfuaid:part>1</pdfuaid:part>')],
    ['06-003 no title in the metadata', !/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(xmp)],
    ['07-001 the window shows no title', truth(viewer, 'DisplayDocTitle') !== 'true'],
    ['01-006 not tagged', truth(marks, 'Marked') !== 'true'],
    ['01-007 suspects', truth(marks, 'Suspects') === 'true'],
    ['11-001 no language', !(entry('Lang') instanceof PDFString)],
  ]);
}

function fails(rules: readonly (readonly [fault: string, failed: boolean])[]): readonly string[] {
  return rules.flatMap(([fault, failed]) => (failed ? [fault] : []));
}

/** An element of the structure, as its role is mapped. */
interface Branch {
  readonly role: string;
  readonly dict: PDFDict;
  readonly parent: string;
  readonly mapped: boolean;
}

interface Tree {
  readonly branches: readonly Branch[];
  readonly roles: ReadonlyMap<string, string>;
}

function readTree({ context, catalog }: PDFDocument): Tree {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const map = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict)?.entries() ?? [];
  const roles = new Map(map.map(([from, to]) => [from.decodeText(), (to as PDFName).decodeText()]));
  const walk = (dict: PDFDict, parent: string): readonly Branch[] => {
    const kids = context.lookup(dict.get(PDFName.of('K')));
    return (kids instanceof PDFArray ? kids.asArray() : [kids]).flatMap((kid) => {
      const inner = kid instanceof PDFRef ? context.lookup(kid) : kid;
      const name = inner instanceof PDFDict ? inner.lookup(PDFName.of('S')) : undefined;
      if (!(inner instanceof PDFDict) || !(name instanceof PDFName)) return [];
      const role = roles.get(name.decodeText()) ?? name.decodeText();
      return [{ role, dict: inner, parent, mapped: roles.has(name.decodeText()) }, ...walk(inner, role)];
    });
  };
  return { branches: walk(root, ''), roles };
}

/** ISO 32000-1, 14.8.4. */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** 02, 09, 13, 14, 15, 17, 19: roles, tables, lists, figures, headings, heads of tables, formulas, notes. */
function findInTags({ branches, roles }: Tree): readonly string[] {
  const levels = branches.flatMap(({ role }) => /^H([1-6])$/.exec(role)?.[1] ?? []).map(Number);
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const notes = branches.filter(({ role }) => role === 'Note').map(({ dict }) => String(dict.get(PDFName.of('ID'))));
  return [
    ...branches.flatMap(findInBranch),
    ...fails([
      ['02-003 a role is mapped in a circle', [...roles].some(([from, to]) => roles.get(to) === from)],
      ['02-004 a standard role is mapped', [...roles.keys()].some((role) => standard.has(role))],
      ['14-002 the first heading is no H1', (levels[0] ?? 1) !== 1],
      ['14-003 a level of headings is left out', jumps.length > 0],
      ['14-007 H and H1 both', levels.length > 0 && branches.some(({ role }) => role === 'H')],
      ['19-003 a note without an ID', notes.includes('undefined')],
      ['19-004 an ID twice', new Set(notes).size < notes.length],
    ]),
  ];
}

/** What may be in what: parents by role. */
const parents: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI', 'BibEntry'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

/** What may be in a list, an item, a table, a row. */
const children: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};

function findInBranch({ role, dict, parent }: Branch): readonly string[] {
  const lacks = (name: string): boolean => !dict.has(PDFName.of(name));
  const known = parents[role]?.includes(parent) ?? true;
  const allowed = children[parent]?.includes(role) ?? true;
  return fails([
    [`02-001 ${role} is mapped to nothing`, !standard.has(role)],
    [`09-004/5/6 ${role} in ${parent}`, !known || !allowed],
    ['13-004 a figure without a text', role === 'Figure' && lacks('Alt') && lacks('ActualText')],
    ['13 a figure without a box', role === 'Figure' && !String(dict.get(PDFName.of('A'))).includes('/BBox')],
    [
      '15-003 a head without a scope',
      role === 'TH' && lacks('ID') && !String(dict.get(PDFName.of('A'))).includes('/Scope'),
    ],
    ['17-002 a formula without a text', role === 'Formula' && lacks('Alt') && lacks('ActualText')],
  ]);
}

/** 28: links belong to a tag of links, say where they lead, and follow the order of the tags. */
function findInLinks(document: PDFDocument): readonly string[] {
  const { context } = document;
  const inLinks = new Set(
    readTree(document).branches.flatMap(({ role, dict }) => (role === 'Link' ? objectsIn(document, dict) : [])),
  );
  return document.getPages().flatMap(({ node }, index) => {
    const annotations = node.Annots()?.asArray() ?? [];
    const links = annotations.map((annotation) => [annotation, context.lookup(annotation, PDFDict)] as const);
    return fails([
      ['28-008 a page with links follows no order', links.length > 0 && String(node.get(PDFName.of('Tabs'))) !== '/S'],
      ['28-011 a link outside a tag of links', links.some(([annotation]) => !inLinks.has(annotation))],
      ['28-012 a link that says nothing', links.some(([, link]) => textIn(link) === '')],
    ]).map((fault) => `${fault}: page ${index + 1}`);
  });
}

/** The objects that an element of the structure, or one without a role of its own in it, refers to. */
function objectsIn(document: PDFDocument, dict: PDFDict): readonly PDFObject[] {
  const { context } = document;
  const kids = context.lookup(dict.get(PDFName.of('K')));
  return (kids instanceof PDFArray ? kids.asArray() : [kids]).flatMap((kid) => {
    const inner = kid instanceof PDFRef ? context.lookup(kid) : kid;
    if (!(inner instanceof PDFDict)) return [];
    const object = inner.get(PDFName.of('Obj'));
    if (object !== undefined) return [object];
    return String(inner.get(PDFName.of('S'))) === '/NonStruct' ? objectsIn(document, inner) : [];
  });
}

function textIn(link: PDFDict): string {
  const contents = link.lookup(PDFName.of('Contents'));
  return contents instanceof PDFHexString || contents instanceof PDFString ? contents.decodeText().trim() : '';
}

/** 31: fonts are in the file, and say what their signs mean. */
function findInFonts({ context }: PDFDocument): readonly string[] {
  const dicts = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const entry = (dict: PDFDict, name: string): string => String(dict.get(PDFName.of(name)));
  const fonts = dicts.filter((dict) => entry(dict, 'Type') === '/Font');
  const described = dicts.filter((dict) => entry(dict, 'Type') === '/FontDescriptor');
  const composed = fonts.filter((dict) => entry(dict, 'Subtype') === '/CIDFontType2');
  const shown = fonts.filter((dict) => !entry(dict, 'Subtype').startsWith('/CIDFont'));
  const isEmbedded = (dict: PDFDict): boolean =>
    ['FontFile', 'FontFile2', 'FontFile3'].some((name) => dict.has(PDFName.of(name)));
  return fails([
    ['31-009 a font is not in the file', !described.every(isEmbedded)],
    ['31-007 a font without its map of glyphs', composed.some((dict) => !dict.has(PDFName.of('CIDToGIDMap')))],
    ['31-027 a font without its characters', shown.some((dict) => !dict.has(PDFName.of('ToUnicode')))],
  ]);
}
