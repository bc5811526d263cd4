/** All slides at once, each with its last picture; the pictures are drawn when they come into sight. */
import type { PageData, PageStep } from '../../pagedata.ts';
import type { Track } from '../../story.ts';
import { wordsFor } from '../../words.ts';
import { asMeant, isLeftward } from '../both/keyboard.ts';
import { copyText, createMini } from '../stage/mini.ts';

/** Slides with these layouts stand on the graphic at each step. */
const pictured = ['figure', 'full'];

/** Opens the overview; it is made when it is first needed. `current` is asked for the slide to begin at. */
export function createOverview(
  { graphic, steps }: PageData,
  current: () => HTMLElement,
  track: () => Track,
): () => void {
  const dialog = document.getElementById('_overview') as HTMLDialogElement;
  const list = dialog.querySelector('ol') as HTMLOListElement;
  const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')];
  const scenes = new Map(steps.map((step) => [step.id, step]));

  const paint = (box: HTMLElement, slide: HTMLElement): void => {
    const last = [...slide.querySelectorAll('.fragment')].at(-1)?.id ?? slide.id;
    const layout = slide.dataset.layout ?? '';
    const step = scenes.get(last);
    const isShown = graphic && (pictured.includes(layout) || step?.variant === 'between');
    createMini(box, graphic).show({
      ...own(isShown ? step : undefined),
      track: track(),
      layout,
      looks: slide.className,
      text: textOf(slide),
    });
  };

  const fill = (): void => {
    list.replaceChildren(...slides.map((slide, index) => fillItem(slide, index + 1)));
    const boxes = [...list.querySelectorAll<HTMLElement>('.mini')];
    whenSeen(dialog, boxes, (box) => {
      const slide = slides[boxes.indexOf(box)];
      if (slide !== undefined) paint(box, slide);
    });
  };

  const open = (): void => {
    if (list.childElementCount === 0) fill();
    dialog.showModal();
    for (const link of links()) link.removeAttribute('aria-current');
    const link = links()[slides.indexOf(current())];
    link?.setAttribute('aria-current', 'true');
    link?.focus({ preventScroll: true });
    link?.closest('li')?.scrollIntoView({ block: 'center' });
  };

  const links = (): readonly HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>('li > a')];

  dialog.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'o') return dialog.close();
    const all = links();
    const goal = moved(all, all.indexOf(document.activeElement as HTMLAnchorElement), event.key);
    if (goal === undefined) return;
    event.preventDefault();
    all[goal]?.focus();
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('li > a') !== null) dialog.close();
  });
  return open;
}

/** Does something with each of some boxes when it first comes near to what is seen of a scrolled one. */
function whenSeen(root: Element, boxes: readonly HTMLElement[], action: (box: HTMLElement) => void): void {
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        action(target as HTMLElement);
      }
    },
    { root, rootMargin: '200px' },
  );
  for (const box of boxes) watch.observe(box);
}

/** The index of the link that an arrow leads to. */
function moved(links: readonly HTMLElement[], from: number, key: string): number | undefined {
  const columns = links.filter((link) => link.offsetParent !== null && top(link) === top(links[0])).length;
  const goals: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from + columns,
    ArrowUp: from - columns,
    Home: 0,
    End: links.length - 1,
  };
  const goal = goals[asMeant(key, isLeftward())];
  return goal === undefined || links[goal] === undefined ? undefined : goal;
}

function top(link: HTMLElement | undefined): number {
  return link?.closest('li')?.offsetTop ?? 0;
}

function fillItem(slide: HTMLElement, number: number): HTMLLIElement {
  const [item, box, link] = [
    document.createElement('li'),
    document.createElement('div'),
    document.createElement('a'),
  ] as const;
  box.className = 'mini';
  item.classList.toggle('long', slide.classList.contains('long'));
  link.href = `#/${encodeURIComponent(slide.id)}`;
  link.append(
    `${number} ${slide.querySelector('h1, h2')?.textContent ?? wordsFor(document.documentElement.lang).hall.slide(number)}`,
  );
  item.append(box, link);
  return item;
}

/** The slide's text as it stands after its last step. */
function textOf(slide: HTMLElement): Element {
  const text = copyText(slide.querySelector('.text') ?? slide);
  for (const part of text.querySelectorAll('.fragment')) part.classList.add('visible');
  return text;
}

function own(step: PageStep | undefined): { readonly step?: PageStep } {
  return step === undefined ? {} : { step };
}
