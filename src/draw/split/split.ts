/** The view `split`: two pictures of one moment. */
import { type View, whole } from '../ground/view.ts';

export const split: View = {
  draw: whole(() => []),
  tell: () => [],
};
