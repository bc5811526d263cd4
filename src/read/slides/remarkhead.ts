/** Settings that remark reads from the first lines of a slide: `class: center`, `exclude: true`. */
import { blockSpot, quietly } from '../markdown/manuscript.ts';
import type { RawSlide } from './rawslide.ts';
import type { Block } from './tokens.ts';

const line =
  /^(name|class|template|layout|count|exclude|background-(?:image|color|size|position|repeat))\s*:\s*(\S.*)$/;

/** The blocks of a slide without the settings in front of them, which are read into the slide. */
export function takeRemarkHead(blocks: readonly Block[], slide: RawSlide): readonly Block[] {
  const [head, ...rest] = blocks;
  const [first, inline] = head ?? [];
  const lines = (inline?.content ?? '').split('\n').map((text) => line.exec(text.trim()));
  if (first?.type !== 'paragraph_open' || !lines.every((found) => found !== null)) return blocks;
  const spot = blockSpot(slide.manuscript, first.map?.[0] ?? 0);
  for (const [, key = '', value = ''] of lines) readSetting(key, value.trim(), slide, spot);
  return rest;
}

function readSetting(key: string, value: string, slide: RawSlide, spot: RawSlide['spot']): void {
  const { attributes, manuscript } = slide;
  if (key === 'class') {
    const classes = value.split(/[\s,]+/).map((name) => ({ value: name, spot }));
    slide.attributes = { ...attributes, classes: [...attributes.classes, ...classes] };
  } else if (key === 'name') slide.attributes = { ...attributes, id: { value, spot } };
  else if ((key === 'exclude' || key === 'layout') && value === 'true') slide.hidden = `${key}: true`;
  else quietly(manuscript).warn(spot, `"${key}:" of remark has no meaning here`);
}
