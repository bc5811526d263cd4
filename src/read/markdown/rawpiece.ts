/** One piece of raw HTML, made such that it cannot swallow what comes after it in its text. */
import type { Token } from 'markdown-it';
import { escapeHtml } from '../../html.ts';
import type { Spot } from '../ground/report.ts';
import type { Context } from './context.ts';
import { blockSpot } from './manuscript.ts';

/** A piece of raw HTML without what could swallow the text behind it; empty where nothing is left. */
export function wholePiece({ content, map, block }: Token, context: Context): string {
  const { manuscript } = context;
  const spot = blockSpot(manuscript, map?.[0] ?? manuscript.line);
  if (/^\s*<[?!](?!--)/.test(content)) return dropDeclaration(content, spot, context);
  const whole = closeTexts(block ? dropScripts(content) : content);
  const end = findBroken(whole);
  if (end === whole.length) return whole;
  manuscript.report.fault(spot, 'a tag in raw HTML never ends and is shown as text, expected >');
  return whole.slice(0, end) + escapeHtml(whole.slice(end));
}

/** `<?php …?>`, `<!DOCTYPE …>`, `<![CDATA[…]]>`: a page has no place for them. */
function dropDeclaration(content: string, spot: Spot, { raw, manuscript, unshown }: Context): string {
  const [name = ''] = /<[?!]\[?\w*/.exec(content) ?? [];
  if (raw === 'all') manuscript.report.fault(spot, `${name} cannot stand in raw HTML: take it out`);
  else if (!unshown.has(name)) unshown.set(name, spot);
  return '';
}

/** Scripts and sheets go with their text. */
function dropScripts(content: string): string {
  return content.replace(/<(script|style)(?=[\s/>])[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, '<x-$1></x-$1>');
}

/** Elements whose text a browser does not read as HTML get a name under which they cannot swallow what comes after them. */
function closeTexts(content: string): string {
  return content
    .replace(/<(\/?)(script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)(?=[\s/>])/gi, '<$1x-$2')
    .replace(/<!--(?!-?>)/g, '<!-- ');
}

const tag = /<!--[\s\S]*?-->|<(?!!--)(?:[^"'>]|"[^"]*"|'[^']*')*>/y;

/** Where a tag or a comment begins that does not end. */
function findBroken(text: string): number {
  const begin = /<[a-z/!?]/gi;
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    tag.lastIndex = found.index;
    if (!tag.test(text)) return found.index;
    begin.lastIndex = tag.lastIndex;
  }
  return text.length;
}
