/** The controls around the slides show while somebody reaches for them: style sheets know it by the class `reached` on the root. */

/** They stay so long after the last movement of a pointer, in milliseconds. */
const WHILE = 3000;

/** Who holds a mouse over a control, or has the keyboard's focus on it, is about to press. */
const held = (controls: string): string => {
  const hovered = matchMedia('(hover: hover)').matches ? `:is(${controls}):hover, ` : '';
  return `${hovered}:is(${controls}):focus-visible`;
};

/** From now on any movement of a mouse, any touch, and the focus on a control shows the controls; the pointer for the hall does not. */
export function watchReach(root: HTMLElement, controls: string): void {
  let timer = 0;
  const show = (): void => {
    root.classList.add('reached');
    clearTimeout(timer);
    timer = window.setTimeout(rest, WHILE);
  };
  const rest = (): void => {
    if (document.querySelector(held(controls)) !== null) show();
    else root.classList.remove('reached');
  };
  const point = (): void => {
    if (!root.classList.contains('pointing')) show();
  };
  // A touch has shown them when it is over, so that it presses nothing that was not seen.
  for (const event of ['pointermove', 'click']) addEventListener(event, point, { capture: true, passive: true });
  addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(controls)) show();
  });
}
