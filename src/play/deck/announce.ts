/** Says once, and politely, what has come: the words of the step and the sentence of its picture. */
import { asSentence } from '../../formats.ts';

/** The step's own words, without numbers of notes, what is for eyes alone, and the sentence that describes the picture. */
function ownWords(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('sup.note, .seen, [aria-hidden="true"]')) part.remove();
  for (const block of copy.querySelectorAll(BLOCKS)) {
    block.before(PAUSE);
    block.append(PAUSE);
  }
  return joinSaid((copy.textContent ?? '').split(PAUSE).map((text) => text.replace(/\s+/g, ' ').trim()));
}

/** Before and after them whoever reads aloud pauses. */
const BLOCKS = 'p, h3, h4, li, dt, dd, blockquote, footer, tr, pre, figcaption, div';

/** The sign between paragraphs. */
const PAUSE = '\u2029';

/** So many characters of a step are said at once, if it takes more than a sentence to say them: the rest stands on the slide. */
const MOST = 300;

/** The first sentences of a text that is long, else the first words of its long sentence. */
export function beginningOf(text: string): string {
  if (text.length <= MOST) return text;
  const head = text.slice(0, MOST);
  const sentences = /^.*[.!?。！？]["'”’»)]*(?=\s|(?<=[。！？]["'”’»)]*))/su.exec(head)?.[0];
  return sentences ?? `${head.replace(/\s\S*$|[\uD800-\uDBFF]$/u, '')} …`;
}

/** Parts of a message, each ended by a full stop unless it ends itself. */
export function joinSaid(parts: readonly string[]): string {
  const said = parts.filter(Boolean);
  return said.map((part, i) => (i < said.length - 1 ? asSentence(part) : part)).join(' ');
}

/**
 * What is heard on arriving at a step: the heading only where the slide is new, and nothing of the step that it is first told of. A
 * slide that is no step, such as the notes and sources, is its heading alone.
 */
export function createAnnouncer(
  region: HTMLElement | null,
): (slide: Element, step: Element | undefined, sentence: string) => void {
  let before: Element | undefined;
  let said: Element | undefined;
  return (slide, step, sentence) => {
    const place = step ?? slide;
    if (region === null || said === place) return;
    const heading = slide === before ? '' : (slide.querySelector('h1, h2')?.textContent ?? '');
    const words = step === undefined ? '' : beginningOf(ownWords(step));
    if (said !== undefined) region.textContent = joinSaid([heading, words, sentence]);
    [before, said] = [slide, place];
  };
}
