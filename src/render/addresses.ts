/** Web addresses in notes and sources: live, and breakable at their slashes. */
import { raw } from '../html.ts';
import type { Html } from '../story.ts';

/** A tag, or an address in the text up to the last character that is no punctuation. */
const parts = /<[^>]*>|https?:\/\/[^\s<]*[^\s<.,;:)\]”’]/g;

/** The text with its addresses as links; where it has links already they only become breakable. */
export function linkAddresses(text: Html): Html {
  const isLinked = /<a\b/.test(text.html);
  return raw(
    text.html.replace(parts, (part) => {
      if (part.startsWith('<')) return part;
      const shown = part.replace(/(?<![:/])[/=_-](?=.)/g, '$&<wbr>');
      return isLinked ? shown : `<a href="${part.replaceAll('"', '&quot;')}">${shown}</a>`;
    }),
  );
}
