/** Pairs of signs around words that are not for all: HTML's comments, and what neighbouring tools write for notes and comments. */
import { nextMatch, type Source, type Stretch } from '../ground/search.ts';

/** A pair of signs. */
export interface Enclosure {
  /** The opening sign, as messages name it. */
  readonly sign: string;
  /** The closing sign, as messages name it. */
  readonly end: string;
  /** What to write for the opening sign itself, where all may see it. */
  readonly plain: string;
  /** Finds the opening sign at a place. */
  readonly opens: RegExp;
  /** Finds the closing sign; without it the words end at the brace that closes the one of the opening sign. */
  readonly closes?: RegExp;
  /** Whether an opening sign without a closing one begins private words all the same. */
  readonly isMeant: (before: string, after: string) => boolean;
}

const enclosures: readonly Enclosure[] = [
  {
    sign: '<!--',
    end: '-->',
    plain: '&lt;!--',
    opens: /<!--/y,
    closes: /-->/g,
    isMeant: () => true,
  },
  // Obsidian. A number before it, or nothing behind it, makes it a percent sign.
  {
    sign: '%%',
    end: '%%',
    plain: '\\%%',
    opens: /(?<!%)%%(?!%)/y,
    closes: /(?<!%)%%(?!%)/g,
    isMeant: (before, after) => !/\d\s*$/.test(before) && /^\s*[\p{L}\p{N}]/u.test(after),
  },
  // CriticMarkup, as MultiMarkdown and iA Writer have it.
  {
    sign: '{>>',
    end: '<<}',
    plain: '\\{>>',
    opens: /\{>>/y,
    closes: /<<\}/g,
    isMeant: () => true,
  },
  // reveal-hugo and HugoBlox.
  {
    sign: '{{% note %}}',
    end: '{{% /note %}}',
    plain: '\\{{% note %}}',
    opens: /\{\{[%<]\s*(?:speaker_)?notes?\s*[%>]\}\}/iy,
    closes: /\{\{[%<]\s*\/\s*(?:speaker_)?notes?\s*[%>]\}\}/gi,
    isMeant: () => true,
  },
  // nodeppt. Without an end it is a word in brackets.
  {
    sign: '[note]',
    end: '[/note]',
    plain: '\\[note]',
    opens: /\[notes?\]/iy,
    closes: /\[\/notes?\]/gi,
    isMeant: () => false,
  },
  // Beamer, by way of Pandoc.
  {
    sign: '\\note{',
    end: '}',
    plain: '\\\\note{',
    opens: /\\note(?:<[^>\n]*>|\[[^\]\n]*\])*\{/y,
    isMeant: () => true,
  },
];

/** The pair whose opening sign stands at a place, and how long that sign is. */
export function enclosureAt(text: string, place: number): { enclosure: Enclosure; length: number } | undefined {
  for (const enclosure of enclosures) {
    enclosure.opens.lastIndex = place;
    const [sign] = enclosure.opens.exec(text) ?? [];
    if (sign !== undefined) return { enclosure, length: sign.length };
  }
  return undefined;
}

/** The end of the words behind an opening sign, and the place behind their closing sign; `<!-->` has its hyphens in both. */
export function closingIn(source: Source, { sign, closes }: Enclosure, from: number): Stretch | undefined {
  return closes ? nextMatch(source, closes, sign === '<!--' ? from - 2 : from) : findBrace(source.src, from);
}

/** The brace that closes the one before the place. */
function findBrace(text: string, from: number): Stretch | undefined {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '{') depth += 1;
    else if (text[i] === '}') depth -= 1;
    if (depth === 0) return [i, i + 1];
  }
  return undefined;
}
