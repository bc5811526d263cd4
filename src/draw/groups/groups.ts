/** The view `groups`: who is inside whom at a date. */
import { type View, whole } from '../ground/view.ts';

export const groups: View = {
  draw: whole(() => []),
  tell: () => [],
};
