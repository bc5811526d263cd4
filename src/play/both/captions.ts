/** Captions of films: a browser loads none beside a page that was opened by double-click, but the page holds their text. */

/** When words are shown, in seconds. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Gives each film the captions that its page holds, where their file cannot be loaded. */
export function showCaptions(): void {
  if (location.protocol !== 'file:') return;
  for (const element of document.querySelectorAll<HTMLTrackElement>('track[data-text]')) {
    const film = element.parentElement as HTMLMediaElement;
    const track = film.addTextTrack('captions', element.label, element.srclang);
    for (const { from, to, text } of readCues(element.dataset.text ?? '')) track.addCue(new VTTCue(from, to, text));
    track.mode = 'showing';
    element.remove();
  }
}

/** The cues of a WebVTT file; where they stand on the picture is left out. */
export function readCues(text: string): readonly Cue[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const [, from, to, words] = /^(?:[^\n]*\n)?([\d:.]+)[ \t]+-->[ \t]+([\d:.]+)[^\n]*\n([\s\S]+)$/.exec(block) ?? [];
      if (from === undefined || to === undefined || words === undefined) return [];
      return [{ from: secondsOf(from), to: secondsOf(to), text: words.trim() }];
    });
}

/** `01:02:03.500` or `02:03.500`. */
function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
