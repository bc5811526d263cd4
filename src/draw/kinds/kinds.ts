/** The view `kinds`: what each partner gets now, kind by kind. */
import { type View, whole } from '../ground/view.ts';

export const kinds: View = {
  draw: whole(() => []),
  tell: () => [],
};
