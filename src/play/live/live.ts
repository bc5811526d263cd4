/** Client of the watching server: loads the page anew after a build, and shows mistakes over the last good build. */

import { keepPlace, restorePlace } from './place.ts';

/** What the server tells: which build is the latest good one, and what is wrong with the newest text. */
export interface LiveState {
  readonly version: number;
  readonly problems: string;
  /** What is not good about the latest good build. */
  readonly warnings?: string;
}

/** Warnings that were read and put away stay away through the next builds, until they are others. */
const DISMISSED = 'live-dismissed';

const source = (document.currentScript as HTMLScriptElement).src;
const loaded = Number(new URL(source).searchParams.get('version'));
const panel = document.createElement('pre');
const close = document.createElement('button');

Object.assign(panel.style, {
  position: 'fixed',
  inset: 'auto 0 0 0',
  zIndex: '2147483647',
  maxHeight: '60vh',
  overflow: 'auto',
  margin: '0',
  padding: '1em 1.5em',
  background: '#1b1b1b',
  color: '#fff',
  font: '14px/1.5 ui-monospace, Consolas, monospace',
  whiteSpace: 'pre-wrap',
  textAlign: 'left',
});
panel.setAttribute('role', 'alert');

close.type = 'button';
close.textContent = '×';
close.setAttribute('aria-label', 'Put the warnings away');
Object.assign(close.style, {
  float: 'right',
  padding: '0 0.6em',
  background: 'none',
  color: 'inherit',
  font: 'inherit',
});

function show(text: string, isWarning: boolean): void {
  close.onclick = () => {
    sessionStorage.setItem(DISMISSED, text);
    panel.remove();
  };
  panel.replaceChildren(...(isWarning ? [close] : []), text);
  panel.style.maxHeight = isWarning ? '30vh' : '60vh';
  if (text === '') panel.remove();
  else document.body.append(panel);
}

/** A page that nobody sees has no frames to find its place in: it waits until it is looked at. */
function reload(): void {
  if (document.hidden) document.addEventListener('visibilitychange', reload, { once: true });
  else {
    keepPlace();
    location.reload();
  }
}

restorePlace();
// The address names the server that made the page: another one counts its builds anew.
new EventSource(new URL(`events${new URL(source).search}`, source)).addEventListener('message', ({ data }) => {
  const { version, problems, warnings = '' }: LiveState = JSON.parse(data);
  if (version !== loaded) return reload();
  if (problems !== '') return show(problems, false);
  show(warnings === sessionStorage.getItem(DISMISSED) ? '' : warnings, true);
});
