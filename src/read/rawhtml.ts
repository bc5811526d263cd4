/** Raw HTML, where a story allows it: without what the page's policy forbids, and without comments. */
import { pageClasses } from './classes.ts';

const forbidden = 'script|style|iframe|object|embed|link|base|meta';

/** The HTML without comments, scripts, style sheets, frames, `style=` and event attributes and remote media; `warn` hears what was dropped. */
export function cleanHtml(html: string, warn: (what: string) => void): string {
  const said = new Set<string>();
  const drop = (what: string): string => {
    if (!said.has(what)) warn(what);
    said.add(what);
    return '';
  };
  return html
    .replace(/<!--(?:-?>|[\s\S]*?(?:-->|$))/g, '')
    .replace(/<(script|style)(?=[\s>/])[\s\S]*?(?:<\/\1\s*>|$)/gi, (_, name: string) => drop(`<${name.toLowerCase()}>`))
    .replace(new RegExp(`</?(?:${forbidden})(?=[\\s>/])[^>]*>`, 'gi'), (tag) =>
      drop(`<${/[a-z]+/i.exec(tag)?.[0].toLowerCase()}>`),
    )
    .replace(tag, (_, open: string, attributes: string) => open + cleanAttributes(attributes, drop));
}

/** A tag, or the beginning of one that the text breaks off: a browser would read on to the next `>`. */
const tag = /(<[a-z][^\s<>"'/=]*)((?:[^<>"']|"[^"]*"|'[^']*')*>|[^<>]*$)/gi;

function cleanAttributes(attributes: string, drop: (what: string) => string): string {
  return attributes.replace(
    /[\s/]*([^\s"'<>/=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g,
    (whole, name: string, value: string = '') => {
      const key = name.toLowerCase();
      if (key === 'style' || key.startsWith('on')) return drop(`${key}=`);
      if (key === 'class')
        return whole.replace(/(=\s*["']?)([^"']*)/, (_, open: string, names: string) => open + ownClasses(names));
      const remote = /^\s*=\s*["']?\s*([a-z][a-z0-9+.-]*:)?\/\//i.test(value);
      if (remote && ['src', 'srcset', 'poster', 'data', 'background'].includes(key)) return drop(`remote ${key}=`);
      return /^\s*=\s*["']?\s*javascript:/i.test(value) ? drop(`${key}=javascript:`) : whole;
    },
  );
}

/** Classes of raw HTML are an author's like all others. */
function ownClasses(names: string): string {
  return pageClasses(names.split(/\s+/).filter((name) => name !== ''));
}
