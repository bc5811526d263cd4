/** The view `document`: sources set as typographic sheets. */
import { type View, whole } from '../ground/view.ts';

export const documents: View = {
  draw: whole(() => []),
  tell: () => [],
};
