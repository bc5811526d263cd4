/** Escaping by default: the notation of all HTML and SVG output. */

/** Markup that is printed as it is. Made by the `html` tag or from a text's tree, never from an author's raw text. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | null | undefined | false | readonly Value[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Template tag: values are escaped unless they are `Html`, lists are joined, `null`, `undefined` and `false` vanish. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {
    html: flat(values.reduce((text: string, value, i) => text + print(value) + strings[i + 1], strings[0] ?? '')),
  };
}

/** The same text in one piece: V8 keeps what is joined by `+` as a tree of its pieces, many times its size, until a character is asked for. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}

/** Markup that is known to be safe. */
export function raw(text: string): Html {
  return { html: text };
}

/** JSON for a `<script type="application/json">`: no `<` can end the element. */
export function json(value: unknown): Html {
  return raw(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

function print(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'object')
    return 'html' in value ? value.html : value.reduce((text: string, item) => text + print(item), '');
  return escapeHtml(String(value));
}
