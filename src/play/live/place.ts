/** Where a reader is in the page: kept through a reload, although ids change and slides come before it. */

/** What is kept: the page, the id in its address, and of what stood under it the text and the way from the window's top, in pixels. */
interface KeptPlace {
  readonly path: string;
  readonly id: string;
  readonly text: string;
  readonly top: number;
}

const KEY = 'live-place';

/** So much of a text tells it from others. */
const LONGEST = 2000;

/** Keeps the place for the page that is loaded next. */
export function keepPlace(): void {
  const id = idIn(location.hash);
  const element = document.getElementById(id);
  const place: KeptPlace = { path: location.pathname, id, text: textOf(element), top: topOf(element) };
  sessionStorage.setItem(KEY, JSON.stringify(place));
}

/** Finds the place again, by its id or else by its text; to be called before the page's own script reads the address. */
export function restorePlace(): void {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const { path, id = '', text = '', top = 0 }: Partial<KeptPlace> = kept === null ? {} : JSON.parse(kept);
  if (path !== location.pathname || id === '' || id !== idIn(location.hash)) return;
  const found = document.getElementById(id) === null ? findText(text) : id;
  if (found === undefined) return;
  const isDeck = location.hash.startsWith('#/');
  history.replaceState(history.state, '', `${isDeck ? '#/' : '#'}${encodeURIComponent(found)}`);
  if (!isDeck) addEventListener('load', () => holdAt(found, top));
}

function findText(text: string): string | undefined {
  const steps = [...document.querySelectorAll('.step[id], .slides > section[id]')];
  return nearestText(
    text,
    steps.map((step) => ({ id: step.id, text: textOf(step) })),
  );
}

/** A browser goes back to as many pixels from the page's top as before, whatever came between: after that the step stands where it stood. */
function holdAt(id: string, top: number): void {
  requestAnimationFrame(() => {
    const by = topOf(document.getElementById(id)) - top;
    scrollBy({ top: by, behavior: 'instant' });
  });
}

function topOf(element: Element | null): number {
  return element?.getBoundingClientRect().top ?? 0;
}

function idIn(hash: string): string {
  const name = hash.replace(/^#\/?/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function textOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim().slice(0, LONGEST) ?? '';
}

/** The id of the text that has most pairs of letters in common with another one (Dice's coefficient), nothing below a third. */
export function nearestText(
  text: string,
  others: readonly { readonly id: string; readonly text: string }[],
): string | undefined {
  const own = pairsOf(text);
  let [best, most]: [string | undefined, number] = [undefined, 1 / 3];
  for (const { id, text: other } of others) {
    const pairs = pairsOf(other);
    const shared = [...own].filter((pair) => pairs.has(pair)).length;
    const likeness = (2 * shared) / Math.max(1, own.size + pairs.size);
    if (likeness > most) [best, most] = [id, likeness];
  }
  return best;
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text.toLowerCase()];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}
