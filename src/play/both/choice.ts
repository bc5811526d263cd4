/** What somebody switches on or off in the help, in every window of this site. */
import { recall, remember } from './memory.ts';

/** A choice that windows of this site share. */
export interface Choice {
  readonly isOn: () => boolean;
  /** Brings the box of that id to life, if the page has it. */
  readonly show: (id: string) => void;
}

/** A choice that is remembered under a name; a page that may remember nothing keeps it as long as it is open. */
export function createChoice(name: string, isOnAtFirst: boolean): Choice {
  let own = isOnAtFirst ? 'on' : 'off';
  const isOn = (): boolean => (recall(name) ?? own) === 'on';
  const show = (id: string): void => {
    const box = document.getElementById(id);
    if (!(box instanceof HTMLInputElement)) return;
    box.checked = isOn();
    box.addEventListener('change', () => {
      own = box.checked ? 'on' : 'off';
      remember(name, own);
    });
  };
  return { isOn, show };
}
