import type { BackupSummary, OfficeSettings } from '../../shared/bridge/store-contract.ts';
import { getBridge } from '../bridge.ts';
import { announced } from './announced.ts';
import { leaveCase } from './case-actions.ts';
import { startApp } from './start-app.ts';
import { sayDone, sayFailed } from './toasts.ts';
import { useUiStore } from './ui-store.ts';
import { savedWhen } from '../dates.ts';

/** Work for which the store is closed and opened again; the page begins anew afterwards. */
async function withStoreClosed(busy: string, work: () => Promise<boolean>): Promise<boolean> {
  if (!(await leaveCase())) return false;
  useUiStore.setState({ busy, openCaseId: null });
  const isDone = await work();
  useUiStore.setState({ busy: null });
  await startApp();
  return isDone;
}

/** Puts a backup in the place of the store; what was there is kept beside it. */
export async function restoreBackup(backup: BackupSummary): Promise<void> {
  const isDone = await withStoreClosed('Restoring the backup', async () => {
    const restored = await getBridge().restoreBackup({ name: backup.name });
    if (!restored.ok) sayFailed(restored.error);
    return restored.ok;
  });
  const { today, dataFolder } = useUiStore.getState();
  if (isDone) {
    sayDone(
      `Restored: the backup of ${savedWhen(backup.madeAt, today)}.`,
      `What was there before is kept in ${dataFolder}.`,
    );
  }
}

/** Begins with an empty store; what could not be opened is kept beside it. */
export async function startAfresh(): Promise<void> {
  await withStoreClosed('Making a new store', async () => {
    const made = await getBridge().startAfresh(undefined);
    if (!made.ok) sayFailed(made.error);
    return made.ok;
  });
}

/** Makes a backup now; null when none could be made, which is said. */
export async function makeBackup(): Promise<BackupSummary | null> {
  const made = await announced('Making a backup', () => getBridge().makeBackup(undefined));
  if (made !== null) sayDone('A backup was made.');
  return made;
}

/** Keeps what the office has set for its store. */
export async function saveOffice(office: OfficeSettings): Promise<void> {
  const saved = await getBridge().saveOfficeSettings(office);
  if (saved.ok) useUiStore.setState({ office });
  else sayFailed(saved.error);
}

/** Lets the officer choose another folder for cases and backups. */
export async function moveDataFolder(): Promise<void> {
  let folder: string | null = null;
  const isDone = await withStoreClosed('Moving the data folder', async () => {
    const moved = await getBridge().moveDataFolder(undefined);
    if (!moved.ok) sayFailed(moved.error);
    folder = moved.ok && moved.value !== null ? moved.value.folder : null;
    return folder !== null;
  });
  if (isDone) sayDone('The cases and their backups lie in another folder now.', folder ?? '');
}

export async function showDataFolder(): Promise<void> {
  const shown = await getBridge().showDataFolder(undefined);
  if (!shown.ok) sayFailed(shown.error);
}
