/** Pictures inside a text, as `data:` addresses: what a camera or a program wrote into them (when, where, by whom) is taken out. */
import { imageSize } from 'image-size';

/** The bytes that stay of a picture, piece by piece. */
type Pieces = Generator<Uint8Array>;

const formats: Readonly<Record<string, (bytes: Uint8Array) => Pieces>> = { png, jpeg, gif, webp };

/** The same picture, a photograph turned as before; nothing where it cannot be read to its end. */
export function withoutMetadata(address: string): string | undefined {
  const [, name = '', coding = '', data = ''] = /^data:image\/(\w+)([^,]*),([\s\S]*)$/i.exec(address) ?? [];
  const format = formats[name.toLowerCase()];
  try {
    const kept = format && [...format(decode(data, /;base64$/i.test(coding)))];
    return kept && `data:image/${name.toLowerCase()};base64,${btoa(kept.map(textOf).join(''))}`;
  } catch (error) {
    if (error instanceof RangeError || error instanceof DOMException) return undefined;
    throw error;
  }
}

function decode(data: string, isBase64: boolean): Uint8Array {
  const plain = data.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Uint8Array.from(isBase64 ? atob(plain) : plain, (character) => character.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** A part of a file that must be there. */
function part(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (from < 0 || to < from || to > bytes.length) throw new RangeError('the picture ends too early');
  return bytes.subarray(from, to);
}

function number(bytes: Uint8Array, at: number, length: number): number {
  return part(bytes, at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
}

function numberFromLast(bytes: Uint8Array, at: number, length: number): number {
  return part(bytes, at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0);
}

/** Chunks (PNG 3, 5.3): length, name, data, check sum. */
function* png(bytes: Uint8Array): Pieces {
  yield part(bytes, 0, 8);
  for (let at = 8, name = ''; name !== 'IEND'; ) {
    const chunk = part(bytes, at, at + 12 + number(bytes, at, 4));
    name = textOf(chunk.subarray(4, 8));
    if (!/^(?:[iz]TXt|tEXt|eXIf|tIME)$/.test(name)) yield chunk;
    at += chunk.length;
  }
}

/** Segments (ITU T.81, annex B): of those of programs colours alone stay; scans up to the next marker; nothing behind the end. */
function* jpeg(bytes: Uint8Array): Pieces {
  yield part(bytes, 0, 2);
  const orientation = orientationOf(bytes);
  if (orientation > 1) yield turned(orientation);
  for (let at = 2; ; ) {
    const marker = number(bytes, at + 1, 1);
    if (marker === 0xd9) break;
    const segment = part(bytes, at, at + 2 + number(bytes, at + 2, 2));
    const isColor = marker === 0xe0 || marker === 0xee || /^..ICC_PROFILE/s.test(textOf(segment.subarray(2, 16)));
    if ((marker < 0xe0 || marker > 0xef || isColor) && marker !== 0xfe) yield segment;
    at += segment.length;
    if (marker !== 0xda) continue;
    const end = endOfScan(bytes, at);
    yield part(bytes, at, end);
    at = end;
  }
  yield Uint8Array.of(0xff, 0xd9);
}

function orientationOf(bytes: Uint8Array): number {
  try {
    return imageSize(bytes).orientation ?? 1;
  } catch {
    return 1;
  }
}

/** Within a scan a byte of ones is followed by nought, or by the number of a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    if (number(bytes, at, 1) !== 0xff) continue;
    const next = number(bytes, at + 1, 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
}

/** A segment of Exif that says how a photograph is turned and nothing else. */
function turned(orientation: number): Uint8Array {
  const head = [0xff, 0xe1, 0, 34, ...[...'Exif\0\0MM\0*'].map((character) => character.charCodeAt(0)), 0, 0, 0, 8];
  return Uint8Array.from([...head, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
}

/** Blocks (GIF 89a): no comments, and of what programs add how often it repeats. */
function* gif(bytes: Uint8Array): Pieces {
  const start = 13 + tableOf(number(bytes, 10, 1));
  yield part(bytes, 0, start);
  for (let at = start; number(bytes, at, 1) !== 0x3b; ) {
    const isImage = number(bytes, at, 1) === 0x2c;
    const data = isImage ? at + 11 + tableOf(number(bytes, at + 9, 1)) : at + 2;
    const end = endOfBlocks(bytes, data);
    const label = number(bytes, at + 1, 1);
    const isLoop = /^(?:NETSCAPE|ANIMEXTS)/.test(textOf(bytes.subarray(data + 1, data + 9)));
    if (isImage || (label !== 0xfe && (label !== 0xff || isLoop))) yield part(bytes, at, end);
    at = end;
  }
  yield Uint8Array.of(0x3b);
}

/** The length of a table of colours. */
function tableOf(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = number(bytes, at, 1); length > 0; length = number(bytes, at, 1)) at += length + 1;
  return at + 1;
}

/** Chunks in a RIFF file (RFC 9649): name, length from its last byte, data of an even length. */
function* webp(bytes: Uint8Array): Pieces {
  const kept: Uint8Array[] = [];
  const end = 8 + numberFromLast(bytes, 4, 4);
  for (let at = 12; at < end; ) {
    const chunk = part(bytes, at, at + 8 + 2 * Math.ceil(numberFromLast(bytes, at + 4, 4) / 2)).slice();
    const name = textOf(chunk.subarray(0, 4));
    // Its flags say what else there is.
    if (name === 'VP8X') chunk[8] = number(chunk, 8, 1) & ~0x0c;
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at += 8 + 2 * Math.ceil(numberFromLast(bytes, at + 4, 4) / 2);
  }
  const length = kept.reduce((sum, chunk) => sum + chunk.length, 4);
  yield part(bytes, 0, 4);
  yield Uint8Array.from([0, 1, 2, 3].map((i) => (length / 256 ** i) & 255));
  yield part(bytes, 8, 12);
  yield* kept;
}
