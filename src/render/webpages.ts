/** The pages of an output: what each is called, wears, holds and runs. */

import { privately } from '../copies.ts';
import type { PaperChoice } from '../paper.ts';
import type { Tools } from '../tools.ts';
import type { Draft } from './draft.ts';
import type { Edition } from './ground/edition.ts';
import { renderEditorial } from './ground/editorial.ts';
import { picturesOf } from './ground/figure.ts';
import { lecturerData, renderLecturer } from './lecturer/lecturer.ts';
import { draftPapers } from './papers.ts';
import { aboutPath, hasAbout, renderAbout } from './web/about.ts';
import { deckBoot, deckData, renderDeck } from './web/deck.ts';
import { embedPath, renderEmbed } from './web/embed.ts';
import { exploreBoot, exploreData, explored, explorePath, renderExplore } from './web/explore.ts';
import { renderScroll, scrollBoot, scrollData } from './web/scroll.ts';
import { editionPath, renderEdition } from './web/textedition.ts';

/** Print documents that are outputs too, to be looked at before they are printed. */
const shownPapers = ['handout', 'slides'] as const;

/** Where a script of that name stands. */
type ScriptPath = (name: keyof Tools['scripts']) => string;

/** All pages of an output, of which some are the lecturer's alone. */
export function draftPages(edition: Edition, choice: PaperChoice, script: ScriptPath): readonly Draft[] {
  return [
    draftScroll(edition, script),
    ...draftDecks(edition, script),
    ...draftPapers(edition, { ...choice, only: shownPapers }),
    ...draftAbout(edition, script),
    ...draftEdition(edition, script),
    ...draftExplore(edition, script),
    draftEmbed(edition),
    draftLecturer(edition, script),
    ...draftEditorial(edition, script),
  ];
}

/** Without pictures nothing moves: such a page needs no script. */
function draftScroll(edition: Edition, script: ScriptPath): Draft {
  const { story } = edition;
  const styles = ['theme', 'graphic', 'scroll', 'display'];
  const page = { path: 'index.html', up: '', title: story.title, styles, schemes: 'reader' } as const;
  if (picturesOf(story) === undefined) return { ...page, bodyClass: 'bare', body: renderScroll(edition) };
  const scripts = { boot: scrollBoot, script: script('scroll'), motion: script('motion') };
  return { ...page, ...scripts, saves: true, body: renderScroll(edition), data: scrollData(story) };
}

/** The public one, and the lecturer's, which has a speaker page beside it. */
function draftDecks(edition: Edition, script: ScriptPath): readonly Draft[] {
  const deck: Draft = {
    path: 'deck.html',
    up: '',
    title: `${edition.words.deck}: ${edition.story.title}`,
    styles: ['reveal', 'theme', 'graphic', 'slide', 'mini', 'deck', 'reflow', 'deckprint'],
    bodyClass: 'reveal-viewport',
    schemes: 'hall',
    boot: deckBoot,
    body: renderDeck(edition),
    data: deckData(edition.story),
    script: script('deck'),
    speaker: '',
  };
  return [deck, { ...deck, path: privately(deck.path), hidden: true, speaker: 'speaker.html' }];
}

/** Looked at in the pages of others, not found by itself. */
function draftEmbed(edition: Edition): Draft {
  const page = { path: embedPath, up: '', title: edition.story.title, styles: ['theme', 'graphic', 'embed'] };
  return {
    ...page,
    title: `${edition.words.embed.head}: ${edition.story.title}`,
    apart: true,
    hidden: true,
    body: renderEmbed(edition),
  };
}

function draftAbout(edition: Edition, script: ScriptPath): readonly Draft[] {
  if (!hasAbout(edition)) return [];
  const title = `${edition.words.aboutHead}: ${edition.story.title}`;
  const page = { path: aboutPath, up: '', title, styles: ['theme', 'around', 'about', 'display'], apart: true };
  return [{ ...page, schemes: 'reader', script: script('display'), body: renderAbout(edition) }];
}

/** A story without pictures is one column of text already. */
function draftEdition(edition: Edition, script: ScriptPath): readonly Draft[] {
  const { story, words } = edition;
  const graphic = picturesOf(story);
  if (graphic === undefined) return [];
  const title = `${story.title}: ${words.edition.link}`;
  const styles = ['theme', 'graphic', 'around', 'edition', 'display'];
  const page = { path: editionPath, up: '', title, styles, apart: true };
  return [{ ...page, schemes: 'reader', script: script('display'), body: renderEdition(edition, graphic) }];
}

/** Only a story with events or ratings has anything to explore. */
function draftExplore(edition: Edition, script: ScriptPath): readonly Draft[] {
  const { title } = edition.story;
  const graphic = explored(edition.story);
  if (graphic === undefined) return [];
  const name = `${edition.words.explore.link}: ${title}`;
  const page = {
    path: explorePath,
    up: '',
    title: name,
    styles: ['theme', 'graphic', 'explore', 'display'],
    apart: true,
  };
  const parts = {
    schemes: 'reader',
    boot: exploreBoot,
    data: exploreData(graphic),
    script: script('explore'),
    saves: true,
  } as const;
  return [{ ...page, ...parts, body: renderExplore(edition, graphic) }];
}

/** Only a story with data has evidence to report. */
function draftEditorial(edition: Edition, script: ScriptPath): readonly Draft[] {
  const { title, graphic } = edition.story;
  if (graphic === undefined) return [];
  const page = {
    path: privately('editorial.html'),
    up: '',
    styles: ['theme', 'around', 'about', 'display'],
    hidden: true,
  };
  const parts = { schemes: 'reader', script: script('display') } as const;
  return [{ ...page, ...parts, title: `${edition.words.evidence}: ${title}`, body: renderEditorial(edition) }];
}

function draftLecturer(edition: Edition, script: ScriptPath): Draft {
  return {
    path: privately('speaker.html'),
    up: '',
    title: `${edition.words.speaker}: ${edition.story.title}`,
    styles: ['theme', 'graphic', 'slide', 'mini', 'lecturer'],
    hidden: true,
    schemes: 'hall',
    body: renderLecturer(edition),
    data: lecturerData(edition.story),
    script: script('lecturer'),
  };
}
