import type { BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/bridge/bridge.ts';
import { ok } from '../../shared/result.ts';
import { servedFiles } from '../security/app-scheme.ts';
import { logEvent, shortWord } from '../start/log.ts';
import { destroy } from '../window/close-after-saving.ts';

/** The handlers for what the page says of itself, whether or not a store is open. */
export function windowHandlers(window: BrowserWindow): Pick<Handlers, 'reportProblem' | 'readyToClose'> {
  return {
    reportProblem: ({ kind, name, place }) => {
      const isOurs = place !== null && servedFiles(/\.js$/).some((file) => file.endsWith(`/${place.file}`));
      logEvent('renderer.problem', {
        kind,
        name,
        ...(isOurs ? { file: shortWord(place.file), line: place.line, column: place.column } : {}),
      });
      return ok({});
    },
    readyToClose: () => {
      // After the answer has gone out: a window destroyed while answering would leave the renderer with a broken promise.
      setImmediate(() => destroy(window));
      return ok({});
    },
  };
}
