/** Titles in another language than the story's say so: a voice reads them as what they are. */
import type { ElementContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Text } from '../../text.ts';
import type { CslItem } from '../tables/sources.ts';

/** Puts each work's title, whole or short, into an element of the work's language. The text is changed. */
export function markTitles(text: Text, items: readonly CslItem[], lang: string): Text {
  for (const item of items) {
    const language = languageOf(item);
    if (language === undefined || primary(language) === primary(lang)) continue;
    for (const title of titlesOf(item)) markTitle(text, patternOf(title), language);
  }
  return text;
}

/** CSL's `language`, where it is a BCP 47 tag: `zh-Latn-pinyin`. Whole names, "Russian", are none. */
function languageOf({ language }: CslItem): string | undefined {
  if (typeof language !== 'string' || !/^[a-z]{2,3}(?:-|$)/i.test(language.trim())) return undefined;
  try {
    return Intl.getCanonicalLocales(language.trim())[0];
  } catch {
    return undefined;
  }
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** The title, and a short title that is a part of it: others may be in any language. */
function titlesOf(item: CslItem): readonly string[] {
  const title = String(item.title);
  const short = String(item['title-short'] ?? '');
  return title.includes(short) && short !== '' ? [title, short] : [title];
}

/** The citation processor sets other quotes and the first letter in capitals. */
function patternOf(title: string): RegExp {
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['"‘’“”]/g, `['"‘’“”]`);
  return new RegExp(escaped.replace(/\s+/g, '\\s+'), 'iu');
}

function markTitle(text: Text, pattern: RegExp, lang: string): void {
  visit(text, (node, index, parent) => {
    if (node.type === 'element' && node.properties.lang !== undefined) return SKIP;
    const found = node.type === 'text' ? pattern.exec(node.value) : null;
    if (node.type !== 'text' || !found || index === undefined || !parent) return undefined;
    const [before, after] = [node.value.slice(0, found.index), node.value.slice(found.index + found[0].length)];
    const textNodes = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);
    const title = { type: 'element', tagName: 'span', properties: { lang }, children: textNodes(found[0]) } as const;
    const parts: ElementContent[] = [
      ...textNodes(before),
      { ...title, children: [...title.children] },
      ...textNodes(after),
    ];
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}
