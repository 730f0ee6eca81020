import type { Handlers } from '../../shared/bridge/bridge.ts';
import { ok } from '../../shared/result.ts';
import type { Office } from '../start/office.ts';
import { isBackupDue } from '../store/backup-plan.ts';
import { backUpIfDue, backupSummaries, deleteBackups, listBackups, makeBackup } from '../store/backups.ts';
import { deleteKeptStore, listKeptStores } from '../store/kept-stores.ts';
import type { ShellContext } from './shell-context.ts';

type StoreChannel =
  | 'listBackups'
  | 'makeBackup'
  | 'deleteBackups'
  | 'listKeptStores'
  | 'deleteKeptStore'
  | 'saveOfficeSettings';

/** The handlers for the store as a whole, while it is open. What closes and opens it again belongs to the desk. */
export function storeHandlers(shell: ShellContext): Pick<Handlers, StoreChannel> {
  const { office, dataFolder } = shell;
  const backUpNow = () => {
    office.cases.settle(null);
    return makeBackup(office.database, office.file, new Date().toISOString());
  };
  return {
    listBackups: () => ok(backupSummaries(dataFolder)),
    makeBackup: backUpNow,
    deleteBackups: async ({ names }) => {
      if (listBackups(dataFolder).every(({ name }) => names.includes(name))) {
        const made = await backUpNow();
        if (!made.ok) return made;
      }
      const gone = deleteBackups(dataFolder, names);
      if (gone.length > 0) shell.note({ act: 'backupsDeleted', detail: gone.map(({ name }) => name).join(', ') });
      return ok(backupSummaries(dataFolder));
    },
    listKeptStores: () => ok(listKeptStores(dataFolder)),
    deleteKeptStore: ({ name }) => {
      if (deleteKeptStore(dataFolder, name)) shell.note({ act: 'keptStoreDeleted', detail: name });
      return ok(listKeptStores(dataFolder));
    },
    saveOfficeSettings: (settings) => {
      const saved = office.settings.saveOffice(settings);
      if (!saved.ok) return saved;
      shell.note({ act: 'settingsChanged', detail: JSON.stringify(settings) });
      return ok({});
    },
  };
}

/** Up to which entry of the trail a store was backed up last: where nothing was done since, nothing is copied. */
const backedUpTo = new WeakMap<Office, number>();

/** What the clock asks for while the app runs. Gives false where a backup was due and could not be made. */
export async function backUp({ office, dataFolder, isReadOnly }: ShellContext): Promise<boolean> {
  const now = new Date().toISOString();
  if (isReadOnly || !office.database.isOpen || !isBackupDue(listBackups(dataFolder)[0], now)) return true;
  // A backup that is restored one day must not say that it was cut off in the middle of something.
  office.cases.settle(null);
  const seq = office.audit.head()?.seq ?? 0;
  if (backedUpTo.get(office) === seq) return true;
  const done = await backUpIfDue(office.database, office.file, now, office.settings.office().backups);
  if (done.ok) backedUpTo.set(office, seq);
  return done.ok;
}
