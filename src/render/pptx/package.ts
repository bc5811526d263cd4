/** A presentation as the parts of an Office file (ECMA-376, Office Open XML): names and texts, to be packed. Pure: the same in, the same out. */
import { mediaType } from '../../endings.ts';
import { raw } from '../../html.ts';
import { layoutNames, notesSize, slideImage, writeLayout, writeMaster, writeNotesMaster } from './master.ts';
import { type Setting, writeParagraphs } from './paragraphs.ts';
import type { Media, Presentation, Sheet } from './presentation.ts';
import { type MediaFiles, tree, writeTree } from './shapes.ts';
import { type Typefaces, writeTheme } from './theme.ts';
import { createLinks, document, emu, type Links, vocabularies, type Xml, xml } from './xml.ts';

/** The names of a picture's files in the folder `media` of the package; nothing where there is no such picture. */
export type FindMedia = (media: Media) => MediaFiles | undefined;

type Parts = Map<string, string>;

const office = 'application/vnd.openxmlformats-officedocument.presentationml';

/** All parts but the media, by name, in the order in which they are packed. */
export function writePackage(show: Presentation, faces: Typefaces, media: FindMedia): ReadonlyMap<string, string> {
  const parts: Parts = new Map();
  const links = createLinks();
  const hasNotes = show.sheets.some(({ notes }) => notes.length > 0);
  const master = links.to('slideMaster', 'slideMasters/slideMaster1.xml');
  const slides = show.sheets.map((_, i) => links.to('slide', `slides/slide${i + 1}.xml`));
  const notes = hasNotes ? links.to('notesMaster', 'notesMasters/notesMaster1.xml') : undefined;
  for (const name of ['presProps', 'viewProps', 'tableStyles']) links.to(name, `${name}.xml`);
  links.to('theme', 'theme/theme1.xml');
  parts.set('ppt/presentation.xml', document(writeRoot(show, master, slides, notes)));
  parts.set('ppt/_rels/presentation.xml.rels', links.write());
  addMaster(parts, show, faces, media);
  if (hasNotes) addNotesMaster(parts, show, faces);
  for (const [i, sheet] of show.sheets.entries()) addSlide(parts, show, sheet, i, media);
  addProperties(parts, show);
  return new Map([['[Content_Types].xml', writeTypes([...parts.keys()])], ...parts]);
}

function writeRoot(show: Presentation, master: string, slides: readonly string[], notes: string | undefined): Xml {
  const list = slides.map((id, i) => xml`<p:sldId id="${256 + i}" r:id="${id}"/>`);
  const notesList =
    notes !== undefined && xml`<p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst>`;
  const levels = Array.from({ length: 9 }, (_, i) => {
    const tag = raw(`a:lvl${i + 1}pPr`);
    return xml`<${tag} marL="${emu(48 * i)}" algn="l"><a:defRPr sz="1800"/></${tag}>`;
  });
  return xml`<p:presentation ${vocabularies}${show.rtl && raw(' rtl="1"')} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst>${notesList}<p:sldIdLst>${list}</p:sldIdLst><p:sldSz cx="${emu(1280)}" cy="${emu(720)}"/><p:notesSz cx="${emu(notesSize.width)}" cy="${emu(notesSize.height)}"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="${show.culture}"/></a:defPPr>${levels}</p:defaultTextStyle>${writeSections(show)}</p:presentation>`;
}

/** The chapters, by which PowerPoint folds its list of slides. */
function writeSections({ sections, sheets }: Presentation): Xml | undefined {
  if (sections.length === 0) return undefined;
  const rows = sections.map(({ name, from }, i) => {
    const to = sections[i + 1]?.from ?? sheets.length;
    const ids = Array.from({ length: to - from }, (_, at) => xml`<p14:sldId id="${256 + from + at}"/>`);
    const id = `{00000000-0000-4000-8000-${String(i + 1).padStart(12, '0')}}`;
    return xml`<p14:section name="${name}" id="${id}"><p14:sldIdLst>${ids}</p14:sldIdLst></p14:section>`;
  });
  return xml`<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${rows}</p14:sectionLst></p:ext></p:extLst>`;
}

function addMaster(parts: Parts, show: Presentation, faces: Typefaces, media: FindMedia): void {
  const links = createLinks();
  const ids = layoutNames.map((_, i) => links.to('slideLayout', `../slideLayouts/slideLayout${i + 1}.xml`));
  links.to('theme', '../theme/theme1.xml');
  const logo = show.logo && linkMedia(links, media)(show.logo.media);
  parts.set('ppt/slideMasters/slideMaster1.xml', document(writeMaster(show, ids, logo)));
  parts.set('ppt/slideMasters/_rels/slideMaster1.xml.rels', links.write());
  parts.set('ppt/theme/theme1.xml', writeTheme(show, faces));
  for (const [i, [name, title]] of layoutNames.entries()) {
    const own = createLinks();
    own.to('slideMaster', '../slideMasters/slideMaster1.xml');
    parts.set(`ppt/slideLayouts/slideLayout${i + 1}.xml`, document(writeLayout(name, title, show)));
    parts.set(`ppt/slideLayouts/_rels/slideLayout${i + 1}.xml.rels`, own.write());
  }
}

function addNotesMaster(parts: Parts, show: Presentation, faces: Typefaces): void {
  const links = createLinks();
  links.to('theme', '../theme/theme2.xml');
  parts.set('ppt/notesMasters/notesMaster1.xml', document(writeNotesMaster(show)));
  parts.set('ppt/notesMasters/_rels/notesMaster1.xml.rels', links.write());
  parts.set('ppt/theme/theme2.xml', writeTheme(show, faces));
}

