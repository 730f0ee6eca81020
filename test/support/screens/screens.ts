import { firstStart } from './first-start.ts';
import { office } from './office.ts';
import type { ScreenGroup } from './screen.ts';
import { broken, lookedOver, sealed } from './store-states.ts';
import { training } from './training.ts';

/** Every screen and dialog of the app. A file that opens a window and is not shown here fails the test of the list. */
export const SCREENS: readonly ScreenGroup[] = [firstStart, office, training, sealed, lookedOver, broken];
