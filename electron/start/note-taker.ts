import type { Note } from '../store/audit-trail.ts';
import { sqliteCode } from '../store/sqlite-code.ts';
import { logEvent } from './log.ts';
import type { Office } from './office.ts';

/** Notes acts that are not changes of a case, such as that it was opened or has left the app. */
export type NoteTaker = {
  readonly take: (note: Note) => void;
  /** Another try with what could not be noted yet. */
  readonly settle: () => void;
};

const LATE = 'noted late: the store could not be written';

/**
 * Notes in the trail of an open office; nothing where it is only read. What the trail cannot take, as on a full disk, waits
 * for the next note and for the closing of the store: a case can be read and a letter exported all the same.
 */
export function noteTaker({ audit, database, readOnly }: Pick<Office, 'audit' | 'database' | 'readOnly'>): NoteTaker {
  let waiting: readonly Note[] = [];

  function settle(): void {
    if (readOnly !== null || !database.isOpen) return;
    try {
      for (const note of waiting) {
        audit.append(note);
        waiting = waiting.slice(1);
      }
    } catch (cause) {
      logEvent('audit.waiting', { cause: sqliteCode(cause), count: waiting.length });
      waiting = waiting.map(late);
    }
  }

  return {
    take: (note) => {
      waiting = [...waiting, note];
      settle();
    },
    settle,
  };
}

function late(note: Note): Note {
  const detail = note.detail ?? '';
  return detail.endsWith(LATE) ? note : { ...note, detail: detail === '' ? LATE : `${detail}; ${LATE}` };
}
