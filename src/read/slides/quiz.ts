/** `::: quiz`: questions with answers to choose from, of which an author ticks the right one. */
import type { Token } from 'markdown-it';
import { checkAttributes } from '../markdown/attributes.ts';
import { divOf } from '../markdown/divs.ts';
import { blockSpot, type Manuscript } from '../markdown/manuscript.ts';
import { type Block, blocksOf } from './tokens.ts';

/** Whether a block is a quiz. */
export function isQuiz([first]: Block): boolean {
  return divOf(first)?.name === 'quiz';
}

/** The tokens of a quiz, each answer with the classes `option` or `option answer` in place of its box; mistakes are reported. */
export function readQuiz(block: Block, manuscript: Manuscript): readonly Token[] {
  const [first, ...rest] = block;
  const div = divOf(first);
  if (first === undefined || div === undefined) return block;
  checkAttributes(div.attributes, 'a quiz', [], manuscript);
  const [list, ...others] = blocksOf(rest.slice(0, -1));
  if (list?.[0]?.type !== 'ordered_list_open' || others.length > 0)
    manuscript.report.error(div.spot, 'a quiz is one numbered list of questions, expected nothing else in it');
  else for (const question of blocksOf(list.slice(1, -1))) readQuestion(question, manuscript);
  first.meta = { ...first.meta, quiz: true };
  return block;
}

function readQuestion(question: Block, manuscript: Manuscript): void {
  const lists = blocksOf(question.slice(1, -1)).filter(([first]) => first?.type === 'bullet_list_open');
  const spot = blockSpot(manuscript, question[0]?.map?.[0] ?? 0);
  const [options] = lists;
  if (options === undefined || lists.length > 1)
    manuscript.report.error(spot, 'the question needs one list of answers, expected - [ ] and - [x] under it');
  else {
    const right = blocksOf(options.slice(1, -1)).filter((option) => readOption(option, manuscript));
    if (right.length !== 1)
      manuscript.report.error(spot, `the question has ${right.length} right answers, expected one - [x]`);
  }
}

/** Whether the answer is the right one. */
function readOption([item, ...rest]: Block, manuscript: Manuscript): boolean {
  const inline = rest.find(({ type }) => type === 'inline');
  const words = inline?.children?.find(({ content }) => content !== '');
  const [box, tick] = /^\[([ xX])\] +/.exec(words?.content ?? '') ?? [];
  if (item === undefined || words === undefined || box === undefined) {
    manuscript.report.error(
      blockSpot(manuscript, item?.map?.[0] ?? 0),
      'the answer has no box, expected - [ ] or - [x] before it',
    );
    return false;
  }
  words.content = words.content.slice(box.length);
  const isRight = tick !== ' ';
  item.attrSet('class', isRight ? 'option answer' : 'option');
  return isRight;
}
