const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text of some markup. */
export function readText(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all);
}

/** Text without white space and word joiners: where lines break and what stands between blocks is no matter. */
export function squeeze(text: string): string {
  return text.replace(/[\s\p{Cf}]+/gu, '');
}