function addSlide(parts: Parts, show: Presentation, sheet: Sheet, index: number, media: FindMedia): void {
  const links = createLinks();
  const { layout } = sheet;
  links.to('slideLayout', `../slideLayouts/slideLayout${layoutNames.findIndex(([name]) => name === layout) + 1}.xml`);
  const setting = setLinks(show, links);
  const content = writeTree(sheet.parts, { ...setting, layout, media: linkMedia(links, media), number: index + 1 });
  const name = `slide${index + 1}.xml`;
  parts.set(
    `ppt/slides/${name}`,
    document(
      xml`<p:sld ${vocabularies}><p:cSld name="${sheet.id}">${content}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    ),
  );
  if (sheet.notes.length > 0) {
    links.to('notesSlide', `../notesSlides/notesSlide${index + 1}.xml`);
    addNotes(parts, show, sheet, index);
  }
  parts.set(`ppt/slides/_rels/${name}.rels`, links.write());
}

function addNotes(parts: Parts, show: Presentation, { notes }: Sheet, index: number): void {
  const links = createLinks();
  links.to('notesMaster', '../notesMasters/notesMaster1.xml');
  links.to('slide', `../slides/slide${index + 1}.xml`);
  const said = writeParagraphs(notes, 16, setLinks(show, links));
  const words = xml`<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${said}</p:txBody></p:sp>`;
  parts.set(
    `ppt/notesSlides/notesSlide${index + 1}.xml`,
    document(
      xml`<p:notes ${vocabularies}><p:cSld>${tree([slideImage(), words])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    ),
  );
  parts.set(`ppt/notesSlides/_rels/notesSlide${index + 1}.xml.rels`, links.write());
}

/** A link to a step leads to its slide; one to a step that has none is no link. */
function setLinks({ culture, rtl, sheets }: Presentation, links: Links): Setting {
  const link = (address: string): Xml | undefined => {
    if (!address.startsWith('#'))
      return xml`<a:hlinkClick r:id="${links.to('hyperlink', encodeURI(decodeSafe(address)), true)}"/>`;
    const index = sheets.findIndex(({ id }) => id === decodeSafe(address.slice(1)));
    if (index < 0) return undefined;
    const id = links.to('slide', `../slides/slide${index + 1}.xml`);
    return xml`<a:hlinkClick r:id="${id}" action="ppaction://hlinksldjump"/>`;
  };
  return { culture, rtl, link };
}

function decodeSafe(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function linkMedia(links: Links, media: FindMedia): FindMedia {
  return (wanted) => {
    const files = media(wanted);
    if (files === undefined) return undefined;
    const idOf = (file: string): string => links.to('image', `../media/${file}`);
    return { image: idOf(files.image), ...(files.svg !== undefined && { svg: idOf(files.svg) }) };
  };
}

/** Dates are the same in every file: nothing else would differ between two builds. */
const date = '2000-01-01T00:00:00Z';

function addProperties(parts: Parts, show: Presentation): void {
  const { title, subtitle, authors, licence, culture, sheets } = show;
  const own = [
    xml`<dc:title>${title}</dc:title>`,
    subtitle !== undefined && xml`<dc:subject>${subtitle}</dc:subject>`,
    authors.length > 0 && xml`<dc:creator>${authors.join(', ')}</dc:creator>`,
    licence !== undefined && xml`<dc:description>${licence}</dc:description>`,
    xml`<dc:language>${culture}</dc:language>`,
    xml`<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
  ];
  parts.set(
    'docProps/core.xml',
    document(
      xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${own}</cp:coreProperties>`,
    ),
  );
  parts.set(
    'docProps/app.xml',
    document(
      xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Changing Partners</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${sheets.length}</Slides></Properties>`,
    ),
  );
  parts.set('ppt/presProps.xml', document(xml`<p:presentationPr ${vocabularies}/>`));
  parts.set('ppt/viewProps.xml', document(xml`<p:viewPr ${vocabularies}/>`));
  parts.set(
    'ppt/tableStyles.xml',
    document(
      xml`<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{2D5ABB26-0587-4C30-8999-92F81FD0307C}"/>`,
    ),
  );
  const links = createLinks();
  links.to('officeDocument', 'ppt/presentation.xml');
  links.to(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  links.to('extended-properties', 'docProps/app.xml');
  parts.set('_rels/.rels', links.write());
}

/** What each part is, by its name. */
const types: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${office}.presentation.main+xml`],
  [/^ppt\/slideMasters\/\w+\.xml$/, `${office}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/\w+\.xml$/, `${office}.slideLayout+xml`],
  [/^ppt\/slides\/\w+\.xml$/, `${office}.slide+xml`],
  [/^ppt\/notesMasters\/\w+\.xml$/, `${office}.notesMaster+xml`],
  [/^ppt\/notesSlides\/\w+\.xml$/, `${office}.notesSlide+xml`],
  [/^ppt\/theme\/\w+\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^ppt\/presProps\.xml$/, `${office}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${office}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${office}.tableStyles+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

function writeTypes(names: readonly string[]): string {
  const files = ['xml', 'png', 'jpg', 'svg'].map((ending) => [ending, mediaType(`.${ending}`)] as const);
  const usual = [['rels', 'application/vnd.openxmlformats-package.relationships+xml'] as const, ...files].map(
    ([ending, type]) => xml`<Default Extension="${ending}" ContentType="${type}"/>`,
  );
  const own = names.flatMap((name) => {
    const type = types.find(([pattern]) => pattern.test(name))?.[1];
    return type === undefined ? [] : [xml`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return document(
    xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${usual}${own}</Types>`,
  );
}
