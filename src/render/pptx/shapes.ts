/** A slide's parts in the vocabulary of PresentationML. */
import { raw } from '../../html.ts';
import { type Setting, writeParagraphs } from './paragraphs.ts';
import { foot } from './placeholders.ts';
import type { LayoutName, Media, Picture, PlaceholderName, SheetPart, Table, TextBox } from './presentation.ts';
import { emu, place, themeColor, typeSize, type Xml, xml } from './xml.ts';

/** The files of a picture in the package: what all programs show, and the drawing that newer ones show instead. */
export interface MediaFiles {
  readonly image: string;
  readonly svg?: string;
}

/** What the shapes of a slide need to know. */
export interface SheetSetting extends Setting {
  readonly layout: LayoutName;
  /** The ids of a picture's files; nothing where there is no such file. */
  readonly media: (media: Media) => MediaFiles | undefined;
  readonly number: number;
}

/** The attributes of a place by its name: the layouts have the same. */
export function placeholder(name: PlaceholderName, layout: LayoutName): Xml {
  if (name === 'title') return xml`<p:ph type="${layout === 'title' ? 'ctrTitle' : 'title'}"/>`;
  const { type, index } = placeholders[name];
  return xml`<p:ph type="${type}" idx="${index}"/>`;
}

const placeholders = {
  subtitle: { type: 'subTitle', index: 1 },
  body: { type: 'body', index: 1 },
  second: { type: 'body', index: 2 },
  kicker: { type: 'body', index: 10 },
  sources: { type: 'body', index: 11 },
  picture: { type: 'pic', index: 12 },
  number: { type: 'sldNum', index: 13 },
} as const;

/** All parts of a slide with its number, in a group as the vocabulary wants it. */
export function writeTree(parts: readonly SheetPart[], setting: SheetSetting): Xml {
  const shapes = parts.map((part, i) => writers[part.kind](part as never, i + 2, setting));
  return tree([...shapes, writeNumber(parts.length + 2, setting)]);
}

/** Shapes as the content of a slide, a layout or a master. */
export function tree(shapes: readonly Xml[]): Xml {
  return xml`<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;
}

const writers: {
  readonly [Kind in SheetPart['kind']]: (
    part: Extract<SheetPart, { readonly kind: Kind }>,
    id: number,
    setting: SheetSetting,
  ) => Xml;
} = { words: writeWords, picture: writePicture, table: writeTable };

/** Words in their place; the size of the type stands once, so that a person may change it once. */
function writeWords({ place: name, box, size, paragraphs }: TextBox, id: number, setting: SheetSetting): Xml {
  const deepest = Math.max(0, ...paragraphs.map(({ level }) => Math.min(8, level)));
  const levels = Array.from({ length: deepest + 1 }, (_, i) => {
    const tag = raw(`a:lvl${i + 1}pPr`);
    return xml`<${tag}><a:defRPr sz="${typeSize(size)}"/></${tag}>`;
  });
  const own = name === undefined;
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name ?? 'text'} ${id}"/><p:cNvSpPr${own && raw(' txBox="1"')}>${
    !own && raw('<a:spLocks noGrp="1"/>')
  }</p:cNvSpPr><p:nvPr>${name !== undefined && placeholder(name, setting.layout)}</p:nvPr></p:nvSpPr><p:spPr>${place(box)}${
    own && raw('<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>')
  }</p:spPr><p:txBody>${own ? raw('<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/>') : raw('<a:bodyPr><a:normAutofit/></a:bodyPr>')}<a:lstStyle>${levels}</a:lstStyle>${writeParagraphs(paragraphs, size, setting)}</p:txBody></p:sp>`;
}

/** What only decorates says so; a picture without a file is its words. */
function writePicture(picture: Picture, id: number, setting: SheetSetting): Xml {
  const files = setting.media(picture.media);
  const { alt, box, part, placed } = picture;
  if (files === undefined) {
    const paragraphs = [{ kind: 'caption' as const, level: 0, runs: [{ text: alt }] }];
    return writeWords({ kind: 'words', box, size: 18, paragraphs }, id, setting);
  }
  const cut =
    part &&
    xml`<a:srcRect l="${share(part.x)}" t="${share(part.y)}" r="${share(100 - part.x - part.width)}" b="${share(100 - part.y - part.height)}"/>`;
  const drawing =
    files.svg !== undefined &&
    xml`<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${files.svg}"/></a:ext></a:extLst>`;
  const decorative =
    alt === '' &&
    raw(
      '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>',
    );
  const inPlace = placed && setting.layout === 'figure' && placeholder('picture', setting.layout);
  return xml`<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="picture ${id}" descr="${alt}">${decorative}</p:cNvPr><p:cNvPicPr><a:picLocks${
    inPlace && raw(' noGrp="1"')
  } noChangeAspect="1"/></p:cNvPicPr><p:nvPr>${inPlace}</p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="${files.image}">${drawing}</a:blip>${cut}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

/** Per cent in thousandths of one. */
function share(percent: number): number {
  return Math.max(0, Math.round(percent * 1000));
}

const rule = (width: number): Xml => xml`<a:lnB w="${emu(width)}">${themeColor('tx2')}</a:lnB>`;

/** A table with rules between its rows; rows that are short are filled up. */
function writeTable({ box, rows, heads, size }: Table, id: number, setting: SheetSetting): Xml {
  const count = Math.max(1, ...rows.map((cells) => cells.reduce((sum, { columns }) => sum + columns, 0)));
  const width = Math.floor(emu(box.width) / count);
  const lines = rows.map((cells, i) => {
    const own = cells.map(({ paragraphs, align, columns }) => {
      const merged = Array.from({ length: columns - 1 }, () =>
        raw('<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>'),
      );
      const said = writeParagraphs(paragraphs, size, setting, { align, alone: true });
      return xml`<a:tc${columns > 1 && xml` gridSpan="${columns}"`}>${body(said)}${tail(i < heads)}</a:tc>${merged}`;
    });
    const there = cells.reduce((sum, { columns }) => sum + columns, 0);
    const others = Array.from(
      { length: count - there },
      () => xml`<a:tc>${body(writeParagraphs([], size, setting))}${tail(i < heads)}</a:tc>`,
    );
    return xml`<a:tr h="${emu(size * 1.3 + 12)}">${own}${others}</a:tr>`;
  });
  const columns = Array.from({ length: count }, () => xml`<a:gridCol w="${width}"/>`);
  return xml`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="table ${id}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${place(box, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${setting.rtl && raw(' rtl="1"')}${heads > 0 && raw(' firstRow="1"')}/><a:tblGrid>${columns}</a:tblGrid>${lines}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;

  function body(said: readonly Xml[]): Xml {
    return xml`<a:txBody><a:bodyPr/><a:lstStyle/>${said}</a:txBody>`;
  }

  function tail(isHead: boolean): Xml {
    return xml`<a:tcPr marL="${emu(10)}" marR="${emu(10)}" marT="${emu(4)}" marB="${emu(4)}">${rule(isHead ? 2 : 1)}</a:tcPr>`;
  }
}

function writeNumber(id: number, { layout, culture, number }: SheetSetting): Xml {
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="number ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder('number', layout)}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${numberField(culture, String(number))}</p:txBody></p:sp>`;
}

/** The field that counts slides. */
export function numberField(culture: string, shown: string): Xml {
  return xml`<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${culture}"/><a:t>${shown}</a:t></a:fld><a:endParaRPr lang="${culture}"/></a:p>`;
}

/** Where the number stands. */
export const numberBox = foot.number;
