/** Why the store cannot be opened. Whatever the reason, the file is left as it is. */
export type StoreError =
  | { readonly code: 'empty' }
  | { readonly code: 'missing' }
  | { readonly code: 'gone' }
  | { readonly code: 'damaged' }
  | { readonly code: 'foreign' }
  | { readonly code: 'keysDamaged' }
  | { readonly code: 'folderReadOnly' }
  | { readonly code: 'folderFull' }
  | { readonly code: 'folderGone' }
  | { readonly code: 'inUse'; readonly machine: string; readonly account: string }
  | { readonly code: 'cannotOpen' };

/** What can be done about it from within the app. */
export function mayRestore(error: StoreError): boolean {
  return ['empty', 'missing', 'gone', 'damaged', 'keysDamaged', 'foreign'].includes(error.code);
}

/** The error in words: what happened and what it means. */
export function explainStoreError(error: StoreError): string {
  switch (error.code) {
    case 'empty':
      return 'The case store is an empty file. Something has emptied it, and starting with it would look as if there were no cases. Restore it from a backup, or move it away to start afresh.';
    case 'missing':
      return 'The case store is gone, but the file with its latest changes (cases.sqlite-wal) is still there. Put cases.sqlite back beside it; or, to start afresh, move that file away too.';
    case 'gone':
      return 'The case store is gone, although Counterpoise has kept cases here before. Starting with a new one would look as if there were none. Put cases.sqlite back if it was moved; or restore it from a backup.';
    case 'damaged':
      return 'The case store is damaged. Restore it from a backup, or ask your support desk to recover it.';
    case 'keysDamaged':
      return 'The case store is sealed, and the part of it that holds its keys is damaged: no passphrase can open it. Restore it from a backup, which holds the keys as well.';
    case 'foreign':
      return 'The case store was not made by Counterpoise. Move it away, or choose another data folder.';
    case 'folderReadOnly':
      return 'The data folder cannot be written to, so nothing could be saved in it. Ask for write access to it, or set COUNTERPOISE_DATA to another folder.';
    case 'folderFull':
      return 'There is no space left where the data folder lies. Free some space and start Counterpoise again.';
    case 'folderGone':
      return 'The data folder is not there. Reconnect the drive that it lies on and start Counterpoise again.';
    case 'inUse':
      return `The case store is open on ${error.machine}, by ${error.account}. Two computers cannot work in one store. Close Counterpoise there, or ask for a hand-over file.`;
    case 'cannotOpen':
      return 'The case store cannot be opened. The folder may be read-only, full or gone.';
  }
}
