/** Paragraphs in the vocabulary of DrawingML. */
import { raw } from '../../html.ts';
import { sizeOf } from './placeholders.ts';
import type { Paragraph, Presentation, Run, Spoken } from './presentation.ts';
import { emu, themeColor, typeSize, type Xml, xml } from './xml.ts';

/** What the words of a part need to know: the language of the show, and where links lead. */
export interface Setting extends Pick<Presentation, 'culture' | 'rtl'> {
  /** The element of a link; nothing where it leads nowhere. */
  readonly link: (address: string) => Xml | undefined;
}

/** How much farther in an item of a list stands than its bullet, in ems. */
const INDENT = 1.2;

/** How paragraphs stand where their surroundings do not say it. */
interface Standing {
  readonly align?: 'left' | 'center' | 'right';
  /** Nothing around them says how large their type is. */
  readonly alone?: true;
}

/** Paragraphs in a type of `size`; there is always one. */
export function writeParagraphs(
  paragraphs: readonly Paragraph[],
  size: number,
  setting: Setting,
  { align, alone }: Standing = {},
): readonly Xml[] {
  const lang = raw(setting.culture);
  if (paragraphs.length === 0) return [xml`<a:p><a:endParaRPr lang="${lang}"/></a:p>`];
  return paragraphs.map((paragraph) => {
    const own = sizeOf(paragraph, size);
    const runs = paragraph.runs.map((run) =>
      writeRun(run, paragraph, own === size && !alone ? undefined : own, setting),
    );
    return xml`<a:p>${writeForm(paragraph, own, setting, align)}${runs}</a:p>`;
  });
}

/** How a paragraph stands: its level, its bullet, the side that it begins at. */
function writeForm({ kind, level, bullet }: Paragraph, size: number, { rtl }: Setting, align: Standing['align']): Xml {
  const inset = Math.min(8, level + (bullet === undefined && kind !== 'quote' ? 0 : 1)) * size * INDENT;
  const sides = { left: rtl ? 'r' : 'l', right: rtl ? 'l' : 'r', center: 'ctr' } as const;
  const side = align === 'center' || align === 'right' ? sides[align] : undefined;
  const start = side ?? (rtl ? 'r' : undefined);
  const attributes = [
    inset > 0 && xml` marL="${emu(inset)}" indent="${bullet === undefined ? 0 : -emu(size * INDENT)}"`,
    level > 0 && xml` lvl="${Math.min(8, level)}"`,
    start !== undefined && xml` algn="${start}"`,
    rtl && xml` rtl="1"`,
  ];
  const sign =
    bullet === undefined
      ? xml`<a:buNone/>`
      : bullet === 'dot'
        ? xml`<a:buFont typeface="Arial"/><a:buChar char="•"/>`
        : xml`<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${bullet !== 1 && xml` startAt="${Math.max(1, bullet)}"`}/>`;
  return xml`<a:pPr${attributes}>${sign}</a:pPr>`;
}

function writeRun(run: Run, paragraph: Paragraph, size: number | undefined, setting: Setting): Xml {
  if (run === 'break') return xml`<a:br><a:rPr lang="${setting.culture}"/></a:br>`;
  return xml`<a:r>${writeLooks(run, paragraph, size, setting)}<a:t>${run.text}</a:t></a:r>`;
}

function writeLooks(run: Spoken, { kind }: Paragraph, size: number | undefined, { culture, link }: Setting): Xml {
  const bold = run.bold || run.letter || kind === 'head';
  const attributes = [
    xml` lang="${cultureOf(run.lang) ?? culture}"`,
    size !== undefined && xml` sz="${typeSize(size)}"`,
    bold && xml` b="1"`,
    (run.italic || kind === 'quote') && xml` i="1"`,
    run.underline && xml` u="sng"`,
    run.strike && xml` strike="sngStrike"`,
    run.raised !== undefined && xml` baseline="${run.raised === 'up' ? 30000 : -25000}"`,
  ];
  const color = run.letter ? 'bg1' : kind === 'caption' || kind === 'by' ? 'tx2' : undefined;
  const ground = run.letter ? 'tx1' : run.marked ? 'accent5' : undefined;
  const face = run.code || kind === 'code' ? 'Consolas' : kind === 'head' ? '+mj-lt' : undefined;
  return xml`<a:rPr${attributes}>${color !== undefined && themeColor(color)}${
    ground !== undefined && xml`<a:highlight><a:schemeClr val="${ground}"/></a:highlight>`
  }${face !== undefined && xml`<a:latin typeface="${face}"/>`}${run.leads !== undefined && link(run.leads)}</a:rPr>`;
}

/** A language as Office knows it, or as it is written where nobody knows it. */
function cultureOf(lang: string | undefined): string | undefined {
  if (lang === undefined || !/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(lang)) return undefined;
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}-${region}`;
}
