/** The command line. */
import { parseArgs } from 'node:util';
import { type PaperChoice, type PaperName, paperNames } from '../paper.ts';

/** What the command line asks for. */
export interface Options {
  readonly story: string;
  readonly out: string;
  readonly pdf: boolean;
  /** What is printed, and how. */
  readonly paper: PaperChoice;
  /** May a browser be downloaded or installed? */
  readonly install: boolean;
  /** The deck as one file too: without notes, or another one with them. */
  readonly single?: 'public' | 'lecturer';
  /** Each figure as a picture to take along. */
  readonly figures: boolean;
  /** Presentations too: a slide for each step, or for each slide. */
  readonly pptx?: 'steps' | 'slides';
  readonly serve: boolean;
  readonly port: number;
}

/** Says how the command is used. */
export const usage = `Makes a deck, a scrolling web story and PDF handouts of one story.

    npm run build -- [options]        npm run pdf -- [options]        npm start -- [options]

    --story PATH    the author's folder, or one Markdown file (slides)
    --out FOLDER    where the public copy goes; the lecturer's goes beside it, into FOLDER-lecturer (dist)
    --no-pdf        make no PDFs
    --single        write the deck as one file too, named after the story's title
    --lecturer      with --single: and one with the notes, into the lecturer's copy
    --pptx          write slides.pptx too, for PowerPoint, and slides-with-notes.pptx into the lecturer's copy;
                    a slide for each step (--no-steps: for each slide)
    --figures       write each figure as SVG and PNG too, into the folder figures (npm run figures)
    --no-install    never download or install a browser for the PDFs
    --serve         serve the outputs on this machine and build again at each save (npm start)
    --port NUMBER   where to serve; a busy port gives way to the next free one (4000)
    --help          print this

On paper:

    --paper SIZE    a4 or letter (a4)
    --only NAMES    print these alone: ${paperNames.join(',')}
    --per-page N    slides on a page of the handout: 1, 2, 3 or 6 (3)
    --track short   handouts, slides and figures of the short lecture
    --full          the handout with timeline, people, what was checked, and all sources
    --gaps          blanks for the words marked {.gap}; the key is in the lecturer's lecturer.pdf
    --lines         handouts with as many lines to write on as find room
    --steps         slides and figures with a page for each step`;

/** A command line that cannot be understood. */
export interface Misuse {
  readonly misuse: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What the arguments ask for; `help` when they ask for the usage. `env` tells what npm kept of them for itself. */
export function readOptions(argv: readonly string[], env: Environment = {}): Options | Misuse | 'help' {
  const kept = Object.keys(flags).filter((name) => own.has(name) && `npm_config_${name.replace('-', '_')}` in env);
  if (kept.length > 0) return { misuse: `npm kept --${kept.join(', --')} for itself, ${quoted}` };
  try {
    const { values } = parseArgs({ args: [...argv], options: flags, allowNegative: true });
    if (values.help) return 'help';
    const { story, out, pdf, install, serve, single, lecturer, pptx, steps, figures } = values;
    if (figures && serve) return { misuse: '--figures is for a build: npm run figures' };
    if (pptx && serve) return { misuse: '--pptx is for a build: npm run build -- --pptx' };
    if (lecturer && !single) return { misuse: '--lecturer needs --single' };
    const shows = pptx ? { pptx: steps === false ? ('slides' as const) : ('steps' as const) } : {};
    const wanted = {
      story,
      out,
      pdf,
      install,
      serve,
      figures,
      port: readPort(values.port),
      paper: readPaper(values),
      ...shows,
    };
    return single ? { ...wanted, single: lecturer ? 'lecturer' : 'public' } : wanted;
  } catch (error) {
    return { misuse: (error as Error).message.split('. ', 1).join() };
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${text} is no port number`);
  return port;
}

/** In serving, the two PDFs that the pages speak of are kept up to date; the others take too long. */
function readPaper(values: Flags): PaperChoice {
  const usual = values.serve ? 'handout,slides' : paperNames.join();
  return {
    size: oneOf('--paper', values.paper, ['a4', 'letter']),
    perPage: oneOf('--per-page', Number(values['per-page']), [1, 2, 3, 6]),
    track: oneOf('--track', values.track, ['full', 'short']),
    full: values.full,
    gaps: values.gaps,
    lines: values.lines,
    steps: values.steps ?? false,
    only: (values.only ?? usual).split(',').map((name): PaperName => oneOf('--only', name, paperNames)),
  };
}

function oneOf<T>(flag: string, value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Error(`${flag} takes ${allowed.join(', ')}`);
  return found;
}

const flags = {
  story: { type: 'string', default: 'slides' },
  out: { type: 'string', default: 'dist' },
  pdf: { type: 'boolean', default: true },
  install: { type: 'boolean', default: true },
  single: { type: 'boolean', default: false },
  lecturer: { type: 'boolean', default: false },
  pptx: { type: 'boolean', default: false },
  figures: { type: 'boolean', default: false },
  serve: { type: 'boolean', default: false },
  port: { type: 'string', default: '4000' },
  help: { type: 'boolean', default: false },
  paper: { type: 'string', default: 'a4' },
  only: { type: 'string' },
  'per-page': { type: 'string', default: '3' },
  track: { type: 'string', default: 'full' },
  full: { type: 'boolean', default: false },
  gaps: { type: 'boolean', default: false },
  lines: { type: 'boolean', default: false },
  steps: { type: 'boolean' },
} as const;

/** PowerShell takes `--` away from npm, which then takes our options for its own. */
const quoted = 'expected quotes around the signs before: npm run build "--" --single';

/** Options that npm has none of the name of. */
const own: ReadonlySet<string> = new Set(Object.keys(flags).filter((name) => !/^(only|help|install)$/.test(name)));

type Flags = ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'];
