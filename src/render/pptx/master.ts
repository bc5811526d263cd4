/** The master of the slides, its layouts, and the master of the notes: what slides have in common, and a person changes in one place. */
import type { Rect } from '../../draw/ground/layout.ts';
import { raw } from '../../html.ts';
import { foot, layouts, sourceSizes } from './placeholders.ts';
import type { LayoutName, PlaceholderName, Presentation } from './presentation.ts';
import { type MediaFiles, numberBox, numberField, placeholder, tree } from './shapes.ts';
import { emu, place, themeColor, typeSize, vocabularies, type Xml, xml } from './xml.ts';

/** The layouts in their order in the master, by the names under which a person finds them. */
export const layoutNames: readonly (readonly [LayoutName, string])[] = [
  ['title', 'Title'],
  ['opening', 'Chapter'],
  ['figure', 'Text and picture'],
  ['text', 'Text'],
  ['views', 'Two columns'],
  ['quote', 'Quotation'],
  ['end', 'Sources'],
];

/** What Office has its own names for. */
const kinds: Readonly<Partial<Record<LayoutName, string>>> = { title: 'title', opening: 'secHead' };

/** What stands in a place until somebody fills it, and how. */
const prompts: Readonly<Record<PlaceholderName, { readonly prompt: string; readonly style: Xml }>> = {
  title: { prompt: 'Heading', style: xml`` },
  subtitle: { prompt: 'Subtitle', style: level(26) },
  body: { prompt: 'Text', style: xml`` },
  second: { prompt: 'Text', style: xml`` },
  kicker: { prompt: 'Chapter', style: level(18, true) },
  sources: { prompt: 'Sources', style: level(sourceSizes[0]) },
  picture: { prompt: 'Picture', style: level(18) },
  number: { prompt: '', style: xml`` },
};

/** A level of its own size, in the quiet colour; capitals as on the deck. */
function level(size: number, capitals = false): Xml {
  return xml`<a:lvl1pPr marL="0" indent="0"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${typeSize(size)}"${
    capitals && raw(' cap="all" spc="100"')
  }>${themeColor('tx2')}${capitals && raw('<a:latin typeface="+mj-lt"/>')}</a:defRPr></a:lvl1pPr>`;
}

/** The master's own part. `logo` are the ids of its picture's files. */
export function writeMaster(show: Presentation, ids: readonly string[], logo: MediaFiles | undefined): Xml {
  const { title, body } = layouts.text;
  const places = [
    holder('title', 'text', title, show, 2),
    holder('body', 'text', body, show, 3),
    numberHolder(show, 4),
  ];
  const list = ids.map((id, i) => xml`<p:sldLayoutId id="${2147483649 + i}" r:id="${id}"/>`);
  const colors = raw(
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
  );
  return xml`<p:sldMaster ${vocabularies}><p:cSld><p:bg><p:bgPr>${themeColor('bg1')}<a:effectLst/></p:bgPr></p:bg>${tree([...places, ...drawLogo(show, logo)])}</p:cSld>${colors}<p:sldLayoutIdLst>${list}</p:sldLayoutIdLst>${writeStyles(show)}</p:sldMaster>`;
}

function drawLogo({ logo }: Presentation, files: MediaFiles | undefined): readonly Xml[] {
  if (logo === undefined || files === undefined) return [];
  return [
    xml`<p:pic><p:nvPicPr><p:cNvPr id="9" name="logo" descr=""/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="${files.image}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place(logo.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  ];
}

/** How headings and text look on all slides; sizes are those of the deck. */
function writeStyles({ rtl }: Presentation): Xml {
  const side = rtl ? raw(' algn="r" rtl="1"') : raw(' algn="l"');
  const levels = Array.from({ length: 9 }, (_, i) => {
    const tag = raw(`a:lvl${i + 1}pPr`);
    const inset = i === 0 ? xml` marL="0" indent="0"` : xml` marL="${emu(26 * i)}" indent="0"`;
    return xml`<${tag}${inset}${side}><a:lnSpc><a:spcPct val="108000"/></a:lnSpc><a:spcBef><a:spcPct val="35000"/></a:spcBef><a:buNone/><a:defRPr sz="${typeSize(26)}" kern="1200">${themeColor('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></${tag}>`;
  });
  const head = xml`<a:lvl1pPr${side}><a:lnSpc><a:spcPct val="92000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${typeSize(47)}" b="1" kern="1200">${themeColor('tx1')}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>`;
  return xml`<p:txStyles><p:titleStyle>${head}</p:titleStyle><p:bodyStyle>${levels}</p:bodyStyle><p:otherStyle>${levels}</p:otherStyle></p:txStyles>`;
}

/** A layout: its places, and the short bar of the deck's slides. */
export function writeLayout(name: LayoutName, title: string, show: Presentation): Xml {
  const places = Object.entries(layouts[name]) as readonly [PlaceholderName, Rect][];
  const all: readonly (readonly [PlaceholderName, Rect])[] =
    name === 'end' ? places : [...places, ['sources', foot.sources]];
  const shapes = all.map(([own, box], i) => holder(own, name, box, show, i + 3));
  const kind = kinds[name];
  return xml`<p:sldLayout ${vocabularies}${kind !== undefined && xml` type="${kind}"`} preserve="1" userDrawn="1"><p:cSld name="${title}">${tree([bar(), ...shapes, numberHolder(show, 20)])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function bar(): Xml {
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="2" name="bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${place({ x: 56, y: 34, width: 44, height: 5 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${themeColor('accent1')}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
}

function holder(
  name: PlaceholderName,
  layout: LayoutName,
  box: Rect | undefined,
  { culture }: Presentation,
  id: number,
): Xml {
  const { prompt, style } = prompts[name];
  const anchor = name === 'sources' ? 'b' : 't';
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder(name, layout)}</p:nvPr></p:nvSpPr><p:spPr>${box && place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle><a:p><a:r><a:rPr lang="${culture}"/><a:t>${prompt}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

function numberHolder({ culture }: Presentation, id: number): Xml {
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder('number', 'text')}</p:nvPr></p:nvSpPr><p:spPr>${place(numberBox)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="${typeSize(13.4)}">${themeColor('tx2')}</a:defRPr></a:lvl1pPr></a:lstStyle>${numberField(culture, '‹#›')}</p:txBody></p:sp>`;
}

/** Where the slide and what is said of it stand on a page of notes, in pixels of a page of 720 × 960. */
const notesPage = {
  slide: { x: 40, y: 40, width: 640, height: 360 },
  words: { x: 40, y: 430, width: 640, height: 490 },
};

/** The size of a page of notes. */
export const notesSize = { width: 720, height: 960 };

/** The master of the notes. */
export function writeNotesMaster({ culture }: Presentation): Xml {
  const words = xml`<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${place(notesPage.words)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="${culture}"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>`;
  const style = xml`<p:notesStyle><a:lvl1pPr algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200">${themeColor('tx1')}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle>`;
  const colors = raw(
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
  );
  return xml`<p:notesMaster ${vocabularies}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree([slideImage(place(notesPage.slide)), words])}</p:cSld>${colors}${style}</p:notesMaster>`;
}

/** The picture of the slide on its page of notes. */
export function slideImage(where: Xml = xml``): Xml {
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${where}${where.html !== '' && raw('<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')}</p:spPr></p:sp>`;
}
