/** A story as presentations: one for the public, one with what the lecturer says, and the page out of which their drawings are taken. */
import type { PaperChoice } from '../paper.ts';
import type { Story } from '../story.ts';
import type { Tools } from '../tools.ts';
import { type DrawnPage, drawPage } from './drawn.ts';
import { createEdition, seenIn, telling } from './ground/edition.ts';
import { paperMedium } from './ground/medium.ts';
import { everyPicture, tellingPictures } from './ground/sentences.ts';
import { sayIn } from './lecturer/said.ts';
import { shortStory } from './paper/shortlecture.ts';
import { makeShow } from './pptx/makeshow.ts';
import type { Presentation } from './pptx/presentation.ts';

/** What a presentation is made of. */
export interface Shows {
  readonly open: Presentation;
  /** With what is said: for the lecturer alone. */
  readonly own: Presentation;
  readonly drawn: DrawnPage;
}

/** The presentations of a story in a track, a slide for each step or for each slide. */
export async function renderShows(
  whole: Story,
  tools: Tools,
  { track, steps }: Pick<PaperChoice, 'track' | 'steps'>,
): Promise<Shows> {
  const story = track === 'short' ? shortStory(whole) : whole;
  const shown = telling(createEdition(story), steps ? everyPicture : tellingPictures);
  const edition = seenIn(shown, paperMedium(story));
  const say = sayIn(edition, track);
  const { presentation: open, drawings } = makeShow(edition, steps, () => []);
  const { presentation: own } = makeShow(edition, steps, ({ slide, steps: told }) => say(slide, told));
  return { open, own, drawn: await drawPage(edition, drawings, tools) };
}
