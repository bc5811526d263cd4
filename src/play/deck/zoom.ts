/** Alt and a click magnify the place under the pointer, slides and picture together. */

const FACTOR = 2.2;

export interface Zoom {
  /** Goes back to the whole; says whether there was anything to go back from. */
  readonly leave: () => boolean;
}

/** Makes `body` follow clicks with Alt. */
export function createZoom(body: HTMLElement): Zoom {
  const leave = (): boolean => {
    const isOpen = body.classList.contains('zoomed');
    body.classList.remove('zoomed');
    body.style.transform = '';
    return isOpen;
  };
  body.addEventListener(
    'click',
    (event) => {
      if (!event.altKey || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      if (leave()) return;
      body.style.transformOrigin = `${event.clientX}px ${event.clientY}px`;
      body.style.transform = `scale(${FACTOR})`;
      body.classList.add('zoomed');
    },
    true,
  );
  return { leave };
}
