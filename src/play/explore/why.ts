/** The words beside the river: how high a band is, and why. They stand in the table of ratings already. */
import { heightOf } from '../../draw/explore/ratings.ts';
import type { ExploreGraphic } from '../../pagedata.ts';
import { wordsFor } from '../../words.ts';
import { copyOf, fill } from './fill.ts';
import type { Question } from './question.ts';

/** What is pointed at. */
export interface Pointed {
  readonly rating?: ExploreGraphic['ratings'][number] | undefined;
  /** What the mark there is, if one is there. */
  readonly mark?: string;
}

/** The place in the page where it is told. */
export interface Why {
  readonly tell: (pointed: Pointed, question: Question) => void;
  /** Tells it once more, for another question, which may have hidden it. */
  readonly retell: (question: Question) => void;
}

/** Fills the host. To be made before the table of ratings is sorted. */
export function createWhy(host: HTMLElement, graphic: ExploreGraphic): Why {
  const { explore: words } = wordsFor(graphic.lang);
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('#_ratings tbody tr')];
  const [event, spoken, says] = host.children as unknown as readonly [Element, Element, Element];
  const hint = [...spoken.childNodes];
  let last: Pointed = {};

  const tell = (pointed: Pointed, question: Question): void => {
    last = pointed;
    const { rating, mark = '' } = pointed;
    const cells = rating && rows[graphic.ratings.indexOf(rating)]?.cells;
    if (event.textContent !== mark) event.textContent = mark;
    const content = rating && cells ? renderHeight(rating, cells, question) : hint;
    // What is spoken stays as it is while it stays true, so that it is not said again.
    if (textOf(content) === spoken.textContent) return;
    spoken.replaceChildren(...content);
    says.replaceChildren(...copyOf(cells?.[5]));
  };

  const renderHeight = (
    rating: NonNullable<Pointed['rating']>,
    [recipient, kind, when, , why]: HTMLTableRowElement['cells'],
    { reading }: Question,
  ): readonly Node[] => {
    const height = words.height(heightOf(rating, reading), rating.low, rating.high);
    const place = [recipient, kind, when].map((cell) => cell?.textContent ?? '').join(', ');
    return [fill('p', fill('b', height), ` ${place}`), fill('p', why?.textContent ?? '')];
  };

  const retell = (question: Question): void => {
    const { rating } = last;
    const isHidden = rating && [rating.recipient, rating.kind].some((id) => question.filter.includes(id));
    tell(isHidden ? {} : last, question);
  };

  return { tell, retell };
}

function textOf(nodes: readonly Node[]): string {
  return nodes.map(({ textContent }) => textContent ?? '').join('');
}
