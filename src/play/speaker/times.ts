/** Writes on the lecturer's desk what changes with the time. */
import type { Words } from '../../words.ts';
import type { News } from '../both/wire.ts';
import { find, write } from './board.ts';
import { formatTime, unstarted } from './clock.ts';
import type { Desk } from './desk.ts';
import { measurePace, sayPace, secondsFrom } from './pace.ts';
import { secondsAt } from './rehearsal.ts';

/** `isLost` says that the deck has not been heard for some time. */
export function writeTimes(desk: Desk, words: Words, now: Date, isLost: boolean): void {
  const { clock, counted, news, rehearsal } = desk;
  const said = words.desk;
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  write('_clock', now.toLocaleTimeString(document.documentElement.lang, time));
  write('_elapsed', formatTime(counted));
  write('_lost', isLost ? words.waiting : '');
  write('_pause', clock === unstarted ? said.start : clock.since === undefined ? said.goOn : said.pause);
  write('_black', news?.black === true ? said.light : said.black);
  find('_board').classList.toggle('dark', news?.black === true);
  write('_rehearse', rehearsal.on ? said.rehearsing : said.rehearse);
  if (news === undefined) return;
  if (document.getElementById('_track') !== null) write('_track', said.otherTrack[news.track]);
  write('_pace', sayPlan(desk, news, words));
  writeSpent(desk, news, words);
}

function sayPlan({ steps, clock, counted }: Desk, { step, track }: News, words: Words): string {
  if (!steps.some(({ minutes }) => (minutes[track] ?? 0) > 0)) return words.pace.unplanned;
  const pace =
    clock === unstarted
      ? formatTime(secondsFrom(steps, step, track))
      : sayPace(measurePace(steps, step, track, { elapsed: counted, length: clock.length }), words);
  const hasTracks = steps.some(({ short }) => short);
  return hasTracks ? `${words.desk.tracks[track]}: ${pace}` : pace;
}

/** In a rehearsal: what this step has taken so far. */
function writeSpent({ steps, rehearsal }: Desk, { step, track }: News, { desk }: Words): void {
  const spoken = secondsAt(rehearsal, step) ?? 0;
  const plan = (steps.find(({ id }) => id === step)?.minutes[track] ?? 0) * 60;
  write('_spent', rehearsal.on ? desk.spent(formatTime(spoken), formatTime(plan)) : '');
  find('_spent').classList.toggle('over', spoken > plan);
}
