/** Link cards: a picture for links to the story, and one for links into each chapter. */
import { type Html, html } from '../../html.ts';
import type { Slide, Story } from '../../story.ts';
import type { Edition } from '../ground/edition.ts';
import { isPictured, picturesOf, renderFigure } from '../ground/figure.ts';
import { renderHead } from '../ground/headings.ts';
import { renderShapes } from '../ground/shapes.ts';
import { cardSize, type LinkCard } from '../ground/share.ts';
import { slideClass } from '../ground/slideclass.ts';

/** A link card and the slide that it shows. */
export interface SlideCard extends LinkCard {
  readonly slide: Slide;
}

/** The link cards of a story by the number of their chapter, that of the whole story first; each name carries a hash of what it shows. */
export function listCards(edition: Edition, hash: (text: string) => string): readonly SlideCard[] {
  const { story } = edition;
  const posters = story.slides.filter(({ kind }) => kind !== 'slide');
  return posters.map((slide) => {
    const name = slide.chapter === undefined ? 'story' : `chapter-${slide.chapter + 1}`;
    const path = `cards/${name}-${hash(renderCard(edition, slide).html)}.png`;
    return { path, alt: describeCard(edition, slide), slide };
  });
}

/** The card that stands for a slide: that of its chapter, or of the story. */
export function cardOf(cards: readonly SlideCard[], { chapter }: Slide): SlideCard | undefined {
  return cards.find(({ slide }) => slide.chapter === chapter) ?? cards[0];
}

/** The body of the page that the cards are taken from. */
export function renderCards(edition: Edition, cards: readonly SlideCard[]): Html {
  const graphic = picturesOf(edition.story);
  return html`${graphic && renderShapes(edition, graphic)}<main>
${cards.map(({ slide }) => renderCard(edition, slide))}</main>`;
}

function renderCard(edition: Edition, slide: Slide): Html {
  const { story } = edition;
  const [{ scene }] = slide.steps;
  const graphic = isPictured(slide) ? picturesOf(story) : undefined;
  const told = edition.scenes.get(slide.id) ?? scene;
  const picture = graphic && renderFigure(graphic, told, 'full', cardSize, { lead: edition.medium.source });
  return html`<article class="${slideClass(edition, slide)}">${picture && html`<div class="picture">${picture}</div>`}<div class="words">${renderHead(edition, slide)}</div><p class="place">${slide.kind === 'title' ? placeOf(story) : story.title}</p></article>\n`;
}

/** The site as a reader would type it. */
function placeOf({ site = '' }: Story): string {
  return site.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
}

function describeCard({ story, sentences }: Edition, slide: Slide): string {
  const name = slide.kind === 'title' ? story.title : `${story.title}: ${slide.headingText}`;
  const sentence = sentences.get(slide.id);
  return sentence === undefined ? name : `${name}. ${sentence}`;
}
