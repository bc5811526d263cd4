/** Web addresses in notes and sources: live, and breakable at their slashes. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { webAddresses } from '../../address.ts';
import { createKeep } from '../../keep.ts';
import { elementsIn, replaceNodes, type Text } from '../../text.ts';

/** Parts a text before and behind each address, which it keeps. */
const address = new RegExp(`(${webAddresses.source})`);

const keepLinked = createKeep<Text>();

/** The text with its addresses as links; where it has links already they only become breakable. */
export function linkAddresses(text: Text): Text {
  return keepLinked(text, '', () => {
    const isLinked = elementsIn(text, ({ tagName }) => tagName === 'a').length > 0;
    return replaceNodes(text, (node) => (node.type === 'text' ? splitAddresses(node.value, isLinked) : undefined));
  });
}

function splitAddresses(value: string, isLinked: boolean): readonly ElementContent[] | undefined {
  const parts = value.split(address);
  if (parts.length === 1) return undefined;
  return parts.flatMap((part, i): readonly ElementContent[] => {
    if (i % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }];
    return isLinked ? breakable(part) : [{ ...h('a', { href: part }, [...breakable(part)]), data: { leads: 'away' } }];
  });
}

/** A line may break behind the signs of an address. */
function breakable(part: string): readonly ElementContent[] {
  const pieces = part.split(/(?<=(?<![:/])[/=_-])(?=.)/);
  return pieces.flatMap((piece, i): readonly ElementContent[] => {
    const words = { type: 'text', value: piece } as const;
    return i === 0 ? [words] : [h('wbr'), words];
  });
}
