/** The view `count`: one mark for one person or thing, in full, alone. */
import { type View, whole } from '../ground/view.ts';

export const count: View = {
  draw: whole(() => []),
  tell: () => [],
};
