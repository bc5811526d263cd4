/** Ids and names of files, made of words. */

/**
 * So many bytes an id may take in an address, where a letter that is not ASCII takes six or more. A PDF names a place by its address
 * and allows 127: the rest is for what steps and copies append.
 */
export const MOST_BYTES = 112;

/**
 * Lower-case letters and digits joined by hyphens; Latin letters lose their accents. Empty where there is no letter or digit, cut
 * behind a word where there are too many.
 */
export function slugOf(text: string): string {
  return cutSlug(
    text
      .normalize('NFKD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’‘ʼ]/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^[-\p{M}]+|-+$/gu, ''),
  );
}

/** The beginning that has room: whole words, unless one long word would leave less than half of it. */
function cutSlug(slug: string): string {
  const letters = [...slug].slice(0, MOST_BYTES);
  while (bytesOf(letters.join('')) > MOST_BYTES) letters.pop();
  const cut = letters.join('');
  const end = /^-|^$/.test(slug.slice(cut.length)) ? cut.length : cut.lastIndexOf('-');
  return end > cut.length / 2 ? cut.slice(0, end) : cut;
}

/** How many bytes an id takes in an address. */
export function bytesOf(id: string): number {
  return encodeURIComponent(id).length;
}
