/** What decks of other tools become: their words are shown, or named in a warning, and what they hide stays hidden. */
import { expect, it } from 'vitest';
import { markupOf } from '../texts.ts';
import { others } from './others.ts';
import { problemsOf, readGood } from './support.ts';

/** Without the files that are made of a picture, and without empty lines. */
function plain(markup: string): string {
  return markup.replaceAll(/<source [^>]*>|<\/?picture>|-plain\.jpg(?=")|(?<=>)\n+/g, '');
}

for (const [name, { files, slides, says = [] }] of Object.entries(others)) {
  it(name, async () => {
    const story = await readGood(files);
    const shown = story.slides.map(({ kind, headingText, steps }) => {
      const texts = steps.map(({ body }) => plain(markupOf(body)));
      return `${kind} ${headingText} ${texts.filter((text) => text !== '').join(' | ')}`;
    });
    expect(shown).toEqual(slides);
    expect(await problemsOf(files)).toEqual(says);
    const { slides: all, ...rest } = story;
    const open = all.map(({ speakerNotes: _, ...slide }) => slide);
    expect(JSON.stringify([open, rest])).not.toContain('SECRET');
  });
}
