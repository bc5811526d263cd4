/** The command line. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly story: string;
  readonly out: string;
  readonly pdf: boolean;
  /** May a browser be downloaded or installed? */
  readonly install: boolean;
  /** The deck as one file too: without notes, or another one with them. */
  readonly single?: 'public' | 'lecturer';
  readonly serve: boolean;
  readonly port: number;
}

/** Says how the command is used. */
export const usage = `Makes a deck, a scrolling web story and PDF handouts of one story.

    npx tsx build.ts [options]        npm run build -- [options]        npm start -- [options]

    --story PATH    the author's folder, or one Markdown file (slides)
    --out FOLDER    where the outputs go (dist)
    --no-pdf        make no PDFs
    --single        write the deck as one file too, named after the story's title
    --lecturer      with --single: and one with the notes, into the folder lecturer
    --no-install    never download or install a browser for the PDFs
    --serve         serve the outputs on this machine and build again at each save (npm start)
    --port NUMBER   where to serve; a busy port gives way to the next free one (4000)
    --help          print this`;

/** A command line that cannot be understood. */
export interface Misuse {
  readonly misuse: string;
}

/** What the arguments ask for; `help` when they ask for the usage. */
export function readOptions(argv: readonly string[]): Options | Misuse | 'help' {
  try {
    const { values } = parseArgs({ args: [...argv], options: flags, allowNegative: true });
    if (values.help) return 'help';
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return { misuse: `--port ${values.port} is no port number` };
    const { single, lecturer, ...others } = values;
    if (lecturer && !single) return { misuse: '--lecturer needs --single' };
    return { ...others, port, ...(single && { single: lecturer ? 'lecturer' : 'public' }) };
  } catch (error) {
    return { misuse: (error as Error).message.split('. ', 1).join() };
  }
}

const flags = {
  story: { type: 'string', default: 'slides' },
  out: { type: 'string', default: 'dist' },
  pdf: { type: 'boolean', default: true },
  install: { type: 'boolean', default: true },
  single: { type: 'boolean', default: false },
  lecturer: { type: 'boolean', default: false },
  serve: { type: 'boolean', default: false },
  port: { type: 'string', default: '4000' },
  help: { type: 'boolean', default: false },
} as const;
