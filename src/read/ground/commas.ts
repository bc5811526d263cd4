/** Numbers as people write them in many countries: a comma before decimals, signs between groups of digits. */

const grouped = /^-?\d{1,3}([,.'’\u00a0\u202f ])\d{3}(?:\1\d{3})*$/u;
const european = /^(-?\d{1,3}(?:[.'’\u00a0\u202f ]\d{3})+),(\d+)$/u;
const decimal = /^(-?\d+),(\d+)$/;

/** The number as the format writes it, where signs between its digits are all that is wrong with it. */
export function withoutCommas(text: string): string | undefined {
  const [, whole, rest] = european.exec(text) ?? decimal.exec(text) ?? [];
  if (grouped.test(text) && !/^-?\d{1,3}\.\d{3}$/.test(text)) return text.replace(/[^\d-]/g, '');
  return whole === undefined ? undefined : `${whole.replace(/[^\d-]/g, '')}.${rest}`;
}

/** Says what to write instead; nothing where the text is no such number. */
export function commaHint(value: unknown): string {
  const number = typeof value === 'string' ? withoutCommas(value) : undefined;
  return number === undefined ? '' : `: "${String(value)}" has a comma, expected ${number}`;
}
