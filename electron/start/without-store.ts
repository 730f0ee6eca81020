import type { BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/bridge/bridge.ts';
import { USUAL_OFFICE, type StoreState } from '../../shared/bridge/store-contract.ts';
import { NO_PROFILES } from '../../shared/case/profiles.ts';
import { ok } from '../../shared/result.ts';
import { windowHandlers } from '../ipc/window-handlers.ts';
import { backupSummaries } from '../store/backups.ts';
import { DEFAULT_PREFERENCES } from '../store/settings-store.ts';
import { explainStoreError, mayRestore, type StoreError } from '../store/store-error.ts';
import type { ShellParts } from './shell-parts.ts';
import { today } from './today.ts';

/** What is answered while no store is open: how things stand, and which backups there are. */
export function withoutStore(
  window: BrowserWindow,
  store: StoreState,
  folder: string,
  account: string,
  parts: ShellParts,
): Partial<Handlers> {
  return {
    getStartInfo: () =>
      ok({
        appVersion: parts.appVersion,
        dataFolder: folder,
        profiles: NO_PROFILES,
        policy: { file: parts.policyFile, fixed: [], problem: null },
        preferences: { ...DEFAULT_PREFERENCES, tourSeen: true },
        today: today(),
        account,
        store,
        office: USUAL_OFFICE,
        holidayList: null,
        // Told once there is a store to open the case from.
        interrupted: null,
      }),
    listBackups: () => ok(backupSummaries(folder)),
    ...windowHandlers(window),
  };
}

/** A store that cannot be opened, as the page says it. */
export function unusable(error: StoreError, folder: string): StoreState {
  return {
    kind: 'unusable',
    what: explainStoreError(error),
    todo: `The case store is cases.sqlite in ${folder}. It was left as it is.`,
    mayRestore: mayRestore(error),
    backups: backupSummaries(folder),
  };
}
