/** What a tag of a language (BCP 47) says besides its name. */

/** Scripts that are written from right to left. */
const leftward: ReadonlySet<string> = new Set('Arab Hebr Syrc Thaa Nkoo Adlm Mand Samr Rohg'.split(' '));

/** The direction in which a BCP 47 language is written; its likely script is known to the runtime. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return leftward.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** The table for a BCP 47 language among tables by their primary subtags. */
export function tableOf<T>(from: Readonly<Record<string, T>>, lang: string): T | undefined {
  return from[lang.toLowerCase().split('-')[0] ?? ''];
}

/** Whether a text is a tag of one language. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
