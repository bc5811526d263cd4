/** Files of pictures: turned upright, in the sizes that are asked for, without what a camera wrote into them. */
import type { Sharp, SharpOptions } from 'sharp';
import type { PictureFile, Pixels } from '../pictures.ts';
import type { Tools } from '../tools.ts';
import { sha256 } from './memo.ts';

/** So many bytes a pixel of a page's picture may have; one that a phone asks for has no more than so many in all. */
const WEIGHT = { pixel: 0.25, phone: 290_000 };

/** A phone's screen is no wider, in its own pixels. */
const PHONE = 1280;

type WebpOptions = Parameters<Sharp['webp']>[0];

/** What is tried until a file is light enough: drawings keep their edges as long as they can. */
const photographs: readonly WebpOptions[] = [80, 65, 50, 35].map((quality) => ({ quality }));
const drawings: readonly WebpOptions[] = [{ nearLossless: true, quality: 60 }, { quality: 90 }, ...photographs];

const jpeg = {
  photograph: { quality: 80, mozjpeg: true },
  drawing: { quality: 90, mozjpeg: true, chromaSubsampling: '4:4:4' },
} as const;

/** The `pictures` tool, its answers kept. */
export function createPictures(memo: Tools['memo']): Tools['pictures'] {
  return async (bytes, files) => {
    const made = await memo('picture', [sha256(bytes), files], () => makeFiles(bytes, files));
    return made?.map((base64) => new Uint8Array(Buffer.from(base64, 'base64')));
  };
}

/** The files in base64; nothing where the picture cannot be read to its end. */
async function makeFiles(bytes: Uint8Array, files: readonly PictureFile[]): Promise<readonly string[] | null> {
  const [width, height] = [Math.max(...files.map((file) => file.width)), Math.max(...files.map((file) => file.height))];
  const open = await openPicture(bytes, { width, height });
  if (open === undefined) return null;
  const made: string[] = [];
  for (const file of files) made.push((await makeFile(open, file)).toString('base64'));
  return made;
}

/** What browsers show; that is, of all that the library reads, nothing that runs or loads. */
const readable: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif', 'gif']);

/** A picture that can be asked for again and again. */
interface Open {
  readonly isDrawing: boolean;
  /** All its frames, or the first. */
  readonly pixels: (frames: 'all' | 'first') => Sharp;
}

/** Decodes a picture once, upright and no larger than needed; one that moves stays as it is. */
async function openPicture(bytes: Uint8Array, box: Pixels): Promise<Open | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const { format, pages = 1 } = await sharp(bytes).metadata();
    if (!readable.has(format)) return undefined;
    const isDrawing = format === 'png' || format === 'gif';
    if (pages > 1) {
      await sharp(bytes, { animated: true }).stats();
      return { isDrawing, pixels: (frames) => sharp(bytes, { animated: frames === 'all' }) };
    }
    const upright = format === 'jpeg' ? sharp(bytes).autoOrient() : sharp(bytes);
    const decoded = upright
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw();
    const { data, info } = await decoded.toBuffer({ resolveWithObject: true });
    const raw: SharpOptions['raw'] = { width: info.width, height: info.height, channels: info.channels };
    return { isDrawing, pixels: () => sharp(data, { raw }) };
  } catch {
    // Whatever the decoder says of it, it is the file's fault.
    return undefined;
  }
}

async function makeFile({ pixels, isDrawing }: Open, { file, width, height }: PictureFile): Promise<Buffer> {
  const resized = (frames: 'all' | 'first'): Sharp => pixels(frames).resize({ width, height, fit: 'fill' });
  if (file.endsWith('.jpg'))
    return resized('first')
      .flatten({ background: '#fff' })
      .jpeg(jpeg[isDrawing ? 'drawing' : 'photograph'])
      .toBuffer();
  const most = Math.min(width * height * WEIGHT.pixel, width <= PHONE ? WEIGHT.phone : Number.POSITIVE_INFINITY);
  return lightest(resized('all'), isDrawing ? drawings : photographs, most);
}

/** The first attempt that is light enough, or the last. */
async function lightest(picture: Sharp, [first, ...others]: readonly WebpOptions[], most: number): Promise<Buffer> {
  const made = await picture.clone().webp(first).toBuffer();
  return made.length <= most || others.length === 0 ? made : lightest(picture, others, most);
}
