/** Figures to take along: each picture of a story with its title, its date, its sources and whose it is. */
import { dateOf } from '../draw/ground/dating.ts';
import { drawPlate, figureInPlate, type PlateWords, plateSize } from '../draw/ground/plate.ts';
import { marksToSvg } from '../draw/ground/svg.ts';
import type { Graphic, Scene } from '../graphic.ts';
import type { Slide, Step, Story } from '../story.ts';
import { notesIn, plainText } from '../text.ts';
import type { Tools } from '../tools.ts';
import { type DrawnPage, drawPage } from './drawn.ts';
import { creditLine } from './ground/credit.ts';
import { createEdition, type Edition, seenIn } from './ground/edition.ts';
import { drawLed, picturesOf, showsPicture } from './ground/figure.ts';
import { leadPicture } from './ground/image.ts';
import { paperMedium } from './ground/medium.ts';
import { shownWorks } from './ground/works.ts';

/** A figure by its name, that of its step, with what it says of itself. */
export interface TakenFigure {
  readonly name: string;
  readonly title: string;
  readonly alt: string;
}

/** All figures of a story, and the page out of which they are taken. */
export interface TakenFigures {
  readonly lang: string;
  readonly figures: readonly TakenFigure[];
  readonly drawn: DrawnPage;
}

/** The picture of each step that has one and does not only ask about it. */
export async function renderFigures(story: Story, tools: Tools): Promise<TakenFigures> {
  const edition = seenIn(createEdition(story), paperMedium(story));
  const graphic = picturesOf(story);
  const shown = story.slides.flatMap((slide) => {
    const steps = slide.steps.filter((step) => showsPicture(slide, step) && !step.scene.question);
    return graphic === undefined ? [] : steps.map((step) => takeFigure(edition, graphic, slide, step));
  });
  const drawings = shown.map(({ name, svg }) => ({ name, svg, crop: { x: 0, y: 0, ...plateSize } }));
  const figures = shown.map(({ name, title, alt }) => ({ name, title, alt }));
  return { lang: story.lang, figures, drawn: await drawPage(edition, drawings, tools) };
}

function takeFigure(edition: Edition, graphic: Graphic, slide: Slide, step: Step) {
  const words = wordsAround(edition, graphic, slide, step);
  const scene = edition.scenes.get(step.id) ?? step.scene;
  const whole: Scene = { ...scene, variant: 'alone', size: figureInPlate(words) };
  const svg = drawPlate(words, marksToSvg(drawLed(graphic, whole, leadPicture(edition.medium))));
  return { name: step.id, title: slide.headingText, alt: edition.sentences.get(step.id) ?? '', svg };
}

/** Over a picture its chapter, below it the works behind the step and its quantities, when, and whose it is. */
function wordsAround(edition: Edition, graphic: Graphic, slide: Slide, { id, body, scene }: Step): PlateWords {
  const { story, words } = edition;
  const numbers = new Set(notesIn(body));
  const cited = story.notes.filter(({ number }) => numbers.has(number)).map(({ text }) => plainText(text));
  const sources = [...cited, ...shownWorks(graphic, scene)].join(' · ');
  const chapter = slide.chapter === undefined ? undefined : story.chapters[slide.chapter];
  return {
    title: slide.headingText,
    ...(chapter && { over: [chapter.title, chapter.dates].filter(Boolean).join(', ') }),
    below: [
      ...(sources === '' ? [] : [`${words.sourcesHead}: ${sources}`]),
      [
        dateOf(graphic, scene.date),
        scene.picture?.credit,
        creditLine(story, words),
        story.site && `${story.site}#${id}`,
      ]
        .filter(Boolean)
        .join(' · '),
    ],
  };
}
