/** A word on the page that goes by itself. */

/** How long it stays, in milliseconds. */
const WHILE = 4000;

/** Writes into the element of an id, if the page has it. */
export function createNotice(id: string): (text: string) => void {
  let silence = 0;
  const write = (text: string): void => {
    const notice = document.getElementById(id);
    if (notice !== null) notice.textContent = text;
  };
  return (text) => {
    write(text);
    clearTimeout(silence);
    silence = window.setTimeout(() => write(''), WHILE);
  };
}
