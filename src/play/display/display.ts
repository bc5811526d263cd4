/** Driver of the pages that have no other: their menu of looks. */
import { createDisplay } from '../both/display.ts';
import { watchPanned } from '../both/panned.ts';

createDisplay();
for (const box of document.querySelectorAll<HTMLElement>('.picture > .wide')) watchPanned(box);
