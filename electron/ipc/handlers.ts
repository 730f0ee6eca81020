import type { Handlers } from '../../shared/bridge/bridge.ts';
import { caseHandlers } from './case-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { profileHandlers } from './profile-handlers.ts';
import { trainingHandlers } from './training-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import type { ShellContext } from './shell-context.ts';

/** Every channel's handler; the type sees to it that none is missing. */
export function handlers(shell: ShellContext): Handlers {
  return {
    ...caseHandlers(shell),
    ...exportHandlers(shell),
    ...profileHandlers(shell),
    ...settingsHandlers(shell),
    ...trainingHandlers(shell),
  };
}
