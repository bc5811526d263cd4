/** Spans, `[word]{.gap}`, and the attributes of images, links and code: `![…](…){credit="…"}`. */
import type { MarkdownIt, StateInline } from 'markdown-it';
import { nextOf } from '../ground/search.ts';
import {
  type Allowed,
  type Attributes,
  badAttributes,
  checkAttributes,
  isLikeAttributes,
  noAttributes,
  parseAttributes,
} from './attributes.ts';
import { isFragment, pageClasses } from './classes.ts';
import { isLikeNotes } from './divs.ts';
import { inlineSpot, isFirst, manuscriptOf } from './manuscript.ts';

/** What each inline element takes. */
const allowed: Readonly<Record<string, Allowed>> = {
  image: ['alt', 'credit', 'width', 'poster', 'lang', 'class'],
  span: ['lang', 'class'],
  link: ['lang', 'class'],
  code: ['lang', 'class'],
};

/** Teaches the parser spans and trailing attributes. */
export function useSpans(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'span', readSpan);
  md.inline.ruler.push('attributes', readTrailing);
}

function readSpan(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '[' || src[pos + 1] === '^' || nextOf(state, ']{', pos) > posMax) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos, false);
  if (end < 0 || src[end + 1] !== '{') return false;
  const parsed = parse(state, end + 1);
  if (!parsed || parsed.end > posMax) return false;
  if (parsed.attributes.classes.some(({ value }) => isLikeNotes(value))) {
    if (!silent) hideSpan(state, parsed.attributes, src.slice(pos + 1, end));
    state.pos = parsed.end;
    return true;
  }
  if (!silent) {
    check(state, parsed.attributes, 'span');
    const token = state.push('span_open', 'span', 1);
    token.attrs = attributesOf(parsed.attributes);
    token.meta = { later: isFragment(parsed.attributes) };
    [state.pos, state.posMax] = [pos + 1, end];
    state.md.inline.tokenize(state);
    state.push('span_close', 'span', -1);
  }
  [state.pos, state.posMax] = [parsed.end, posMax];
  return true;
}

/** Words that another tool hides: notes of a bare deck, a mistake in a story. */
function hideSpan(state: StateInline, { spot }: Attributes, words: string): void {
  const manuscript = manuscriptOf(state.env);
  if (manuscript.bare) manuscript.report.warn(spot, 'the words before a class for notes are read as notes');
  else manuscript.report.error(spot, 'a few words cannot be notes, expected ::: notes on lines of their own');
  state.push('comment', '', 0).content = words;
}

/** Attributes right behind an image, a link or code. */
function readTrailing(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{' || !/[)\]`]/.test(state.src[state.pos - 1] ?? '')) return false;
  const parsed = parse(state, state.pos);
  if (!parsed || parsed.end > state.posMax) return false;
  if (!silent) {
    const last = state.pending === '' ? state.tokens.at(-1) : undefined;
    const element =
      last?.type === 'image'
        ? 'image'
        : last?.type === 'link_close'
          ? 'link'
          : last?.type === 'code_inline'
            ? 'code'
            : '';
    if (!last || element === '') return false;
    check(state, parsed.attributes, element);
    const target = element === 'link' ? state.tokens.findLast((token) => token.type === 'link_open') : last;
    if (!target) return false;
    target.meta = {
      later: isFragment(parsed.attributes),
      ...(element === 'image' && { attributes: parsed.attributes }),
    };
    if (element !== 'image') target.attrs = [...(target.attrs ?? []), ...attributesOf(parsed.attributes)];
  }
  state.pos = parsed.end;
  return true;
}

function parse(state: StateInline, start: number): ReturnType<typeof parseAttributes> {
  const manuscript = manuscriptOf(state.env);
  const parsed = parseAttributes(state.src, start, () => inlineSpot(manuscript, state.src, start));
  const isMeant = !parsed && !manuscript.bare && isLikeAttributes(state.src.slice(start, start + 200));
  if (isMeant && isFirst(manuscript, `${manuscript.line}:${start}`)) {
    const spot = inlineSpot(manuscript, state.src, start);
    manuscript.report.error(spot, badAttributes(state.src.slice(start, start + 200)));
    manuscript.report.silence(spot);
  }
  return parsed;
}

function check(state: StateInline, attributes: Attributes, element: string): void {
  const { bare } = manuscriptOf(state.env);
  checkAttributes(
    attributes,
    element === 'image' ? 'an image' : `a ${element}`,
    [...(allowed[element] ?? []), ...(bare && element === 'image' ? ['fig-alt', 'fig-cap'] : [])],
    manuscriptOf(state.env),
  );
}

function attributesOf({ classes, values }: Attributes = noAttributes({} as never)): [string, string][] {
  const lang = values.get('lang');
  const names = pageClasses(classes.map(({ value }) => value));
  return [
    ...(names === '' ? [] : [['class', names] as [string, string]]),
    ...(lang ? [['lang', lang.value] as [string, string]] : []),
  ];
}
