/** Markup that was meant and is none: what would be printed as its author typed it. Said once for each kind and paragraph. */
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Names } from '../ground/names.ts';
import { isLikeAttributes } from './attributes.ts';
import { blockSpot, inlineSpot, isFirst, type Manuscript, manuscriptOf } from './manuscript.ts';

interface Leftover {
  readonly form: RegExp;
  /** Found by its form, it may still be meant as it is. */
  readonly isMeant?: (text: string) => boolean;
  /** A mistake where the text cannot be meant as it stands; else it is doubtful. */
  readonly grave?: true;
  readonly message: (...parts: readonly string[]) => string;
}

const elements =
  'a|abbr|b|big|blockquote|br|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|figure|figcaption|font|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|mark|object|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video|audio|source';

const leftovers: readonly Leftover[] = [
  {
    form: /!\[([^\]\n]*)\]\(\s*([^()<>"\n]*[^()<>"\s]\s+[^()<>"\s][^()<>"\n]*?)\s*\)/,
    grave: true,
    message: (alt, path) => `an address with spaces is no image, expected <…> around it: ![${alt}](<${path}>)`,
  },
  {
    form: /\[([^\]\n]+)\]\(\s*([^()<>"\n]*[/.#][^()<>"\n]*?\s+[^()<>"\n]+?)\s*\)/,
    message: (text, path) => `an address with spaces is no link, expected <…> around it: [${text}](<${path}>)`,
  },
  {
    form: /\[([^\]\n]+)\]\s+\(((?:https?:\/\/|#|\.\/)[^()\s]+|[^()\s]+\.(?:md|html?|png|jpe?g|svg|gif|webp))\)/i,
    message: (text, path) => `a space stands between the brackets of a link, expected [${text}](${path})`,
  },
  { form: /!\[\[[^\]\n]+\]\]/, message: () => 'an image of another tool, expected ![what it shows](images/file.png)' },
  { form: /\[\[[^\]\n]+\]\]/, message: () => 'a link of another tool, expected [words](#id)' },
  { form: /\[([^\]\n]+)\]\[([^\]\n]+)\]/, message: (_, name) => `no line [${name}]: … says where this link leads` },
  {
    form: /^(#{2,6}|#(?=\p{Lu}\S*[ \t]+\S))([^\s#].*)/mu,
    message: (signs, text) => `a heading needs a space behind its signs, expected ${signs} ${text}`,
  },
  {
    form: /^\|?[^|\n]+\|[^\n]*\n\|?[^|\n]+\|[^\n]*$/m,
    isMeant: (text) => !/^\s*\|/.test(text),
    message: () => 'a table needs a line |---|---| below its head, and an empty line before it',
  },
  {
    form: /(?<![*\w])\*\*(?=\S)|(?<=\S)\*\*(?![*\w])|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)/,
    message: () => 'two stars or lines that make nothing bold: is there a space inside them, or is one pair missing?',
  },
  {
    form: /^:{2,}\s*\{?\.?[a-z][^\n]*$/im,
    isMeant: (text) => /^::[\w-]+::$/.test(text),
    message: () => 'colons that begin no div, expected three, a name, and an empty line before',
  },
  {
    form: /\$\$|\$[^$\s][^$\n]*[\\^_{][^$\n]*\$/,
    message: () => 'a formula shown as text, expected math: true, and $$ without an empty line inside',
  },
];

/** What a story has in another form. */
const ofStories: readonly Leftover[] = [
  { form: /^\[!([\w-]+)\]/, message: (kind) => `[!${kind}] makes no box here, expected a quote in words of its own` },
  {
    form: /==(?=\S)([^=\n]+)==/,
    message: (words) => `signs of another tool, expected **${words}**`,
  },
];

const drawn = 'a table drawn with lines is none here, expected | a | b | with |---|---| below its head';

/** What other tools make something of, and no bare deck here. */
const foreign: readonly Leftover[] = [
  { form: /^<<<\s*\S/m, message: () => 'code of another file is not taken in, expected it between ```' },
  {
    form: /\{\{[<%]?[^{}\n]*\}\}/,
    isMeant: isInclude,
    message: (text) => `${text} has no meaning here and is shown as text`,
  },
  {
    form: /^\\(?:newpage|pagebreak|pause|tableofcontents|vspace|hspace|centering)\b/m,
    message: () => 'LaTeX is shown as text',
  },
  {
    form: /^\+[-=:]{2,}[-=:+]*\+|^ *-{3,}(?: +-{3,})+ *$/m,
    message: () => drawn,
  },
  {
    form: /^\| {0,3}[^|\n]+$/m,
    message: () => 'lines that begin with | are shown as text, expected a backslash at their ends',
  },
  { form: /^\(@[\w-]*\)\s|^#\.\s/m, message: () => 'a list numbered by Pandoc is shown as text, expected 1.' },
  { form: /^: +\S/m, message: () => 'the caption of a table is shown as text' },
  {
    form: /(?<![\w@])@(?:fig|tbl|sec|eq|lst|thm)-[\w-]+/,
    message: (text) => `${text} leads nowhere here and is shown as text`,
  },
  { form: /\[-?@[\w-]+[^\]\n]*\]/, message: (text) => `${text} is shown as text: works are cited in stories alone` },
  {
    form: /(?<![\w)\].])(?:\.[a-z][\w-]*)+\[/i,
    message: (text) => `"${text}" is shown as text: its bracket is not closed in the same paragraph`,
  },
];

