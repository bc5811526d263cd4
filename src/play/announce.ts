/** Says once, and politely, what has come: the words of the step and the sentence of its picture. */

/** The step's own words, without the numbers of notes and without the sentence that describes the picture. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('sup.note, .seen')) part.remove();
  const blocks = copy.childElementCount > 0 ? [...copy.children] : [copy];
  return blocks
    .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
}

/** What is heard on arriving at a step: the heading only where the slide is new, and nothing of the step that it is first told of. */
export function createAnnouncer(region: HTMLElement | null): (slide: Element, step: Element, sentence: string) => void {
  let before: Element | undefined;
  let said: Element | undefined;
  return (slide, step, sentence) => {
    if (region === null || said === step) return;
    const heading = slide === before ? '' : (slide.querySelector('h1, h2')?.textContent ?? '');
    if (said !== undefined) region.textContent = [heading, wordsOf(step), sentence].filter(Boolean).join('. ');
    [before, said] = [slide, step];
  };
}
