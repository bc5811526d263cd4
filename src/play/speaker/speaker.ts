/** The speaker window: follows the deck that opened it, leads it, keeps time. */
import type { LecturerData } from '../../pagedata.ts';
import { wordsFor } from '../../words.ts';
import { wearDisplay } from '../both/display.ts';
import { showHeld } from '../both/held.ts';
import { listen } from '../both/keyboard.ts';
import { recall, remember } from '../both/memory.ts';
import { createNotice } from '../both/notice.ts';
import { listenToNumbers } from '../both/number.ts';
import { readData, readTarget } from '../both/readpage.ts';
import { createWake } from '../both/wake.ts';
import { readNews, targetOf, type Wish } from '../both/wire.ts';
import { createBoard, find, headingAt } from './board.ts';
import { formatTime, readKept, unstarted, writeKept } from './clock.ts';
import {
  countSleep,
  type Desk,
  follow,
  forget,
  openDesk,
  patience,
  pause,
  placeOf,
  record,
  startAgain,
  toggleRehearsal,
} from './desk.ts';
import { createHint } from './hints.ts';
import { createNoteSize } from './notesize.ts';
import { readRehearsal, unrehearsed } from './rehearsal.ts';
import { copyRehearsal, showRehearsal } from './rehearse.ts';
import { writeTimes } from './times.ts';

const REPORT_EVERY = 1000;
const LOST_AFTER = 3500;

showHeld();

const data = readData() as LecturerData;
const words = wordsFor(document.documentElement.lang);
const showStep = createBoard(data, words);
const target = targetOf(location);

/** Given by the deck with the window's name, which lasts through reloads. */
const nonce = window.name.replace(/^speaker-/, '');
const deck = window.opener as Window | null;

const tellTyped = createNotice('_typed');
const wake = createWake();
const hints = {
  last: createHint('_last', () => send(desk.news?.last === undefined ? {} : { go: desk.news.last })),
  slept: createHint('_slept', () => {
    change(countSleep);
    tick();
  }),
  oneScreen: createHint('_one-screen'),
  dark: createHint('_dark'),
};

let desk = recallDesk();
let heardAt = 0;
/** Whether the window was hidden since the last record. */
let wasHidden = document.hidden;

function send(wish: Omit<Wish, 'nonce'>): void {
  deck?.postMessage({ nonce, ...wish } satisfies Wish, target);
}

/** Takes news of the deck, and of nobody else. */
function hear(event: MessageEvent<unknown>): void {
  const news = event.source === deck ? readNews(event, nonce, target) : undefined;
  if (news === undefined) return;
  heardAt = Date.now();
  const before = desk.news;
  desk = follow(desk, news, heardAt, most());
  wake.keep(news.step !== '_sources');
  if (before?.step !== news.step || before.track !== news.track) showStep(news.step, news.track);
  if (before?.scheme !== news.scheme) wearDisplay('hall', news.scheme === undefined ? {} : { scheme: news.scheme });
  find('_board').hidden = false;
  find('_script').hidden = true;
  document.body.classList.add('live');
  tell();
}

function tell(): void {
  const now = Date.now();
  writeTimes(desk, words, new Date(now), desk.news !== undefined && now - heardAt > LOST_AFTER);
  const { last } = desk.news ?? {};
  hints.last(last === undefined ? undefined : `${words.hall.resume} ${headingAt(data, last, words)}`);
  hints.slept(desk.slept > 0 ? words.desk.slept(formatTime(desk.slept / 1000)) : undefined);
  hints.oneScreen(isAlone() ? words.desk.oneScreen : undefined);
  hints.dark(wake.isRefused() ? words.desk.dark : undefined);
}

/** Whether the browser says that there is one screen, or that all show the same; some do not say. */
function isAlone(): boolean {
  return (screen as { readonly isExtended?: boolean }).isExtended === false;
}

/** How long the machine may have been silent and awake. */
function most(): number {
  return wasHidden ? patience.hidden : patience.shown;
}

/** Asks for news, gives the time that has gone by to its step, and keeps all. */
function tick(): void {
  send({});
  desk = record(desk, Date.now(), most());
  wasHidden = document.hidden;
  tell();
  remember(nameOf('clock'), writeKept(desk.clock, Date.now()));
  if (desk.rehearsal !== unrehearsed) remember(nameOf('rehearsal'), JSON.stringify(desk.rehearsal));
}

function recallDesk(): Desk {
  const clock = readKept(recall(nameOf('clock')), Date.now());
  const rehearsal = readRehearsal(recall(nameOf('rehearsal')), clock !== unstarted);
  return openDesk({ steps: data.steps, clock, rehearsal }, Date.now());
}

function nameOf(what: string): string {
  return `${what} ${data.title}`;
}

/** What the buttons and keys do. */
const deeds = {
  next: () => send({ by: 1 }),
  back: () => send({ by: -1 }),
  first: () => send({ go: data.steps[0]?.id ?? '' }),
  last: () => send({ go: data.steps.at(-1)?.id ?? '' }),
  track: () => send({ track: placeOf(desk).track === 'full' ? 'short' : 'full' }),
  black: () => send({ black: desk.news?.black !== true }),
};

function change(next: (desk: Desk, now: number) => Desk): void {
  desk = next(record(desk, Date.now(), most()), Date.now());
}

function onPress(id: string, action: () => void): void {
  document.getElementById(id)?.addEventListener('click', () => {
    action();
    tick();
  });
}

function listenToLecturer(): void {
  const resize = createNoteSize(find('_board'));
  const showTimes = (): void => showRehearsal(data, desk.rehearsal, words);
  onPress('_back', deeds.back);
  onPress('_forward', deeds.next);
  onPress('_track', deeds.track);
  onPress('_black', deeds.black);
  onPress('_restart', () => change(startAgain));
  onPress('_pause', () => change(pause));
  onPress('_rehearse', () => change(toggleRehearsal));
  onPress('_times', showTimes);
  onPress('_copy', () => void copyRehearsal(words));
  onPress('_forget', () => {
    change(forget);
    showTimes();
  });
  onPress('_larger', () => resize(1));
  onPress('_smaller', () => resize(-1));
  for (const button of document.querySelectorAll<HTMLElement>('[data-go]')) {
    button.addEventListener('click', () => send({ go: button.dataset.go ?? '' }));
  }
  listen(deeds);
  listenToNumbers((typed) => tellTyped(typed === '' ? '' : `→ ${words.hall.slide(Number(typed))}`), goToSlide);
}

/** `number` is counted from 1, as the overview of the deck shows it; notes and sources are the last one. */
function goToSlide(number: number): void {
  const slides = [...new Set(data.steps.map(({ slide }) => slide)), '_sources'];
  const slide = slides[number - 1];
  if (slide === undefined) tellTyped(words.hall.slides(slides.length));
  else send({ go: slide });
}

/** An old address leads to the step under its new name. */
function openAddress(): void {
  const asked = readTarget(location.hash, data.moved);
  if (asked !== '' && `#${asked}` !== location.hash) document.getElementById(asked)?.scrollIntoView();
}

addEventListener('message', hear);
document.addEventListener('visibilitychange', tick);
listenToLecturer();
openAddress();
setInterval(tick, REPORT_EVERY);
tick();
