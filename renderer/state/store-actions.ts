import type { BackupSummary, KeptStore } from '../../shared/bridge/store-contract.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { Result } from '../../shared/result.ts';
import { getBridge } from '../bridge.ts';
import { countOf } from '../count-of.ts';
import { announced } from './announced.ts';
import { leaveCase } from './case-actions.ts';
import { settleOffice } from './office-settings.ts';
import { startApp } from './start-app.ts';
import { sayDone, sayFailed, showToast } from './toasts.ts';
import { useUiStore } from './ui-store.ts';
import { savedWhen } from '../dates.ts';

/**
 * Work for which the store is closed and opened again; the page begins anew afterwards. Null where it failed, where other
 * work is under way, or where the officer chose to leave things as they are: then they are where they were.
 */
async function withStoreClosed<Value>(
  busy: string,
  work: () => Promise<Result<Value | null, BridgeError>>,
): Promise<Value | null> {
  const { busy: other, openCaseId, overlay } = useUiStore.getState();
  if (other !== null || !(await leaveCase())) return null;
  useUiStore.setState({ busy, openCaseId: null });
  await settleOffice();
  const done = await work();
  useUiStore.setState({ busy: null });
  if (done.ok && done.value === null) {
    useUiStore.setState({ openCaseId, overlay });
    return null;
  }
  await startApp();
  if (!done.ok) sayFailed(done.error);
  return done.ok ? done.value : null;
}

/** Puts a backup in the place of the store; what was there is kept beside it. */
export async function restoreBackup(backup: BackupSummary): Promise<void> {
  const restored = await withStoreClosed('Restoring the backup', () =>
    getBridge().restoreBackup({ name: backup.name }),
  );
  if (restored === null) return;
  const { today, dataFolder } = useUiStore.getState();
  sayDone(
    `Restored: the backup of ${savedWhen(backup.madeAt, today)}.`,
    `What was there before is kept in ${dataFolder}; “Store” lists it.`,
  );
}

/** Begins with an empty store; what could not be opened is kept beside it. */
export async function startAfresh(): Promise<void> {
  await withStoreClosed('Making a new store', () => getBridge().startAfresh(undefined));
}

/** Makes a backup now; null when none could be made, which is said. */
export async function makeBackup(): Promise<BackupSummary | null> {
  const made = await announced('Making a backup', () => getBridge().makeBackup(undefined));
  if (made !== null) sayDone('A backup was made.');
  return made;
}

/** Deletes backups for good; gives those that are left, null where it failed. Says where some could not be deleted. */
export async function deleteBackups(going: readonly BackupSummary[]): Promise<readonly BackupSummary[] | null> {
  const names = going.map(({ name }) => name);
  const left = await announced('Deleting backups', () => getBridge().deleteBackups({ names }));
  if (left === null) return null;
  const kept = left.filter(({ name }) => names.includes(name)).length;
  if (kept === 0) {
    sayDone(`${countOf(names.length, 'backup')} deleted.`);
    return left;
  }
  sayNotDeleted(countOf(kept, 'backup'));
  return left;
}

/** Deletes a store that was put aside, for good; gives those that are left, null where it failed. */
export async function deleteKeptStore(going: KeptStore): Promise<readonly KeptStore[] | null> {
  const left = await announced('Deleting the store', () => getBridge().deleteKeptStore({ name: going.name }));
  if (left === null) return null;
  if (left.some(({ name }) => name === going.name)) sayNotDeleted('The store');
  else sayDone('The store that was put aside is deleted.');
  return left;
}

function sayNotDeleted(what: string): void {
  showToast({
    tone: 'failed',
    title: `${what} could not be deleted.`,
    lines: [
      'Another program may hold the file, or the folder may not be written to.',
      'Try again, or let your support desk delete it in the data folder.',
    ],
  });
}

/**
 * Locks sealed cases, once what is open has been saved; the page begins anew with the question for the passphrase. Nothing
 * is done where something could not be saved, which is said, or where work is under way.
 */
export async function lockStore(): Promise<void> {
  if (useUiStore.getState().busy !== null || !(await leaveCase())) return;
  await settleOffice();
  const { openCaseId, area } = useUiStore.getState();
  const locked = await getBridge().lockStore({ openCaseId: area === 'cases' ? openCaseId : null });
  if (!locked.ok) sayFailed(locked.error);
}

/** Lets the officer choose another folder for cases and backups. */
export async function moveDataFolder(): Promise<void> {
  const moved = await withStoreClosed('Moving the data folder', () => getBridge().moveDataFolder(undefined));
  if (moved !== null) sayDone('The cases and their backups lie in another folder now.', moved.folder);
}

export async function showDataFolder(): Promise<void> {
  const shown = await getBridge().showDataFolder(undefined);
  if (!shown.ok) sayFailed(shown.error);
}
