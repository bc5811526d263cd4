/** The first page of handouts and reader: title, the whole river with its turns, contents. */
import { type Html, html } from '../../html.ts';
import type { Step, Story } from '../../story.ts';
import type { Size } from '../ground/figure.ts';
import { renderQr } from '../ground/qr.ts';
import { sizeOfPoster } from '../ground/size.ts';
import { renderLogo } from '../ground/theme.ts';
import { mapSteps, renderByline, renderHeading, type View } from '../ground/view.ts';
import { renderContents } from './contents.ts';
import { renderPrintSteps, renderRule, renderTellingPicture } from './print.ts';

/** A page of its own. */
export function renderCover(view: View, size: Size): Html {
  const cover = view.story.slides.find((slide) => slide.kind === 'title');
  const head = cover
    ? html`${renderHeading(view, cover, 1)}${renderByline(view, cover)}${renderPrintSteps(view, cover)}${renderTellingPicture(view, cover, size, true)}`
    : html`<h1>${view.story.title}</h1>`;
  return html`<section class="cover ${cover && sizeOfPoster(cover)}"${cover && html` id="${cover.id}"`}>${renderLogo(view)}${head}${renderRule(view)}${renderContents(view)}${renderQr(view)}</section>\n`;
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
