/** The speaker window: follows the deck that opened it, leads it, keeps time. */
import type { LecturerData } from '../../pagedata.ts';
import { words as readWords } from '../../words.ts';
import { showHeld } from '../both/held.ts';
import { listen } from '../both/keyboard.ts';
import { recall, remember } from '../both/memory.ts';
import { readData, readTarget } from '../both/readpage.ts';
import { readNews, targetOf, type Wish } from '../both/wire.ts';
import { createBoard, find } from './board.ts';
import { readKept, unstarted, writeKept } from './clock.ts';
import { type Desk, follow, forget, openDesk, pause, placeOf, record, startAgain, toggleRehearsal } from './desk.ts';
import { createNoteSize } from './notesize.ts';
import { readRehearsal, unrehearsed } from './rehearsal.ts';
import { copyRehearsal, showRehearsal } from './rehearse.ts';
import { writeTimes } from './times.ts';

const REPORT_EVERY = 1000;
const LOST_AFTER = 3500;

showHeld();

const data = readData() as LecturerData;
const words = readWords(document.documentElement.lang);
const showStep = createBoard(data, words);
const target = targetOf(location);

/** Given by the deck with the window's name, which lasts through reloads. */
const nonce = window.name.replace(/^speaker-/, '');
const deck = window.opener as Window | null;

let desk = recallDesk();
let heardAt = 0;

function send(wish: Omit<Wish, 'nonce'>): void {
  deck?.postMessage({ nonce, ...wish } satisfies Wish, target);
}

/** Takes news of the deck, and of nobody else. */
function hear(event: MessageEvent<unknown>): void {
  const news = event.source === deck ? readNews(event, nonce, target) : undefined;
  if (news === undefined) return;
  heardAt = Date.now();
  const before = desk.news;
  desk = follow(desk, news, heardAt);
  if (before?.step !== news.step || before.track !== news.track) showStep(news.step, news.track);
  find('_board').hidden = false;
  find('_script').hidden = true;
  document.body.classList.add('live');
  tell();
}

function tell(): void {
  const now = Date.now();
  writeTimes(desk, words, new Date(now), desk.news !== undefined && now - heardAt > LOST_AFTER);
}

/** Asks for news, gives the time that has gone by to its step, and keeps all. */
function tick(): void {
  send({});
  desk = record(desk, Date.now());
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
  next: () => send({ go: 'next' }),
  back: () => send({ go: 'back' }),
  first: () => send({ go: data.steps[0]?.id ?? '' }),
  last: () => send({ go: data.steps.at(-1)?.id ?? '' }),
  track: () => send({ track: placeOf(desk).track === 'full' ? 'short' : 'full' }),
  black: () => send({ black: desk.news?.black !== true }),
};

function change(next: (desk: Desk, now: number) => Desk): void {
  desk = next(desk, Date.now());
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
}

/** An old address leads to the step under its new name. */
function openAddress(): void {
  const asked = readTarget(location.hash, data.moved);
  if (asked !== '' && `#${asked}` !== location.hash) document.getElementById(asked)?.scrollIntoView();
}

addEventListener('message', hear);
listenToLecturer();
openAddress();
setInterval(tick, REPORT_EVERY);
tick();
