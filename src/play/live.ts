/** Client of the watching server: loads the page anew after a build, and shows mistakes over the last good build. */

/** What the server tells: which build is the latest good one, and what is wrong with the newest text. */
export interface LiveState {
  readonly version: number;
  readonly problems: string;
}

const source = (document.currentScript as HTMLScriptElement).src;
const loaded = Number(new URL(source).searchParams.get('version'));
const panel = document.createElement('pre');

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

new EventSource(new URL('events', source)).addEventListener('message', ({ data }) => {
  const { version, problems }: LiveState = JSON.parse(data);
  if (version !== loaded) return location.reload();
  panel.textContent = problems;
  if (problems === '') panel.remove();
  else document.body.append(panel);
});
