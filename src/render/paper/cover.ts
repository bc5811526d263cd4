/** The first page of handouts and reader: title, the whole river with its turns, contents. */
import { type Html, html } from '../../html.ts';
import { mapSteps, type Step, type Story } from '../../story.ts';
import type { Edition } from '../ground/edition.ts';
import type { Size } from '../ground/figure.ts';
import { renderByline, renderHeading } from '../ground/headings.ts';
import { renderQr } from '../ground/qr.ts';
import { sizeOfPoster } from '../ground/size.ts';
import { renderLogo } from '../ground/theme.ts';
import { renderContents } from './contents.ts';
import { renderPrintSteps, renderRule, renderTellingPicture } from './print.ts';

/** A page of its own. */
export function renderCover(edition: Edition, size: Size): Html {
  const cover = edition.story.slides.find((slide) => slide.kind === 'title');
  const head = cover
    ? html`${renderHeading(edition, cover, 1)}${renderByline(edition, cover)}${renderPrintSteps(edition, cover)}${renderTellingPicture(edition, cover, size, true)}`
    : html`<h1>${edition.story.title}</h1>`;
  return html`<section class="cover ${cover && sizeOfPoster(cover)}"${cover && html` id="${cover.id}"`}>${renderLogo(edition)}${head}${renderRule(edition)}${renderContents(edition)}${renderQr(edition)}</section>\n`;
}

/** The story with the whole river as its title's picture; without ratings there is no river. */
export function withRiver(story: Story): Story {
  if (story.graphic === undefined || story.graphic.ratings.length === 0) return story;
  return {
    ...story,
    slides: story.slides.map((slide) =>
      slide.kind === 'title' ? { ...slide, steps: mapSteps(slide.steps, showRiver) } : slide,
    ),
  };
}

function showRiver(step: Step): Step {
  const { zoom: _part, ...scene } = step.scene;
  return { ...step, scene: { ...scene, view: 'river', show: [] } };
}
