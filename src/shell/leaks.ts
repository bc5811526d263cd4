/** Looks for private words in files that are to be published. */
import { strFromU8, unzipSync } from 'fflate';
import { mediaType } from '../endings.ts';
import { makeFinder } from '../secrets.ts';
import { readPdfText } from './pdftext.ts';

/** Private words, and the file that holds them. */
export interface Leak {
  readonly path: string;
  readonly run: string;
}

/** The first private words of each file that has some. */
export async function findLeaks(
  files: ReadonlyMap<string, Uint8Array>,
  secrets: readonly string[],
): Promise<readonly Leak[]> {
  const find = makeFinder(secrets);
  const leaks: Leak[] = [];
  for (const [path, bytes] of files) {
    const run = (await readTexts(path, bytes)).flatMap((text) => find(text)).at(0);
    if (run !== undefined) leaks.push({ path, run });
  }
  return leaks;
}

/** What a file says, read in each way in which words may stand in it. */
async function readTexts(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  if (path.endsWith('.pdf')) return [await readPdfText(bytes)];
  if (isArchive(bytes)) return Object.values(unzipSync(bytes)).flatMap((part) => readMarkup(strFromU8(part)));
  return isSeen(path) ? [] : readMarkup(new TextDecoder().decode(bytes));
}

/** Pictures, typefaces, films and sounds hold no sentences; a drawing does. */
function isSeen(path: string): boolean {
  return /^(image|font|audio|video)\/(?!svg)/.test(mediaType(path));
}

/** With its tags, whose attributes hold words, and without them, where they part the words of a sentence. */
function readMarkup(text: string): readonly string[] {
  const plain = text.replace(/\\[nrt]/g, ' ').replace(/&(?:shy|#173|#xad);/gi, '');
  return plain.includes('<') ? [plain, plain.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ')] : [plain];
}

/** An archive begins so: PowerPoint's files are some. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
