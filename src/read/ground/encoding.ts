/** Bytes to text: UTF-8 only, since a wrong guess would print wrong names. */
import type { Report, TextFile } from './report.ts';
import { spotAt } from './report.ts';

/** A file's text with `\n` line breaks and without a byte-order mark; any other encoding is reported and gives nothing. */
export function readText(path: string, bytes: Uint8Array, report: Report): TextFile | undefined {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = decode(bytes);
  const file = makeTextFile(
    path,
    text ?? new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes),
  );
  const save = 'expected UTF-8: save it as "Unicode (UTF-8)" or "CSV UTF-8"';
  if (wide) report.error(spotAt(file, 0), `the file is UTF-16, ${save}`);
  else if (text === undefined)
    report.error(
      spotAt(file, file.text.indexOf('\ufffd')),
      `the file is not UTF-8 (perhaps Windows-1252 or GB 18030), ${save}`,
    );
  else if (text.includes('\0'))
    report.error(spotAt(file, file.text.indexOf('\0')), `a zero byte: the file is UTF-16 or no text, ${save}`);
  else return file;
  return undefined;
}

/** A text file from text that is known to be text. */
export function makeTextFile(path: string, text: string): TextFile {
  const normal = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return { path, text: normal, lines: normal.split('\n') };
}

/** Nothing where the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