/** What `slides/includes.ts` reads. */
function isInclude(text: string): boolean {
  return /^\{\{<\s*include\s/.test(text);
}

/** Teaches the parser to look for them; `sources` are the keys of the bibliography, `html` says whether tags are read. */
export function useLeftovers(md: MarkdownIt, bare: boolean, html: boolean, sources: Names): void {
  const keys = new Set(sources.keys());
  const others = bare ? foreign : ofStories;
  const own = [...leftovers, ...others, ...(html ? [] : [tags]), ...(keys.size > 0 ? [citation(keys)] : []), braces];
  md.core.ruler.before('text_join', 'leftovers', (state: StateCore) => {
    const manuscript = manuscriptOf(state.env);
    for (const token of state.tokens) {
      if (bare && token.type === 'hr') reportRule(token, manuscript);
      if (token.type !== 'inline') continue;
      manuscript.line = token.map?.[0] ?? manuscript.line;
      manuscript.contents.clear();
      findIn(token, own, manuscript);
    }
  });
}

/** The lines of a table of Pandoc's, which make rules across the slide here. */
function reportRule({ map }: Token, manuscript: Manuscript): void {
  const line = map?.[0] ?? 0;
  if (/^ *-{3,} +-{3,}/.test(manuscript.file.lines[line] ?? '') && isFirst(manuscript, drawn))
    manuscript.report.warn(blockSpot(manuscript, line), drawn);
}

const tags: Leftover = {
  form: new RegExp(`</?(${elements})(?:\\s+[\\w:-]+=(?:"[^"]*"|'[^']*'|[^\\s>]+))*\\s*/?>`, 'i'),
  message: (name) => `<${name}> is shown as text, expected Markdown, or html: true in story.yaml`,
};

/** A key in brackets without its sign. */
function citation(keys: ReadonlySet<string>): Leftover {
  const find = (text: string): string | undefined => text.match(/[^\s[\],;]+/g)?.find((word) => keys.has(word));
  return {
    form: /\[([^\]\n@#^]+)\](?![({[])/,
    isMeant: (text) => find(text) === undefined,
    message: (words = '') => `a source is cited with @, expected [${words.replace(find(words) ?? '', '@$&')}]`,
  };
}

const braces: Leftover = {
  form: /\{[^{}\n]*\}?/,
  isMeant: (text) => !isLikeAttributes(text) && !/^\{[#.]?[\w-]+[:=]/.test(text),
  grave: true,
  message: (text) =>
    `${text} would be printed, expected it behind a heading on the same line, with a space before it and } at its end`,
};

function findIn(token: Token, own: readonly Leftover[], manuscript: Manuscript): void {
  const text = textOf(token.children ?? []);
  for (const { form, isMeant, grave, message } of own) {
    if (!form.test(text)) continue;
    const found = [...text.matchAll(new RegExp(form, `${form.flags}g`))].find(([whole]) => isMeant?.(whole) !== true);
    if (!found) continue;
    const [whole, ...parts] = found;
    const at = token.content.indexOf(whole.replaceAll(gap, '').split('\n')[0] ?? '');
    const spot = at < 0 ? blockSpot(manuscript, manuscript.line) : inlineSpot(manuscript, token.content, at);
    const said = message(...(parts.length > 0 ? parts : [whole]));
    if (!isFirst(manuscript, said)) return;
    if (grave) manuscript.report.fault(spot, said);
    else manuscript.report.warn(spot, said);
    return;
  }
}

/** Stands for what is no plain text. */
const gap = '\ufffc';

/** The plain text of a paragraph; what was escaped was meant. */
function textOf(children: readonly Token[]): string {
  return children.map(wordsOf).join('');
}

function wordsOf({ type, content }: Token): string {
  // A backslash before a letter escapes nothing.
  if (type === 'text' || (type === 'text_special' && content.length > 1)) return content;
  return type === 'softbreak' ? '\n' : gap;
}
