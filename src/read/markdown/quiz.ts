/** Quizzes as a page shows them: radio buttons that say at once what was right, and all answers at the end. No script is needed. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { replaceNodes, type Text } from '../../text.ts';
import { wordsFor } from '../../words.ts';
import { trim } from './tree.ts';

/** A text in which each quiz can be answered; `name` is one that no other text of the story has. */
export function withQuizzes(text: Text, name: string, lang: string): Text {
  let count = 0;
  return replaceNodes(text, (node) => {
    if (node.type !== 'element' || !hasClass(node, 'quiz')) return undefined;
    count += 1;
    return [makeQuiz(node, `${name}-${count}`, lang)];
  });
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function makeQuiz(quiz: Element, name: string, lang: string): Element {
  const questions = childrenOf(quiz, 'ol').flatMap((list) => childrenOf(list, 'li'));
  const asked = questions.map((question, i) => h('li', makeQuestion(question, `${name}-${i + 1}`, lang)));
  const answers = questions.map((question) => h('li', makeAnswer(question)));
  const end = h('details', h('summary', wordsFor(lang).answers), h('ol', answers));
  return { ...quiz, children: [h('ol', asked), end] };
}

function childrenOf(parent: Element, tag: string): readonly Element[] {
  return parent.children.filter((node) => node.type === 'element' && node.tagName === tag) as Element[];
}

/** What asks stands before the answers to choose from, what explains behind them. */
function partsOf({ children }: Element) {
  const at = children.findIndex((node) => node.type === 'element' && node.tagName === 'ul');
  const options = children.slice(at, at + 1).flatMap((list) => childrenOf(list as Element, 'li'));
  return { asking: children.slice(0, at), options, explaining: children.slice(at + 1) };
}

function makeQuestion(question: Element, name: string, lang: string): ElementContent[] {
  const { asking, options } = partsOf(question);
  const { right, wrong } = wordsFor(lang).quiz;
  const labels = options.map((option) => {
    const said = h('span', { class: 'said' }, hasClass(option, 'answer') ? right : wrong);
    const box = h('input', { type: 'radio', name });
    return h('label', { class: option.properties.className }, box, h('span', inline(option.children)), ' ', said);
  });
  // A fieldset would leave the question's number beside the first answer.
  return [h('p', { id: name }, inline(asking)), h('div', { role: 'radiogroup', ariaLabelledBy: [name] }, labels)];
}

/** The letter of the right answer, its words, and what the author adds. */
function makeAnswer(question: Element): ElementContent[] {
  const { options, explaining } = partsOf(question);
  const at = options.findIndex((option) => hasClass(option, 'answer'));
  const letter = String.fromCharCode('a'.charCodeAt(0) + at);
  return [h('p', h('b', `${letter})`), ' ', inline(options[at]?.children ?? [])), ...explaining];
}

/** Paragraphs as running words: labels and questions hold no blocks. */
function inline(nodes: readonly ElementContent[]): ElementContent[] {
  const space: ElementContent = { type: 'text', value: ' ' };
  const words = nodes.flatMap((node) =>
    node.type === 'element' && node.tagName === 'p' ? [...node.children, space] : [node],
  );
  return [...trim(words)];
}
