/** Texts from markup and back, for tests that say what they mean in markup. */
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { parseMarkup } from '../src/read/markdown/tree.ts';
import { webMedium } from '../src/render/ground/medium.ts';
import { renderText } from '../src/render/ground/rendertext.ts';
import { type Text, textOf } from '../src/text.ts';

/** The text that the reader would make of such markup: elements know what they mean. */
export function textFrom(markup: string): Text {
  const text = textOf(parseMarkup(markup) ?? []);
  visit(text, 'element', mean);
  return text;
}

/** The text as the web page prints it, without what only readers who scroll need. */
export function markupOf(text: Text | undefined): string {
  return text ? renderText({ medium: { ...webMedium(), scrolls: false } }, text).html : '';
}

function mean(element: Element): void {
  const { tagName, properties, children } = element;
  const names = [properties.className].flat();
  const [inner] = children;
  if (tagName === 'sup' && inner?.type === 'element' && inner.children[0]?.type === 'text')
    element.data = { note: Number(inner.children[0].value) };
  if (names.includes('quantity')) element.data = { quantity: { row: String(properties.dataLedger), part: 'all' } };
  if (names.includes('gap')) element.data = { gap: true };
  if (tagName === 'a') element.data = { leads: String(properties.href).startsWith('#') ? 'step' : 'away' };
}
