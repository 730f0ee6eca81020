import type { Handlers } from '../../shared/bridge/bridge.ts';
import { requestChannels } from '../../shared/bridge/channels.ts';
import { err } from '../../shared/result.ts';
import { listAll } from '../store/derive-cases.ts';
import { caseHandlers } from './case-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { handOverHandlers } from './hand-over-handlers.ts';
import { historyHandlers } from './history-handlers.ts';
import { holidayHandlers } from './holiday-handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { profileHandlers } from './profile-handlers.ts';
import { registerHandlers } from './register-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import type { ShellContext } from './shell-context.ts';
import { storeHandlers } from './store-handlers.ts';
import { trainingHandlers } from './training-handlers.ts';
import { windowHandlers } from './window-handlers.ts';

/** What the desk answers itself, because it can be asked while the store is closed. */
export type DeskChannel =
  | 'restoreBackup'
  | 'startAfresh'
  | 'moveDataFolder'
  | 'showDataFolder'
  | 'lockStore'
  | 'unlockStore'
  | 'sealingFacts'
  | 'sealStore'
  | 'unsealStore'
  | 'changePassphrase'
  | 'readSupport'
  | 'saveSupport';

/** Channels that write into the store of casework: refused while it is open for reading only. */
const WRITING = [
  'createCase',
  'saveCase',
  'openExample',
  'duplicateCase',
  'startReview',
  'shelveCases',
  'purgeCases',
  'restoreVersion',
  'bringIn',
  'saveProfiles',
  'chooseLetterhead',
  'chooseTemplate',
  'importProfile',
  'importHolidays',
  'dropHolidays',
  'makeBackup',
  'deleteBackups',
  'deleteKeptStore',
  'saveOfficeSettings',
] as const;

/** Every channel's handler but the desk's; the type sees to it that none is missing. */
export function handlers(shell: ShellContext): Omit<Handlers, DeskChannel> {
  const all = {
    ...caseHandlers(shell),
    ...exportHandlers(shell),
    // Noted as everything is: not at all where the store is only read.
    ...handOverHandlers({ ...shell.office, ...shell, audit: { ...shell.office.audit, append: shell.note } }),
    ...historyHandlers(shell),
    ...holidayHandlers(shell),
    ...libraryHandlers(shell),
    ...profileHandlers(shell),
    ...registerHandlers({ ...shell, everything: () => everyCase(shell) }),
    ...settingsHandlers(shell),
    ...storeHandlers(shell),
    ...trainingHandlers(shell),
    ...windowHandlers(shell.window),
  };
  if (!shell.isReadOnly) return all;
  const refused = Object.fromEntries(WRITING.map((channel) => [channel, () => err({ code: 'storeReadOnly' })]));
  return {
    ...all,
    ...(refused as Partial<Handlers>),
    savePreferences: () => ({ ok: true, value: {} }),
    leaveCase: ({ id }) => {
      shell.interruptions.left(id);
      return { ok: true, value: {} };
    },
  };
}

async function everyCase({ office, packOf }: ShellContext) {
  await listAll(office, packOf);
  return office.listings.everything();
}

/** While no store is open: nothing but what `answered` gives, and the words for everything else. */
export function closedHandlers(answered: Partial<Handlers>): Handlers {
  const none = Object.fromEntries(requestChannels.map((channel) => [channel, () => err({ code: 'storeUnavailable' })]));
  return { ...none, ...answered } as Handlers;
}
