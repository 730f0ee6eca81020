/** What may be noted in the log: each event with what it means for a service desk. docs/support.md shows the same table. */
export const LOG_CODES = {
  'app.started': 'Counterpoise was started: version, runtime, system.',
  'app.ready': 'The window has its page and the store has been opened, so many ms after the start.',
  'app.stopped': 'Counterpoise was closed in the ordinary way, after so many minutes.',
  'app.secondStart': 'Counterpoise was started while it was running; the first window was shown.',
  'app.cutOff': 'The run before this one did not end in the ordinary way: a crash, a power cut, the task manager.',
  'main.exception': 'A fault in the main process, at a place in main.cjs. Work went on. Send a support bundle.',
  'main.rejection': 'The same, of work that nothing waited for. Send a support bundle.',
  'window.gone': 'The process of the window has ended by itself or was ended. The officer was offered the case again.',
  'window.notAgain': 'The window stopped more than three times in a minute and was not started again by itself.',
  'window.silent': 'The window did not answer for some time. The officer was asked whether to wait.',
  'window.answers': 'The window answers again.',
  'window.ended': 'The officer had a window that did not answer started again.',
  'process.gone':
    'A helper process of Chromium has ended, such as the one for graphics (GPU). Chromium starts another.',
  'renderer.problem': 'A fault in the page, by its kind, its class of error and its place in a file of the app.',
  'ipc.refused': 'A message from the page was refused: its sender or its form was not right. Should never happen.',
  'ipc.failed': 'A request of the page could not be carried out. The officer was told.',
  'network.blocked': 'Something asked for an address outside the app and was stopped. Should never happen.',
  'policy.refused': 'The policy file of this machine cannot be used; nothing is fixed by it. "Your force" says why.',
  'store.opened': 'The store was opened, in so many ms.',
  'store.locked': 'The store is sealed and waits for its passphrase.',
  'store.refused': 'The store was not opened; the reason is a code of the start page, explained above.',
  'store.lookedOver':
    'A large store was read from end to end before it was opened: weekly, and after a run that was cut off. Whole: 1.',
  'store.openFailed': 'Opening the store failed. The cause is a code of SQLite or of the system.',
  'store.notReady': 'The data folder could not be made ready for opening the store.',
  'store.unreadable': 'The store was opened but could not be read.',
  'store.closeFailed': 'Closing the store failed. What was saved is in it; the next start completes what is left.',
  'store.failed': 'A piece of work on the store failed: which one, and a code of SQLite. The officer was told.',
  'store.leftovers': 'What a run left half-made could not be cleared. It takes up space and does no harm.',
  'store.keptNotDeleted':
    'A store that was put aside and was to be deleted could not be: held by another program, or no right to.',
  'store.staleLockCleared': 'A lock of a run that was cut off was cleared. Usual after a crash.',
  'store.badRow': 'A row of the case list made no sense and was left out; the list is made again.',
  'store.tracesLeft': 'After sealing, old pages of the store could not be cleared. They are cleared at the next start.',
  'audit.faults': 'The check of the audit trail found so many faults. Tell the information security officer.',
  'audit.waiting':
    'So many entries of the audit trail could not be written, for the named cause; they wait and are written late.',
  'audit.notNoted': 'The head of the audit trail could not be read for noting it outside the store.',
  'audit.anchorFailed': 'The head of the audit trail could not be noted in audit.anchor.json.',
  'backup.failed': 'No backup could be made. The officer was told; it is tried again within minutes.',
  'backup.notDeleted':
    'A backup that was to be deleted could not be: held by another program, or no right to. It is still listed.',
  'restore.failed': 'A backup, or an empty store, could not be put in the place of the store. Nothing was deleted.',
  'move.failed': 'The data folder could not be moved. Everything is where it was.',
  'move.copyLeft': 'The data folder was moved, but a copy is left in the old place.',
  'file.failed': 'A file could not be saved: at writing it, or at giving it its name. No half file was left.',
  'file.notDropped': 'A temporary file of Counterpoise could not be deleted.',
  'file.folderNotSynced': 'The system does not let a folder be synced (Windows, some network drives). No failure.',
  'export.failed': 'A document could not be made in the named format.',
  'handOver.refused': 'A hand-over file could not be brought in; nothing was changed.',
  'training.badRecord': 'A record of training could not be read and was left out.',
  'training.badAttempt': 'A practice attempt could not be read and was left out of the list.',
  'log.muted': 'An event came too often within a minute; so many of it were not written.',
} as const;

export type LogCode = keyof typeof LOG_CODES;

/** Events of an ordinary day. Every other is named among the failures of a support bundle. */
const USUAL: readonly string[] = [
  'app.started',
  'app.ready',
  'app.stopped',
  'app.secondStart',
  'window.answers',
  'store.opened',
  'store.locked',
  'file.folderNotSynced',
] satisfies LogCode[];

export function isFailure(code: string): boolean {
  return !USUAL.includes(code);
}
