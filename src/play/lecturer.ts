/** The speaker window: follows the deck that opened it, leads it, keeps time. */
import type { LecturerData } from '../story.ts';
import { words as readWords } from '../words.ts';
import { createBoard, find, write } from './board.ts';
import { formatTime, readClock, readKept, startClock, toggleClock, unstarted, writeKept } from './clock.ts';
import { readData, readTarget } from './data.ts';
import { listen } from './keyboard.ts';
import { recall, remember } from './memory.ts';
import { createNoteSize } from './notesize.ts';
import { measurePace, sayPace, secondsFrom } from './pace.ts';
import { type Rehearsal, readRehearsal, secondsAt, spend, unrehearsed } from './rehearsal.ts';
import { copyRehearsal, showRehearsal } from './rehearse.ts';
import { type News, readNews, targetOf, type Wish } from './wire.ts';

const REPORT_EVERY = 1000;
const LOST_AFTER = 3500;

const data = readData() as LecturerData;
const words = readWords(document.documentElement.lang);
const showStep = createBoard(data, words);
const target = targetOf(location);

/** Given by the deck with the window's name, which lasts through reloads. */
const nonce = window.name.replace(/^speaker-/, '');
const deck = window.opener as Window | null;

let news: News | undefined;
let heardAt = 0;
let clock = readKept(recall(nameOf('clock')), Date.now());
let rehearsal: Rehearsal = readRehearsal(recall(nameOf('rehearsal')), clock !== unstarted);
/** Seconds on the clock when time was last given to a step. */
let counted = readClock(clock, Date.now()) / 1000;

addEventListener('message', (event: MessageEvent<unknown>) => {
  const heard = event.source === deck ? readNews(event, nonce, target) : undefined;
  if (heard === undefined) return;
  heardAt = Date.now();
  follow(heard);
});

function send(wish: Omit<Wish, 'nonce'>): void {
  deck?.postMessage({ nonce, ...wish } satisfies Wish, target);
}

/** Takes over where the deck stands. The first move starts the clock, if nobody has. */
function follow(next: News): void {
  const before = news;
  record();
  news = next;
  if (before !== undefined && before.step !== next.step && clock === unstarted) start(next);
  if (before?.step !== next.step || before.track !== next.track) showStep(next.step, next.track);
  find('_board').hidden = false;
  find('_script').hidden = true;
  document.body.classList.add('live');
  tell();
}

function start({ step, track }: Pick<News, 'step' | 'track'>): void {
  clock = startClock(Date.now(), secondsFrom(data.steps, step, track));
  counted = 0;
}

/** Gives the time since the last record to the step that stands. */
function record(): void {
  const seconds = readClock(clock, Date.now()) / 1000;
  if (news !== undefined) rehearsal = spend(rehearsal, news.step, seconds - counted);
  counted = seconds;
}

/** Writes what changes with the time. */
function tell(): void {
  const { desk } = words;
  const now = Date.now();
  write(
    '_clock',
    new Date(now).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }),
  );
  write('_elapsed', formatTime(counted));
  write('_lost', news !== undefined && now - heardAt > LOST_AFTER ? words.waiting : '');
  write('_pause', clock === unstarted ? desk.start : clock.since === undefined ? desk.goOn : desk.pause);
  write('_black', news?.black === true ? desk.light : desk.black);
  find('_board').classList.toggle('dark', news?.black === true);
  write('_rehearse', rehearsal.on ? desk.rehearsing : desk.rehearse);
  if (news === undefined) return;
  if (document.getElementById('_track') !== null) write('_track', desk.otherTrack[news.track]);
  write('_pace', sayPlan(news));
  tellSpent(news);
}

function sayPlan({ step, track }: News): string {
  if (!data.steps.some(({ minutes }) => (minutes[track] ?? 0) > 0)) return words.pace.unplanned;
  const pace =
    clock === unstarted
      ? formatTime(secondsFrom(data.steps, step, track))
      : sayPace(measurePace(data.steps, step, track, { elapsed: counted, length: clock.length }), words);
  const hasTracks = data.steps.some(({ short }) => short);
  return hasTracks ? `${words.desk.tracks[track]}: ${pace}` : pace;
}

/** In a rehearsal: what this step has taken so far. */
function tellSpent({ step, track }: News): void {
  const spoken = secondsAt(rehearsal, step) ?? 0;
  const plan = (data.steps.find(({ id }) => id === step)?.minutes[track] ?? 0) * 60;
  write('_spent', rehearsal.on ? words.desk.spent(formatTime(spoken), formatTime(plan)) : '');
  find('_spent').classList.toggle('over', spoken > plan);
}

function tick(): void {
  send({});
  record();
  tell();
  remember(nameOf('clock'), writeKept(clock, Date.now()));
  if (rehearsal !== unrehearsed) remember(nameOf('rehearsal'), JSON.stringify(rehearsal));
}

function nameOf(what: string): string {
  return `${what} ${data.title}`;
}

function onPress(id: string, action: () => void): void {
  document.getElementById(id)?.addEventListener('click', () => {
    action();
    tick();
  });
}

const here = (): Pick<News, 'step' | 'track'> => news ?? { step: data.steps[0]?.id ?? '', track: 'full' };
const changeTrack = (): void => send({ track: here().track === 'full' ? 'short' : 'full' });
const toggleBlack = (): void => send({ black: news?.black !== true });

onPress('_back', () => send({ go: 'back' }));
onPress('_forward', () => send({ go: 'next' }));
onPress('_restart', () => {
  start(here());
  if (rehearsal.on) rehearsal = { ...rehearsal, track: here().track, spoken: {} };
});
onPress('_pause', () => {
  if (clock === unstarted) start(here());
  else clock = toggleClock(clock, Date.now());
});
onPress('_track', changeTrack);
onPress('_black', toggleBlack);
onPress('_rehearse', () => {
  // Each rehearsal begins anew; the last one can be read until then.
  rehearsal = rehearsal.on ? { ...rehearsal, on: false } : { on: true, track: here().track, spoken: {} };
  if (rehearsal.on && clock.since === undefined) start(here());
});
onPress('_times', () => showRehearsal(data, rehearsal, words));
onPress('_copy', () => void copyRehearsal(words));
onPress('_forget', () => {
  rehearsal = { ...rehearsal, spoken: {} };
  showRehearsal(data, rehearsal, words);
});
for (const button of document.querySelectorAll<HTMLElement>('[data-go]')) {
  button.addEventListener('click', () => send({ go: button.dataset.go ?? '' }));
}
listen({
  ...{ next: () => send({ go: 'next' }), back: () => send({ go: 'back' }) },
  ...{ first: () => send({ go: data.steps[0]?.id ?? '' }), last: () => send({ go: data.steps.at(-1)?.id ?? '' }) },
  ...{ track: changeTrack, black: toggleBlack },
});

const resize = createNoteSize(find('_board'));
onPress('_larger', () => resize(1));
onPress('_smaller', () => resize(-1));

/** An old address leads to the step under its new name. */
const asked = readTarget(location.hash, data.moved);
if (asked !== '' && `#${asked}` !== location.hash) document.getElementById(asked)?.scrollIntoView();

setInterval(tick, REPORT_EVERY);
tick();
