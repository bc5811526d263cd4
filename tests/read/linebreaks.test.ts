import { expect, it } from 'vitest';
import { markupOf } from '../texts.ts';
import { readGood, storyWith } from './support.ts';

it.each([
  ['这是一个很长的句子，\n在这里换行。', '这是一个很长的句子，在这里换行。'],
  ['ながい\nカタカナー\n文（全角）\n「続」', 'ながいカタカナー文（全角）「続」'],
  ['**中**\n*文*[^1]\n字<!-- x -->\n𠀀', '<strong>中</strong><em>文</em>1字𠀀'],
  ['中\n[文](#a)\n`字`\n中', '中<a href="#a">文</a>\n<code>字</code>\n中'],
  ['中文\nEnglish\n中文', '中文\nEnglish\n中文'],
  ['한국어\n한국어', '한국어\n한국어'],
  ['中  \n文', '中<br>\n文'],
  ['他说：“中”\n文——\n字…\n“引”', '他说：“中”文——字…“引”', 'zh-Hans'],
  ['the 中\n“Quote”', 'the 中\n“Quote”', 'en'],
])('%j is printed as %j', async (text, printed, lang = 'en') => {
  for (const files of [
    storyWith(`## A\n\n${text}\n\n[^1]: N.\n`, `lang: ${lang}\n`),
    { 'deck.md': `---\nlang: ${lang}\n---\n\n# A\n\n${text}\n\n[^1]: N.\n` },
  ]) {
    const body = markupOf((await readGood(files)).slides.at(-1)?.steps[0]?.body);
    expect(body.replace(/<sup.*?>(\d)<.*?sup>/, '$1')).toBe(`<p>${printed}</p>`);
  }
});

it('joins lines of headings and of what an image shows', async () => {
  const story = await readGood({ 'deck.md': '长\n题\n===\n\n![图\n画](x.png)\n', 'x.png': 'x' });
  expect(story.slides[0]?.headingText).toBe('长题');
  expect(markupOf(story.slides[0]?.steps[0]?.body)).toContain('alt="图画"');
});
