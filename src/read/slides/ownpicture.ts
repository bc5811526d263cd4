/** `view=picture`: a picture of the author's own, and the part of it that a step looks at. */
import type { OwnPicture, PicturePart } from '../../graphic.ts';
import { setApostrophes } from '../ground/cells.ts';
import { defined } from '../ground/defined.ts';
import type { Located, Report } from '../ground/report.ts';
import { isRemote } from '../markdown/imagepath.ts';
import { findImage, type Images, sayRemote } from '../markdown/images.ts';
import type { Manuscript } from '../markdown/manuscript.ts';

type Values = ReadonlyMap<string, Located<string>>;

/** The picture that is named, with its words; one with a mistake is a picture too, so that it is not missed as well. */
export function readOwnPicture(values: Values, manuscript: Manuscript, images: Images): OwnPicture | undefined {
  const given = values.get('picture');
  if (given === undefined) return undefined;
  const [alt, caption, credit] = ['alt', 'caption', 'credit'].map((key) => textOf(values, key));
  if (alt === undefined)
    manuscript.report.error(given.spot, 'the picture has no alternative text, expected alt="what it shows"');
  const file = isRemote(given.value)
    ? undefined
    : findImage({ src: given.value, spot: given.spot }, images, manuscript);
  if (isRemote(given.value)) manuscript.report.error(given.spot, sayRemote(given.value));
  else if (file && file.size === undefined)
    manuscript.report.error(given.spot, 'the size of the picture is unknown, expected a file with one');
  const { width, height } = file?.size ?? { width: 1, height: 1 };
  const isDrawing = file?.isMade === false || undefined;
  return defined({ src: file?.src ?? '', width, height, isDrawing, alt: alt ?? '', caption, credit });
}

function textOf(values: Values, key: string): string | undefined {
  const text = values.get(key)?.value.trim();
  return text ? setApostrophes(text) : undefined;
}

/** A part of a picture with its own words; `whole` where it is all of it, nothing where none is given. */
export function readPart(
  at: Located<string> | undefined,
  words: Located<string> | undefined,
  report: Report,
): PicturePart | 'whole' | undefined {
  if (at === undefined) return undefined;
  const numbers = at.value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN, ...more] = numbers;
  const fits = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 100 && y + height <= 100;
  if (more.length > 0 || !fits) {
    report.error(
      at.spot,
      `bad part "${at.value}", expected at="x,y,width,height" in per cent of the picture, within 0 and 100`,
    );
    return undefined;
  }
  if (width === 100 && height === 100) return 'whole';
  return defined({ x, y, width, height, alt: words && setApostrophes(words.value.trim()) });
}
