/** Driver of the pages that have no other: their menu of looks. */
import { createDisplay } from '../both/display.ts';

createDisplay();
