import { app, dialog } from 'electron';
import { causeCode, logEvent, shortWord } from './log.ts';

/** Notes how the app runs: its start, faults that nothing caught, processes that end. No report of a crash is written. */
export function watchRun(): void {
  logEvent('app.started', {
    version: shortWord(app.getVersion()),
    electron: shortWord(process.versions['electron'] ?? ''),
    platform: shortWord(process.platform),
    system: shortWord(process.getSystemVersion()),
    arch: shortWord(process.arch),
    packaged: app.isPackaged ? 1 : 0,
  });
  process.on('uncaughtException', (cause) => {
    logEvent('main.exception', { cause: causeCode(cause), ...placeOf(cause) });
    giveUpWithoutWindow();
  });
  process.on('unhandledRejection', (cause) => {
    logEvent('main.rejection', { cause: causeCode(cause), ...placeOf(cause) });
    giveUpWithoutWindow();
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') logEvent('process.gone', { type: shortWord(type), reason, exit: exitCode });
  });
}

let hasWindow = false;

/** From now on a fault in the main process does not end the app: every change is saved in a transaction of its own. */
export function goOnAfterFaults(): void {
  hasWindow = true;
}

/** A start that fails must not stay behind unseen, holding the lock of the one instance. */
function giveUpWithoutWindow(): void {
  if (hasWindow) return;
  dialog.showErrorBox(
    'Counterpoise could not start',
    'Your cases are not affected. Start it again; if that does not help, give your service desk the file counterpoise.log.',
  );
  app.exit(1);
}

/** Where in our own file a fault was thrown. Paths and names of the stack are passed over. */
function placeOf(cause: unknown): { line: number; column: number } | Record<string, never> {
  const stack = cause instanceof Error ? cause.stack : undefined;
  const found = /main\.cjs:(\d{1,7}):(\d{1,7})/.exec(stack ?? '');
  return found === null ? {} : { line: Number(found[1]), column: Number(found[2]) };
}
