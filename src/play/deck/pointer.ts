/** A large dot in place of the mouse pointer, to be seen from the last row. */

/** Turns the dot on and off. */
export function createPointer(): () => void {
  const dot = document.createElement('div');
  dot.className = 'dot-pointer';
  const follow = ({ clientX, clientY }: PointerEvent): void => {
    dot.style.translate = `${clientX}px ${clientY}px`;
  };
  return () => {
    const isOn = document.documentElement.classList.toggle('pointing');
    if (isOn) {
      document.documentElement.append(dot);
      addEventListener('pointermove', follow);
    } else {
      dot.remove();
      removeEventListener('pointermove', follow);
    }
  };
}
