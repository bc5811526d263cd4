/** A text's tree as markup. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type Html, raw } from '../../html.ts';
import { createKeep } from '../../keep.ts';
import { replaceNodes, type Text } from '../../text.ts';
import { showImage } from './image.ts';
import { showPlayer } from './mediaplayer.ts';
import type { Medium } from './medium.ts';

/** What was printed, for as long as the text lives. */
const keepPrinted = createKeep<Html>();

/** The markup of a text as a medium shows it. A text in which no medium changes anything is printed once for all of them. */
export function renderText({ medium }: { readonly medium: Medium }, text: Text): Html {
  const shown = replaceNodes(text, (node) => adapt(node, medium));
  return keepPrinted(shown, '', () => raw(toHtml(shown, { characterReferences: { useNamedReferences: true } })));
}

function adapt(node: ElementContent, medium: Medium): readonly ElementContent[] | undefined {
  return node.type === 'element' ? adapters[node.tagName]?.(node, medium) : undefined;
}

/** By the tag: what a medium makes of an element. */
const adapters: Readonly<Record<string, (element: Element, medium: Medium) => readonly ElementContent[] | undefined>> =
  {
    a: adaptLink,
    img: showImage,
    video: showPlayer,
    audio: showPlayer,
    details: (details, medium) =>
      medium.scrolls
        ? undefined
        : [{ ...adaptInside(details, medium), properties: { ...details.properties, open: true } }],
    h2: adaptHeading,
    h3: adaptHeading,
    h4: adaptHeading,
    h5: adaptHeading,
    section: (section, medium) => (medium.sections ? undefined : [{ ...adaptInside(section, medium), tagName: 'div' }]),
    // Where one is wider than its column, only its box scrolls.
    table: (table, medium) => [h('div', { class: 'wide' }, adaptInside(table, medium))],
  };

/** The words of a link that leads nowhere stay; what has no address is left as it is. */
function adaptLink(link: Element, medium: Medium): readonly ElementContent[] | undefined {
  const { href } = link.properties;
  if (typeof href !== 'string') return undefined;
  const address = medium.lead(href);
  if (address === href) return undefined;
  const inner = adaptInside(link, medium);
  return address === undefined ? inner.children : [{ ...inner, properties: { ...link.properties, href: address } }];
}

function adaptHeading(heading: Element, medium: Medium): readonly ElementContent[] | undefined {
  if (!medium.deeper) return undefined;
  return [{ ...adaptInside(heading, medium), tagName: `h${Number(heading.tagName.slice(1)) + 1}` }];
}

function adaptInside(element: Element, medium: Medium): Element {
  return replaceNodes(element, (node) => adapt(node, medium));
}
