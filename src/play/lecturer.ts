/** The speaker window: follows the deck that opened it, sends it on, and tells the time. */

const REPORT_EVERY = 1000;
const LOST_AFTER = 3500;

/** Given by the deck with the window's name, which lasts through reloads. */
const nonce = window.name.replace(/^speaker-/, '');
const deck = window.opener as Window | null;
let started = 0;
let heardAt = 0;

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (source !== deck || !isNews(data) || data.nonce !== nonce) return;
  heardAt = Date.now();
  show(data.step);
});

function isNews(data: unknown): data is { readonly nonce: string; readonly step: string } {
  return (
    typeof data === 'object' && data !== null && 'nonce' in data && 'step' in data && typeof data.step === 'string'
  );
}

function send(wish: { readonly go?: string }): void {
  deck?.postMessage({ nonce, ...wish }, '*');
}

function show(step: string): void {
  const entry = document.querySelector(`[data-step="${CSS.escape(step)}"]`);
  if (entry?.classList.contains('current') === true) return;
  for (const old of document.querySelectorAll('.current')) old.classList.remove('current');
  const article = entry?.closest('article') ?? [...document.querySelectorAll('article')].at(-1);
  article?.classList.add('current');
  entry?.classList.add('current');
  if (started === 0 && entry !== document.querySelector('[data-step]')) started = Date.now();
  (entry ?? article)?.scrollIntoView({ block: 'center' });
}

function tick(): void {
  send({});
  const isLive = Date.now() - heardAt < LOST_AFTER;
  document.body.classList.toggle('live', isLive);
  write('_waiting', isLive ? '' : waiting);
  write('_clock', new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }));
  const seconds = started === 0 ? 0 : Math.floor((Date.now() - started) / 1000);
  write('_elapsed', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
}

const waiting = document.getElementById('_waiting')?.textContent ?? '';

function write(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function onPress(id: string, action: () => void): void {
  document.getElementById(id)?.addEventListener('click', action);
}

onPress('_back', () => send({ go: 'back' }));
onPress('_forward', () => send({ go: 'next' }));
onPress('_restart', () => {
  started = Date.now();
  tick();
});
document.addEventListener('keydown', ({ key }) => {
  if (['ArrowRight', 'PageDown', 'n'].includes(key)) send({ go: 'next' });
  if (['ArrowLeft', 'PageUp', 'p'].includes(key)) send({ go: 'back' });
});
setInterval(tick, REPORT_EVERY);
tick();
